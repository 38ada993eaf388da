package org.wallettracker.domain.cluster;

import java.util.List;

/**
 * What merged evidence is worth: of pairs with as much, how many were one's in the worlds it was fitted on. Never falls;
 * between two steps it goes straight.
 *
 * @param raw merged evidence, ascending from 0 to 1
 * @param confidence share that was right, not falling, 0 to 1
 * @param seeds of the worlds; empty if it was not fitted
 */
public record Calibration(List<Double> raw, List<Double> confidence, List<Long> seeds) {
    /** Evidence as it is. */
    public static final Calibration NONE = new Calibration(List.of(0.0, 1.0), List.of(0.0, 1.0), List.of());

    /** @throws IllegalArgumentException if it is no such table; the message says why */
    public Calibration {
        raw = List.copyOf(raw);
        confidence = List.copyOf(confidence);
        seeds = List.copyOf(seeds);
        if (raw.size() != confidence.size() || raw.size() < 2 || raw.getFirst() != 0 || raw.getLast() != 1) {
            throw new IllegalArgumentException("calibration: wanted are as many confidences as steps, from 0 to 1");
        }
        for (int i = 0; i < raw.size(); i++) {
            if (i > 0 && !(raw.get(i) > raw.get(i - 1) && confidence.get(i) >= confidence.get(i - 1))) {
                throw new IllegalArgumentException("calibration: falls at step " + (i + 1));
            }
            if (!(confidence.get(i) >= 0 && confidence.get(i) <= 1)) {
                throw new IllegalArgumentException("calibration: " + confidence.get(i) + " is not between 0 and 1");
            }
        }
    }

    /** What {@code merged} evidence, 0 to 1, is worth, 0 to 1. */
    public double of(double merged) {
        if (merged <= 0) {
            return confidence.getFirst();
        }
        for (int i = 1; i < raw.size(); i++) {
            if (merged <= raw.get(i)) {
                double way = (merged - raw.get(i - 1)) / (raw.get(i) - raw.get(i - 1));
                return (1 - way) * confidence.get(i - 1) + way * confidence.get(i);
            }
        }
        return confidence.getLast();
    }
}
