package org.wallettracker.domain.cluster.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.ClusterRules;
import org.wallettracker.domain.cluster.Regrouping;
import org.wallettracker.domain.model.Address;

/**
 * Splits and merges found clusters as acts say, one after the other. Of two that were merged each keeps what makes it sure,
 * also where some leave later: that nothing ties the one to the other was known when they were merged.
 */
final class Parting {
    private final ClusterRules rules;
    private List<Cluster> clusters;
    /** What those that were merged are made of. */
    private final Map<Cluster, List<Cluster>> madeOf = new IdentityHashMap<>();

    Parting(List<Cluster> found, ClusterRules rules) {
        clusters = new ArrayList<>(found);
        this.rules = rules;
    }

    /** What came of it. */
    List<Cluster> clusters() {
        return clusters;
    }

    /** Wherever some who were picked are together with some who were not, they part; who came since goes with its ties. */
    void split(ReviewAct act) {
        Set<Address> picked = new HashSet<>(act.picked());
        Set<Address> rest = new HashSet<>(act.members());
        rest.removeAll(picked);
        List<Cluster> after = new ArrayList<>();
        for (Cluster cluster : clusters) {
            boolean both = cluster.wallets().stream().anyMatch(picked::contains)
                    && cluster.wallets().stream().anyMatch(rest::contains);
            if (!both) {
                after.add(cluster);
                continue;
            }
            Set<Address> leaving = new HashSet<>();
            Set<Address> staying = new HashSet<>();
            for (Address wallet : cluster.wallets()) {
                boolean leaves = picked.contains(wallet)
                        || !rest.contains(wallet) && ties(cluster, wallet, picked) > ties(cluster, wallet, rest);
                (leaves ? leaving : staying).add(wallet);
            }
            for (Set<Address> side : List.of(staying, leaving)) {
                if (side.size() >= rules.minimumSize()) {
                    after.add(part(cluster, side));
                }
            }
        }
        clusters = after;
    }

    private Cluster part(Cluster whole, Set<Address> side) {
        List<Cluster> pieces = new ArrayList<>();
        for (Cluster piece : madeOf.getOrDefault(whole, List.of(whole))) {
            List<Address> there = piece.wallets().stream().filter(side::contains).toList();
            if (there.size() == 1) {
                pieces.add(Regrouping.alone(piece, there.getFirst()));
            } else if (!there.isEmpty()) {
                pieces.add(there.size() == piece.members().size()
                        ? piece
                        : Regrouping.part(piece, there, rules.calibration().of(0)));
            }
        }
        return together(pieces);
    }

    private Cluster together(List<Cluster> pieces) {
        Cluster both = pieces.getFirst();
        for (Cluster piece : pieces.subList(1, pieces.size())) {
            both = Regrouping.together(both, piece);
        }
        if (pieces.size() > 1) {
            madeOf.put(both, List.copyOf(pieces));
        }
        return both;
    }

    /** How surely {@code wallet} is tied to {@code others}, summed over them. */
    private static double ties(Cluster cluster, Address wallet, Set<Address> others) {
        Map<Address, Double> to = new java.util.TreeMap<>();
        for (Cluster.Edge edge : cluster.edges()) {
            boolean first = edge.a().equals(wallet);
            if (first || edge.b().equals(wallet)) {
                to.put(first ? edge.b() : edge.a(), edge.confidence());
            }
        }
        return to.entrySet().stream().filter(e -> others.contains(e.getKey())).mapToDouble(Map.Entry::getValue).sum();
    }

    /** The two that {@code act} is about are one. */
    void merge(ReviewAct act) {
        Map<Address, Integer> of = Review.byWallet(clusters);
        int one = Review.find(clusters, of, act.members());
        int other = Review.find(clusters, of, act.picked());
        if (one >= 0 && other >= 0 && one != other) {
            List<Cluster> pieces = new ArrayList<>();
            for (int place : List.of(one, other)) {
                pieces.addAll(madeOf.getOrDefault(clusters.get(place), List.of(clusters.get(place))));
            }
            clusters.remove(Math.max(one, other));
            clusters.remove(Math.min(one, other));
            clusters.add(together(pieces));
        }
    }
}
