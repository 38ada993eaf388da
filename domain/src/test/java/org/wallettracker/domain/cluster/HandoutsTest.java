package org.wallettracker.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Unknown;

/** What first payments show by themselves; a slot is a second here. */
class HandoutsTest {
    private static final long SOL = ChainSample.SOL;
    private static final long DAY = 86_400;

    private static double shown(ChainSample chain, long wallet) {
        Columns columns = Columns.of(chain.order(), KnownAccounts.none());
        return new Handouts(columns, new FirstFunders(columns)).shown(columns.nodes().of(Sample.address(wallet)));
    }

    @Test
    void oneGiftShowsNothing() {
        assertThat(shown(new ChainSample().pay(1, 2, SOL, 10), 2)).isZero();
    }

    @Test
    void threeWithinAnHourAreARow() {
        ChainSample row = new ChainSample().pay(9, 1, 40 * SOL, 5).pay(1, 2, SOL, 10).pay(1, 3, 2 * SOL, 1_000).pay(1,
                4, 3 * SOL, 3_600);
        assertThat(shown(row, 3)).isCloseTo(0.25, within(1e-12));
        ChainSample apart = new ChainSample().pay(9, 1, 40 * SOL, 5).pay(1, 2, SOL, 10).pay(1, 3, 2 * SOL, 4_000).pay(1,
                4, 3 * SOL, 8_000);
        assertThat(shown(apart, 3)).isZero();
    }

    @Test
    void theSameOddAmountWithinADay() {
        // 1.337 and 1.351 SOL are about a hundredth apart
        ChainSample odd = new ChainSample().pay(1, 2, 1_337_000_000, 10).pay(1, 3, 1_351_000_000, 20_000);
        assertThat(shown(odd, 2)).isCloseTo(0.25, within(1e-12));
        ChainSample round = new ChainSample().pay(1, 2, 1_300_000_000, 10).pay(1, 3, 1_300_005_000, 20_000);
        assertThat(shown(round, 2)).as("anybody gives 1.3").isZero();
        ChainSample later = new ChainSample().pay(1, 2, 1_337_000_000, 10).pay(1, 3, 1_337_000_000, 10 + 2 * DAY);
        assertThat(shown(later, 2)).isZero();
    }

    @Test
    void mostOfWhatJustCameHandedOnBeforeAnyTrade() {
        assertThat(shown(new ChainSample().pay(9, 1, 4 * SOL, 10).pay(1, 2, 3 * SOL, 5_000), 2))
                .isCloseTo(0.2, within(1e-12));
        assertThat(shown(new ChainSample().pay(9, 1, 4 * SOL, 10).pay(1, 2, SOL, 5_000), 2)).as("a part").isZero();
        assertThat(shown(new ChainSample().pay(9, 1, 4 * SOL, 10).pay(1, 2, 3 * SOL, 2 * DAY), 2)).as("late").isZero();
        assertThat(shown(new ChainSample().pay(9, 1, 4 * SOL, 10).buy(1, 500, SOL / 2, 3_000).pay(1, 2, 3 * SOL, 5_000),
                2)).as("a trader").isZero();
    }

    @Test
    void moneyThatGoesOnBetweenBothUnlessThePayerWasThereBefore() {
        ChainSample wages = new ChainSample().pay(9, 1, 40 * SOL, 10).pay(1, 2, 3 * SOL, 100).pay(1, 2, 2 * SOL, 9_000);
        assertThat(shown(wages, 2)).as("employers pay again too").isCloseTo(0.15, within(1e-12));
        assertThat(shown(wages.pay(1, 2, SOL, 19_000), 2)).as("quite another amount").isCloseTo(0.3, within(1e-12));
        ChainSample back = new ChainSample().pay(9, 1, 40 * SOL, 10).pay(1, 2, 3 * SOL, 100).pay(2, 1, 2 * SOL, 900);
        assertThat(shown(back, 2)).isCloseTo(0.3, within(1e-12));
        ChainSample exchange = new ChainSample().pay(1, 7, SOL, 1).pay(9, 1, 40 * SOL, 10).pay(1, 2, 3 * SOL, 100)
                .pay(1, 2, SOL, 9_000).pay(2, 1, 5 * SOL, 10_000);
        assertThat(shown(exchange, 2)).isZero();
    }

    @Test
    void ofAFirstPaymentOfAnUntoldAmountOnlyWhatFollowsSpeaks() {
        ChainSample told = new ChainSample().pay(9, 1, 40 * SOL, 10).pay(1, 2, Unknown.AMOUNT, 100);
        assertThat(shown(told, 2)).isZero();
        assertThat(shown(told.pay(2, 1, SOL / 100 - 1, 900), 2)).as("a rent given back").isZero();
        assertThat(shown(told.pay(2, 1, SOL / 100, 1_000), 2)).isCloseTo(0.3, within(1e-12));
        ChainSample two = new ChainSample().pay(9, 1, 40 * SOL, 10).pay(1, 2, Unknown.AMOUNT, 100).pay(1, 3,
                Unknown.AMOUNT, 200);
        assertThat(shown(two, 2)).as("two that nobody told are not the same").isZero();
    }

    @Test
    void nearlyAllLeftToAFreshTraderAfterTheLastTrade() {
        assertThat(shown(quitting(5_000, 3 * SOL).buy(2, 500, SOL / 2, 6_000), 2)).isCloseTo(0.5, within(1e-12));
        assertThat(shown(quitting(5_000, SOL).buy(2, 500, SOL / 2, 6_000), 2)).as("less than half of its first money")
                .isZero();
        assertThat(shown(quitting(5_000, 3 * SOL), 2)).as("who never trades").isZero();
        assertThat(shown(quitting(5_000, 3 * SOL).buy(2, 500, SOL / 2, 6_000).buy(1, 501, SOL / 2, 7_000), 2))
                .as("trades on").isZero();
        // 2 of 5 SOL went to somebody else: 3 are less than seven tenths
        assertThat(shown(quitting(5_000, 3 * SOL).buy(2, 500, SOL / 2, 6_000).pay(1, 3, 2 * SOL, 90_000), 2)).isZero();
        assertThat(shown(new ChainSample().buy(1, 500, SOL / 2, 1_000).pay(1, 2, 3 * SOL, 5_000).buy(2, 500, SOL / 2,
                6_000), 2)).as("whose own first money is not known").isZero();
    }

    /** 1 has 4 SOL, buys at 1,000 and pays 2 at {@code slot}. */
    private static ChainSample quitting(long slot, long lamports) {
        ChainSample chain = new ChainSample().pay(9, 1, 4 * SOL, 10);
        return chain.buy(1, 500, SOL / 2, 1_000).pay(1, 2, lamports, slot);
    }
}
