package org.wallettracker.ingest.live;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.domain.desk.LiveStatus.Stream;
import org.wallettracker.domain.model.Hint;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.hint.HintBook;
import org.wallettracker.ingest.hint.HintBook.Taken;

/**
 * Hints that come while the chain is followed. Most of what they name the chain's own stream tells within a moment: a
 * hint waits until the slots around it are stored and final, and only what is not there then is asked for. Told to end,
 * it keeps what still waits. Hints beyond the places there are wait no longer, so that none is lost.
 */
public final class LiveHints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveHints.class);
    private static final int PLACES = 10_000;
    private static final int STEP = 500;
    private static final long PAUSE_MILLIS = 200;
    /** Slots that a hint may be ahead of what the streams have told. */
    private static final long AHEAD = 16;

    private final PumpPortalStream stream;
    private final HintBook book;
    private final Supplier<LiveStatus> follow;
    private final ReentrantLock lock = new ReentrantLock();
    /** In the order they came; taken out once they are kept. With the lock. */
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private Taken taken = Taken.NONE;
    private volatile long head = Unknown.AMOUNT;
    private volatile boolean stopped;
    private volatile boolean ended;
    private volatile @Nullable Thread thread;

    /** A hint and the newest slot that was known when it came. */
    private record Pending(Hint hint, long slot) {
    }

    /**
     * How it does.
     *
     * @param stream of PumpPortal
     * @param taken what became of hints that waited long enough
     * @param waiting hints that wait
     * @param bad frames that could not be read
     */
    public record Status(Stream stream, Taken taken, int waiting, long bad) {
    }

    /** @param follow how following the chain does */
    public LiveHints(URI pumpPortal, HintBook book, Supplier<LiveStatus> follow, InstantSource clock) {
        this.book = book;
        this.follow = follow;
        stream = new PumpPortalStream(pumpPortal, this::told, clock);
    }

    /** Starts listening and returns at once. */
    public void start() {
        head = follow.get().headSlot();
        thread = Thread.ofPlatform().name("live hints").daemon(true).start(this::run);
        stream.start();
    }

    private void told(Hint hint) {
        lock.lock();
        try {
            if (failure.get() == null) { // else nobody takes it out again
                waiting.addLast(new Pending(hint, head));
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (!ended) {
                LiveStatus status = follow.get();
                head = status.headSlot();
                if (!keep(ripe(status.finalSlot()))) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
            for (List<Hint> left = ripe(Long.MAX_VALUE); keep(left); left = ripe(Long.MAX_VALUE)) {
                LOG.debug("{} hints are kept for later", left.size());
            }
        } catch (InterruptedException e) {
            LOG.debug("waiting was interrupted", e);
        } catch (RuntimeException e) {
            LOG.error("hints are no longer taken", e);
            failure.compareAndSet(null, e);
        }
    }

    /** Up to some hints that need not wait any longer; they stay in their places until they are kept. */
    private List<Hint> ripe(long finalSlot) {
        List<Hint> ripe = new ArrayList<>();
        lock.lock();
        try {
            int over = waiting.size() - PLACES;
            for (Pending pending : waiting) {
                boolean waited = finalSlot == Long.MAX_VALUE || pending.slot != Unknown.AMOUNT
                        && finalSlot != Unknown.AMOUNT && pending.slot + (stopped ? 0 : AHEAD) <= finalSlot;
                if (ripe.size() == STEP || !waited && ripe.size() >= over) {
                    break;
                }
                ripe.add(pending.hint);
            }
            if (ripe.isEmpty() && head != Unknown.AMOUNT) {
                begun();
            }
        } finally {
            lock.unlock();
        }
        return ripe;
    }

    /** Those that came before any slot was known wait from now on. */
    private void begun() {
        List<Pending> early = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.getFirst().slot == Unknown.AMOUNT) {
            early.add(new Pending(waiting.removeFirst().hint, head));
        }
        early.reversed().forEach(waiting::addFirst);
    }

    /** False if there is nothing to keep. */
    private boolean keep(List<Hint> ripe) {
        if (ripe.isEmpty()) {
            return false;
        }
        Taken now = book.takeUntold(ripe);
        lock.lock();
        try {
            for (int i = 0; i < ripe.size(); i++) {
                waiting.removeFirst();
            }
            taken = taken.plus(now);
        } finally {
            lock.unlock();
        }
        return true;
    }

    /** How it does; cheap. */
    public Status status() {
        lock.lock();
        try {
            return new Status(stream.status(), taken, waiting.size(), stream.bad());
        } finally {
            lock.unlock();
        }
    }

    /** What it stopped of by itself; null while it runs. */
    public @Nullable RuntimeException failure() {
        return failure.get();
    }

    /** Listens no more; what waits is asked for when its time has come, until {@link #close}. */
    public void stopListening() {
        stream.close();
        stopped = true;
    }

    /** Stops, and keeps what still waits. */
    @Override
    public void close() {
        stream.close();
        ended = true;
        Thread own = thread;
        if (own != null) {
            try {
                own.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
