package org.wallettracker.domain.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.market.Market.Regime;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.PricePoint;

class RegimesTest {
    private static final long DAY = 86_400;

    /** Eight prices, three hours apart, between {@code low} and {@code high}. */
    private static List<PricePoint> day(long day, long low, long high) {
        List<PricePoint> prices = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            prices.add(new PricePoint(day * DAY + i * 10_800L, i == 3 ? high : low, "x"));
        }
        return prices;
    }

    @Test
    void theDayBeforeTellsTheRegime() {
        List<PricePoint> prices = new ArrayList<>();
        prices.addAll(day(100, 100_000_000, 102_990_000)); // 2.99 %
        prices.addAll(day(101, 100_000_000, 103_000_000)); // 3.00 %
        prices.addAll(day(102, 100_000_000, 108_000_000)); // 8.00 %
        Regimes regimes = new Regimes(prices);
        assertThat(regimes.at(101 * DAY)).isEqualTo(Regime.CALM);
        assertThat(regimes.at(101 * DAY + DAY - 1)).isEqualTo(Regime.CALM);
        assertThat(regimes.at(102 * DAY)).isEqualTo(Regime.NORMAL);
        assertThat(regimes.at(103 * DAY)).isEqualTo(Regime.WILD);
    }

    @Test
    void unknownOrThinPricesAreNormal() {
        Regimes regimes = new Regimes(day(100, 100_000_000, 200_000_000).subList(0, 5));
        assertThat(regimes.at(101 * DAY)).isEqualTo(Regime.NORMAL);
        assertThat(regimes.at(50 * DAY)).isEqualTo(Regime.NORMAL);
        assertThat(regimes.at(Unknown.TIME)).isEqualTo(Regime.NORMAL);
    }

    @Test
    void ofTwoSourcesAtOneSecondTheOrderOfArrivalDoesNotDecide() {
        PricePoint a = new PricePoint(10, 5, "a");
        PricePoint b = new PricePoint(10, 6, "b");
        assertThat(new FactMarket(10, Map.of(), List.of(a, b)).solUsd().at(10)).hasValue(b);
        assertThat(new FactMarket(10, Map.of(), List.of(b, a)).solUsd().at(10)).hasValue(b);
        assertThat(new FactMarket(9, Map.of(), List.of(b, a)).solUsd().size()).isZero();
    }

    /** A token bought by {@code wallets} wallets on day 100 between the prices 1000 and 1000 + {@code rise} percent. */
    private static ReplayedMint token(int mint, int wallets, int rise) {
        List<RecordedFact> facts = new ArrayList<>();
        for (int w = 0; w < wallets; w++) {
            long quote = 1_000L + (w == wallets - 1 ? 10L * rise : 0);
            facts.add(Sample.at(Sample.header(mint * 1_000L + w, w, Unknown.INDEX, 100 * DAY + w),
                    Sample.trade(w + 1, mint, Side.BUY, 1_000, quote, Sample.FREE)));
        }
        return MintReplay.of(Sample.address(mint), facts);
    }

    private static List<ReplayedMint> tokens(int count, int wallets, int rise) {
        return new ArrayList<>(
                java.util.stream.IntStream.range(0, count).mapToObj(i -> token(100 + i, wallets, rise)).toList());
    }

    private static Regime after(List<PricePoint> prices, List<ReplayedMint> tokens) {
        return new Regimes(prices, tokens, RegimeRules.DEFAULT).at(101 * DAY);
    }

    @Test
    void theMedianOfTheTokensRangesTellsWhereSolIsUnknown() {
        assertThat(after(List.of(), tokens(20, 5, 99))).isEqualTo(Regime.CALM);
        assertThat(after(List.of(), tokens(20, 5, 100))).isEqualTo(Regime.NORMAL);
        assertThat(after(List.of(), tokens(20, 5, 400))).isEqualTo(Regime.WILD);
        assertThat(new Regimes(List.of(), tokens(20, 5, 400), RegimeRules.DEFAULT).at(100 * DAY))
                .isEqualTo(Regime.NORMAL);
    }

    @Test
    void tooFewTokensOrTradersSayNothing() {
        assertThat(after(List.of(), tokens(19, 5, 400))).isEqualTo(Regime.NORMAL);
        assertThat(after(List.of(), tokens(20, 4, 400))).isEqualTo(Regime.NORMAL);
    }

    @Test
    void wildIfEitherIsCalmIfBothAre() {
        List<PricePoint> calm = day(100, 100_000_000, 102_000_000);
        List<PricePoint> wild = day(100, 100_000_000, 109_000_000);
        assertThat(after(calm, tokens(20, 5, 50))).isEqualTo(Regime.CALM);
        assertThat(after(calm, tokens(20, 5, 200))).isEqualTo(Regime.NORMAL);
        assertThat(after(calm, tokens(20, 5, 500))).isEqualTo(Regime.WILD);
        assertThat(after(wild, tokens(20, 5, 50))).isEqualTo(Regime.WILD);
    }

    @Test
    void fewTokensGoneMadMoveNoMedian() {
        List<ReplayedMint> market = tokens(21, 5, 50);
        for (int i = 0; i < 10; i++) {
            market.set(i, token(500 + i, 5, 100_000));
        }
        assertThat(after(List.of(), market)).isEqualTo(Regime.CALM);
    }
}
