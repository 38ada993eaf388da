package org.wallettracker.domain.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.market.Market.Regime;
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
}
