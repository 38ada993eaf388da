package org.wallettracker.domain.cluster;

import java.util.ArrayList;
import java.util.List;

/** How often pairs of a confidence are one's in truth, in ten bins from 0 to 1. */
public final class Reliability {
    private static final int BINS = 10;
    private final long[] pairs = new long[BINS];
    private final long[] right = new long[BINS];
    private final double[] sums = new double[BINS];

    /**
     * Pairs of one bin.
     *
     * @param from lowest confidence, 0 to 0.9; the bin reaches up to but not with a tenth more, the last up to 1
     * @param confidence mean of the pairs', negative if there is none
     * @param right share that is in one ring, negative if there is none
     */
    public record Bin(double from, long pairs, double confidence, double right) {
    }

    /** Counts a pair of {@code confidence}, 0 to 1. */
    void add(double confidence, boolean one) {
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        pairs[bin]++;
        right[bin] += one ? 1 : 0;
        sums[bin] += confidence;
    }

    /** The bins, the lowest first. */
    public List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            double of = pairs[i];
            bins.add(new Bin((double) i / BINS, pairs[i], of == 0 ? -1 : sums[i] / of, of == 0 ? -1 : right[i] / of));
        }
        return bins;
    }
}
