package org.wallettracker.app.desktop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wallettracker.domain.desk.WaitingRows;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.port.QuarantineStore;
import org.wallettracker.ingest.file.ImportReport;
import org.wallettracker.ui.source.ImportPort.FileOutcome;
import org.wallettracker.ui.source.ImportPort.ImportOutcome;
import org.wallettracker.ui.source.ImportPort.QuarantineList;
import org.wallettracker.ui.source.ImportPort.Waiting;

/** What imports and quarantine tell, in the words of the window. */
final class ImportOutcomes {
    /** At most this many items of the quarantine are listed; their count is always told. */
    static final int LISTED = 1_000;
    private static final int PAGE = 100;
    private static final int PREVIEW = 4_096;

    private ImportOutcomes() {
    }

    static ImportOutcome of(ImportReport report, boolean switched) {
        List<FileOutcome> files = report.files().stream()
                .map(f -> new FileOutcome(f.path(), f.transactions(), f.rejects(), f.error(), f.notes())).toList();
        return new ImportOutcome(report.read(), report.facts().added(), report.facts().duplicate(),
                report.facts().verified(), report.facts().disputed(), report.facts().pending(),
                report.facts().quarantined(), files.stream().mapToLong(FileOutcome::transactions).sum(),
                report.prices(), files, switched, report.cancelled());
    }

    /** The oldest of what waits, of each payload only its beginning. */
    static QuarantineList of(QuarantineStore store) {
        List<Waiting> items = new ArrayList<>();
        Map<String, Long> reasons = new TreeMap<>();
        List<QuarantineStore.Item> page = store.waiting(0, PAGE);
        while (!page.isEmpty() && items.size() < LISTED) {
            for (QuarantineStore.Item item : page) {
                items.add(of(item));
                reasons.merge(item.what().reason(), 1L, Long::sum);
            }
            page = store.waiting(page.getLast().id(), PAGE);
        }
        return new QuarantineList(store.waitingCount(), reasons, items);
    }

    /** What waits and names {@code wallet}. */
    static QuarantineList naming(QuarantineStore store, Address wallet) {
        List<Waiting> items = new ArrayList<>();
        Map<String, Long> reasons = new TreeMap<>();
        WaitingRows found = WaitingRows.search(store, wallet, item -> {
            if (items.size() < LISTED) {
                items.add(of(item));
                reasons.merge(item.what().reason(), 1L, Long::sum);
            }
        });
        return new QuarantineList(found.count(), reasons, items, found.all());
    }

    private static Waiting of(QuarantineStore.Item item) {
        Quarantined what = item.what();
        byte[] payload = what.payload();
        return new Waiting(item.id(), item.recordedAt(), what.reason(), what.message(), what.path(), what.position(),
                what.byteOffset(), what.signature() == null ? null : what.signature().toBase58(),
                Arrays.copyOf(payload, Math.min(PREVIEW, payload.length)), payload.length, !what.payloadCut());
    }
}
