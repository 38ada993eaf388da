package org.wallettracker.ui.common.chart;

import io.fair_acc.dataset.spi.DoubleDataSet;

/**
 * The corners of a line of steps. The charts' own steps go on to the edge of the plot behind the last point, where nothing is
 * known; between corners the line is drawn straight and ends at its end.
 */
final class StepLine {
    private StepLine() {
    }

    /**
     * Adds {@code series} in units of {@code unit} to {@code data}, up to {@code end} (Unix seconds, not before the last
     * jump).
     */
    static void add(DoubleDataSet data, StepSeries series, double unit, long end) {
        for (int i = 0; i < series.size(); i++) {
            if (data.getDataCount() > 0) {
                data.add((double) series.time(i), data.get(1, data.getDataCount() - 1));
            }
            data.add((double) series.time(i), series.value(i) / unit);
        }
        if (series.size() > 0 && end > series.time(series.size() - 1)) {
            data.add((double) end, series.value(series.size() - 1) / unit);
        }
    }
}
