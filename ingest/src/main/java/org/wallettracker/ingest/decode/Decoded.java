package org.wallettracker.ingest.decode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Quarantined;

/**
 * What became of one element of input.
 *
 * @param transaction its facts, null if the whole was not understood or tells nothing to keep
 * @param rejects what was not understood of it
 * @param notes what a person should know of it (e.g. that the source had no balances)
 * @param counted sentences that hold for many elements of a file, told once with their number
 */
public record Decoded(@Nullable DecodedTransaction transaction, List<Quarantined> rejects, List<String> notes,
        List<String> counted) {
    public Decoded {
        rejects = List.copyOf(rejects);
        notes = List.copyOf(notes);
        counted = List.copyOf(counted);
    }

    /** True if it was understood, even where there was nothing in it to keep. */
    public boolean understood() {
        return transaction != null || rejects.isEmpty();
    }
}
