package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulated world through the same commands as real data. */
class SimulatedWorldTest {
    @TempDir
    static Path directory;
    static Path world;

    @BeforeAll
    static void write() {
        world = directory.resolve("world");
        assertThat(Cli.run("simulate", "--seed", "7", "--tokens", "60", "--out", world).code()).isZero();
    }

    private static List<Path> files(Path root) throws Exception {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void sameSeedSameBytes() throws Exception {
        Path again = directory.resolve("again");
        assertThat(Cli.run("simulate", "--seed", "7", "--tokens", "60", "--out", again).code()).isZero();
        List<Path> first = files(world);
        assertThat(files(again)).hasSameSizeAs(first);
        for (Path file : first) {
            assertThat(
                    Arrays.equals(Files.readAllBytes(file), Files.readAllBytes(again.resolve(world.relativize(file)))))
                    .as("%s is the same twice", file.getFileName()).isTrue();
        }
    }

    @Test
    void shuffledFactsGiveTheSameBytes() throws Exception {
        Path straight = directory.resolve("straight");
        JsonNode sums = Cli.run("import", world, "--data-dir", straight, "--format", "json").json();
        assertThat(sums.get("quarantined").asLong()).isZero();
        assertThat(sums.get("disputed").asLong()).isZero();
        assertThat(sums.get("prices").asLong()).isPositive();

        List<String> lines = new ArrayList<>();
        for (Path file : files(world.resolve("transactions"))) {
            try (BufferedReader reader = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            }
        }
        Collections.shuffle(lines, new Random(3));
        Path mixed = directory.resolve("mixed.jsonl");
        Files.write(mixed, lines);
        Path shuffled = directory.resolve("shuffled");
        assertThat(Cli.run("import", mixed, world.resolve("prices.csv"), "--data-dir", shuffled).code()).isZero();

        String expected = Cli.run("leaderboard", "--data-dir", straight, "--format", "json").out();
        assertThat(Cli.run("leaderboard", "--data-dir", shuffled, "--format", "json").out()).isEqualTo(expected);
        assertThat(Cli.run("score", "--verify", "--data-dir", shuffled).code()).isZero();
    }

    @Test
    void saysThatItIsSimulatedAndAnEmptyDeskNamesWhereOneLies() {
        Path empty = directory.resolve("empty");
        Path below = empty.resolve("simulated-world");
        assertThat(Cli.run("import", world, "--data-dir", below).code()).isZero();

        Cli board = Cli.run("leaderboard", "--data-dir", below, "--format", "json");
        assertThat(board.err()).contains("simulated world: none of this is of the chain");
        assertThat(board.json().get("simulated").asBoolean()).isTrue();
        String address = board.json().get("wallets").get(0).get("address").asText();
        Cli wallet = Cli.run("wallet", address, "--explain", "--data-dir", below);
        assertThat(wallet.err()).contains("simulated world");
        assertThat(wallet.out()).doesNotContain("see below").doesNotContain("hold s")
                .doesNotContain("from 1 positions");
        assertThat(
                Cli.run("wallet", address, "--format", "json", "--data-dir", below).json().get("simulated").asBoolean())
                .isTrue();

        Cli none = Cli.run("leaderboard", "--data-dir", empty, "--format", "json");
        assertThat(none.err()).contains("simulated world lies in " + below).doesNotContain("none of this");
        assertThat(none.json().get("simulated").asBoolean()).isFalse();
    }

    @Test
    void tellsADifferenceTooSmallForFourDigitsWithAllNine() {
        assertThat(WalletText.solOrExact(1)).isEqualTo("0.000000001");
        assertThat(WalletText.solOrExact(-49_999)).isEqualTo("-0.000049999");
        assertThat(WalletText.solOrExact(50_000)).isEqualTo("0.0001");
        assertThat(WalletText.solOrExact(0)).isEqualTo("0.0000");
    }
}
