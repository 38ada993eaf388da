package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.app.config.ParameterFiles;
import org.wallettracker.domain.score.parameter.ParameterEdit;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** Other parameters tried from the command line, on a simulated world. */
class WhatIfTest {
    @TempDir
    static Path directory;
    static Path data;

    @BeforeAll
    static void fill() {
        Path world = directory.resolve("world");
        data = directory.resolve("data");
        assertThat(Cli.run("simulate", "--seed", "7", "--tokens", "40", "--out", world).code()).isZero();
        assertThat(Cli.run("import", world, "--data-dir", data).code()).isZero();
    }

    private static Path write(String name, String toml) throws IOException {
        return Files.writeString(directory.resolve(name), toml);
    }

    @Test
    void theSetInForceChangesNothing() throws IOException {
        Path same = write("same.toml", "name = \"default\"\n");

        JsonNode churn = Cli.run("score", "--what-if", same, "--diff", "--data-dir", data, "--format", "json").json();

        assertThat(churn.get("inForce")).isEqualTo(churn.get("tried"));
        assertThat(churn.get("moved").asInt()).isZero();
        assertThat(churn.get("rescored").asInt()).isZero();
        assertThat(churn.get("rankAgreement").decimalValue()).isEqualByComparingTo(BigDecimal.ONE);
        JsonNode board = Cli.run("leaderboard", "--data-dir", data, "--format", "json", "--limit", "100").json();
        assertThat(column(churn, "address")).isEqualTo(column(board, "address"));
        assertThat(column(churn, "score")).isEqualTo(column(board, "score"));
    }

    @Test
    void saysThatItSpeaksOfASimulatedWorld() {
        assertThat(Cli.run("score", "--what-if", "default", "--data-dir", data, "--format", "json").json()
                .get("simulated").asBoolean()).isTrue();
        Cli text = Cli.run("score", "--what-if", "default", "--data-dir", data);
        assertThat(text.out().lines().findFirst()).hasValueSatisfying(l -> assertThat(l).contains("simulated world"));
        assertThat(text.err()).contains("simulated world: none of this is of the chain");
    }

    /** With the line at 0 everybody with a score above 0 is smart. */
    @Test
    void aLowerLineLetsMoreIn() throws IOException {
        Path low = write("low.toml", "name = \"low\"\n[thresholds]\nminWalletScore = 0\n");
        JsonNode board = Cli.run("leaderboard", "--data-dir", data, "--format", "json").json();
        long before = column(board, "score").stream().filter(s -> new BigDecimal(s).compareTo(new BigDecimal(700)) > 0)
                .count();
        long after = column(board, "score").stream().filter(s -> new BigDecimal(s).signum() > 0).count();

        JsonNode smart = Cli.run("score", "--what-if", low, "--diff", "--data-dir", data, "--format", "json").json()
                .get("smart");

        assertThat(smart.get("before").asLong()).isEqualTo(before);
        assertThat(smart.get("after").asLong()).isEqualTo(after);
        assertThat(smart.get("entered").asLong()).isEqualTo(after - before);
        assertThat(smart.get("left").asLong()).isZero();
    }

    @Test
    void aSetWithoutANameIsCalledAsItsFileIs() throws IOException {
        Path bold = write("bold é.toml", "[thresholds]\nminWalletScore = 500\n");

        assertThat(Cli.run("score", "--what-if", bold, "--data-dir", data).out()).contains("tried bold - v");
    }

    @Test
    void theShippedSetIsFoundByItsName() {
        JsonNode churn = Cli.run("score", "--what-if", "default", "--data-dir", data, "--format", "json").json();

        assertThat(churn.get("tried")).isEqualTo(churn.get("inForce"));
    }

    @Test
    void whatIsNoSetIsNamed() {
        assertThat(Cli.run("score", "--what-if", directory, "--data-dir", data).err()).contains("is a folder");
        assertThat(Cli.run("score", "--what-if", "", "--data-dir", data).err()).contains("no parameter set is named");
        assertThat(Cli.run("score", "--what-if", "default", "--diff", "--format", "csv", "--data-dir", data).err())
                .contains("--diff tells more than one table");
        assertThat(Cli.run("import", "--mapping", "", directory, "--data-dir", data).err())
                .contains("--mapping: is empty");
    }

    @Test
    void aKeptSetIsFoundByItsName() {
        ParameterSet kept = ParameterEdit.of(ParameterFiles.shipped()).put("decay", "beyond", "0.2")
                .named("my set", 3).set("test");
        ParameterFiles files = new ParameterFiles(data);
        files.save(kept);

        assertThat(files.names()).containsExactly("my set");
        assertThat(files.load("my set", ParameterFiles.shipped()).title()).isEqualTo(kept.title());
        assertThat(Cli.run("score", "--what-if", "my set", "--data-dir", data).out()).contains("tried my set v3 (");
    }

    /** The snapshot of the leaderboard, a computed one and one after a damaged snapshot: the same bytes. */
    @Test
    void theSnapshotTellsWhatARunTells() throws IOException {
        Path snapshot = data.resolve("leaderboard.snapshot");
        assertThat(snapshot).exists();
        String kept = Cli.run("leaderboard", "--data-dir", data, "--format", "json").out();
        byte[] bytes = Files.readAllBytes(snapshot);
        bytes[bytes.length / 2] ^= 1;
        Files.write(snapshot, bytes);
        String computed = Cli.run("leaderboard", "--data-dir", data, "--format", "json").out();

        assertThat(computed).isEqualTo(kept).contains("\"wallets\":[{");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        Path typo = write("typo.toml", "[priors]\nwinRatePercen = \"30\"\n");
        Path broken = write("broken.toml", "[priors\n");

        Cli unknown = Cli.run("score", "--what-if", "nosuch", "--data-dir", data);
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("no parameter set \"nosuch\"");
        Cli misspelt = Cli.run("score", "--what-if", typo, "--data-dir", data);
        assertThat(misspelt.code()).isEqualTo(2);
        assertThat(misspelt.err()).contains("typo.toml: priors.winRatePercen: found \"30\", expected no such key");
        Cli noToml = Cli.run("score", "--what-if", broken, "--data-dir", data);
        assertThat(noToml.code()).isEqualTo(2);
        assertThat(noToml.err()).contains("broken.toml: not TOML");
        assertThat(Cli.run("score", "--what-if", typo, "--rebuild", "--data-dir", data).code()).isEqualTo(2);
        assertThat(Cli.run("score", "--rebuild", "--diff", "--data-dir", data).code()).isEqualTo(2);
    }

    private static List<String> column(JsonNode board, String key) {
        List<String> values = new ArrayList<>();
        // a score of 0 from too little evidence is null on the leaderboard
        board.get("wallets").forEach(w -> values.add(w.get(key).isNull() ? "0.00" : w.get(key).asText()));
        return values;
    }
}
