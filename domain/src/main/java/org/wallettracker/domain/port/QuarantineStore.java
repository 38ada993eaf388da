package org.wallettracker.domain.port;

import java.util.List;
import org.wallettracker.domain.model.Quarantined;

/** What was not understood, waiting for a version that does. Items are added by {@link FactStore#append}. */
public interface QuarantineStore {

    /** Up to {@code limit} waiting items, oldest first, from {@code afterId} on (0 for the start). */
    List<Item> waiting(long afterId, int limit);

    /** How many wait. */
    long waitingCount();

    /**
     * Marks {@code id} as understood: it leaves the list and stays in the store with its time.
     *
     * @param now Unix milliseconds
     */
    void resolve(long id, long now);

    /**
     * A waiting item.
     *
     * @param id grows with time of recording
     * @param recordedAt Unix milliseconds
     */
    record Item(long id, long recordedAt, Quarantined what) {
    }
}
