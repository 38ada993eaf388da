package org.wallettracker.app.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param name what was measured
 * @param value how much, in {@code unit}
 * @param baseline what it is compared with, with the baseline's own figure in words; null where there is none
 * @param ratio {@code value} over the baseline's, or as {@code baseline} says; null without a baseline
 */
record Reading(String name, double value, String unit, @Nullable String baseline, @Nullable Double ratio) {

    static Reading plain(String name, double value, String unit) {
        return new Reading(name, value, unit, null, null);
    }
}
