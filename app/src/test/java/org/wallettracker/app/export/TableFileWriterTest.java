package org.wallettracker.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.export.TableExport;
import org.wallettracker.ui.common.export.TableFormat;

class TableFileWriterTest {
    private final TableFileWriter writer = new TableFileWriter();

    @TempDir
    Path folder;

    private record Row(String name, Long lamports, Long raw, Long score, Long time) {
    }

    private static TableExport<Row> table(List<Row> rows) {
        return new TableExport<>("trial", Map.of("data", "simulated"), List.of(Field.text("token", Row::name),
                Field.lamports("pnl", Row::lamports), Field.raw("open", Row::raw),
                Field.decimal("score", 2, Row::score), Field.time("last", Row::time)), rows);
    }

    private static final List<Row> ROWS = List.of(
            new Row("=HYPERLINK(\"http://x\")", -1_500_000_000L, 18_446_744_073L, 74_215L, 0L),
            new Row("a, \"b\"\nc", 1L, null, null, null), new Row("", null, 0L, 0L, 1_795_369_654L));

    @Test
    void writesCsvThatNoSpreadsheetRunsAndKeepsNegativeNumbers() throws IOException {
        Path file = folder.resolve("t.csv");
        assertThat(writer.write(table(ROWS), TableFormat.CSV, file, false, Progress.NONE)).isTrue();
        assertThat(Files.readString(file)).isEqualTo("""
                token,pnlSol,openRaw,score,last
                "'=HYPERLINK(""http://x"")",-1.500000000,18446744073,742.15,1970-01-01T00:00:00Z
                "a, ""b""
                c",0.000000001,,,
                "",,0,0.00,2026-11-22T17:47:34Z
                """);
        assertThat(names()).containsExactly("t.csv");
    }

    @Test
    void writesJsonWithExactAmountsAsText() throws IOException {
        Path file = folder.resolve("t.json");
        writer.write(table(ROWS), TableFormat.JSON, file, false, Progress.NONE);
        JsonNode json = JsonMapper.builder().build().readTree(Files.readString(file));
        assertThat(json.get("table").asText()).isEqualTo("trial");
        assertThat(json.get("data").asText()).isEqualTo("simulated");
        assertThat(json.get("rows")).hasSize(3);
        assertThat(json.get("rows").get(0).toString()).isEqualTo("{\"token\":\"=HYPERLINK(\\\"http://x\\\")\","
                + "\"pnlLamports\":\"-1500000000\",\"openRaw\":\"18446744073\",\"score\":742.15,"
                + "\"last\":\"1970-01-01T00:00:00Z\"}");
        assertThat(json.get("rows").get(1).get("openRaw").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "@SUM(A1)", "-1+1", "-SUM", "\tx", "\rx", "  =1", "\uff1d1", "--1", "-1e5",
            "-"})
    void putsAnApostropheBeforeAFormula(String cell) {
        assertThat(CsvCells.safe(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.000000001", "12.5", "", "a=b", "1-2", "x@y", " a"})
    void leavesNumbersAndWordsAlone(String cell) {
        assertThat(CsvCells.safe(cell)).isEqualTo(cell);
    }

    @Test
    void replacesOnlyWhenToldTo() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "mine");
        assertThatThrownBy(() -> writer.write(table(ROWS), TableFormat.CSV, file, false, Progress.NONE))
                .hasMessageContaining(file.toString()).hasMessageContaining("appeared there");
        assertThat(Files.readString(file)).isEqualTo("mine");
        writer.write(table(ROWS), TableFormat.CSV, file, true, Progress.NONE);
        assertThat(Files.readString(file)).startsWith("token,");
        assertThat(names()).containsExactly("t.csv");
    }

    @Test
    void leavesNothingBehindWhenCancelled() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "mine");
        List<Row> many = IntStream.range(0, 5_000).mapToObj(i -> new Row("t" + i, 1L, 1L, 1L, 1L)).toList();
        int[] told = {0};
        boolean written = writer.write(table(many), TableFormat.CSV, file, true, new Progress() {
            @Override
            public void report(String stage, long done, long total) {
                told[0]++;
                assertThat(total).isEqualTo(5_000);
            }

            @Override
            public boolean cancelled() {
                return told[0] == 3;
            }
        });
        assertThat(written).isFalse();
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(names()).containsExactly("t.csv");
    }

    @Test
    void namesThePlaceThatCantBeWritten() {
        Path lost = folder.resolve("no such folder").resolve("t.csv");
        assertThatThrownBy(() -> writer.write(table(ROWS), TableFormat.CSV, lost, false, Progress.NONE))
                .hasMessage(lost + " could not be written: there is no folder " + lost.getParent() + ".");
        assertThatThrownBy(() -> writer.write(table(ROWS), TableFormat.CSV, folder, true, Progress.NONE))
                .hasMessageContaining("is a folder");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
