package org.wallettracker.ingest.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wallettracker.domain.model.Signature;

/** Puts together what sources tell as the same page. */
final class Pages {
    private Pages() {
    }

    /** The page of one source; it is the last if it is not full. Entries that come twice count once. */
    static SignaturePage of(List<SignatureInfo> told, int full) {
        List<SignatureInfo> entries = new ArrayList<>(distinct(told).values());
        return new SignaturePage(entries, entries.isEmpty() ? null : entries.getLast().signature(),
                told.size() < full);
    }

    /**
     * What two sources tell as the same page. One that leaves transactions out reaches further back than the other:
     * listing goes on where the shorter one ended, so that nothing between the two is passed over.
     */
    static SignaturePage together(List<SignatureInfo> a, List<SignatureInfo> b, int full) {
        Map<Signature, SignatureInfo> both = distinct(a);
        Map<Signature, SignatureInfo> second = distinct(b);
        second.forEach((signature, entry) -> both.merge(signature, entry, Pages::joined));
        List<SignatureInfo> entries = new ArrayList<>(both.values());
        entries.sort((x, y) -> Long.compare(y.slot(), x.slot())); // stable: within a slot as they were told
        boolean aEnds = a.size() < full;
        boolean bEnds = b.size() < full;
        if (entries.isEmpty()) {
            return new SignaturePage(entries, null, true);
        }
        if (aEnds && bEnds) {
            return new SignaturePage(entries, entries.getLast().signature(), true);
        }
        SignatureInfo end = aEnds
                ? b.getLast()
                : bEnds ? a.getLast() : a.getLast().slot() >= b.getLast().slot() ? a.getLast() : b.getLast();
        return new SignaturePage(entries, end.signature(), false);
    }

    private static SignatureInfo joined(SignatureInfo a, SignatureInfo b) {
        return a.failed() && !b.failed() ? b : a;
    }

    private static Map<Signature, SignatureInfo> distinct(List<SignatureInfo> told) {
        Map<Signature, SignatureInfo> distinct = LinkedHashMap.newLinkedHashMap(told.size());
        told.forEach(entry -> distinct.putIfAbsent(entry.signature(), entry));
        return distinct;
    }
}
