package org.wallettracker.ingest.source;

import java.util.Map;

/**
 * How a source does, since the program started.
 *
 * @param state of its circuit: "closed" (in use), "open" (resting), "half open" (being tried)
 * @param credits the provider's own price of all calls
 * @param p50Micros half of the answers came within this, microseconds; 0 before the first
 * @param p99Micros 99 of 100 did
 * @param failures by kind, those that happened
 * @param lastFailure in words; empty if there was none
 * @param keys it has
 * @param keysRefused of these, left out now because they were refused
 */
public record SourceHealth(String name, SourceKind kind, String state, long requests, long answers, long credits,
        long bytes, long p50Micros, long p99Micros, Map<SourceFailure.Kind, Long> failures, String lastFailure,
        int keys, int keysRefused) {
    public SourceHealth {
        failures = Map.copyOf(failures);
    }
}
