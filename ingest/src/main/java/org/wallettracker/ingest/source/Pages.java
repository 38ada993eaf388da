package org.wallettracker.ingest.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
     * What two sources tell as the same page, down to where the shorter one ended: one that leaves transactions out
     * reaches further back than the other, and what lies there is not confirmed by anybody. The next page begins there,
     * so that nothing between the two is passed over. A transaction that only one of them names, as failed, is doubtful:
     * the other may be behind, or the one may lie.
     */
    static SignaturePage together(List<SignatureInfo> a, List<SignatureInfo> b, int full) {
        Map<Signature, SignatureInfo> first = distinct(a);
        Map<Signature, SignatureInfo> second = distinct(b);
        Map<Signature, SignatureInfo> both = new LinkedHashMap<>();
        first.forEach((signature, entry) -> both.put(signature, joined(entry, second.get(signature))));
        second.forEach((signature, entry) -> both.putIfAbsent(signature, entry.unconfirmed()));
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
                : bEnds ? a.getLast() : shorter(a.getLast(), b.getLast(), first, second);
        entries.removeIf(entry -> entry.slot() < end.slot());
        return new SignaturePage(entries, end.signature(), false);
    }

    /** The end of the page that reaches less far back: the other goes on after it. */
    private static SignatureInfo shorter(SignatureInfo a, SignatureInfo b, Map<Signature, SignatureInfo> first,
            Map<Signature, SignatureInfo> second) {
        if (a.slot() != b.slot()) {
            return a.slot() > b.slot() ? a : b;
        }
        return second.containsKey(a.signature()) || !first.containsKey(b.signature()) ? a : b;
    }

    private static SignatureInfo joined(SignatureInfo a, @Nullable SignatureInfo b) {
        if (b == null) {
            return a.unconfirmed();
        }
        return a.failed() && !b.failed() ? b : a;
    }

    private static Map<Signature, SignatureInfo> distinct(List<SignatureInfo> told) {
        Map<Signature, SignatureInfo> distinct = LinkedHashMap.newLinkedHashMap(told.size());
        told.forEach(entry -> distinct.putIfAbsent(entry.signature(), entry));
        return distinct;
    }
}
