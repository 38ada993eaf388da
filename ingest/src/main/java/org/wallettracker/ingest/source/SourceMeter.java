package org.wallettracker.ingest.source;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Counts what a source is asked and answers. For many threads. */
final class SourceMeter {
    private static final long LONGEST_MICROS = 600_000_000;

    private final Histogram latency = new ConcurrentHistogram(LONGEST_MICROS, 2);
    private final LongAdder requests = new LongAdder();
    private final LongAdder answers = new LongAdder();
    private final LongAdder credits = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final Map<SourceFailure.Kind, AtomicLong> failures = new EnumMap<>(SourceFailure.Kind.class);
    private volatile String lastFailure = "";

    SourceMeter() {
        for (SourceFailure.Kind kind : SourceFailure.Kind.values()) {
            failures.put(kind, new AtomicLong());
        }
    }

    void asked(int cost) {
        requests.increment();
        credits.add(cost);
    }

    void answered(long nanos, long size) {
        answers.increment();
        bytes.add(size);
        latency.recordValue(Math.min(LONGEST_MICROS, nanos / 1_000));
    }

    void failed(SourceFailure failure) {
        AtomicLong count = failures.get(failure.kind());
        if (count != null) {
            count.incrementAndGet();
        }
        lastFailure = String.valueOf(failure.getMessage());
    }

    /** Microseconds within which {@code percent} of the answers came; 0 before the first. */
    long percentile(double percent) {
        return answers.sum() == 0 ? 0 : latency.getValueAtPercentile(percent);
    }

    SourceHealth health(SourceSpec spec, String state, int keysRefused) {
        Map<SourceFailure.Kind, Long> counted = new EnumMap<>(SourceFailure.Kind.class);
        failures.forEach((kind, count) -> {
            if (count.get() > 0) {
                counted.put(kind, count.get());
            }
        });
        return new SourceHealth(spec.name(), spec.kind(), state, requests.sum(), answers.sum(), credits.sum(),
                bytes.sum(), percentile(50), percentile(99), counted, lastFailure,
                spec.keys().size(), keysRefused);
    }
}
