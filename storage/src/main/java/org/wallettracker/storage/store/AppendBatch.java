package org.wallettracker.storage.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.port.FactStore.AppendReport;

/** What one append will write: tellings in the order of their record sequences, and withdrawals. */
final class AppendBatch {
    private final Map<Signature, List<Held>> inForce;
    private final FactCodec codec;
    private final List<Segment> segments = new ArrayList<>();
    private final List<BalanceRows.Told> balances = new ArrayList<>();
    private final List<Withdrawal> withdrawals = new ArrayList<>();
    private StoreHead head;
    private AppendReport report = AppendReport.NONE;
    private boolean newestWithdrawn;

    /** @param inForce what the store holds under the signatures of the batch; changed by it */
    AppendBatch(StoreHead head, Map<Signature, List<Held>> inForce, FactCodec codec) {
        this.head = head;
        this.inForce = inForce;
        this.codec = codec;
    }

    /** Facts that are appended under one header, with sequences from {@code seq} on; no rows for a telling without. */
    record Segment(long seq, TransactionHeader header, List<FactRow> rows) {
        int units() {
            return Math.max(1, rows.size());
        }
    }

    /** {@code factSeq} is in force no longer, from {@code seq} on. */
    record Withdrawal(long factSeq, long seq) {
    }

    void add(DecodedTransaction transaction) {
        TransactionHeader header = transaction.header();
        if (header.failed() && !transaction.facts().isEmpty()) {
            throw new IllegalArgumentException("a failed transaction can't have facts: " + header.signature());
        }
        List<FactRow> rows = new ArrayList<>(transaction.facts().size());
        for (Fact fact : transaction.facts()) {
            rows.add(codec.row(fact));
        }
        List<Held> before = inForce.getOrDefault(header.signature(), List.of());
        Reconciliation.Outcome outcome = Reconciliation.of(before, header, rows);
        report = report.plus(outcome.report());
        withdraw(before, outcome.inForce());
        int told = segments.size();
        inForce.put(header.signature(), append(outcome.inForce()));
        if (segments.size() > told && !transaction.balances().isEmpty() && !segments.get(told).rows().isEmpty()) {
            balances.add(codec.balances(segments.get(told).seq(), transaction.balances()));
        }
        if (before.isEmpty()) {
            head = head.withOneMoreTransaction();
        }
    }

    /** Takes everything under {@code signature} out of force. */
    void withdraw(Signature signature) {
        List<Held> before = inForce.getOrDefault(signature, List.of());
        if (!before.isEmpty()) {
            withdraw(before, List.of());
            inForce.remove(signature);
            head = head.withOneTransactionLess();
        }
    }

    private void withdraw(List<Held> before, List<Held> after) {
        if (before.isEmpty()) {
            return;
        }
        Set<Held> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(after);
        for (Held held : before) {
            if (!kept.contains(held)) {
                withdrawals.add(new Withdrawal(held.seq(), nextSeq(1)));
                head = head.counting(held, -1);
                newestWithdrawn |= held.header().blockTime() == head.newestBlockTime();
            }
        }
    }

    /** Gives everything new its sequence; facts that follow each other under one header make one segment. */
    private List<Held> append(List<Held> after) {
        List<Held> numbered = new ArrayList<>(after.size());
        for (int i = 0; i < after.size();) {
            Held first = after.get(i);
            if (first.seq() != Held.NEW) {
                numbered.add(first);
                i++;
                continue;
            }
            int end = i + 1;
            while (end < after.size() && first.row() != null && belongs(after.get(end), first)) {
                end++;
            }
            List<FactRow> rows = new ArrayList<>(end - i);
            long seq = nextSeq(end - i);
            for (Held held : after.subList(i, end)) {
                FactRow row = held.row();
                numbered.add(new Held(held.header(), row, seq + numbered.size() - i));
                if (row != null) {
                    rows.add(row);
                }
                head = head.counting(held, 1);
            }
            segments.add(new Segment(seq, first.header(), rows));
            newestWithdrawn &= first.header().blockTime() < head.newestBlockTime();
            head = head.withNewestBlockTime(Math.max(head.newestBlockTime(), first.header().blockTime()));
            i = end;
        }
        return numbered;
    }

    private static boolean belongs(Held held, Held first) {
        return held.seq() == Held.NEW && held.row() != null && held.header().equals(first.header());
    }

    /** Takes {@code count} sequences and returns the first. */
    private long nextSeq(int count) {
        long first = head.watermark() + 1;
        head = head.withWatermark(head.watermark() + count);
        return first;
    }

    List<Segment> segments() {
        return segments;
    }

    List<BalanceRows.Told> balances() {
        return balances;
    }

    List<Withdrawal> withdrawals() {
        return withdrawals;
    }

    /** True if there is nothing to write. */
    boolean isEmpty() {
        return segments.isEmpty() && withdrawals.isEmpty();
    }

    /** Counts and watermark after the batch. */
    StoreHead head() {
        return head;
    }

    /** True if a telling of the newest block time was withdrawn: whether it is still the newest has to be looked up. */
    boolean newestWithdrawn() {
        return newestWithdrawn;
    }

    AppendReport report() {
        return report;
    }
}
