package org.wallettracker.ui.common.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import org.junit.jupiter.api.Test;

class TimeLabelsTest {
    private static final double NOVEMBER_1_2025 = 1_761_955_200;
    private static final double DAY = 86_400;

    @Test
    void namesTheYearWhereTicksReachOverANewYearAndOnlyThere() {
        TimeLabels labels = new TimeLabels();
        labels.updateFormatter(DoubleArrayList.wrap(new double[]{NOVEMBER_1_2025, NOVEMBER_1_2025 + 30 * DAY,
                NOVEMBER_1_2025 + 60 * DAY, NOVEMBER_1_2025 + 90 * DAY}), 1);
        assertThat(labels.toString(NOVEMBER_1_2025)).isEqualTo("1 Nov 2025");
        assertThat(labels.toString(NOVEMBER_1_2025 + 90 * DAY)).isEqualTo("30 Jan 2026");
        labels.updateFormatter(DoubleArrayList.wrap(new double[]{NOVEMBER_1_2025, NOVEMBER_1_2025 + 30 * DAY}), 1);
        assertThat(labels.toString(NOVEMBER_1_2025 + 30 * DAY)).isEqualTo("1 Dec");
    }
}
