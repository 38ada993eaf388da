package org.wallettracker.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.score.ScoreCard.Component;
import org.wallettracker.domain.score.ScoreCard.Step;

/** The small wallet that the guide's page "The score" works through by hand: the same numbers. */
class WorkedExampleTest {
    private static final long SOL = 1_000_000_000L;
    private static final long RAW = 1_000_000L;

    private final FakeMarket market = new FakeMarket(WalletBuilder.time(WalletBuilder.slot(10, 0)));

    private WalletBuilder wallet() {
        WalletBuilder wallet = new WalletBuilder();
        // token, day, slots after creation, progress, cost, best price while held, proceeds: prices in lamports a unit
        trade(wallet, 1, 1, 100, 2_000, 2 * SOL, 6_000, 5 * SOL);
        trade(wallet, 2, 2, 50, 1_000, SOL, 1_000, 600_000_000);
        trade(wallet, 3, 4, 2_000, 4_000, 2 * SOL, 3_000, 3 * SOL);
        trade(wallet, 4, 8, 3_000, 9_500, SOL, 1_000, 800_000_000);
        market.mint(1).graduated = true;
        return wallet;
    }

    private void trade(WalletBuilder wallet, int mint, int day, int reaction, int progress, long cost, long peak,
            long proceeds) {
        long slot = WalletBuilder.slot(day, 0);
        market.mint(mint).createdSlot = slot - reaction;
        market.mint(mint).price(WalletBuilder.time(slot), cost / RAW).price(WalletBuilder.time(slot) + 300, peak)
                .price(WalletBuilder.time(slot) + 600, proceeds / RAW);
        wallet.buy(mint, slot, RAW, cost, progress);
        wallet.sell(mint, slot + 1_500, RAW, proceeds);
    }

    @Test
    void everyCurveGivesWhatTheGuideSays() {
        ScoreCard card = new TraderScorer(DefaultParameters.set()).score(wallet().build(market), market);

        assertThat(card.components()).extracting(Component::id).containsExactly("pnl-sol", "pnl-usd",
                "average-multiple", "organic-profit", "sustained-profit", "best-trade", "win-rate", "consistency",
                "graduation-hits", "behaviour", "early-entry", "exit-efficiency", "market-timing", "steady-volume",
                "diversification", "longevity");
        assertThat(card.components()).extracting(Component::points).containsExactly(2_860, 2_145, 1_382, 2_187, 1_333,
                1_220, 856, 1_646, 984, 1_428, 1_371, 1_250, 475, 225, 122, 0);
        assertThat(card.components()).extracting(c -> c.inputs().getFirst().value()).containsExactly(2_800_000_000L,
                2_800_000_000L, 1_242L, 2_187L, 2_500L, 2_400_000_000L, 3_571L, 2_352L, 1_492L, 1_428L, 1_371L, 1_250L,
                951L, 2L, 2L, 1L);
    }

    @Test
    void theWaterfallEndsAtTheScore() {
        ScoreCard card = new TraderScorer(DefaultParameters.set()).score(wallet().build(market), market);

        List<Step> modifiers = card.waterfall().subList(16, card.waterfall().size());
        assertThat(modifiers).extracting(Step::label).containsExactly("Market conditions", "Inactivity");
        assertThat(modifiers).extracting(Step::points).containsExactly(555, 0);
        assertThat(card.score()).isEqualTo(20_039);
        assertThat(card.waterfall().stream().mapToInt(Step::points).sum()).isEqualTo(20_039);
        assertThat(card.evidence()).isEqualTo(4);
        assertThat(card.low()).isBetween(0, 20_039);
        assertThat(card.high()).isBetween(20_039, 100_000);
        assertThat(card.components().get(1).note()).contains("fraction of the SOL curve");
    }

