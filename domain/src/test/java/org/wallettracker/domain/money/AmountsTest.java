package org.wallettracker.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AmountsTest {

    @Property
    void mulDivIsExactWithoutOverflow(@ForAll @LongRange(min = 0) long a, @ForAll @LongRange(min = 0) long b,
            @ForAll @LongRange(min = 1) long c) {
        BigInteger exact = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divide(BigInteger.valueOf(c));
        if (exact.bitLength() < 64) {
            assertThat(Amounts.mulDiv(a, b, c)).isEqualTo(exact.longValue());
            assertThat(Amounts.saturatedMulDiv(a, b, c)).isEqualTo(exact.longValue());
        } else {
            assertThatThrownBy(() -> Amounts.mulDiv(a, b, c)).isInstanceOf(ArithmeticException.class);
            assertThat(Amounts.saturatedMulDiv(a, b, c)).isEqualTo(Long.MAX_VALUE);
        }
    }

    @Property
    void sharesCutAnywhereSumToTheWhole(@ForAll @LongRange(min = -1_000_000_000_000_000L) long total,
            @ForAll @LongRange(min = 1) long of, @ForAll @LongRange(min = 0) long cut) {
        long at = Math.floorMod(cut, of);
        long first = Amounts.share(total, at, of);
        long rest = Amounts.share(total, of, of) - first;
        assertThat(first + rest).isEqualTo(total);
        assertThat(Math.abs(first)).isLessThanOrEqualTo(Math.abs(total));
    }

    @Test
    void sharesAreRoundedTowardZero() {
        // 100 over 3: 33.3, 66.7, 100; -100 alike
        assertThat(Amounts.share(100, 1, 3)).isEqualTo(33);
        assertThat(Amounts.share(100, 2, 3)).isEqualTo(66);
        assertThat(Amounts.share(-100, 2, 3)).isEqualTo(-66);
        assertThat(Amounts.share(100, 3, 3)).isEqualTo(100);
    }

    @Test
    void dollarsAreRoundedHalfAwayFromZero() {
        // 1 SOL at $150.000001; half a micro-dollar: 500,000,000 lamports at 1 micro-dollar a SOL
        assertThat(Amounts.microUsd(1_000_000_000L, 150_000_001L)).isEqualTo(150_000_001L);
        assertThat(Amounts.microUsd(500_000_000L, 1)).isEqualTo(1);
        assertThat(Amounts.microUsd(-500_000_000L, 1)).isEqualTo(-1);
        assertThat(Amounts.microUsd(499_999_999L, 1)).isZero();
    }

    @Test
    void sumsThatDoNotFitStopAtTheEnd() {
        assertThat(Amounts.saturatedAdd(Long.MAX_VALUE - 1, 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(Amounts.saturatedAdd(Long.MAX_VALUE, 5)).isEqualTo(Long.MAX_VALUE);
        assertThat(Amounts.saturatedAdd(2, 3)).isEqualTo(5);
    }
}
