package org.wallettracker.domain.cluster;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.wallettracker.domain.port.Progress;

/** What a search for clusters does, in order. */
enum Stage {
    READING, ORDER, COLUMNS, TIMING, AMOUNTS, FUNDING, SOCIAL, PROFILES, PAIRS, CLUSTERS;

    /** Tells that it begins. */
    void begin(Progress progress) {
        check(progress);
        progress.report("clusters: " + name().toLowerCase(Locale.ROOT), ordinal(), values().length);
    }

    /** @throws CancellationException if {@code progress} says so */
    static void check(Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("the search for clusters was cancelled");
        }
    }
}