    @Test
    void theBriefCardAgrees() {
        TraderScorer scorer = new TraderScorer(DefaultParameters.set());
        ScoreCard full = scorer.score(wallet().build(market), market);
        ScoreCard brief = scorer.brief(wallet().build(market), market);

        ScoreCard.Component winRate = full.components().stream().filter(c -> c.id().equals(ScoreCard.WIN_RATE))
                .findFirst().orElseThrow();
        assertThat(brief.components()).singleElement().satisfies(c -> {
            assertThat(c.points()).isEqualTo(winRate.points());
            assertThat(c.inputs()).extracting(ScoreCard.Input::value)
                    .isEqualTo(winRate.inputs().stream().map(ScoreCard.Input::value).toList());
            assertThat(c.inputs()).allSatisfy(i -> assertThat(i.mints()).isEmpty());
        });
        assertThat(brief.waterfall()).isEmpty();
        assertThat(List.of(brief.score(), brief.low(), brief.high(), brief.evidence(), brief.type()))
                .isEqualTo(List.of(full.score(), full.low(), full.high(), full.evidence(), full.type()));
    }

    @Test
    void knownDollarsHaveTheirOwnCurve() {
        WalletBuilder wallet = wallet();
        wallet.usdKnown = true;
        wallet.microUsdPerSol = 100_000_000;
        ScoreCard card = new TraderScorer(DefaultParameters.set()).score(wallet.build(market), market);

        // 340 USD in all, 40 without the best trade: the lesser of 340 and 2 x 40 + 300 is 340
        Component usd = card.components().get(1);
        assertThat(usd.inputs().getFirst().value()).isEqualTo(340_000_000L);
        // 12 at 150, 33 at 750: 12 + 21 x 190 / 600 = 18.65
        assertThat(usd.points()).isEqualTo(1_865);
        assertThat(usd.note()).isNull();
    }

    @Test
    void whatIsReadAtACurveIsCutFirstAndTheTotalIsRounded() {
        ScoreCard card = new TraderScorer(DefaultParameters.set()).score(wallet().build(market), market);

        // 1 + 3.4 / 14 = 1.242857...: at 1.242 it is 12 + 13 x 0.042 / 0.3 = 13.82, uncut it would be 13.857
        Component multiple = card.components().get(2);
        assertThat(multiple.inputs().getFirst().value()).isEqualTo(1_242);
        assertThat(multiple.points()).isEqualTo(1_382);
        // 0.4 x 0.5713 = 0.22852 is cut to 0.2285: 194.84 x 1.0285 = 200.3929; uncut 200.3968 would be shown as 200.40
        Step conditions = card.waterfall().get(16);
        assertThat(conditions.explanation()).contains("1.0285").contains("57.13");
        assertThat(card.score()).isEqualTo(20_039);
    }

    @Test
    void theFormulasSayWhatIsComputed() {
        WalletBuilder wallet = new WalletBuilder();
        trade(wallet, 1, 1, 100, 2_000, 2 * SOL, 6_000, 5 * SOL);
        trade(wallet, 2, 2, 50, 1_000, SOL, 1_000, 600_000_000);
        ScoreCard card = new TraderScorer(DefaultParameters.set()).score(wallet.build(market), market);

        // 3 - 0.4 = 2.6 SOL, without the best trade -0.4: the lesser of 2.6 and 2 x max(0, -0.4) + 2 is 2
        assertThat(card.components().getFirst().formula())
                .startsWith(
                        "Counted profit = the lesser of profit and 2 \u00d7 max(0, profit \u2212 best trade) + 2 SOL;");
        assertThat(card.components().getFirst().inputs().getFirst().value()).isEqualTo(2 * SOL);
        // best trade: max(0, -0.4) + 2 = 2; consistency: the lesser of 2.6 and 2 x 0
        assertThat(card.components().get(5).inputs().getFirst().value()).isEqualTo(2 * SOL);
        assertThat(card.components().get(7).inputs().getFirst().value()).isZero();
        // exit: 3 of 4 SOL in one win, none in the loss: 0.75 / (1 + 1 + 10) = 6.25 %
        assertThat(card.components().get(11).formula())
                .contains("sum over the wins / (wins + losses + 10)");
        assertThat(card.components().get(11).inputs().getFirst().value()).isEqualTo(625);
    }
}
