package org.wallettracker.app.worker;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.desk.LiveDesk;
import org.wallettracker.domain.engine.LiveScores;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.live.Scores;

/**
 * Scores that move with what is followed. A new run is made beside them when something waits for one, and once a minute
 * for those who only hold what is traded, not so often that
 * making runs takes more than a small part of the time; scores move on from the old one meanwhile.
 */
public final class FollowScores implements Scores, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FollowScores.class);
    private static final long SECOND = 1_000_000_000L;
    private static final long OVER_PAUSE = 5 * SECOND;
    private static final long WAITING_PAUSE = 20 * SECOND;
    private static final long MOVED_PAUSE = 60 * SECOND;
    private static final int SHARE = 20;
    /** Lines told at a time: making them is a small part of the time that scoring has. */
    private static final int MOST_ROWS = 250;

    private final LiveScores scores;
    private final Progress progress;
    private final LongSupplier nanos;
    private final BooleanSupplier moves;
    private final AtomicBoolean running = new AtomicBoolean();
    private long lastTold;
    private volatile long lastRun;
    private volatile long lasted;
    private volatile boolean closed;

    /**
     * @param progress cancels runs
     * @param nanos the time, as {@link System#nanoTime}
     * @param moves false while scores stand still and no run of now is wanted: what is told then is caught up with
     *     afterwards, and a run that is under way is not put in force
     */
    public FollowScores(LiveScores scores, Progress progress, LongSupplier nanos, BooleanSupplier moves) {
        this.scores = scores;
        this.progress = progress.or(() -> !moves.getAsBoolean());
        this.nanos = nanos;
        this.moves = moves;
        lastRun = nanos.getAsLong();
        lastTold = lastRun;
    }

    @Override
    public void advance() {
        if (!moves.getAsBoolean()) {
            return;
        }
        scores.advance(progress);
        tellRows();
        long pause = Math.max(scores.over() ? OVER_PAUSE : scores.stale() ? WAITING_PAUSE : MOVED_PAUSE,
                SHARE * lasted);
        if (!closed && (scores.stale() || scores.moved()) && nanos.getAsLong() - lastRun >= pause
                && running.compareAndSet(false, true)) {
            Thread.ofPlatform().name("live run").daemon(true).start(this::renew);
        }
    }

    @Override
    public void rest() {
        tellRows();
    }

    private void tellRows() {
        long now = nanos.getAsLong();
        if (moves.getAsBoolean() && now - lastTold >= SECOND / LiveDesk.MOST_A_SECOND) {
            lastTold = now;
            scores.tellRows(MOST_ROWS);
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
