package org.wallettracker.app.worker;

import java.util.function.LongSupplier;
import org.wallettracker.domain.engine.LiveScores;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.live.Scores;

/**
 * Scores that move with what is followed. A new run is made when nothing can be told without one, or some wallets wait
 * for one, and not so often that making runs takes more than a small part of the time.
 */
public final class FollowScores implements Scores {
    private static final long SECOND = 1_000_000_000L;
    private static final long OVER_PAUSE = 5 * SECOND;
    private static final long WAITING_PAUSE = 300 * SECOND;
    private static final int SHARE = 20;

    private final LiveScores scores;
    private final Progress progress;
    private final LongSupplier nanos;
    private long lastRun;
    private long lasted;

    /**
     * @param progress cancels runs
     * @param nanos the time, as {@link System#nanoTime}
     */
    public FollowScores(LiveScores scores, Progress progress, LongSupplier nanos) {
        this.scores = scores;
        this.progress = progress;
        this.nanos = nanos;
        lastRun = nanos.getAsLong() - WAITING_PAUSE;
    }

    @Override
    public void advance() {
        long begin = nanos.getAsLong();
        boolean renew = begin - lastRun >= Math.max(scores.over() ? OVER_PAUSE : WAITING_PAUSE, SHARE * lasted);
        boolean stale = scores.stale();
        scores.advance(progress, renew);
        if (renew && stale) {
            lastRun = nanos.getAsLong();
            lasted = lastRun - begin;
        }
    }
}
