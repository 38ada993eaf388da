package org.wallettracker.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TailsTest {

    @Test
    void chanceOfThreeOrMoreWhereOneHalfIsExpected() {
        // 1 - e^-0.5 (1 + 0.5 + 0.125) = 1 - 0.60653066 * 1.625 = 0.01438768
        assertThat(Math.exp(Tails.logPoisson(3, 0.5))).isCloseTo(0.01438768, within(1e-8));
    }

    @Test
    void chanceOfTwoOrMoreWhereThreeAreExpected() {
        // 1 - e^-3 (1 + 3) = 1 - 0.04978707 * 4 = 0.80085173
        assertThat(Math.exp(Tails.logPoisson(2, 3))).isCloseTo(0.80085173, within(1e-8));
    }

    @Test
    void farOutTheFirstTermDecides() {
        // 1e-3^10 / 10! e^-0.001: log10 is -30 - 6.5597630 - 0.0004343, the next term adds a factor of 1 + 0.001/11
        double log10 = Tails.logPoisson(10, 1e-3) / Math.log(10);
        assertThat(log10).isCloseTo(-36.5597630 - 0.0004343 + 0.0000395, within(1e-6));
    }

    @Test
    void chanceOfTwoOrMoreOfThreeFairCoins() {
        // 3/8 + 1/8
        assertThat(Math.exp(Tails.logBinomial(2, 3, 0.5))).isCloseTo(0.5, within(1e-12));
        // (10 + 1) / 1024
        assertThat(Math.exp(Tails.logBinomial(9, 10, 0.5))).isCloseTo(11.0 / 1_024, within(1e-12));
    }

    @Test
    void chanceOfThreeOrMoreOfFiveWhereEachIsOneInFive() {
        // 10 * 0.008 * 0.64 + 5 * 0.0016 * 0.8 + 0.00032 = 0.0512 + 0.0064 + 0.00032
        assertThat(Math.exp(Tails.logBinomial(3, 5, 0.2))).isCloseTo(0.05792, within(1e-12));
    }

    @Test
    void allOfManyTrialsIsThePowerOfTheChance() {
        // beyond the table of factorials: 0.9 to the 5,000th
        assertThat(Tails.logBinomial(5_000, 5_000, 0.9)).isCloseTo(5_000 * Math.log(0.9), within(1e-6));
        assertThat(Tails.logBinomial(1, 5_000, 1e-4)).isCloseTo(Math.log(1 - Math.pow(1 - 1e-4, 5_000)), within(1e-9));
    }

    @Test
    void theEdges() {
        assertThat(Tails.logBinomial(0, 4, 0.3)).isZero();
        assertThat(Tails.logBinomial(4, 4, 1)).isZero();
        assertThat(Tails.logBinomial(1, 4, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Tails.logBinomial(5, 4, 0.5)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Tails.logPoisson(0, 0)).isZero();
        assertThat(Tails.logPoisson(1, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void ofFiveChancesAmongTenTrialsThreeStandOut() {
        // steps of Benjamini and Hochberg at one in ten: 0.01, 0.02, 0.03, 0.04, 0.05
        double[] chances = {0.001, 0.025, 0.03, 0.2, 0.3};
        assertThat(Tails.standingOut(java.util.Arrays.stream(chances).map(Math::log).toArray(), 10, 0.1)).isEqualTo(3);
    }

    @Test
    void systemProgramIsOnTheCurveAndAProgramDerivedAddressIsNot() {
        // y = 0: -1 / 1 is a square mod p as p = 5 mod 8
        assertThat(Curve25519.holds(new org.wallettracker.domain.model.Address(0, 0, 0, 0))).isTrue();
        // the pump program's global account is derived from the seed "global"
        assertThat(Curve25519.holds(org.wallettracker.domain.model.Address
                .parse("4wTV1YmiEkRvAtNtsSGPtUrqRYQMe5SKy2uB4Jjaxnjf"))).isFalse();
        // an exchange's hot wallet signs with a key
        assertThat(Curve25519.holds(org.wallettracker.domain.model.Address
                .parse("5tzFkiKscXHK5ZXCGbXZxdw7gTjjD1mBwuoFbhUvuAi9"))).isTrue();
    }
}
