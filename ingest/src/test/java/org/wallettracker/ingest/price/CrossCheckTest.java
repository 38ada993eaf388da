package org.wallettracker.ingest.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.PriceRefusal;
import org.wallettracker.domain.money.PriceRefusal.Kind;
import org.wallettracker.ingest.price.CrossCheck.Checked;
import org.wallettracker.ingest.price.CrossCheck.Told;

/** Minutes 0 to 5 of an hour at 150 dollars, with one thing wrong in each test. */
class CrossCheckTest {
    private static final long HOUR = 1_750_000_020L / 3_600 * 3_600;
    private static final long DOLLAR = 1_000_000;

    private static Candle at(int minute, long microUsd) {
        return new Candle(HOUR + minute * 60L, microUsd, microUsd, microUsd, microUsd);
    }

    private static Told told(String exchange, Candle... candles) {
        return Told.of(exchange, List.of(candles));
    }

    private static Told steady(String exchange, int minutes) {
        List<Candle> candles = new ArrayList<>();
        for (int i = 0; i < minutes; i++) {
            candles.add(at(i, 150 * DOLLAR));
        }
        return Told.of(exchange, candles);
    }

    private static Checked check(int minutes, Told first, Told second) {
        return CrossCheck.of(HOUR, HOUR + minutes * 60L, first, second);
    }

    @Test
    void whereBothTellAMinuteTheFirstCounts() {
        Checked checked = check(1, told("binance", at(0, 150 * DOLLAR)), told("coinbase", at(0, 152 * DOLLAR)));
        assertThat(checked.prices()).containsExactly(new PricePoint(HOUR, 150 * DOLLAR, "binance"));
        assertThat(checked.refusals()).isEmpty();
    }

    @Test
    void twoPerCentApartIsTheMost() {
        // 2 % of 150 dollars are 3 dollars
        assertThat(check(1, told("binance", at(0, 150 * DOLLAR)), told("coinbase", at(0, 153 * DOLLAR))).prices())
                .hasSize(1);
        Checked apart = check(1, told("binance", at(0, 150 * DOLLAR)), told("coinbase", at(0, 153 * DOLLAR + 1)));
        assertThat(apart.prices()).isEmpty();
        assertThat(apart.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Kind.DISPUTED);
            assertThat(refusal.text()).isEqualTo("binance told 150 USD and coinbase 153.000001 USD");
        });
    }

    @Test
    void anOutlierThatTheOtherDoesNotConfirmIsRefused() {
        Told planted = told("binance", at(0, 150 * DOLLAR), at(1, 150 * DOLLAR), at(2, 1_500 * DOLLAR),
                at(3, 150 * DOLLAR));
        Checked alone = check(4, planted, told("coinbase"));
        assertThat(alone.prices()).extracting(PricePoint::time).containsExactly(HOUR, HOUR + 60, HOUR + 180);
        assertThat(alone.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Kind.OUTLIER);
            assertThat(refusal.from()).isEqualTo(HOUR + 120);
            assertThat(refusal.text())
                    .isEqualTo("only binance told 1500 USD, where the minutes around are at 150 USD");
        });
        Checked both = check(4, planted, steady("coinbase", 4));
        assertThat(both.refusals()).singleElement().extracting(PriceRefusal::kind).isEqualTo(Kind.DISPUTED);
    }

    @Test
    void aJumpThatBothTellCounts() {
        Told first = told("binance", at(0, 150 * DOLLAR), at(1, 200 * DOLLAR));
        Told second = told("coinbase", at(0, 150 * DOLLAR), at(1, 201 * DOLLAR));
        assertThat(check(2, first, second).prices()).extracting(PricePoint::microUsd)
                .containsExactly(150 * DOLLAR, 200 * DOLLAR);
    }

    @Test
    void aMinuteThatOnlyTheSecondToldIsTheSeconds() {
        Told first = told("binance", at(0, 150 * DOLLAR), at(1, 150 * DOLLAR), at(3, 150 * DOLLAR));
        assertThat(check(4, first, steady("coinbase", 4)).prices())
                .contains(new PricePoint(HOUR + 120, 150 * DOLLAR, "coinbase"));
    }

    @Test
    void aLonelyPriceIsUnconfirmed() {
        Checked checked = check(1, told("binance", at(0, 150 * DOLLAR), at(1, 150 * DOLLAR), at(2, 150 * DOLLAR)),
                told("coinbase"));
        assertThat(checked.prices()).isEmpty();
        assertThat(checked.refusals()).singleElement().extracting(PriceRefusal::kind).isEqualTo(Kind.UNCONFIRMED);
    }

    @Test
    void aGapIsToldOnceAndFilledByNothing() {
        Told first = told("binance", at(0, 150 * DOLLAR), at(4, 150 * DOLLAR));
        Told second = told("coinbase", at(0, 150 * DOLLAR), at(4, 150 * DOLLAR));
        Checked checked = check(5, first, second);
        assertThat(checked.prices()).extracting(PricePoint::time).containsExactly(HOUR, HOUR + 240);
        assertThat(checked.refusals()).containsExactly(new PriceRefusal(HOUR + 60, HOUR + 240, Kind.GAP,
                "neither binance nor coinbase told a price"));
    }
}
