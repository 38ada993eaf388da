package org.wallettracker.ingest.decode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Quarantined;

/**
 * What became of one element of input.
 *
 * @param transaction its facts, null if the whole was not understood
 * @param rejects what was not understood of it
 * @param notes what a person should know of it (e.g. that the source had no balances)
 */
public record Decoded(@Nullable DecodedTransaction transaction, List<Quarantined> rejects, List<String> notes) {
    public Decoded {
        rejects = List.copyOf(rejects);
        notes = List.copyOf(notes);
    }
}
