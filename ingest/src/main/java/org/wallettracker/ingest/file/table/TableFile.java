package org.wallettracker.ingest.file.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;
import org.wallettracker.ingest.file.table.TableRow.BadRow;

/** Reads a table row by row by its mapping (RFC 4180: quotes, CRLF, line breaks inside quotes; UTF-8). */
public final class TableFile {
    private static final int MAX_CELL = 1 << 20;
    /** How many columns a message names. */
    private static final int NAMED = 12;

    private TableFile() {
    }

    /** Takes what a table holds. */
    public interface Rows {
        /** A row's transaction; false to stop. */
        boolean fact(DecodedTransaction transaction);

        /** A row that tells none: its line, a stable reason, a sentence, its text; false to stop. */
        boolean bad(long line, String reason, String message, String row);
    }

    /** The names in the header {@code line}, unquoted. */
    public static List<String> columns(String line, char delimiter) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(line)) {
            Iterator<CsvRecord> rows = csv.iterator();
            return rows.hasNext() ? names(rows.next()) : List.of();
        } catch (IOException | CsvParseException e) {
            return List.of(); // no table at all
        }
    }

    /** How many columns there are and what the first are called. */
    static String shown(List<String> names) {
        String first = String.join(", ", names.stream().limit(NAMED).map(TableRow::shown).toList());
        return names.size() + (names.size() == 1 ? " column " : " columns: ") + first
                + (names.size() > NAMED ? ", ..." : "");
    }

    private static List<String> names(CsvRecord header) {
        List<String> names = new ArrayList<>();
        for (String name : header.getFields()) {
            names.add((names.isEmpty() && name.startsWith("\uFEFF") ? name.substring(1) : name).strip());
        }
        return names;
    }

    /**
     * Reads {@code in} to its end.
     *
     * @throws NotUnderstood if the header does not fit, a column stands there twice, or a cell has no end
     */
    public static void read(InputStream in, TableMapping mapping, Rows to) throws IOException, NotUnderstood {
        QuoteWatch text = new QuoteWatch(new InputStreamReader(in, StandardCharsets.UTF_8), mapping.delimiter());
        try {
            Iterator<CsvRecord> rows = CsvReader.builder().fieldSeparator(mapping.delimiter()).maxBufferSize(MAX_CELL)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text).iterator();
            Map<String, Integer> places = places(rows, mapping);
            rows(rows, mapping, places, text, to);
        } catch (CsvParseException e) {
            throw new NotUnderstood(Reasons.MALFORMED_TABLE, "the table can't be read on: " + e.getMessage()
                    + "; the rows before are read (cells of more than 1 MB or a quote that never closes)");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Gives out every row but the one that an open quote makes of the rest of the file. */
    private static void rows(Iterator<CsvRecord> rows, TableMapping mapping, Map<String, Integer> places,
            QuoteWatch text, Rows to) throws NotUnderstood {
        CsvRecord last = null;
        boolean more = true;
        try {
            while (more && rows.hasNext()) {
                if (last != null) {
                    more = row(last, mapping, places, to);
                }
                last = rows.next();
            }
        } catch (CsvParseException e) {
            if (last != null) {
                row(last, mapping, places, to);
            }
            throw e;
        }
        if (more && last != null) {
            if (text.openAtEnd()) {
                throw new NotUnderstood(Reasons.MALFORMED_TABLE, "line " + last.getStartingLineNumber()
                        + " begins a row with a quote that never closes; the rows before are read");
            }
            row(last, mapping, places, to);
        }
    }

    private static Map<String, Integer> places(Iterator<CsvRecord> rows, TableMapping mapping) throws NotUnderstood {
        List<String> names = rows.hasNext() ? names(rows.next()) : List.of();
        if (!mapping.fits(names)) {
            List<String> missing = mapping.columns().values().stream().filter(c -> !names.contains(c)).sorted()
                    .toList();
            throw new NotUnderstood("bad-header", "the mapping " + mapping.name() + " does not fit: no column "
                    + String.join(", ", missing) + "; there are " + shown(names));
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (places.put(names.get(i), i) != null && mapping.columns().containsValue(names.get(i))) {
                throw new NotUnderstood("bad-header",
                        "the column " + TableRow.shown(names.get(i)) + " stands there twice");
            }
        }
        return places;
    }

    private static boolean row(CsvRecord row, TableMapping mapping, Map<String, Integer> places, Rows to) {
        TableRow cells = new TableRow(mapping, column -> {
            int place = places.getOrDefault(column, Integer.MAX_VALUE);
            return place < row.getFieldCount() ? row.getField(place) : null;
        });
        try {
            if (row.getFieldCount() != places.size()) {
                throw new BadRow("bad-row", "expected " + places.size() + " cells as in the header, found "
                        + row.getFieldCount());
            }
            return to.fact(RowFacts.read(mapping, cells));
        } catch (BadRow e) {
            return to.bad(row.getStartingLineNumber(), e.reason(), String.valueOf(e.getMessage()),
                    String.join(String.valueOf(mapping.delimiter()), row.getFields()));
        }
    }
}
