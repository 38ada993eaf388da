package org.wallettracker.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.export.TableExport;

/** CSV in UTF-8: a header and a line a row; what is not known is an empty cell, an empty text is {@code ""}. */
final class CsvRows<T> implements TableFileWriter.Rows {
    private static final int LAMPORT_DIGITS = 9;
    private final TableExport<T> table;
    private final CsvWriter writer;

    CsvRows(TableExport<T> table, OutputStream stream) {
        this.table = table;
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).quoteStrategy(QuoteStrategies.EMPTY)
                .build(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        writer.writeRecord(table.fields().stream().map(f -> CsvCells.safe(header(f))).toList());
    }

    private static String header(Field<?> field) {
        return switch (field.kind()) {
            case LAMPORTS -> field.name() + "Sol";
            case RAW -> field.name() + "Raw";
            default -> field.name();
        };
    }

    @Override
    public void write(int index) {
        T row = table.rows().get(index);
        List<@Nullable String> cells = new ArrayList<>(table.fields().size());
        for (Field<T> field : table.fields()) {
            cells.add(cell(field.kind(), field.value().apply(row)));
        }
        writer.writeRecord(cells);
    }

    private static @Nullable String cell(Field.Kind kind, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case TEXT -> CsvCells.safe((String) value);
            case INTEGER, RAW, FLAG -> value.toString();
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case LAMPORTS -> BigDecimal.valueOf((Long) value, LAMPORT_DIGITS).toPlainString();
            case TIME -> Instant.ofEpochSecond((Long) value).toString();
        };
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
