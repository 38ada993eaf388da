package org.wallettracker.ingest.file;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.FactStore.AppendReport;

/** Collects decoded transactions and appends them to the store in steps that are atomic each. */
final class Batch {
    private static final int TRANSACTIONS = 4_000;
    private static final int FACTS = 50_000;
    private static final long PAYLOAD = 16L << 20;

    private final FactStore store;
    private final InstantSource clock;
    private final List<DecodedTransaction> transactions = new ArrayList<>();
    private final List<Quarantined> rejects = new ArrayList<>();
    private long payload;
    private int facts;
    private AppendReport done = AppendReport.NONE;

    Batch(FactStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    void add(DecodedTransaction transaction) {
        transactions.add(transaction);
        facts += transaction.facts().size();
        if (transactions.size() >= TRANSACTIONS || facts >= FACTS) {
            flush();
        }
    }

    void add(Quarantined reject) {
        rejects.add(reject);
        payload += reject.payload().length;
        if (payload >= PAYLOAD || rejects.size() >= TRANSACTIONS) {
            flush();
        }
    }

    /** Appends what is there; the store's word for it is in {@link #done}. What a store refuses is not tried again. */
    void flush() {
        if (!transactions.isEmpty() || !rejects.isEmpty()) {
            List<DecodedTransaction> told = List.copyOf(transactions);
            List<Quarantined> refused = List.copyOf(rejects);
            transactions.clear();
            rejects.clear();
            payload = 0;
            facts = 0;
            done = done.plus(store.append(told, refused, clock.millis()));
        }
    }

    AppendReport done() {
        return done;
    }
}
