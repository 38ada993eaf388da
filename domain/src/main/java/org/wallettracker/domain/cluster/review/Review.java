package org.wallettracker.domain.cluster.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.ClusterNames;
import org.wallettracker.domain.cluster.ClusterRules;
import org.wallettracker.domain.cluster.review.ReviewAct.Kind;
import org.wallettracker.domain.model.Address;

/**
 * Decides on found clusters by the acts that hold, one after the other in their order, so that of two that contradict the
 * later holds. An act finds its cluster by the wallets it was about: the one that most of them are in, if these are more
 * than half of either. Pure: the same clusters, acts, rules and kept names give the same board.
 */
public final class Review {
    private static final Comparator<Cluster> SUREST = Comparator.comparingDouble(Cluster::confidence).reversed()
            .thenComparing(Comparator.comparingInt((Cluster c) -> c.members().size()).reversed())
            .thenComparing(c -> c.members().getFirst().wallet());

    private final ClusterRules rules;

    public Review(ClusterRules rules) {
        this.rules = rules;
    }

    /**
     * The board.
     *
     * @param asOf Unix seconds that was searched up to
     * @param knownAt record sequence that was searched up to
     * @param inForce acts that hold, as {@link Acts#inForce} gives them
     * @param kept names that clusters carry on
     */
    public ClusterBoard board(long asOf, long knownAt, List<Cluster> found, List<ReviewAct> inForce,
            List<ClusterNames.Kept> kept) {
        Parting parting = new Parting(found, rules);
        for (ReviewAct act : inForce) {
            if (act.kind() == Kind.SPLIT) {
                parting.split(act);
            } else if (act.kind() == Kind.MERGE) {
                parting.merge(act);
            }
        }
        List<Cluster> clusters = parting.clusters();
        clusters.sort(SUREST);
        List<Cluster> named = ClusterNames.carry(Regrouped.names(kept, inForce), clusters);
        ReviewStatus[] status = new ReviewStatus[named.size()];
        List<List<ReviewAct>> acts = new ArrayList<>();
        for (int i = 0; i < status.length; i++) {
            status[i] = ReviewStatus.OPEN;
            acts.add(new ArrayList<>());
        }
        Map<Address, Integer> of = byWallet(named);
        for (ReviewAct act : inForce) {
            List<Integer> places = touched(named, of, act);
            for (int place : places) {
                if (act.kind() == Kind.MERGE && places.size() == 1) {
                    status[place] = Regrouped.status(acts.get(place), act);
                }
                acts.get(place).add(act);
                ReviewStatus says = says(act.kind());
                if (says != null) {
                    status[place] = says;
                }
            }
        }
        List<ClusterEntry> entries = new ArrayList<>();
        for (int i = 0; i < status.length; i++) {
            boolean penalised = status[i] != ReviewStatus.DISMISSED && status[i] != ReviewStatus.WHITELISTED
                    && named.get(i).confidence() > rules.penaltyFloor();
            entries.add(new ClusterEntry(named.get(i), status[i], penalised, java.util.Optional.empty(), 0,
                    acts.get(i)));
        }
        return new ClusterBoard(asOf, knownAt, entries);
    }

    /** What an act of {@code kind} makes of a cluster; null if nothing. */
    static @Nullable ReviewStatus says(Kind kind) {
        return switch (kind) {
            case CONFIRM -> ReviewStatus.CONFIRMED;
            case DISMISS -> ReviewStatus.DISMISSED;
            case WHITELIST -> ReviewStatus.WHITELISTED;
            case SPLIT, MERGE, NOTE, LABEL, UNDO -> null;
        };
    }

    /** Which clusters {@code act} is about. */
    private static List<Integer> touched(List<Cluster> clusters, Map<Address, Integer> of, ReviewAct act) {
        if (act.kind() == Kind.LABEL) {
            return List.of();
        }
        Set<Integer> places = new java.util.TreeSet<>();
        places.add(find(clusters, of, act.members()));
        if (act.kind() == Kind.SPLIT || act.kind() == Kind.MERGE) {
            places.add(find(clusters, of, act.picked()));
        }
        places.remove(-1);
        return List.copyOf(places);
    }

    static Map<Address, Integer> byWallet(List<Cluster> clusters) {
        Map<Address, Integer> of = new HashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            for (Cluster.Member member : clusters.get(i).members()) {
                of.put(member.wallet(), i);
            }
        }
        return of;
    }

    /** The place of the cluster that most of {@code wallets} are in; -1 if these are not more than half of either. */
    static int find(List<Cluster> clusters, Map<Address, Integer> of, List<Address> wallets) {
        Map<Integer, Integer> common = new HashMap<>();
        for (Address wallet : wallets) {
            Integer place = of.get(wallet);
            if (place != null) {
                common.merge(place, 1, Integer::sum);
            }
        }
        int best = -1;
        for (Map.Entry<Integer, Integer> entry : common.entrySet()) {
            int most = best < 0 ? 0 : common.getOrDefault(best, 0);
            if (entry.getValue() > most || entry.getValue() == most && first(clusters, entry.getKey())
                    .compareTo(first(clusters, best)) < 0) {
                best = entry.getKey();
            }
        }
        int shared = best < 0 ? 0 : common.getOrDefault(best, 0);
        boolean enough = best >= 0
                && (2 * shared > wallets.size() || 2 * shared > clusters.get(best).members().size());
        return enough ? best : -1;
    }

    private static Address first(List<Cluster> clusters, int place) {
        return clusters.get(place).members().getFirst().wallet();
    }
}
