package org.wallettracker.app.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wallettracker.ingest.file.ImportReport;
import org.wallettracker.ingest.file.ImportReport.FileResult;

/** What an import did, for a person: each path once, and what is true of many files told once for all of them. */
final class ImportText {
    private ImportText() {
    }

    static void print(PrintStream out, ImportReport report) {
        long transactions = report.files().stream().mapToLong(FileResult::transactions).sum();
        out.println(counted(transactions, "transaction") + " in " + counted(report.files().size(), "file") + ", "
                + counted(report.prices(), "price"));
        out.println(counted(report.read(), "fact") + " read: " + report.facts().added() + " new, "
                + report.facts().duplicate() + " already known, " + report.facts().quarantined()
                + " in quarantine (wallet-tracker quarantine list)");
        out.println("of the new: " + report.facts().verified() + " verified, " + report.facts().pending() + " pending, "
                + report.facts().disputed() + " disputed");
        long hints = report.hints().fresh() + report.hints().known();
        if (hints > 0) {
            out.println(counted(hints, "hint") + " at transactions, " + report.hints().fresh() + " new, "
                    + report.hints().wanted() + " to be asked of the chain (wallet-tracker backfill)");
        }
        report.derivedTrades().forEach(
                (program, n) -> out.println(counted(n, "trade") + " derived from balance changes on " + program));
        report.notDerived().forEach((why, n) -> out.println(counted(n, "instruction") + " without a trade: " + why));
        notes(report).forEach((note, files) -> out.println("  " + (files.size() == 1
                ? files.getFirst()
                : files.size() + " files, the first " + files.getFirst()) + ": " + note));
        for (FileResult file : report.files()) {
            if (file.error() != null) {
                out.println("not all of " + file.path() + ": " + bare(file.error(), file.path()));
            }
        }
    }

    /** Every note with the files it is true of; what a file's error says anyway is left out. */
    private static Map<String, List<String>> notes(ImportReport report) {
        Map<String, List<String>> notes = new LinkedHashMap<>();
        for (FileResult file : report.files()) {
            String error = file.error() == null ? null : bare(file.error(), file.path());
            for (String told : file.notes()) {
                String note = bare(told, file.path());
                if (error == null || !note.endsWith(error)) {
                    notes.computeIfAbsent(note, n -> new ArrayList<>()).add(file.path());
                }
            }
        }
        return notes;
    }

    /** {@code text} without the path that stands before it anyway. */
    private static String bare(String text, String path) {
        return text.replace(path + ": ", "").replace(path + " #", "#");
    }

    private static String counted(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
