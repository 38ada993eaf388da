package org.wallettracker.app.worker;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.engine.LiveScores;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.live.Scores;

/**
 * Scores that move with what is followed. A new run is made beside them when something waits for one, not so often that
 * making runs takes more than a small part of the time; scores move on from the old one meanwhile.
 */
public final class FollowScores implements Scores, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FollowScores.class);
    private static final long SECOND = 1_000_000_000L;
    private static final long OVER_PAUSE = 5 * SECOND;
    private static final long WAITING_PAUSE = 20 * SECOND;
    private static final int SHARE = 20;

    private final LiveScores scores;
    private final Progress progress;
    private final LongSupplier nanos;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile long lastRun;
    private volatile long lasted;
    private volatile boolean closed;

    /**
     * @param progress cancels runs
     * @param nanos the time, as {@link System#nanoTime}
     */
    public FollowScores(LiveScores scores, Progress progress, LongSupplier nanos) {
        this.scores = scores;
        this.progress = progress;
        this.nanos = nanos;
        lastRun = nanos.getAsLong();
    }

    @Override
    public void advance() {
        scores.advance(progress);
        long pause = Math.max(scores.over() ? OVER_PAUSE : WAITING_PAUSE, SHARE * lasted);
        if (!closed && scores.stale() && nanos.getAsLong() - lastRun >= pause && running.compareAndSet(false, true)) {
            Thread.ofPlatform().name("live run").daemon(true).start(this::renew);
        }
    }

    private void renew() {
        long begin = nanos.getAsLong();
        try {
            scores.renew(progress.or(() -> closed));
        } catch (RuntimeException e) {
            LOG.error("a run beside following failed; it is tried again later", e);
        } finally {
            lastRun = nanos.getAsLong();
            lasted = lastRun - begin;
            running.set(false);
        }
    }

    /** Makes no more runs and waits for the one under way to stop. */
    @Override
    public void close() {
        closed = true;
        try {
            while (running.get()) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
