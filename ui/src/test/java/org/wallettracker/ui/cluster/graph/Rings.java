package org.wallettracker.ui.cluster.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.ClusterType;
import org.wallettracker.domain.cluster.LinkKind;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;

/** Small clusters worked out by hand: wallet i has an address of which the last number is i. */
public final class Rings {
    /** A moment. */
    public static final long T = 1_790_000_000L;

    private Rings() {
    }

    /** Wallet {@code i}. */
    public static Address wallet(int i) {
        return new Address(7, 7, 7, i);
    }

    /** A signature of which all bytes are {@code b}. */
    public static Signature signature(int b) {
        byte[] bytes = new byte[Signature.LENGTH];
        java.util.Arrays.fill(bytes, (byte) b);
        return Signature.of(bytes);
    }

    /** Evidence between two wallets. */
    public static Cluster.Edge edge(int a, int b, LinkKind kind, double weight, double confidence, long time) {
        return new Cluster.Edge(wallet(Math.min(a, b)), wallet(Math.max(a, b)), kind, weight, confidence, time,
                kind == LinkKind.SIMILAR_PROFILE ? List.of() : List.of(signature(a + 1), signature(b + 100)));
    }

    /** A cluster of wallets 0 to {@code size} - 1 with {@code edges}; wallet i belongs by (90 - i) percent. */
    public static Cluster cluster(String id, int size, List<Cluster.Edge> edges) {
        List<Cluster.Member> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            members.add(new Cluster.Member(wallet(i), (90 - i) / 100.0));
        }
        members.sort(Comparator.comparing(Cluster.Member::wallet));
        return new Cluster(id, members, edges, Set.of(Method.FUNDING, Method.TIMING), 0.8, 0.6,
                ClusterType.BOT_NETWORK);
    }

    /**
     * Four wallets: 0 paid 1, 2 and 3 at T, T+60 and T+120; 1 and 2 bought in the same blocks from T+1000 on; 2 and 3 have
     * similar profiles, of which no time is known.
     */
    public static Cluster four() {
        return cluster("cFour", 4, List.of(edge(0, 1, LinkKind.FIRST_FUNDER, 0.85, 0.9, T),
                edge(0, 2, LinkKind.FIRST_FUNDER, 0.85, 0.8, T + 60),
                edge(0, 3, LinkKind.FIRST_FUNDER, 0.85, 0.7, T + 120),
                edge(1, 2, LinkKind.SAME_BLOCK, 0.6, 0.6, T + 1000),
                edge(2, 3, LinkKind.SIMILAR_PROFILE, 0.3, 0.3, org.wallettracker.domain.model.Unknown.TIME)));
    }
}
