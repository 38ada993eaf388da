package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of curves in a world of which everything is known, and in the same with one transaction less. */
class CoverageTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    @TempDir
    static Path directory;
    static Path world;

    @BeforeAll
    static void write() {
        world = directory.resolve("world");
        assertThat(Cli.run("simulate", "--seed", "7", "--tokens", "40", "--out", world).code()).isZero();
    }

    @Test
    void aWholeWorldIsCompleteAndOneTransactionLessIsAGap() throws Exception {
        Path whole = directory.resolve("whole");
        assertThat(Cli.run("import", world, "--data-dir", whole).code()).isZero();
        long graduations = MAPPER
                .readTree(Files.readString(world.resolve("truth.json"))).get("graduations").asLong();
        JsonNode all = Cli.run("coverage", "--all", "--data-dir", whole, "--format", "json").json();

        assertThat(graduations).isPositive();
        assertThat(all.get("graduated").asLong()).isEqualTo(graduations);
        assertThat(all.get("complete").asLong()).isEqualTo(graduations);
        Set<String> mayhem = mayhem(whole); // what their agent's curve holds is not told by trades
        assertThat(all.get("tokens")).allSatisfy(
                t -> assertThat(t.get("state").asText()).isEqualTo(t.get("graduated").asBoolean()
                        ? "complete"
                        : mayhem.contains(t.get("mint").asText()) ? "untold" : "unbroken"));

        String mint = all.get("tokens").valueStream().filter(t -> t.get("graduated").asBoolean()).findFirst()
                .orElseThrow().get("mint").asText();
        String missing = tradeOf(whole, mint);
        Path less = Files.writeString(directory.resolve("less.jsonl"), String.join("\n", lines().stream()
                .filter(line -> !line.contains(missing)).toList()));
        Path cut = directory.resolve("cut");
        assertThat(Cli.run("import", less, "--data-dir", cut).code()).isZero();
        JsonNode told = Cli.run("coverage", "--missing", "--data-dir", cut, "--format", "json").json();

        assertThat(told.get("complete").asLong()).isEqualTo(graduations - 1);
        assertThat(told.get("tokens")).hasSize(1);
        assertThat(told.get("tokens").get(0).get("mint").asText()).isEqualTo(mint);
        assertThat(told.get("tokens").get(0).get("state").asText()).isEqualTo("gaps");
        assertThat(told.get("tokens").get(0).get("gaps").asInt()).isEqualTo(1);
        assertThat(told.get("tokens").get(0).get("knownUntil").isNull()).isFalse();
        assertThat(told.get("tokens").get(0).get("endMissingAfter").isNull()).isTrue();
    }

    private static Set<String> mayhem(Path data) throws Exception {
        Set<String> mints = new HashSet<>();
        for (String line : Cli.run("facts", "--data-dir", data, "--format", "jsonl").out().lines().toList()) {
            JsonNode fact = MAPPER.readTree(line);
            if (fact.get("kind").asText().equals("create") && fact.get("mayhem").asBoolean()) {
                mints.add(fact.get("mint").asText());
            }
        }
        return mints;
    }

    /** The signature of a trade in the middle of the curve of {@code mint}, alone in its transaction. */
    private static String tradeOf(Path data, String mint) throws Exception {
        List<String> signatures = new ArrayList<>();
        for (String line : Cli.run("facts", "--mint", mint, "--data-dir", data, "--format", "jsonl").out().lines()
                .toList()) {
            JsonNode fact = MAPPER.readTree(line);
            if (fact.get("kind").asText().equals("trade") && fact.get("program").asText().startsWith("6EF8rr")) {
                signatures.add(fact.get("signature").asText());
            }
        }
        return signatures.get(signatures.size() / 2);
    }

    private static List<String> lines() throws Exception {
        List<String> lines = new ArrayList<>();
        try (var files = Files.list(world.resolve("transactions"))) {
            for (Path file : files.sorted().toList()) {
                try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    reader.lines().forEach(lines::add);
                }
            }
        }
        return lines;
    }
}
