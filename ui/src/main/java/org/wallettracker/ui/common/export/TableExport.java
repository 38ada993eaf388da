package org.wallettracker.ui.common.export;

import java.util.List;
import java.util.Map;

/**
 * A table ready to be written: immutable rows in the order on show and what is written of each.
 *
 * @param name for the file, e.g. "leaderboard"
 * @param about what the rows are, by name: filter, order, the data's own time; kept in JSON
 * @param rows read while it is written, away from the FX thread: must never change
 */
public record TableExport<T>(String name, Map<String, String> about, List<Field<T>> fields, List<T> rows) {
    public TableExport {
        fields = List.copyOf(fields);
    }

    /** The same with {@code more} about it. */
    public TableExport<T> with(Map<String, String> more) {
        Map<String, String> all = new java.util.LinkedHashMap<>(more);
        all.putAll(about);
        return new TableExport<>(name, all, fields, rows);
    }
}
