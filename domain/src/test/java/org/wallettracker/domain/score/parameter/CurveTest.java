package org.wallettracker.domain.score.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CurveTest {
    private final Curve rising = new Curve(new long[]{0, 10, 40}, new int[]{0, 500, 800}, 1, 2);
    private final Curve hump = new Curve(new long[]{1, 5, 9}, new int[]{0, 1_000, 0}, 0, 2);

    @Test
    void isStraightBetweenAnchorsAndFlatOutside() {
        assertThat(rising.at(-7)).isZero();
        assertThat(rising.at(0)).isZero();
        assertThat(rising.at(3)).isEqualTo(150);
        assertThat(rising.at(10)).isEqualTo(500);
        assertThat(rising.at(25)).isEqualTo(650);
        assertThat(rising.at(1_000_000)).isEqualTo(800);
    }

    @Test
    void roundsDownOnBothFlanks() {
        // 1000 x 1/4 = 250 on either side; a third of the way is not a whole number: 500 x 1/3 = 166.67
        assertThat(hump.at(2)).isEqualTo(250);
        assertThat(hump.at(8)).isEqualTo(250);
        assertThat(new Curve(new long[]{0, 3}, new int[]{0, 500}, 0, 0).at(1)).isEqualTo(166);
        assertThat(new Curve(new long[]{0, 3}, new int[]{500, 0}, 0, 0).at(1)).isEqualTo(333);
    }

    @Property(tries = 500)
    void neverFallsWhereItsAnchorsRise(@ForAll @LongRange(min = -10, max = 60) long a,
            @ForAll @LongRange(min = 0, max = 60) long more) {
        assertThat(rising.at(a + more)).isGreaterThanOrEqualTo(rising.at(a));
        assertThat(rising.at(a)).isBetween(0, rising.top());
    }

    @Test
    void largeNumbersDoNotOverflow() {
        Curve curve = new Curve(new long[]{0, 1_000_000_000_000_000L}, new int[]{0, 100_000}, 9, 2);
        assertThat(curve.at(999_999_999_999_999L)).isEqualTo(99_999);
    }

    @Test
    void isReadable() {
        assertThat(rising).hasToString("0 at 0, 5 at 1, 8 at 4");
        assertThat(Curve.plain(1_500, 3)).isEqualTo("1.5");
        assertThat(Curve.plain(100, 0)).isEqualTo("100");
    }
}
