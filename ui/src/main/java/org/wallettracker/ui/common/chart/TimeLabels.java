package org.wallettracker.ui.common.chart;

import io.fair_acc.chartfx.axes.spi.format.AbstractFormatter;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Labels of a time axis in UTC: as fine as the distance between the ticks asks for. */
final class TimeLabels extends AbstractFormatter {
    private static final double[] STEPS = {1, 5, 15, 30, 60, 300, 900, 1_800, 3_600, 10_800, 21_600, 43_200, 86_400,
            2 * 86_400, 7 * 86_400, 14 * 86_400, 30 * 86_400, 91 * 86_400, 365 * 86_400};
    private static final DateTimeFormatter SECOND = format("HH:mm:ss");
    private static final DateTimeFormatter MINUTE = format("d MMM HH:mm");
    private static final DateTimeFormatter DAY = format("d MMM");
    private static final DateTimeFormatter DAY_OF_YEAR = format("d MMM yyyy");
    private static final DateTimeFormatter MONTH = format("MMM yyyy");

    private double step = 86_400;
    private boolean years;

    TimeLabels() {
        setTickUnitSupplier(TimeLabels::stepFor);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /** The smallest round step of at least {@code wanted} seconds. */
    private static double stepFor(double wanted) {
        for (double step : STEPS) {
            if (step >= wanted) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    @Override
    public void updateFormatter(DoubleArrayList ticks, double scaling) {
        step = ticks.size() < 2 ? 86_400 : ticks.getDouble(1) - ticks.getDouble(0);
        years = ticks.size() > 1 && year(ticks.getDouble(0)) != year(ticks.getDouble(ticks.size() - 1));
    }

    private static int year(double seconds) {
        return Instant.ofEpochSecond(Math.round(seconds)).atOffset(ZoneOffset.UTC).getYear();
    }

    @Override
    protected void rangeUpdated() {
        // the step alone decides how labels look
    }

    @Override
    public String toString(Number seconds) {
        DateTimeFormatter format = step < 600
                ? SECOND
                : step < 3 * 86_400 ? MINUTE : step >= 400 * 86_400 ? MONTH : years ? DAY_OF_YEAR : DAY;
        return format.format(Instant.ofEpochSecond(Math.round(seconds.doubleValue())));
    }

    @Override
    public Number fromString(String text) {
        throw new UnsupportedOperationException("labels are never read back");
    }
}
