package org.wallettracker.ingest.megatron;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.wallettracker.ingest.hint.HintBook.Taken;

/**
 * What was read of a table.
 *
 * @param hints that its rows gave, each transaction of a row one
 * @param taken what became of them
 * @param scores that are new
 * @param defects what was wrong in its rows
 * @param error why it was not read, or not to its end, in a sentence; empty if it was
 */
public record TableReport(String table, long read, long hints, Taken taken, long scores,
        Map<Defect, Noted> defects, String error) {
    public TableReport {
        defects = Collections.unmodifiableMap(defects.isEmpty() ? new EnumMap<>(Defect.class) : new EnumMap<>(defects));
    }

    /**
     * A defect.
     *
     * @param rows that have it
     * @param first what the first of them says, in words
     */
    public record Noted(long rows, String first) {
    }
}
