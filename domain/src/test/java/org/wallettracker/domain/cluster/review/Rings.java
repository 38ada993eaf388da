package org.wallettracker.domain.cluster.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.ClusterType;
import org.wallettracker.domain.cluster.LinkKind;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;

/** Clusters in which everybody is tied to everybody. */
final class Rings {
    private Rings() {
    }

    static List<Address> wallets(long... numbers) {
        return LongStream.of(numbers).mapToObj(Sample::address).toList();
    }

    /** Of wallets in ascending order, each pair as sure as {@code confidence}. */
    static Cluster of(String id, double confidence, long... numbers) {
        List<Address> wallets = wallets(numbers);
        List<Cluster.Edge> edges = new ArrayList<>();
        for (int a = 0; a < wallets.size(); a++) {
            for (int b = a + 1; b < wallets.size(); b++) {
                edges.add(new Cluster.Edge(wallets.get(a), wallets.get(b), LinkKind.COMMON_FUNDER, confidence,
                        confidence, Unknown.TIME, List.of()));
            }
        }
        return new Cluster(id, wallets.stream().map(w -> new Cluster.Member(w, confidence)).toList(), edges,
                Set.of(Method.FUNDING), confidence, confidence / 2, ClusterType.FAMILY);
    }
}
