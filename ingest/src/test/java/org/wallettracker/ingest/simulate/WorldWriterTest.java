package org.wallettracker.ingest.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.port.Progress;

class WorldWriterTest {
    private static final WorldSpec SMALL = new WorldSpec(3, 6, 40, 5);
    @TempDir
    Path folder;

    @Test
    void sameSeedSameBytes() throws IOException {
        WorldWriter.write(SMALL, folder.resolve("a"), Progress.NONE);
        WorldWriter.write(SMALL, folder.resolve("b"), Progress.NONE);
        WorldWriter.write(new WorldSpec(4, 6, 40, 5), folder.resolve("c"), Progress.NONE);
        Map<String, String> a = contents(folder.resolve("a"));
        assertThat(a.keySet()).containsExactly("prices.csv", "transactions/part-000001.jsonl.gz", "truth.json");
        assertThat(contents(folder.resolve("b"))).isEqualTo(a);
        Map<String, String> c = contents(folder.resolve("c"));
        a.forEach((name, bytes) -> assertThat(c.get(name)).as(name).isNotEqualTo(bytes));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void writesWhatTheCommandPromises() throws IOException {
        Path out = folder.resolve("w");
        WorldTruth truth = WorldWriter.write(SMALL, out, Progress.NONE);
        JsonNode json = new ObjectMapper().readTree(out.resolve("truth.json").toFile());
        assertThat(json.get("seed").asLong()).isEqualTo(3);
        assertThat(json.get("trades").asLong()).isEqualTo(truth.trades());
        assertThat(json.get("graduations").asLong()).isEqualTo(truth.graduations());
        assertThat(json.get("wallets")).hasSize(truth.wallets().size());
        for (JsonNode wallet : json.get("wallets")) {
            assertThat(wallet.get("address").asText()).hasSizeBetween(32, 44);
            assertThat(wallet.get("skill").asDouble()).isBetween(0.0, 1.0);
            assertThat(wallet.has("ring")).isEqualTo(wallet.has("ringKind"));
        }
        assertThat(json.get("rings")).isNotEmpty().allMatch(r -> r.get("members").size() >= 2);
        List<String> prices = Files.readAllLines(out.resolve("prices.csv"));
        assertThat(prices).hasSize(1 + 5 * 1_440).startsWith("time,sol_usd", "2026-09-01T00:00:00Z,150.000000");
        long lines = 0;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(out.resolve("transactions/part-000001.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                assertThat(line).startsWith("{\"simulatedWorld\":true,");
                lines++;
            }
        }
        assertThat(lines).isEqualTo(truth.transactions());
    }

    @Test
    void replacesOnlyItsOwn() throws IOException {
        Path out = folder.resolve("w");
        WorldWriter.write(SMALL, out, Progress.NONE);
        WorldWriter.write(new WorldSpec(4, 6, 40, 5), out, Progress.NONE);
        assertThat(Files.readString(out.resolve("truth.json"))).contains("\"seed\":4");
        Files.writeString(out.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> WorldWriter.write(SMALL, out, Progress.NONE)).isInstanceOf(IOException.class)
                .hasMessageContaining("notes.txt").hasMessageContaining(out.toString());
        Path other = Files.createDirectories(folder.resolve("other/transactions"));
        assertThatThrownBy(() -> WorldWriter.write(SMALL, other.getParent(), Progress.NONE))
                .hasMessageContaining("not written by simulate");
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> WorldWriter.write(SMALL, file, Progress.NONE)).hasMessageContaining("is a file");
        assertThat(file).content().isEqualTo("x");
    }

    @Test
    void leavesNothingWhenCancelled() {
        Path out = folder.resolve("w");
        Progress stop = new Progress() {
            @Override
            public void report(String stage, long done, long total) {
                // nobody looks
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> WorldWriter.write(SMALL, out, stop)).isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> out = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.put(root.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return out;
    }
}
