package org.wallettracker.ingest.live;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.FinalityStore;

/**
 * The stage that stores: what is there is committed at once, so that little waits when the chain is quiet and much goes
 * into one step when it is busy. For one thread.
 */
final class Storing {
    private static final int MOST = 2_000;

    private final FinalityStore finality;
    private final Sweep sweep;
    private final Recent recent;
    private final LiveRules rules;
    private final InstantSource clock;
    private final Consumer<List<Arrived>> stored;
    private final BlockingQueue<Arrived> queue;
    private final StageMeter meter;
    private volatile boolean busy;

    /** @param stored told what is durable now */
    Storing(FinalityStore finality, Sweep sweep, Recent recent, LiveRules rules, InstantSource clock,
            Consumer<List<Arrived>> stored) {
        this.finality = finality;
        this.sweep = sweep;
        this.recent = recent;
        this.rules = rules;
        this.clock = clock;
        this.stored = stored;
        queue = new ArrayBlockingQueue<>(rules.capacity());
        meter = new StageMeter("store", rules.capacity(), queue::size, System::nanoTime);
    }

    StageMeter meter() {
        return meter;
    }

    /** Waits a while for a place; false if there was none. */
    boolean put(Arrived arrived) throws InterruptedException {
        return queue.offer(arrived, 100, TimeUnit.MILLISECONDS);
    }

    boolean isEmpty() {
        return queue.isEmpty() && !busy;
    }

    /** Stores what is there; false if nothing came within a tenth of a second. */
    boolean step() throws InterruptedException {
        Arrived first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first == null) {
            return false;
        }
        busy = true;
        List<Arrived> batch = new ArrayList<>();
        batch.add(first);
        queue.drainTo(batch, MOST - 1);
        store(batch);
        busy = false;
        return true;
    }

    private void store(List<Arrived> batch) {
        List<Arrived> part = new ArrayList<>(batch.size());
        Set<Signature> moved = new HashSet<>();
        for (Arrived arrived : batch) {
            if (arrived.moved()) {
                append(part, moved); // what was told before it has to be there to be withdrawn
                part.clear();
                moved.clear();
                moved.add(arrived.signature());
            }
            part.add(arrived);
        }
        append(part, moved);
    }

    private void append(List<Arrived> part, Set<Signature> moved) {
        if (part.isEmpty()) {
            return;
        }
        if (!moved.isEmpty()) {
            sweep.withdrawn(finality.withdraw(moved, clock.millis()));
            moved.forEach(sweep::gone);
        }
        List<DecodedTransaction> transactions = new ArrayList<>(part.size());
        List<Quarantined> rejects = new ArrayList<>();
        for (Arrived arrived : part) {
            DecodedTransaction t = arrived.transaction();
            if (t != null) {
                transactions.add(t);
            }
            rejects.addAll(arrived.rejects());
        }
        finality.append(transactions, rejects, rules.finality(), clock.millis());
        for (Arrived arrived : part) {
            DecodedTransaction t = arrived.transaction();
            if (t != null) {
                Signature signature = t.header().signature();
                sweep.stored(signature, t.header().slot());
                if (arrived.whole()) {
                    recent.stored(signature, t.header().slot());
                }
                meter.passed(arrived.since(), t.header().slot());
            }
        }
        stored.accept(List.copyOf(part));
    }
}
