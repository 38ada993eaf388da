package org.wallettracker.domain.cluster.review;

import java.util.List;
import java.util.Optional;
import org.wallettracker.domain.cluster.Cluster;

/**
 * A cluster as the desk shows it.
 *
 * @param status by the acts that hold
 * @param penalised true if its members' scores are lowered: neither dismissed nor whitelisted, and sure enough
 * @param combined the cluster taken as one wallet; empty as long as it was not computed
 * @param influence how much of the leaderboard it takes: the sum over its members of 1/rank, 0 if none is ranked; the
 *     queue of review is ordered by risk times this
 * @param acts of review on it that hold, in their order
 */
public record ClusterEntry(Cluster cluster, ReviewStatus status, boolean penalised, Optional<Combined> combined,
        double influence, List<ReviewAct> acts) {

    public ClusterEntry {
        acts = List.copyOf(acts);
    }

    /**
     * A cluster taken as one wallet: one ledger over the facts of all members, what goes between them left out.
     *
     * @param pnlLamports counted profit, lamports
     * @param score hundredths of a point, 0 to 100000: no member of a penalised cluster scores above it
     */
    public record Combined(long pnlLamports, int score) {
    }
}
