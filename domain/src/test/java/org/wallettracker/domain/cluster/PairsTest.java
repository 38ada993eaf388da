package org.wallettracker.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTest {

    @Test
    void strongestWithinAMethodAndNoisyOrAcross() {
        List<Link> links = List.of(Link.of(7, 3, LinkKind.FIRST_FUNDER, 0.5, 1), Link.of(3, 7, LinkKind.SWEEP, 0.6, 2),
                Link.of(3, 7, LinkKind.SAME_BLOCK, 0.5, 3));
        List<Pairs.Pair> pairs = Pairs.merge(links, Calibration.NONE);
        assertThat(pairs).hasSize(1);
        assertThat(pairs.getFirst().a()).isEqualTo(3);
        // 1 - (1 - 0.6)(1 - 0.5)
        assertThat(pairs.getFirst().confidence()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void nothingIsQuiteSure() {
        // 1 - 0.05 * 0.15 = 0.9925
        List<Link> links = List.of(Link.of(1, 2, LinkKind.SAME_BLOCK, 0.95, 1),
                Link.of(1, 2, LinkKind.COMMON_FUNDER, 0.85, 1));
        assertThat(Pairs.merge(links, Calibration.NONE).getFirst().merged()).isCloseTo(0.9925, within(1e-12));
        assertThat(Pairs.merge(links, Calibration.NONE).getFirst().confidence()).isEqualTo(0.99);
    }

    @Test
    void calibrationGoesStraightBetweenItsSteps() {
        Calibration calibration = new Calibration(List.of(0.0, 0.5, 1.0), List.of(0.0, 0.2, 0.9), List.of(1L));
        assertThat(calibration.of(0.25)).isCloseTo(0.1, within(1e-12));
        assertThat(calibration.of(0.75)).isCloseTo(0.55, within(1e-12));
        assertThat(calibration.of(1)).isEqualTo(0.9);
        assertThat(calibration.of(-1)).isZero();
        assertThatThrownBy(() -> new Calibration(List.of(0.0, 0.5, 1.0), List.of(0.0, 0.5, 0.4), List.of()))
                .hasMessageContaining("falls at step 3");
    }

    @Test
    void aCliqueOfTwoIsNoCommunityAndTwoCliquesWithOneWeakTieAreTwo() {
        assertThat(Communities.of(Pairs.merge(List.of(tie(1, 2, 0.9)), Calibration.NONE), ClusterRules.DEFAULT))
                .isEmpty();
        List<Link> links = List.of(tie(1, 2, 0.9), tie(2, 3, 0.9), tie(1, 3, 0.9), tie(4, 5, 0.9), tie(5, 6, 0.9),
                tie(4, 6, 0.9), tie(3, 4, 0.3));
        // together: 5.7 - 0.25 * 15 = 1.95; apart: 5.4 - 0.25 * 6 = 3.9
        assertThat(Communities.of(Pairs.merge(links, Calibration.NONE), ClusterRules.DEFAULT))
                .containsExactly(new int[]{1, 2, 3}, new int[]{4, 5, 6});
    }

    private static Link tie(int a, int b, double weight) {
        return Link.of(a, b, LinkKind.FUNDS_TRANSFER, weight, 0);
    }
}
