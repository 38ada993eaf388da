package org.wallettracker.ui.common.table;

import java.util.ArrayList;
import java.util.List;

/**
 * How an analyst arranged a table: its columns from left to right, and what it is ordered by.
 *
 * @param sort id of the column that decides the order; empty for the table's own
 */
public record TableLayout(List<Entry> columns, String sort, boolean descending) {
    private static final int WIDEST = 4_000;

    public TableLayout {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param width in pixels at text scale 1 as the analyst set it; 0 if the table decides
     */
    public record Entry(String id, boolean shown, int width) {
    }

    /** It as one line, which {@link #parse} reads back. */
    public String line() {
        List<String> parts = new ArrayList<>();
        for (Entry entry : columns) {
            parts.add((entry.shown ? "" : "-") + entry.id + (entry.width > 0 ? ":" + entry.width : ""));
        }
        return String.join(" ", parts) + ";" + sort + (sort.isEmpty() ? "" : descending ? " down" : " up");
    }

    /** The arrangement in {@code line}; what is not understood of it is left out. */
    public static TableLayout parse(String line) {
        int end = line.indexOf(';');
        List<Entry> entries = new ArrayList<>();
        for (String part : (end < 0 ? line : line.substring(0, end)).split(" ", -1)) {
            int colon = part.indexOf(':');
            boolean hidden = part.startsWith("-");
            String id = part.substring(hidden ? 1 : 0, colon < 0 ? part.length() : Math.max(hidden ? 1 : 0, colon));
            if (!id.isEmpty()) {
                entries.add(new Entry(id, !hidden, colon < 0 ? 0 : width(part.substring(colon + 1))));
            }
        }
        String[] sort = (end < 0 ? "" : line.substring(end + 1)).split(" ", -1);
        return new TableLayout(entries, sort[0], sort.length > 1 && sort[1].equals("down"));
    }

    private static int width(String text) {
        try {
            return Math.clamp(Integer.parseInt(text), 0, WIDEST);
        } catch (NumberFormatException e) {
            return 0; // a width nobody can read is no width
        }
    }
}
