package org.wallettracker.domain.money;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * SOL/USD over time: the last price at or before a moment, refused when it is older than allowed. Immutable.
 */
public final class SolUsd {
    /** A price older than this (seconds) is not used: the USD figure is unknown instead. */
    public static final long MAX_AGE = 3_600;

    private final long[] times;
    private final PricePoint[] points;

    /** Prices from {@code prices} in any order; of two at the same second the later in the list wins. */
    public SolUsd(List<PricePoint> prices) {
        PricePoint[] sorted = prices.toArray(PricePoint[]::new);
        Arrays.sort(sorted, Comparator.comparingLong(PricePoint::time));
        points = sorted;
        times = Arrays.stream(sorted).mapToLong(PricePoint::time).toArray();
    }

    /** The price in force at {@code time} (Unix seconds), empty if there is none or it is over {@link #MAX_AGE} old. */
    public Optional<PricePoint> at(long time) {
        int i = place(time);
        return i < 0 ? Optional.empty() : Optional.of(points[i]);
    }

    /** Micro-dollars for one SOL in force at {@code time}, 0 where {@link #at} is empty. */
    public long microUsdAt(long time) {
        int i = place(time);
        return i < 0 ? 0 : microUsd(i);
    }

    /**
     * The place of the price in force at {@code time}, negative where there is none.
     *
     * @param near a place that may be the right one, as for the time asked for before; any number
     */
    public int placeAt(long time, int near) {
        boolean there = near >= 0 && near < times.length && times[near] <= time
                && (near + 1 == times.length || times[near + 1] > time) && time - times[near] <= MAX_AGE;
        return there ? near : place(time);
    }

    /** Micro-dollars for one SOL at {@code place}, from 0. */
    public long microUsd(int place) {
        return points[place].microUsd();
    }

    private int place(long time) {
        int i = Arrays.binarySearch(times, time);
        if (i < 0) {
            i = -i - 2;
        } else {
            while (i + 1 < times.length && times[i + 1] == time) {
                i++;
            }
        }
        return i < 0 || time - times[i] > MAX_AGE ? -1 : i;
    }

    /** How many prices there are. */
    public int size() {
        return times.length;
    }
}
