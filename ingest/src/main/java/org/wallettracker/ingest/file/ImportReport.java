package org.wallettracker.ingest.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.port.FactStore.AppendReport;
import org.wallettracker.ingest.decode.DecodeStats;
import org.wallettracker.ingest.hint.HintBook;

/**
 * What an import did.
 *
 * @param files in the order they were read
 * @param facts what the store made of the facts
 * @param prices SOL/USD prices that were new
 * @param stats what decoding met
 * @param hints at transactions, which are no facts: new ones, and those that were kept before
 * @param cancelled true if it was stopped before its end; what is reported is stored
 */
public record ImportReport(List<FileResult> files, AppendReport facts, int prices, DecodeStats stats,
        HintBook.Taken hints, boolean cancelled) {
    public ImportReport {
        files = List.copyOf(files);
    }

    /** Facts read: new, duplicate and quarantined together. */
    public long read() {
        return facts.added() + facts.duplicate() + facts.quarantined();
    }

    /** Events of pump.fun and PumpSwap that no published layout names: how many, by program and discriminator (hex). */
    public Map<String, Long> unknownEvents() {
        return stats.unknownEvents();
    }

    /** Events with bytes behind their last known field: how many, by name and number of such bytes. */
    public Map<String, Long> unknownTails() {
        return stats.unknownTails();
    }

    /** Trades derived from balance changes: how many, by the name of the program they ran on. */
    public Map<String, Long> derivedTrades() {
        return stats.derivedTrades();
    }

    /** Instructions of swapping programs that gave no trade: how many, by program and why. */
    public Map<String, Long> notDerived() {
        return stats.notDerived();
    }

    /** True if nothing was quarantined and every file could be read. */
    public boolean clean() {
        return facts.quarantined() == 0 && files.stream().allMatch(f -> f.error() == null);
    }

    /**
     * One file.
     *
     * @param path as given or found
     * @param transactions understood
     * @param rejects quarantined of it
     * @param error why nothing (or not all) of it could be read, null if it could; begins with a stable reason code
     * @param notes what a person should know of it
     */
    public record FileResult(String path, long transactions, long rejects, @Nullable String error,
            List<String> notes) {
        public FileResult {
            notes = List.copyOf(notes);
        }
    }
}
