package org.wallettracker.ingest.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.GapStore.Mark;
import org.wallettracker.ingest.source.ChainReader;
import org.wallettracker.ingest.source.Commitment;
import org.wallettracker.ingest.source.SignatureInfo;
import org.wallettracker.ingest.source.SignaturePage;
import org.wallettracker.ingest.source.SourceFailure;

/**
 * What a program's final transactions are from the newest down to its mark.
 *
 * @param entries newest first, each once
 * @param cursor where a listing that was not finished goes on; null if it is whole
 */
record Listing(List<SignatureInfo> entries, @Nullable Signature cursor) {

    /** Lists what came after {@code mark}, at most so many pages. */
    static Listing after(ChainReader reader, Mark mark, int pages) throws SourceFailure {
        List<SignatureInfo> entries = new ArrayList<>();
        Set<Signature> seen = new HashSet<>();
        Signature cursor = null;
        for (int n = 0; n < pages; n++) {
            SignaturePage page = reader.page(mark.program(), cursor, mark.signature(), Commitment.FINALIZED, true);
            boolean older = false;
            for (SignatureInfo entry : page.entries()) {
                older |= entry.slot() < mark.slot();
                if (entry.slot() >= mark.slot() && seen.add(entry.signature())) {
                    entries.add(entry);
                }
            }
            cursor = page.cursor();
            if (page.end() || older || cursor == null) {
                return new Listing(entries, null);
            }
        }
        return new Listing(entries, cursor);
    }

    /** The mark from which a program is followed that never was: its newest transaction up to {@code slot}. */
    static Mark first(ChainReader reader, Address program, long slot) throws SourceFailure {
        List<SignatureInfo> newest = reader.page(program, null, null, Commitment.FINALIZED, true).entries();
        for (SignatureInfo entry : newest) {
            if (entry.slot() <= slot) {
                return new Mark(program, entry.slot(), entry.signature());
            }
        }
        return newest.isEmpty()
                ? new Mark(program, slot, null)
                : new Mark(program, newest.getLast().slot(), newest.getLast().signature());
    }

    /** Up to where {@code mark} moves: the newest of the entries up to {@code slot}, itself where there is none. */
    Mark moved(Mark mark, long slot) {
        for (SignatureInfo entry : entries) {
            if (entry.slot() <= slot) {
                return new Mark(mark.program(), entry.slot(), entry.signature());
            }
        }
        return mark;
    }
}
