package org.wallettracker.ui.common.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The corners of lines of steps, written down by hand. */
class StepLineTest {
    private static final StepSeries TWO = new StepSeries(new long[]{10, 20}, new long[]{100, 300});

    @Test
    void aLineGoesLevelToEachJumpAndEndsAtItsEnd() {
        assertThat(corners(new DoubleDataSet("x"), TWO, 50)).containsExactly("10.0 1.0", "20.0 1.0", "20.0 3.0",
                "50.0 3.0");
    }

    @Test
    void itGoesOnFromWhatStandsBefore() {
        DoubleDataSet data = new DoubleDataSet("x");
        data.add(5.0, 0);

        assertThat(corners(data, TWO, 20)).containsExactly("5.0 0.0", "10.0 0.0", "10.0 1.0", "20.0 1.0", "20.0 3.0");
    }

    @Test
    void nothingHasNoCorner() {
        assertThat(corners(new DoubleDataSet("x"), new StepSeries(new long[0], new long[0]), 50)).isEmpty();
    }

    private static List<String> corners(DoubleDataSet data, StepSeries series, long end) {
        StepLine.add(data, series, 100, end);
        List<String> corners = new ArrayList<>();
        for (int i = 0; i < data.getDataCount(); i++) {
            corners.add(data.get(0, i) + " " + data.get(1, i));
        }
        return corners;
    }
}
