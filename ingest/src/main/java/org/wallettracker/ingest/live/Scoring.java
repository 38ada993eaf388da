package org.wallettracker.ingest.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.wallettracker.domain.model.Unknown;

/** The last stage: scores move on with what is stored. It reads the store, so nothing piles up here but times. */
final class Scoring {
    private final Scores scores;
    private final LinkedBlockingQueue<List<Arrived>> queue = new LinkedBlockingQueue<>();
    private final StageMeter meter;
    private volatile boolean busy;

    Scoring(Scores scores) {
        this.scores = scores;
        meter = new StageMeter("score", 0, () -> queue.stream().mapToLong(List::size).sum(), System::nanoTime);
    }

    StageMeter meter() {
        return meter;
    }

    boolean isEmpty() {
        return queue.isEmpty() && !busy;
    }

    /** {@code batch} is stored. */
    void stored(List<Arrived> batch) {
        queue.add(batch.stream().map(a -> new Arrived(a.signature(), null, List.of(), a.since(), a.whole(), false))
                .toList());
    }

    /** Moves scores on; false if nothing was stored within a tenth of a second. For one thread. */
    boolean step() throws InterruptedException {
        List<Arrived> first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first == null) {
            scores.rest();
            return false;
        }
        busy = true;
        List<List<Arrived>> taken = new ArrayList<>(List.of(first));
        queue.drainTo(taken);
        scores.advance();
        taken.forEach(batch -> batch.forEach(a -> meter.passed(a.since(), Unknown.AMOUNT)));
        busy = false;
        return true;
    }
}
