package org.wallettracker.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.FREE;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.trade;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.ClusterType;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.ReviewStatus;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.DefaultParameters;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.TraderScorer;

/** Who paid what a member of a cluster took out of a curve; all shares worked out by hand. */
class OtherSideTest {
    private static final long SOL = 1_000_000_000L;
    private final MemoryStores stores = new MemoryStores();
    private final Engine engine = new Engine(stores, stores, new TraderScorer(DefaultParameters.set()),
            KnownAccounts.none(), DefaultParameters.set().ledgerRules());

    private static ClusterBoard board(boolean penalised, long... wallets) {
        List<Cluster.Member> members = java.util.Arrays.stream(wallets)
                .mapToObj(w -> new Cluster.Member(address(w), 0.4)).toList();
        Cluster cluster = new Cluster("ring", members, List.of(), Set.of(), 0.9, 0.9, ClusterType.UNKNOWN);
        return new ClusterBoard(1, 1, List.of(new ClusterEntry(cluster, ReviewStatus.OPEN, penalised,
                java.util.Optional.empty(), 0, List.of())));
    }

    private void run(ClusterBoard board) {
        assertThat(engine.rebuild(Long.MAX_VALUE, Long.MAX_VALUE, board, Progress.NONE)).isTrue();
    }

    private Map<String, Long> inputs(long wallet) {
        Map<String, Long> inputs = new java.util.HashMap<>();
        card(wallet).components().stream().filter(c -> c.id().equals("organic-profit"))
                .forEach(c -> c.inputs().forEach(i -> inputs.put(i.name(), i.value())));
        return inputs;
    }

    private ScoreCard card(long wallet) {
        return java.util.Objects.requireNonNull(engine.wallet(address(wallet)).orElseThrow().score());
    }

    /** Wallet 10 puts in 1 SOL, 11 of its ring 2, stranger 20 one; then 10 takes 3.5 out. */
    private void pump() {
        stores.add(header(1, 10), trade(10, 9, Side.BUY, 1_000_000, SOL, FREE))
                .add(header(2, 20), trade(11, 9, Side.BUY, 1_000_000, 2 * SOL, FREE))
                .add(header(3, 30), trade(20, 9, Side.BUY, 400_000, SOL, FREE))
                .add(header(4, 40), trade(10, 9, Side.SELL, 1_000_000, 7 * SOL / 2, FREE));
    }

    @Test
    void whatTheRingPaidIsNotOrganic() {
        pump();
        run(board(true, 10, 11, 12));
        // the last in, first out: 1 of the stranger, 2 of the ring, 0.5 of its own: 2 of 3 are the ring's, 66.66 %
        assertThat(inputs(10)).containsEntry("Gains", 5 * SOL / 2).containsEntry("Organic gains", 833_500_000L);
    }

    @Test
    void whatStrangersPaidIs() {
        pump();
        run(board(true, 10, 30, 31));
        assertThat(inputs(10)).containsEntry("Organic gains", 5 * SOL / 2);
    }

    @Test
    void aClusterThatIsNotPenalisedChangesNothingButTheMark() {
        pump();
        run(ClusterBoard.NONE);
        List<LeaderboardRow> without = engine.leaderboard().rows();
        run(board(false, 10, 11, 12));
        assertThat(engine.leaderboard().rows()).extracting(LeaderboardRow::score)
                .isEqualTo(without.stream().map(LeaderboardRow::score).toList());
        assertThat(inputs(10)).containsEntry("Organic gains", 5 * SOL / 2);
        assertThat(engine.leaderboard().rows()).filteredOn(r -> r.wallet().equals(address(10))).singleElement()
                .satisfies(r -> {
                    assertThat(r.cluster()).isEqualTo("ring");
                    assertThat(r.penalised()).isFalse();
                });
    }

