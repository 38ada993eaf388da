package org.wallettracker.domain.cluster;

import java.util.List;
import java.util.Set;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;

/**
 * Wallets that seem to be one's.
 *
 * @param id stays while most of its members stay
 * @param members in the order of addresses
 * @param edges what ties them, by pair and kind
 * @param methods by which they were tied
 * @param confidence mean of its members', 0 to 1
 * @param risk how much of it is what harms others (buying together, sweeping), 0 to 1
 */
public record Cluster(String id, List<Member> members, List<Edge> edges, Set<Method> methods, double confidence,
        double risk, ClusterType type) {

    /** The same cluster called {@code other}. */
    public Cluster called(String other) {
        return new Cluster(other, members, edges, methods, confidence, risk, type);
    }

    /** The wallets. */
    public List<Address> wallets() {
        return members.stream().map(Member::wallet).toList();
    }

    /**
     * A wallet of it.
     *
     * @param confidence mean of its pairs' inside, 0 to 1; a pair that nothing ties counts as what calibration gives none
     */
    public record Member(Address wallet, double confidence) {
    }

    /**
     * One kind of evidence between two members.
     *
     * @param weight what it says alone, 0 to 1
     * @param confidence of the pair by all of its evidence, 0 to 1
     * @param time Unix seconds of its first fact, {@link org.wallettracker.domain.model.Unknown#TIME} if not known
     * @param steps payments by which money went from {@code a} to {@code b}, negative if it went from {@code b} to {@code a}:
     *     1 one paid the other, 2 through one wallet in between, and so on; 0 where it went both ways or nothing did
     * @param evidence signatures of the facts it rests on; empty for a likeness of whole profiles
     */
    public record Edge(Address a, Address b, LinkKind kind, double weight, double confidence, long time,
            int steps, List<Signature> evidence) {
        /** A tie without direction. */
        public Edge(Address a, Address b, LinkKind kind, double weight, double confidence, long time,
                List<Signature> evidence) {
            this(a, b, kind, weight, confidence, time, 0, evidence);
        }

        /** True if money went one way: from {@link #payer} to {@link #paid}. */
        public boolean directed() {
            return steps != 0;
        }

        /** Whose money it was; {@link #a} where nothing has a direction. */
        public Address payer() {
            return steps < 0 ? b : a;
        }

        /** Who had it in the end; {@link #b} where nothing has a direction. */
        public Address paid() {
            return steps < 0 ? a : b;
        }

        /** How many wallets it went through in between, 0 or more. */
        public int via() {
            return Math.max(0, Math.abs(steps) - 1);
        }

        /** To which method it belongs. */
        public Method method() {
            return kind.method();
        }
    }
}
