package org.wallettracker.app.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.app.export.CsvCells;

/** Rows of text as an aligned table or as CSV. */
final class Table {
    private final List<String> headers;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param headers a header that begins with ">" is right-aligned (numbers) */
    Table(String... headers) {
        this.headers = List.of(headers);
    }

    void add(String... cells) {
        if (cells.length != headers.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + headers.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    void print(PrintStream out, boolean csv) {
        if (csv) {
            List<List<String>> lines = new ArrayList<>(List.of(headers.stream().map(Table::name).toList()));
            lines.addAll(rows);
            out.print(CsvCells.text(lines));
            return;
        }
        int[] widths = new int[headers.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = name(headers.get(c)).length();
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], row.get(c).codePointCount(0, row.get(c).length()));
            }
        }
        line(out, headers.stream().map(Table::name).toList(), widths);
        rows.forEach(row -> line(out, row, widths));
    }

    private void line(PrintStream out, List<String> cells, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c);
            String pad = " ".repeat(widths[c] - cell.codePointCount(0, cell.length()));
            text.append(headers.get(c).startsWith(">") ? pad + cell : cell + pad)
                    .append(c + 1 < cells.size() ? "  " : "");
        }
        out.println(text.toString().stripTrailing());
    }

    private static String name(String header) {
        return header.startsWith(">") ? header.substring(1) : header;
    }
}
