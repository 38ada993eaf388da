package org.wallettracker.ingest.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.model.Signature;

/**
 * A telling on its way to the store.
 *
 * @param transaction null where nothing of it is to be kept yet
 * @param since when its frame arrived, as {@link System#nanoTime}
 * @param whole true if it tells the whole transaction
 * @param moved true if an earlier telling had it in another slot: that one is withdrawn first
 */
record Arrived(Signature signature, @Nullable DecodedTransaction transaction, List<Quarantined> rejects, long since,
        boolean whole,
        boolean moved) {
}
