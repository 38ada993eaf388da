package org.wallettracker.ui.common.async;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Measures for how long the FX thread does not answer: a heartbeat asks it twice a millisecond and notes the longest wait.
 * JavaFX must run.
 */
public final class StallMeter implements AutoCloseable {
    private static final long PAUSE_NANOS = 500_000;
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong longestBusy = new AtomicLong();
    private long lastUsed; // FX thread only
    private final ExecutorService heart = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("heartbeat").daemon(true).factory());
    private final long fxThread = FxAsync.await(() -> Thread.currentThread().threadId());
    private volatile boolean closed;

    /** Starts to beat. */
    public StallMeter() {
        lastUsed = fxProcessorNanos();
        heart.execute(this::beat);
    }

    private void beat() {
        try {
            while (!closed) {
                CountDownLatch answered = new CountDownLatch(1);
                long asked = System.nanoTime();
                Platform.runLater(() -> {
                    longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                    long used = fxProcessorNanos();
                    longestBusy.accumulateAndGet(used - lastUsed, Math::max);
                    lastUsed = used;
                    answered.countDown();
                });
                answered.await();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The longest wait in nanoseconds since the last call of this. */
    public long takeLongest() {
        return longest.getAndSet(0);
    }

    /**
     * The most processor time in nanoseconds that the FX thread used between two of its answers since the last call of
     * this: the stall without what other programs on the machine took.
     */
    public long takeLongestBusy() {
        return longestBusy.getAndSet(0);
    }

    /** Nanoseconds of processor time the FX thread has used: what it did itself, however busy the machine is. */
    public long fxProcessorNanos() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(fxThread);
    }

    @Override
    public void close() {
        closed = true;
        heart.shutdown();
    }
}
