package org.wallettracker.ingest.live;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Finality;
import org.wallettracker.ingest.backfill.Bodies;
import org.wallettracker.ingest.decode.Decoded;
import org.wallettracker.ingest.source.Commitment;

/**
 * The stage between a log frame and the store: the transactions themselves are fetched, some at once, and passed on in
 * the order in which they were told. One that is not there yet is asked for again; what can't be had is left to the
 * sweep.
 */
final class Fetching {
    /** Nodes answer for confirmed blocks; one that was only just processed takes about two slots to become that. */
    private static final Duration UNTIL_CONFIRMED = Duration.ofMillis(1_200);
    private static final Duration AGAIN = Duration.ofMillis(700);
    private static final int TRIES = 5;

    private final Bodies bodies;
    private final Recent recent;
    private final LiveRules rules;
    private final Sink next;
    private final BlockingQueue<Asked> queue;
    private final StageMeter meter;
    private volatile boolean busy;

    private record Asked(LogFrame frame, long since, int tries, Future<Bodies.Asked> answer) {
    }

    /** Takes bodies; may hold up. */
    interface Sink {
        void put(Arrived arrived);
    }

    Fetching(Bodies bodies, Recent recent, LiveRules rules, Sink next) {
        this.bodies = bodies;
        this.recent = recent;
        this.rules = rules;
        this.next = next;
        queue = new ArrayBlockingQueue<>(rules.capacity());
        meter = new StageMeter("fetch", rules.capacity(), queue::size, System::nanoTime);
    }

    StageMeter meter() {
        return meter;
    }

    boolean isEmpty() {
        return queue.isEmpty() && !busy;
    }

    /** Asks for the body of {@code frame}; false if there is no place for a while. */
    boolean put(LogFrame frame, long since) throws InterruptedException {
        if (queue.remainingCapacity() == 0) { // one thread puts: what has a place now has it below
            Thread.sleep(1);
            return false;
        }
        Duration delay = rules.finality() == Finality.PROCESSED ? UNTIL_CONFIRMED : Duration.ZERO;
        return queue.offer(new Asked(frame, since, 1, ask(frame, delay)));
    }

    private Future<Bodies.Asked> ask(LogFrame frame, Duration delay) {
        return bodies.ask(new Bodies.Wanted(frame.signature(), false), Commitment.CONFIRMED, delay);
    }

    /** Passes the next body on; false if none was asked for within a tenth of a second. For one thread. */
    boolean step() throws InterruptedException {
        Asked asked = queue.poll(100, TimeUnit.MILLISECONDS);
        if (asked == null) {
            return false;
        }
        busy = true;
        Bodies.Asked answer = Bodies.answer(asked.answer);
        if (answer.body() == null || answer.nowhere()) {
            again(asked);
        } else if (recent.place(asked.frame.signature()) != Recent.Place.FETCHED) {
            meter.passed(asked.since, asked.frame.slot()); // another stream told all of it meanwhile
        } else {
            pass(asked, answer);
        }
        busy = false;
        return true;
    }

    private void pass(Asked asked, Bodies.Asked answer) {
        boolean any = false;
        Bodies.Told told = bodies.read(answer);
        if (told.undecided()) {
            again(asked);
            return;
        }
        for (Decoded decoded : told.tellings()) {
            DecodedTransaction t = decoded.transaction();
            if (t != null && !t.header().failed()) {
                boolean moved = recent.tell(t.header().signature(), t.header().slot(),
                        Recent.Place.QUEUED) == Recent.Use.MOVED;
                next.put(new Arrived(t.header().signature(), t, decoded.rejects(), asked.since, true, moved));
                any = true;
            }
        }
        if (any) {
            meter.passed(asked.since, asked.frame.slot());
        } else {
            give(asked);
        }
    }

    private void again(Asked asked) {
        if (asked.tries >= TRIES || !queue.offer(
                new Asked(asked.frame, asked.since, asked.tries + 1,
                        ask(asked.frame, AGAIN.multipliedBy(asked.tries))))) {
            give(asked);
        }
    }

    private void give(Asked asked) {
        meter.dropped();
        recent.forget(asked.frame.signature());
    }
}