    @Test
    void aRingTakenAsOneHasOneLedgerAndNobodyScoresAboveIt() {
        // 10 wins 5 times, 11 loses 5 times as much as that
        for (int i = 0; i < 5; i++) {
            stores.add(header(100 + 10 * i, 1_000 + 100 * i), trade(10, 50 + i, Side.BUY, 1_000_000, SOL, FREE))
                    .add(header(101 + 10 * i, 1_050 + 100 * i), trade(10, 50 + i, Side.SELL, 1_000_000, 2 * SOL, FREE))
                    .add(header(102 + 10 * i, 1_060 + 100 * i), trade(11, 60 + i, Side.BUY, 1_000_000, 6 * SOL, FREE))
                    .add(header(103 + 10 * i, 1_070 + 100 * i), trade(11, 60 + i, Side.SELL, 1_000_000, SOL, FREE));
        }
        run(ClusterBoard.NONE);
        int alone = row(10).score();
        run(board(true, 10, 11, 12));
        ClusterEntry.Combined combined = engine.clusters().entries().getFirst().combined().orElseThrow();
        assertThat(combined.pnlLamports()).isEqualTo(5 * SOL - 25 * SOL);
        assertThat(row(10).score()).isLessThan(alone).isEqualTo(combined.score());
        assertThat(row(10)).extracting(LeaderboardRow::cluster, LeaderboardRow::penalised).containsExactly("ring",
                true);
        assertThat(card(10).waterfall()).extracting(ScoreCard.Step::label).contains("Cluster", "Cluster limit");
        assertThat(card(10).waterfall().stream().mapToInt(ScoreCard.Step::points).sum()).isEqualTo(card(10).score());
        assertThat(card(10).waterfall()).filteredOn(s -> s.label().equals("Cluster")).singleElement()
                .satisfies(s -> assertThat(s.explanation()).contains("ring").contains("40 %"));
    }

    @Test
    void aLiveTradeOfAMemberAndOtherParametersKnowItsStanding() {
        for (int i = 0; i < 5; i++) {
            stores.add(header(100 + 10 * i, 1_000 + 100 * i), trade(10, 50 + i, Side.BUY, 1_000_000, SOL, FREE))
                    .add(header(101 + 10 * i, 1_050 + 100 * i), trade(10, 50 + i, Side.SELL, 1_000_000, 2 * SOL, FREE))
                    .add(header(102 + 10 * i, 1_060 + 100 * i), trade(11, 60 + i, Side.BUY, 1_000_000, 6 * SOL, FREE))
                    .add(header(103 + 10 * i, 1_070 + 100 * i), trade(11, 60 + i, Side.SELL, 1_000_000, SOL, FREE));
        }
        stores.add(header(900, 9_000), trade(20, 70, Side.BUY, 1_000_000, SOL, FREE));
        run(board(true, 10, 11, 12));
        int limit = row(10).score();
        ScoreTableScores tried = new ScoreTableScores(engine);
        assertThat(tried.of(10)).isEqualTo(row(10).score());
        assertThat(tried.of(11)).isEqualTo(row(11).score());
        LiveBoard live = engine.live().orElseThrow();
        live.apply(new org.wallettracker.domain.model.RecordedFact(header(901, 9_100),
                trade(10, 71, Side.BUY, 1_000_000, SOL, FREE), 1_000, 0));
        assertThat(live.apply(new org.wallettracker.domain.model.RecordedFact(header(902, 9_200),
                trade(10, 71, Side.SELL, 1_000_000, 3 * SOL, FREE), 1_001, 0)).orElseThrow().score())
                .as("another win alone lifts nobody above the ring").isEqualTo(limit);
        assertThat(live.row(address(10)).orElseThrow().cluster()).isEqualTo("ring");
    }

    /** Scores as trials of parameters compute them. */
    private record ScoreTableScores(Engine engine) {
        private int of(long wallet) {
            return engine.laboratory(DefaultParameters.set())
                    .trial(DefaultParameters.set(), 100, Progress.NONE).best().stream()
                    .filter(m -> m.wallet().equals(address(wallet))).findFirst().orElseThrow().scoreAfter();
        }
    }

    private LeaderboardRow row(long wallet) {
        Address of = address(wallet);
        return engine.leaderboard().rows().stream().filter(r -> r.wallet().equals(of)).findFirst().orElseThrow();
    }
}
