package org.wallettracker.ingest.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of the stages: each does its step again and again until all end, by themselves when one of them fails. */
final class StageThreads {
    private static final Logger LOG = LoggerFactory.getLogger(StageThreads.class);

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean ended;

    /** Does something, if there is anything to do. */
    @FunctionalInterface
    interface Step {
        /** True if it did. */
        boolean now() throws InterruptedException;
    }

    /** Begins to do {@code step} again and again. */
    void start(String name, Step step) {
        threads.add(Thread.ofPlatform().name("live " + name).daemon(true).start(() -> {
            try {
                while (!ended) {
                    step.now();
                }
            } catch (InterruptedException e) {
                LOG.debug("a stage was interrupted", e);
            } catch (RuntimeException | Error e) {
                LOG.error("following stopped: the stage {} failed", name, e);
                failure.compareAndSet(null, e);
                ended = true;
            }
        }));
    }

    /** True once no step is done any more. */
    boolean ended() {
        return ended;
    }

    /** What they ended of by themselves; null while they run. */
    @Nullable
    Throwable failure() {
        return failure.get();
    }

    /** Puts when there is a place: a full queue holds up who puts. What is given up at the end is in no mark yet. */
    void waiting(Step put) {
        try {
            while (!ended && !put.now()) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a stage was interrupted, which nobody does", e);
        }
    }

    /** Nobody waits long for a thread that pauses. */
    void pause(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!ended && System.nanoTime() - end < 0) {
            Thread.sleep(Math.min(50, Math.max(1, (end - System.nanoTime()) / 1_000_000)));
        }
    }

    /** Ends all of them once they are {@code idle}, at the latest after {@code patience}. */
    void end(BooleanSupplier idle, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!ended && !idle.getAsBoolean() && System.nanoTime() - deadline < 0) {
                Thread.sleep(10);
            }
            ended = true;
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
