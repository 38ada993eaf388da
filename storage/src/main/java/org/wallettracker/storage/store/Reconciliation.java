package org.wallettracker.storage.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.port.FactStore.AppendReport;

/**
 * What one more telling of a transaction changes in what is in force under its signature. The outcome does not depend
 * on the order in which tellings of one decoder version arrive: what agrees is joined to what both know, what
 * contradicts stays side by side and contested, and a fact that a telling with balances does not confirm is contested.
 */
final class Reconciliation {
    private static final Comparator<TransactionHeader> BY_CONTENT = Comparator
            .comparingLong(TransactionHeader::slot).thenComparingInt(TransactionHeader::txIndex)
            .thenComparingLong(TransactionHeader::blockTime).thenComparingLong(TransactionHeader::networkFee)
            .thenComparing(TransactionHeader::feePayer);

    private final List<Held> inForce;
    /** What this telling brought. */
    private final List<Held> toldNow = new ArrayList<>();
    private AppendReport report = AppendReport.NONE;

    private Reconciliation(List<Held> inForce) {
        this.inForce = inForce;
    }

    /**
     * What is in force after, and what to report of the telling's facts.
     *
     * @param inForce with {@link Held#NEW} where something has to be stored; what is missing from the list before has
     *     to be withdrawn
     */
    record Outcome(List<Held> inForce, AppendReport report) {
    }

    /** Adds a telling of {@code header} and {@code rows} to what was in force {@code before}. */
    static Outcome of(List<Held> before, TransactionHeader header, List<FactRow> rows) {
        if (before.isEmpty() && distinct(rows)) {
            return first(header, rows);
        }
        boolean replaces = !before.isEmpty() && before.getFirst().header().decoderVersion() != header.decoderVersion();
        TransactionHeader filled = header;
        for (Held held : before) {
            // what a table says of slot and time is hearsay beside the chain's own word
            if (Tellings.agree(held.header(), header) && (header.standIn() || !held.header().standIn())) {
                filled = Tellings.filled(filled, held.header());
            }
        }
        Reconciliation work = new Reconciliation(new ArrayList<>(replaces ? List.of() : before));
        if (!rows.isEmpty() || header.failed()) {
            boolean chainTold = work.inForce.stream().anyMatch(h -> !h.nothing() && !h.header().standIn());
            if (header.standIn() && (chainTold || replaces && !before.getFirst().header().standIn())) {
                // a row of a table adds nothing to what the chain itself told
                return new Outcome(before, new AppendReport(0, rows.size(), 0, 0, 0, 0));
            }
            if (!header.standIn()) {
                work.inForce.removeIf(h -> h.header().standIn());
            }
        }
        boolean wholeKnown = work.inForce.stream().anyMatch(Held::complete);
        work.fillHeaders(filled);
        if (rows.isEmpty()) {
            work.addTellingWithoutFacts(filled);
        } else {
            work.inForce.removeIf(Held::nothing);
        }
        for (FactRow row : rows) {
            work.add(filled, row, wholeKnown);
        }
        if (header.failed() || rows.stream().anyMatch(row -> !row.toldWithoutBalances())) {
            work.contestWhatIsMissingFrom(rows);
        }
        return new Outcome(work.inForce, work.report);
    }

    /** True if no two of {@code rows} tell of one event. */
    private static boolean distinct(List<FactRow> rows) {
        for (int i = 1; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (rows.get(i).sameEvent(rows.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The first telling of a transaction: all of it comes into force as it is told. */
    private static Outcome first(TransactionHeader header, List<FactRow> rows) {
        List<Held> all = new ArrayList<>(Math.max(1, rows.size()));
        AppendReport report = AppendReport.NONE;
        for (FactRow row : rows) {
            all.add(Held.fresh(header, row));
            report = report.plusAdded(row.status());
        }
        if (rows.isEmpty()) {
            all.add(Held.fresh(header, null));
        }
        return new Outcome(all, report);
    }

    private void fillHeaders(TransactionHeader from) {
        inForce.replaceAll(held -> Tellings.agree(held.header(), from) ? held.filledFrom(from) : held);
    }

    private void addTellingWithoutFacts(TransactionHeader header) {
        Held told = Held.fresh(header, null);
        if (told.nothing()) {
            if (inForce.isEmpty()) {
                inForce.add(told);
            }
            return;
        }
        inForce.removeIf(Held::nothing);
        int at = indexOfFailure();
        if (at < 0) {
            inForce.add(told);
        } else if (!Tellings.agree(inForce.get(at).header(), header)
                && BY_CONTENT.compare(header, inForce.get(at).header()) < 0) {
            // two accounts of a failure's fee can't both count: the same one wins whichever came first
            inForce.set(at, told);
        }
    }

    private int indexOfFailure() {
        for (int i = 0; i < inForce.size(); i++) {
            if (inForce.get(i).failure()) {
                return i;
            }
        }
        return -1;
    }

    private void add(TransactionHeader header, FactRow row, boolean wholeKnown) {
        boolean contradicted = false;
        for (int i = 0; i < inForce.size(); i++) {
            Held held = inForce.get(i);
            FactRow stored = held.row();
            if (stored == null || !stored.sameEvent(row)) {
                continue;
            }
            FactRow together = Tellings.agree(held.header(), header) ? Tellings.joined(stored, row) : null;
            if (together != null) {
                join(i, header, stored.contested() ? together.asContested() : together);
                return;
            }
            contradicted = true;
        }
        if (contradicted) {
            inForce.replaceAll(held -> {
                FactRow other = held.row();
                return other != null && other.sameEvent(row) ? held.contested() : held;
            });
        }
        FactRow added = contradicted || wholeKnown ? row.asContested() : row;
        Held fresh = Held.fresh(header, added);
        inForce.add(fresh);
        toldNow.add(fresh);
        report = report.plusAdded(added.status());
    }

    private void join(int at, TransactionHeader header, FactRow together) {
        Held held = inForce.get(at);
        FactRow stored = held.row();
        boolean sameRow = stored != null && together.sameContent(stored);
        if (sameRow && (held.seq() != Held.NEW || toldNow.contains(held))) {
            report = report.plus(new AppendReport(0, 1, 0, 0, 0, 0));
            return;
        }
        // who knew more is named as the source
        Held joined = Held.fresh(sameRow ? held.header() : Tellings.filled(header, held.header()), together);
        inForce.set(at, joined);
        toldNow.add(joined);
        report = report.plusAdded(together.status());
    }

    private void contestWhatIsMissingFrom(List<FactRow> rows) {
        inForce.replaceAll(held -> {
            FactRow row = held.row();
            return row == null || rows.stream().anyMatch(row::sameEvent) ? held : held.contested();
        });
    }
}
