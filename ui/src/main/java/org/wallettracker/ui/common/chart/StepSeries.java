package org.wallettracker.ui.common.chart;

import java.util.Arrays;

/**
 * A quantity that jumps at moments and stays between them, oldest first. Immutable; thins itself for drawing.
 */
public final class StepSeries {
    private final long[] times;
    private final long[] values;

    /** Of {@code times} (Unix seconds, not falling) and the {@code values} from each on; the arrays are copied. */
    public StepSeries(long[] times, long[] values) {
        if (times.length != values.length) {
            throw new IllegalArgumentException(times.length + " times for " + values.length + " values");
        }
        this.times = times.clone();
        this.values = values.clone();
    }

    /** The jumps from {@code first} on, counted from the value before: what was gained since then. */
    public StepSeries from(int first) {
        long before = first == 0 ? 0 : values[first - 1];
        return new StepSeries(Arrays.copyOfRange(times, first, times.length),
                Arrays.stream(values, first, values.length).map(v -> v - before).toArray());
    }

    /** How many jumps. */
    public int size() {
        return times.length;
    }

    /** The moment of jump {@code i}, Unix seconds. */
    public long time(int i) {
        return times[i];
    }

    /** The value from jump {@code i} on. */
    public long value(int i) {
        return values[i];
    }

    /** The last jump at or before {@code time}, -1 before the first. */
    public int at(long time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /**
     * At most four points for each of {@code buckets} equal spans of time: the first, lowest, highest and last, so that
     * the drawn line covers the same pixels. Short series are returned whole.
     */
    public StepSeries thinned(int buckets) {
        if (times.length <= 4 * buckets) {
            return this;
        }
        long start = times[0];
        long span = Math.max(1, times[times.length - 1] - start + 1);
        int[] kept = new int[4 * buckets];
        int n = 0;
        int from = 0;
        while (from < times.length) {
            long bucket = (times[from] - start) * buckets / span;
            int to = from;
            int low = from;
            int high = from;
            while (to + 1 < times.length && (times[to + 1] - start) * buckets / span == bucket) {
                to++;
                low = values[to] < values[low] ? to : low;
                high = values[to] > values[high] ? to : high;
            }
            int[] picks = {from, Math.min(low, high), Math.max(low, high), to};
            for (int pick : picks) {
                if (n == 0 || kept[n - 1] != pick) {
                    kept[n++] = pick;
                }
            }
            from = to + 1;
        }
        int[] places = Arrays.copyOf(kept, n);
        return new StepSeries(Arrays.stream(places).mapToLong(i -> times[i]).toArray(),
                Arrays.stream(places).mapToLong(i -> values[i]).toArray());
    }
}
