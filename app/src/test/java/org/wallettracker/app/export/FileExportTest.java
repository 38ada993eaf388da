package org.wallettracker.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.ui.common.export.FileExport;

/** What is no table is written whole or not at all, too. */
class FileExportTest {
    @TempDir
    Path folder;

    private static FileExport text(String words) {
        return new FileExport("graph", "SVG", ".svg",
                (out, about) -> out.write((words + about.get("data")).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aWholeFileComesIntoItsPlaceAndReplacesOnlyWhenAsked() throws IOException {
        Path file = folder.resolve("graph.svg");
        TableFileWriter writer = new TableFileWriter();
        writer.write(text("one "), Map.of("data", "simulated"), file, false);
        assertThat(Files.readString(file)).isEqualTo("one simulated");
        assertThatThrownBy(() -> writer.write(text("two "), Map.of(), file, false)).isInstanceOf(IOException.class)
                .hasMessageContaining("graph.svg");
        assertThat(Files.readString(file)).isEqualTo("one simulated");
        writer.write(text("three "), Map.of("data", "real"), file, true);
        assertThat(Files.readString(file)).isEqualTo("three real");
    }

    @Test
    void whatFailsLeavesNothingBehind() throws IOException {
        FileExport broken = new FileExport("graph", "PNG", ".png", (out, about) -> {
            out.write(1);
            throw new IOException("no more");
        });
        assertThatThrownBy(() -> new TableFileWriter().write(broken, Map.of(), folder.resolve("g.png"), false))
                .hasMessageContaining("no more");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
