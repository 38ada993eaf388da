package org.wallettracker.ui.common.chart;

import io.fair_acc.chartfx.axes.spi.format.AbstractFormatter;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.wallettracker.ui.common.format.Format;

/** Labels of an axis of SOL: as many decimals as the distance between the ticks asks for. */
final class SolLabels extends AbstractFormatter {
    private int decimals = 1;

    @Override
    public void updateFormatter(DoubleArrayList ticks, double scaling) {
        double step = ticks.size() < 2 ? 1 : Math.abs(ticks.getDouble(1) - ticks.getDouble(0));
        decimals = step >= 1 ? 0 : Math.clamp((int) Math.ceil(-Math.log10(step) - 1e-9), 1, 9);
    }

    @Override
    protected void rangeUpdated() {
        // the step alone decides how labels look
    }

    @Override
    public String toString(Number sol) {
        return Format.number(BigDecimal.valueOf(sol.doubleValue()).setScale(decimals, RoundingMode.HALF_UP));
    }

    @Override
    public Number fromString(String text) {
        throw new UnsupportedOperationException("labels are never read back");
    }
}
