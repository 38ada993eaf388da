package org.wallettracker.ingest.file;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.FactStore.AppendReport;

/**
 * Collects decoded transactions and appends them to the store in steps that are atomic each. While one step is being
 * appended, on a thread of its own, the next is collected; no more than these two are held. The steps go in in the
 * order of the input, and after one that the store refuses none does. The first steps are smaller, so that appending
 * begins soon.
 */
final class Batch implements AutoCloseable {
    private static final int FIRST = 500;
    /** Most transactions in a step where nothing else is said. */
    static final int TRANSACTIONS = 4_000;
    private static final int FACTS = 50_000;
    private static final long PAYLOAD = 16L << 20;

    private final FactStore store;
    private final InstantSource clock;
    private final ExecutorService appender = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("append").factory());
    private final List<DecodedTransaction> transactions = new ArrayList<>();
    private final List<Quarantined> rejects = new ArrayList<>();
    private long payload;
    private int facts;
    private final int most;
    private int step;
    private CompletableFuture<AppendReport> underWay = CompletableFuture.completedFuture(AppendReport.NONE);
    private boolean refused;
    private AppendReport done = AppendReport.NONE;

    /** @param most transactions in a step, 1 or more */
    Batch(FactStore store, InstantSource clock, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a step has at least one transaction, not " + most);
        }
        this.most = most;
        step = Math.min(FIRST, most);
        this.store = store;
        this.clock = clock;
    }

    /** Adds {@code transaction}; what the store threw at an earlier step is thrown here. */
    void add(DecodedTransaction transaction) {
        transactions.add(transaction);
        facts += transaction.facts().size();
        if (transactions.size() >= step || facts >= FACTS) {
            flush();
        }
    }

    /** Adds {@code reject}; what the store threw at an earlier step is thrown here. */
    void add(Quarantined reject) {
        rejects.add(reject);
        payload += reject.payload().length;
        if (payload >= PAYLOAD || rejects.size() >= most) {
            flush();
        }
    }

    /** Has what is there appended, after what went before; waits for that, not for this. */
    private void flush() {
        if (transactions.isEmpty() && rejects.isEmpty()) {
            return;
        }
        List<DecodedTransaction> told = List.copyOf(transactions);
        List<Quarantined> notUnderstood = List.copyOf(rejects);
        transactions.clear();
        rejects.clear();
        payload = 0;
        facts = 0;
        step = Math.min(2 * step, most);
        settle();
        if (!refused) {
            long now = clock.millis();
            underWay = CompletableFuture.supplyAsync(() -> store.append(told, notUnderstood, now), appender);
        }
    }

    /** Waits until nothing is being appended. The wait can't be interrupted; what the store threw is thrown once. */
    void settle() {
        CompletableFuture<AppendReport> last = underWay;
        underWay = CompletableFuture.completedFuture(AppendReport.NONE);
        try {
            done = done.plus(last.join());
        } catch (CompletionException e) {
            refused = true;
            switch (e.getCause()) {
                case RuntimeException thrown -> throw thrown;
                case Error thrown -> throw thrown;
                case null, default -> throw e;
            }
        }
    }

    /** Appends what is there and waits for it; the store's word for all of it is in {@link #done}. */
    @Override
    public void close() {
        try {
            flush();
            settle();
        } finally {
            appender.shutdown(); // nothing runs any more, so nothing is interrupted
        }
    }

    /** What the store said so far. */
    AppendReport done() {
        return done;
    }
}
