package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.ClusterEntry.Combined;
import org.wallettracker.domain.column.WalletSums;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.Standing;
import org.wallettracker.domain.score.TraderScorer;
import org.wallettracker.domain.score.feature.FeatureReader;
import org.wallettracker.domain.score.feature.WalletFeatures;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * What clusters do to the scores of a run. Immutable.
 *
 * @param board as it was handed in, without scores
 * @param combined by id, each cluster as one wallet; without those of which no wallet ever traded
 * @param standings of the members of penalised clusters
 */
record ClusterEffects(ClusterBoard board, Map<String, Combined> combined, Map<Address, Standing> standings) {
    static final ClusterEffects NONE = new ClusterEffects(ClusterBoard.NONE, Map.of(), Map.of());
    private static final int WHOLE = 10_000;

    /**
     * The effects of {@code board} on a run on {@code base}.
     *
     * @param reuse what of the run before still holds; null to compute everything
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    static ClusterEffects of(Base base, ClusterBoard board, TraderScorer scorer, @Nullable Reuse reuse,
            Progress progress) {
        List<ClusterEntry> entries = board.entries();
        if (entries.isEmpty()) {
            return new ClusterEffects(board, Map.of(), Map.of());
        }
        @Nullable
        Combined[] made = new Combined[entries.size()];
        boolean[] same = new boolean[made.length];
        RunBuilder.Stage stage = new RunBuilder.Stage(progress, "clusters", made.length);
        IntStream.range(0, made.length).parallel().forEach(i -> {
            if (stage.goOn()) {
                Cluster cluster = entries.get(i).cluster();
                same[i] = reuse != null && same(cluster, reuse);
                Combined known = same[i] && reuse != null ? known(base, cluster, reuse) : null;
                made[i] = known != null ? known : combined(base, cluster, scorer);
                stage.done();
            }
        });
        RunBuilder.check(progress);
        Map<String, Combined> combined = new HashMap<>();
        for (int i = 0; i < made.length; i++) {
            Combined as = made[i];
            if (as != null) {
                combined.put(entries.get(i).cluster().id(), as);
            }
        }
        List<ClusterEntry> penalised = entries.stream().filter(ClusterEntry::penalised).toList();
        Map<Address, Map<Address, Integer>> shares = new HashMap<>();
        List<List<Address>> others = new ArrayList<>();
        for (int i = 0; i < made.length; i++) {
            ClusterEntry entry = entries.get(i);
            if (entry.penalised() && same[i] && reuse != null && penalised(entry, reuse.before().clusters())) {
                takeOver(entry.cluster(), reuse.before().clusters(), shares);
            } else if (entry.penalised()) {
                others.add(entry.cluster().wallets());
            }
        }
        shares.putAll(OtherSide.shares(base, others));
        Map<Address, Standing> standings = new HashMap<>();
        int reputation = scorer.parameters().modifiers().reputationStart();
        for (ClusterEntry entry : penalised) {
            Cluster cluster = entry.cluster();
            Combined of = combined.get(cluster.id());
            for (Cluster.Member member : cluster.members()) {
                standings.put(member.wallet(),
                        new Standing((int) Math.round(Math.clamp(member.confidence(), 0.0, 1.0) * WHOLE), reputation,
                                shares.getOrDefault(member.wallet(), Map.of()), List.of(), cluster.id(),
                                of == null ? Standing.NO_LIMIT : of.score()));
            }
        }
        return new ClusterEffects(board, Map.copyOf(combined), Map.copyOf(standings));
    }

    /** True if the run before had the same cluster, and what its wallets did is the same. */
    private static boolean same(Cluster cluster, Reuse reuse) {
        return reuse.before().clusters().board.cluster(cluster.id())
                .filter(e -> e.cluster().wallets().equals(cluster.wallets())).isPresent()
                && cluster.wallets().stream().allMatch(reuse::facts);
    }

    /** The run before took {@code cluster} as one wallet at the same moment; null if that does not hold any more. */
    private static @Nullable Combined known(Base base, Cluster cluster, Reuse reuse) {
        Base before = reuse.before().base();
        boolean holds = reuse.sameClock()
                && cluster.wallets().stream().allMatch(w -> base.failedFees(w) == before.failedFees(w));
        return holds ? reuse.before().clusters().combined.get(cluster.id()) : null;
    }

    private static void takeOver(Cluster cluster, ClusterEffects before,
            Map<Address, Map<Address, Integer>> shares) {
        for (Address wallet : cluster.wallets()) {
            Standing known = before.standing(wallet);
            shares.put(wallet, known == null ? Map.of() : known.inorganic());
        }
    }

    private static boolean penalised(ClusterEntry entry, ClusterEffects before) {
        return before.board.cluster(entry.cluster().id()).map(ClusterEntry::penalised).orElse(false);
    }

    /** {@code cluster} as one wallet; null if none of it ever traded: then it has neither profit nor score. */
    private static @Nullable Combined combined(Base base, Cluster cluster, TraderScorer scorer) {
        WalletHistory history = new AsOne(base, cluster.wallets()).history();
        if (history.positions().isEmpty()) {
            return null;
        }
        try {
            return combined(base, history, scorer);
        } catch (ArithmeticException e) { // sums that don't fit a number can't be true: none of its amounts counts
            return combined(base, without(history), scorer);
        }
    }

    private static Combined combined(Base base, WalletHistory history, TraderScorer scorer) {
        WalletSums sums = new WalletObjects(base).sums(history);
        WalletFeatures features = new FeatureReader(scorer.parameters()).read(history, base.market());
        return new Combined(sums.realized(), scorer.scoreOnly(features, base.market()));
    }

    private static WalletHistory without(WalletHistory history) {
        return new WalletHistory(history.wallet(),
                history.positions().stream().map(org.wallettracker.domain.ledger.Position::withoutAmounts).toList(),
                history.facts(), history.failedFees(), history.reconciled());
    }

    /** The features of the cluster called {@code id} taken as one wallet, as {@code parameters} read them. */
    WalletFeatures features(Base base, String id, ParameterSet parameters) {
        WalletHistory history = new AsOne(base,
                board.cluster(id).orElseThrow().cluster().wallets()).history();
        try {
            new WalletObjects(base).sums(history);
        } catch (ArithmeticException e) {
            history = without(history);
        }
        return new FeatureReader(parameters).read(history, base.market());
    }

    /** What is known of {@code wallet} besides its own dealings; null if nothing is. */
    @Nullable
    Standing standing(Address wallet) {
        return standings.get(wallet);
    }

    /** {@code row} with the cluster of its wallet. */
    LeaderboardRow in(LeaderboardRow row) {
        ClusterEntry entry = board.of(row.wallet()).orElse(null);
        if (entry == null) {
            return row.inCluster("", false, false);
        }
        Combined as = combined.get(entry.cluster().id());
        return row.inCluster(entry.cluster().id(), entry.penalised(),
                entry.penalised() && as != null && as.score() <= row.score());
    }
}
