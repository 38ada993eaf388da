package org.wallettracker.ui.common.chart;

import java.util.Arrays;
import java.util.List;

/**
 * A price line: the value after each trade, oldest first, with the trades that made it. Trades of one second are set
 * apart in their order. Immutable.
 */
public final class PriceSeries {
    private final double[] times;
    private final List<Point> points;

    /**
     * A trade and the price after it.
     *
     * @param time Unix seconds
     * @param lamports the value after it: market cap, or SOL per million tokens
     * @param size lamports that changed hands
     * @param buy true for a purchase
     * @param smart true for a wallet whose trades are to stand out
     */
    public record Point(long time, long lamports, long size, boolean buy, boolean smart) {
    }

    /** Of {@code points} in chain order; a time before the one before it is taken as that one. */
    public PriceSeries(List<Point> points) {
        this.points = List.copyOf(points);
        times = new double[points.size()];
        int from = 0;
        long second = points.isEmpty() ? 0 : points.getFirst().time();
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size() || points.get(i).time() > second) {
                for (int j = from; j < i; j++) {
                    times[j] = second + (double) (j - from) / (i - from);
                }
                from = i;
                second = i < points.size() ? points.get(i).time() : second;
            }
        }
    }

    /** Trades {@code from} to before {@code to} where they stand on the axis now. */
    public PriceSeries part(int from, int to) {
        return new PriceSeries(Arrays.copyOfRange(times, from, to), points.subList(from, to));
    }

    private PriceSeries(double[] times, List<Point> points) {
        this.times = times;
        this.points = List.copyOf(points);
    }

    /** How many trades. */
    public int size() {
        return times.length;
    }

    /** Trade {@code i}. */
    public Point point(int i) {
        return points.get(i);
    }

    /** Where trade {@code i} stands on the axis of time: its second, and a part of it by its order. */
    public double x(int i) {
        return times[i];
    }

    /** The value after trade {@code i} in SOL, for drawing. */
    public double y(int i) {
        return points.get(i).lamports() / 1e9;
    }

    /** The last trade at or before {@code x}, -1 before the first. */
    public int at(double x) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The trade in force at {@code x}, or the next one if it is at most {@code reach} further; -1 before the first. */
    public int near(double x, double reach) {
        int at = at(x);
        boolean next = at + 1 < times.length && times[at + 1] - x <= reach
                && (at < 0 || times[at + 1] - x < x - times[at]);
        return next ? at + 1 : at;
    }
}
