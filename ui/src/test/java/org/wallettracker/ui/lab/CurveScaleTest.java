package org.wallettracker.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.ui.lab.LabCurve.Anchor;

class CurveScaleTest {

    @Test
    void aNarrowCurveIsDrawnStraight() {
        CurveScale scale = CurveScale.of(List.of(new Anchor("30", "0"), new Anchor("70", "50")), 2);
        assertThat(scale.logarithmic()).isFalse();
        assertThat(scale.across(50)).isCloseTo(0.5, within(1e-9));
        assertThat(scale.up(25)).isCloseTo(0.5, within(1e-9));
        assertThat(scale.xAt(0.5, "30", "70")).isEqualTo("50");
        assertThat(scale.yAt(0.613)).isEqualTo("30.5");
    }

    /** ln(1 + 31) / ln(1 + 1023) = 5 / 10. */
    @Test
    void aWideCurveIsDrawnOnALogarithmicScaleFromZero() {
        CurveScale scale = CurveScale.of(List.of(new Anchor("0", "0"), new Anchor("1", "1"), new Anchor("1023", "2")),
                9);
        assertThat(scale.logarithmic()).isTrue();
        assertThat(scale.across(0)).isZero();
        assertThat(scale.across(31)).isCloseTo(0.5, within(1e-9));
        assertThat(scale.xAt(0.5, "1", "1023")).isEqualTo("31");
    }

    @Test
    void anAnchorStaysBetweenItsNeighbours() {
        CurveScale scale = CurveScale.of(List.of(new Anchor("1", "0"), new Anchor("5", "9"), new Anchor("15", "20")),
                0);
        assertThat(scale.xAt(-1, "1", "15")).isEqualTo("2");
        assertThat(scale.xAt(2, "1", "15")).isEqualTo("14");
        assertThat(CurveScale.middle("1", "5", 0)).isEqualTo("3");
        assertThat(CurveScale.middle("0.5", "1", 3)).isEqualTo("0.75");
    }
}
