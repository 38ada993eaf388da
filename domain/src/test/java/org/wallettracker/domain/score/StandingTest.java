package org.wallettracker.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.ScoreCard.Step;
import org.wallettracker.domain.score.Standing.Adjustment;
import org.wallettracker.domain.score.parameter.ParameterEdit;

/** Modifiers from outside: clusters, reputation, decisions; and that the steps always sum to the score. */
class StandingTest {
    /** Without rules of its own, so that the reputation is what the standing says. */
    private final TraderScorer scorer = new TraderScorer(ParameterEdit.of(DefaultParameters.set())
            .put("reputation", "history", List.of(List.of("1", "0"), List.of("2", "0")))
            .put("reputation", "sniped", "0")
            .put("reputation", "roundTrips", "0").set("test"));
    private final FakeMarket market = new FakeMarket(WalletBuilder.time(WalletBuilder.slot(31, 0)));
    private final WalletHistory skilled = TraderScorerTest.skilled(market).build(market);

    private ScoreCard card(int cluster, int reputation, Adjustment... adjustments) {
        return scorer.score(skilled, market, new Standing(cluster, reputation, Map.of(), List.of(adjustments)));
    }

    private static int profitability(ScoreCard card) {
        return card.waterfall().subList(0, 6).stream().mapToInt(Step::points).sum();
    }

    private static int step(ScoreCard card, String label) {
        return card.waterfall().stream().filter(s -> s.label().equals(label)).mapToInt(Step::points).sum();
    }

    @Test
    void aClusterTakesItsConfidenceFromProfitability() {
        ScoreCard card = card(4_000, 5_000);
        assertThat(step(card, "Cluster")).isEqualTo(-Math.round(profitability(card) * 0.4f));
    }

    @Test
    void aClusterTakesSevenTenthsAtMost() {
        ScoreCard card = card(9_500, 5_000);
        assertThat(step(card, "Cluster") * 10 / 7).isCloseTo(-profitability(card),
                org.assertj.core.data.Offset.offset(2));
    }

    @Test
    void reputationMovesProfitabilityByHalfAtMost() {
        ScoreCard none = card(0, 0);
        assertThat(step(none, "Reputation") * 2).isCloseTo(-profitability(none),
                org.assertj.core.data.Offset.offset(1));
        ScoreCard full = card(0, 10_000);
        int raised = profitability(full) + step(full, "Reputation") + step(full, "Profitability limit");
        assertThat(raised).isEqualTo(Math.min(60_000, (profitability(full) * 3 + 1) / 2));
    }

    @Test
    void decisionsComeLastAndTheScaleEndsAtAThousand() {
        ScoreCard card = card(0, 5_000, new Adjustment("a reward", 90_000));
        assertThat(step(card, "Decision")).isEqualTo(90_000);
        assertThat(step(card, "Limits of the scale")).isNegative();
        assertThat(card.score()).isEqualTo(100_000);
        assertThat(card(0, 5_000, new Adjustment("a ban", -100_000)).score()).isZero();
    }

    @Test
    void profitFromOnesOwnClusterIsNotOrganic() {
        Address mint = market.mint(0).mint;
        ScoreCard card = scorer.score(skilled, market, new Standing(0, 5_000, Map.of(mint, 10_000), List.of()));
        assertThat(card.components().get(3).points()).isLessThan(card(0, 5_000).components().get(3).points());
        assertThat(card.components().get(3).note()).isNull();
    }

    @Property(tries = 500, seed = "20261122")
    void stepsSumToTheScoreAndTheIntervalHoldsIt(@ForAll long seed, @ForAll @IntRange(max = 10_000) int cluster,
            @ForAll @IntRange(max = 10_000) int reputation, @ForAll @IntRange(min = -50_000, max = 50_000) int points) {
        RandomWallets world = new RandomWallets(seed);
        ScoreCard card = scorer.score(world.wallet.build(world.market), world.market,
                new Standing(cluster, reputation, Map.of(), List.of(new Adjustment("test", points))));

        assertThat(card.waterfall().stream().mapToInt(Step::points).sum()).isEqualTo(card.score());
        assertThat(card.score()).isBetween(0, 100_000);
        assertThat(card.low()).isBetween(0, card.score());
        assertThat(card.high()).isBetween(card.score(), 100_000);
        assertThat(card.components()).allSatisfy(c -> assertThat(c.points()).isBetween(0, c.max()));
    }

    @Property(tries = 100, seed = "20261122")
    void theOrderOfPositionsDoesNotMatter(@ForAll long seed) {
        RandomWallets world = new RandomWallets(seed);
        WalletHistory history = world.wallet.build(world.market);
        WalletHistory reversed = new WalletHistory(history.wallet(), history.positions().reversed(), history.facts(),
                history.failedFees());
        assertThat(scorer.score(reversed, world.market)).isEqualTo(scorer.score(history, world.market));
    }
}
