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
     * @param evidence signatures of the facts it rests on; empty for a likeness of whole profiles
     */
    public record Edge(Address a, Address b, LinkKind kind, double weight, double confidence, long time,
            List<Signature> evidence) {
        /** To which method it belongs. */
        public Method method() {
            return kind.method();
        }
    }
}
