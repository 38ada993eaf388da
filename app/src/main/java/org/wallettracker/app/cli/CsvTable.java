package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.app.export.CsvCells;

/**
 * CSV of the rows that JSON has: the same names, the same digits. A name with a dot leads into an object ({@code fees.tip}),
 * a list of words stands in one cell, set apart by blanks. What is unknown, or what a row does not have, is an empty cell.
 */
final class CsvTable {
    private CsvTable() {
    }

    /** Prints the header alone. */
    static void header(PrintStream out, List<String> columns) {
        out.print(CsvCells.text(List.of(columns)));
    }

    /** Prints {@code row} without a header. */
    static void row(PrintStream out, List<String> columns, ObjectNode row) {
        out.print(CsvCells.text(List.of(columns.stream().map(name -> cell(find(row, name))).toList())));
    }

    /** Prints a header and {@code rows}. */
    static void print(PrintStream out, List<String> columns, List<ObjectNode> rows) {
        header(out, columns);
        rows.forEach(row -> row(out, columns, row));
    }

    private static JsonNode find(JsonNode row, String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? row.path(name) : find(row.path(name.substring(0, dot)), name.substring(dot + 1));
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            List<String> words = new ArrayList<>();
            value.forEach(word -> words.add(word.asText()));
            return String.join(" ", words);
        }
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }
}
