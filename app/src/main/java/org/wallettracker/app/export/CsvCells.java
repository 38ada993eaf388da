package org.wallettracker.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cells of CSV that a spreadsheet shows and never runs. A plain number stays as it is, negative ones too; any other text
 * that begins with a character that starts a formula gets an apostrophe before it (the rule of OWASP's "CSV Injection").
 */
public final class CsvCells {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    /** What starts a formula, the full-width forms of Asian keyboards too. */
    private static final String STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private CsvCells() {
    }

    /** {@code cell} as it may stand in a file; null (not known) stays null. */
    public static @Nullable String safe(@Nullable String cell) {
        if (cell == null || cell.isEmpty() || NUMBER.matcher(cell).matches()) {
            return cell;
        }
        if (STARTS.indexOf(cell.charAt(0)) >= 0) {
            return "'" + cell;
        }
        String bare = cell.stripLeading();
        return !bare.isEmpty() && STARTS.indexOf(bare.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** {@code lines} as CSV, every cell {@link #safe}, each line ended by a line feed. */
    public static String text(List<List<String>> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            for (List<String> line : lines) {
                writer.writeRecord(line.stream().map(CsvCells::safe).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string never fails
        }
        return text.toString();
    }
}
