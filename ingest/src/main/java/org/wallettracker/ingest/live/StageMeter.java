package org.wallettracker.ingest.live;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.domain.model.Unknown;

/** Counts what passes through a stage. For many threads; two of them may lose a count of the rate to each other. */
final class StageMeter {
    private static final int SECONDS = 10;
    private static final long LONGEST_MICROS = 3_600_000_000L;
    private static final long KEPT_NANOS = 120_000_000_000L;

    private final String name;
    private final long capacity;
    private final LongSupplier depth;
    private final LongSupplier nanos;
    private final LongAdder done = new LongAdder();
    private final LongAdder drops = new LongAdder();
    private final long[] counts = new long[SECONDS + 2];
    private final long[] seconds = new long[SECONDS + 2];
    private final AtomicLong lagMicros = new AtomicLong(-1);
    private final AtomicLong slot = new AtomicLong(Unknown.AMOUNT);
    private volatile Histogram latency = new ConcurrentHistogram(LONGEST_MICROS, 2);
    private volatile Histogram before = new ConcurrentHistogram(LONGEST_MICROS, 2);
    private volatile long begun;

    /** @param nanos the time, as {@link System#nanoTime} */
    StageMeter(String name, long capacity, LongSupplier depth, LongSupplier nanos) {
        this.name = name;
        this.capacity = capacity;
        this.depth = depth;
        this.nanos = nanos;
        begun = nanos.getAsLong();
    }

    /** A transaction that arrived at {@code since} is through. */
    void passed(long since, long ofSlot) {
        long now = nanos.getAsLong();
        done.increment();
        count(now);
        long micros = Math.max(0, (now - since) / 1_000);
        lagMicros.set(micros);
        slot.accumulateAndGet(ofSlot, Math::max);
        if (now - begun > KEPT_NANOS) {
            begun = now;
            before = latency;
            latency = new ConcurrentHistogram(LONGEST_MICROS, 2);
        }
        latency.recordValue(Math.min(LONGEST_MICROS, micros));
    }

    private synchronized void count(long now) {
        long second = now / 1_000_000_000L;
        int at = (int) Math.floorMod(second, (long) counts.length);
        if (seconds[at] != second) {
            seconds[at] = second;
            counts[at] = 0;
        }
        counts[at]++;
    }

    private synchronized long perSecond() {
        long second = nanos.getAsLong() / 1_000_000_000L;
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += seconds[i] < second && seconds[i] >= second - SECONDS ? counts[i] : 0;
        }
        return sum * 100 / SECONDS;
    }

    void dropped() {
        drops.increment();
    }

    long done() {
        return done.sum();
    }

    long drops() {
        return drops.sum();
    }

    private long percentile(double percent) {
        Histogram both = latency.copy();
        both.add(before);
        return both.getTotalCount() == 0 ? -1 : both.getValueAtPercentile(percent);
    }

    /** @param head the newest slot that any source told of */
    LiveStatus.Stage status(long head) {
        long micros = lagMicros.get();
        long own = slot.get();
        return new LiveStatus.Stage(name, done.sum(), perSecond(), depth.getAsLong(), capacity, drops.sum(),
                micros < 0 ? -1 : micros / 1_000, own < 0 || head < 0 ? -1 : Math.max(0, head - own), percentile(50),
                percentile(99));
    }
}
