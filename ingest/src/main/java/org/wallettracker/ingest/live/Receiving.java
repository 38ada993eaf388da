package org.wallettracker.ingest.live;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.GapStore.Reason;
import org.wallettracker.ingest.decode.Decoded;
import org.wallettracker.ingest.decode.TransactionDecoder;

/**
 * The first two stages: takes frames from streams, as many as fit, and decodes them. A stream whose frames don't fit is
 * held up; after the rules' patience they are given up, which leaves a gap.
 */
final class Receiving implements ChainStream.Ears {
    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);
    private static final long MOST_BYTES = 128L << 20;

    private final LiveRules rules;
    private final GapBook gaps;
    private final Recent recent;
    private final Taker next;
    private final TransactionDecoder decoder;
    private final BlockingQueue<Received> queue;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong head = new AtomicLong(Unknown.AMOUNT);
    private final StageMeter received;
    private final StageMeter decoded;
    private volatile boolean deaf;

    private record Received(ChainStream stream, byte[] frame, boolean whole, long since) {
    }

    /** Takes what is decoded; may hold the decoder up. */
    interface Taker {
        /** Something to store. */
        void store(Arrived arrived);

        /** A transaction whose body is to be fetched. */
        void fetch(LogFrame frame, long since);
    }

    Receiving(LiveRules rules, GapBook gaps, Recent recent, KnownAccounts known, Taker next) {
        this.rules = rules;
        this.gaps = gaps;
        this.recent = recent;
        this.next = next;
        decoder = new TransactionDecoder(known);
        queue = new ArrayBlockingQueue<>(rules.capacity());
        received = new StageMeter("receive", 0, () -> 0, System::nanoTime);
        decoded = new StageMeter("decode", rules.capacity(), queue::size, System::nanoTime);
    }

    StageMeter received() {
        return received;
    }

    StageMeter decoded() {
        return decoded;
    }

    /** The newest slot that any stream told of; {@link Unknown#AMOUNT} before the first. */
    long head() {
        return head.get();
    }

    /** From now on nothing is taken in and no interruption is noted. */
    void deafen() {
        deaf = true;
    }

    boolean isEmpty() {
        return waiting.get() == 0;
    }

    @Override
    public void slot(ChainStream stream, long slot) {
        head.accumulateAndGet(slot, Math::max);
        if (!deaf) {
            gaps.told(stream.name(), slot);
        }
    }

    @Override
    public void interrupted(ChainStream stream, Reason reason) {
        if (!deaf) {
            gaps.interrupted(stream.name(), reason, stream.lastSlot());
        }
    }

    @Override
    public void told(ChainStream stream, byte[] frame, boolean whole) {
        if (deaf) {
            return;
        }
        Received item = new Received(stream, frame, whole, System.nanoTime());
        waiting.addAndGet(frame.length);
        if (offered(item)) {
            received.passed(item.since, stream.lastSlot());
        } else {
            waiting.addAndGet(-frame.length);
            received.dropped();
            gaps.interrupted(stream.name(), Reason.DROPPED, stream.lastSlot());
        }
    }

    private boolean offered(Received item) {
        long end = System.nanoTime() + rules.patience().toNanos();
        try {
            while (waiting.get() > MOST_BYTES) {
                if (System.nanoTime() - end > 0) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(1);
            }
            return queue.offer(item, Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Decodes the next frame; false if none came within a tenth of a second. For one thread. */
    boolean step() throws InterruptedException {
        Received item = queue.poll(100, TimeUnit.MILLISECONDS);
        if (item == null) {
            return false;
        }
        try {
            if (item.whole) {
                whole(item);
            } else {
                logs(item);
            }
        } finally {
            waiting.addAndGet(-item.frame.length);
        }
        return true;
    }

    private void whole(Received item) {
        Decoded told = decode(item);
        DecodedTransaction transaction = told.transaction();
        if (transaction == null) {
            if (!told.understood()) {
                notUnderstood(item, told.rejects().getFirst().reason());
            }
            return;
        }
        long slot = transaction.header().slot();
        decoded.passed(item.since, slot);
        if (transaction.header().failed()) {
            return;
        }
        if (transaction.header().blockTime() == Unknown.TIME && !transaction.facts().isEmpty()) {
            // no event in it tells the time, as with a plain transfer: the node does
            fetch(new LogFrame(transaction.header().signature(), slot, false), null, item.since);
            return;
        }
        switch (recent.tell(transaction.header().signature(), slot, Recent.Place.QUEUED)) {
            case NEW -> next.store(new Arrived(transaction.header().signature(), transaction, told.rejects(),
                    item.since, true, false));
            case MOVED -> next.store(
                    new Arrived(transaction.header().signature(), transaction, told.rejects(), item.since, true, true));
            case KNOWN -> {
                // told before
            }
        }
    }

    private void logs(Received item) {
        LogFrame frame;
        try {
            frame = LogFrame.read(item.frame);
        } catch (IOException e) {
            notUnderstood(item, "log frame");
            return;
        }
        decoded.passed(item.since, frame.slot());
        if (frame.failed()) {
            return;
        }
        fetch(frame, item, item.since);
    }

    /**
     * Has the body of {@code frame} fetched, unless it is known or on its way.
     *
     * @param pending what tells some of it, to be stored until the body is there; null for nothing
     */
    private void fetch(LogFrame frame, @Nullable Received pending, long since) {
        Recent.Use use = recent.tell(frame.signature(), frame.slot(), Recent.Place.FETCHED);
        if (use == Recent.Use.KNOWN) {
            return;
        }
        DecodedTransaction some = pending == null ? null : decode(pending).transaction();
        if (some != null || use == Recent.Use.MOVED) {
            next.store(new Arrived(frame.signature(), some, List.of(), since, false, use == Recent.Use.MOVED));
        }
        next.fetch(frame, since);
    }

    private Decoded decode(Received item) {
        return decoder.decode(item.frame, item.frame.length, item.stream.name(), 1, 0);
    }

    /** It is given up here and fetched by the sweep, which keeps what is not understood then either. */
    private void notUnderstood(Received item, @Nullable String reason) {
        LOG.info("a frame of {} was not understood ({})", item.stream.name(), reason);
        decoded.dropped();
        if (!deaf) {
            gaps.interrupted(item.stream.name(), Reason.DROPPED, item.stream.lastSlot());
        }
    }
}
