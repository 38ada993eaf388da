package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same clocks give the same bytes, whatever was imported since. */
class AsOfTest {
    private static final int WALLETS = 2;
    @TempDir
    static Path directory;
    static Path desk;
    /** What was printed when only the first part was known, by command line. */
    static final Map<List<String>, String> BEFORE = new LinkedHashMap<>();
    static long known;

    @BeforeAll
    static void importInTwoParts() throws Exception {
        Path world = directory.resolve("world");
        desk = directory.resolve("desk");
        assertThat(Cli.run("simulate", "--seed", "13", "--tokens", "30", "--out", world).code()).isZero();
        List<String> transactions = new ArrayList<>();
        try (Stream<Path> files = Files.list(world.resolve("transactions"))) {
            for (Path file : files.sorted().toList()) {
                try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    lines.lines().forEach(transactions::add);
                }
            }
        }
        // what comes late is of every time, the early ones included
        Collections.shuffle(transactions, new Random(5));
        List<String> prices = Files.readAllLines(world.resolve("prices.csv"));
        int half = transactions.size() / 2;
        int middle = prices.size() / 2;
        importPart("first", transactions.subList(0, half), prices.subList(0, middle));

        JsonNode board = Cli.run("leaderboard", "--data-dir", desk, "--format", "json").json();
        known = board.get("knownAt").asLong();
        String now = board.get("asOf").asText();
        String earlier = Instant.parse(now).minusSeconds(5 * 86_400L).toString();
        for (String moment : List.of(now, earlier)) {
            List<String> clocks = List.of("--as-of", moment, "--known-at", Long.toString(known));
            keep(clocks, "leaderboard");
            for (int i = 0; i < WALLETS; i++) {
                String wallet = board.get("wallets").get(i).get("address").asText();
                keep(clocks, "wallet", wallet, "--explain");
                keep(clocks, "wallet", wallet, "--history");
                String mint = Cli.run("wallet", wallet, "--data-dir", desk, "--format", "json").json().get("positions")
                        .get(0).get("mint").asText();
                keep(clocks, "token", mint);
                keep(clocks, "facts", "--wallet", wallet);
            }
        }

        List<String> rest = new ArrayList<>(List.of(prices.getFirst()));
        String[] corrected = prices.get(1).split(",", -1);
        rest.add(prices.get(1).replace("," + corrected[1], ",1.5"));
        rest.addAll(prices.subList(middle, prices.size()));
        importPart("second", transactions.subList(half, transactions.size()), rest);
    }

    private static void importPart(String name, List<String> transactions, List<String> prices) throws Exception {
        Path part = Files.createDirectories(directory.resolve(name));
        Files.write(part.resolve("part.jsonl"), transactions);
        Files.write(part.resolve("prices.csv"), prices);
        Cli run = Cli.run("import", part, "--data-dir", desk);
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static void keep(List<String> clocks, String... command) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(clocks);
        line.addAll(List.of("--data-dir", desk.toString(), "--format", "json"));
        Cli run = Cli.run(line.toArray());
        assertThat(run.code()).as(run.err()).isZero();
        BEFORE.put(line, run.out());
    }

    @Test
    void sameClocksSameBytesAfterMoreFactsAndAfterARebuild() {
        assertThat(Cli.run("leaderboard", "--data-dir", desk, "--format", "json").json().get("knownAt").asLong())
                .as("more is known now").isGreaterThan(known);
        assertSame("after more facts");
        assertThat(Cli.run("score", "--rebuild", "--data-dir", desk).code()).isZero();
        assertSame("after a rebuild");
    }

    private static void assertSame(String when) {
        BEFORE.forEach((line, out) -> assertThat(Cli.run(line.toArray()).out()).as("%s: %s", when, line)
                .isEqualTo(out));
    }

    @Test
    void whatCameLateCountsWithoutTheClock() {
        boolean another = false;
        for (Map.Entry<List<String>, String> one : BEFORE.entrySet()) {
            List<String> now = new ArrayList<>(one.getKey());
            int at = now.indexOf("--known-at");
            now.remove(at);
            now.remove(at);
            another |= !Cli.run(now.toArray()).out().equals(one.getValue());
        }
        assertThat(another).isTrue();
    }

    @Test
    void commandsWithoutAPastSaySo() {
        for (List<String> command : List.of(List.of("score", "--rebuild"), List.of("score", "--verify"),
                List.of("quarantine", "list"), List.of("quarantine", "retry"), List.of("doctor"),
                List.of("import", directory.toString()))) {
            for (List<String> clock : List.of(List.of("--as-of", "2026-01-01"), List.of("--known-at", "3"))) {
                List<String> line = new ArrayList<>(command);
                line.addAll(clock);
                line.addAll(List.of("--data-dir", desk.toString()));
                Cli run = Cli.run(line.toArray());
                assertThat(run.code()).as(line.toString()).isEqualTo(ExitCode.USAGE);
                assertThat(run.err()).contains(clock.getFirst() + ": " + command.getFirst());
            }
        }
    }

    @Test
    void theHistoryTellsEveryKeptRunAndWhy() {
        String best = Cli.run("leaderboard", "--data-dir", desk, "--format", "json").json().get("wallets").get(0)
                .get("address").asText();
        JsonNode history = Cli.run("wallet", best, "--history", "--data-dir", desk, "--format", "json").json()
                .get("history");
        assertThat(history.size()).isGreaterThanOrEqualTo(2);
        JsonNode first = history.get(0);
        assertThat(first.get("change").isNull()).isTrue();
        assertThat(first.get("otherSteps").isNull()).isTrue();
        assertThat(first.get("components")).isEmpty();
        java.math.BigDecimal at = first.get("score").decimalValue();
        for (JsonNode jump : history) {
            if (jump.equals(first)) {
                continue;
            }
            java.math.BigDecimal change = jump.get("change").decimalValue();
            java.math.BigDecimal sum = jump.get("otherSteps").decimalValue();
            for (JsonNode component : jump.get("components")) {
                sum = sum.add(component.get("change").decimalValue());
            }
            at = at.add(change);
            assertThat(sum).isEqualByComparingTo(change);
            assertThat(at).isEqualByComparingTo(jump.get("score").decimalValue());
        }
        JsonNode wallet = Cli.run("wallet", best, "--explain", "--data-dir", desk, "--format", "json").json();
        assertThat(wallet.get("score").decimalValue()).isEqualByComparingTo(at);
        JsonNode last = history.get(history.size() - 1).get("points");
        assertThat(last.size()).isEqualTo(16);
        for (JsonNode component : wallet.get("components")) {
            assertThat(last.get(component.get("id").asText()).decimalValue()).as(component.get("id").asText())
                    .isEqualByComparingTo(component.get("points").decimalValue());
        }
    }
}
