package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of the score make a named set of their own, and its figures come out again. */
class ScoreNamesTest {
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

    private static Cli run(Map<String, String> environment, Object... args) {
        List<Object> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data-dir", data, "--format", "json"));
        return Cli.run(environment, all.toArray());
    }

    private static JsonNode board(Map<String, String> environment) {
        return run(environment, "leaderboard", "--limit", "100").json();
    }

    private static String best() {
        return board(Map.of()).get("wallets").get(0).get("address").asText();
    }

    /** The points of the step whose label contains {@code words}; zero where there is none. */
    private static BigDecimal step(Map<String, String> environment, String wallet, String words) {
        BigDecimal points = BigDecimal.ZERO;
        for (JsonNode step : run(environment, "wallet", wallet, "--explain").json().get("waterfall")) {
            if (step.get("label").asText().contains(words)) {
                points = points.add(new BigDecimal(step.get("points").asText()));
            }
        }
        return points;
    }

    @Test
    void theDefaultsAreTheShippedSet() {
        String shipped = board(Map.of()).get("parameterSet").asText();
        assertThat(board(Map.of("MIN_WALLET_SCORE", "700", "SIGNAL_THRESHOLD", "5", "SCORE_DECAY_DAYS", "7",
                "CLUSTER_PENALTY_MAX", "0.70", "REPUTATION_WEIGHT", "0.5")).get("parameterSet").asText())
                .isEqualTo(shipped).startsWith("default v");
    }

    @ParameterizedTest
    @CsvSource({"MIN_WALLET_SCORE,650,minWalletScore", "SIGNAL_THRESHOLD,3,signalThreshold",
            "SCORE_DECAY_DAYS,10,startDays", "CLUSTER_PENALTY_MAX,0.6,clusterPenaltyMax",
            "REPUTATION_WEIGHT,0.3,reputationWeight"})
    void aSettingMakesASetOfItsOwnThatIsKept(String name, String value, String key) throws IOException {
        String title = board(Map.of(name, value)).get("parameterSet").asText();
        assertThat(title).matches("configured-[0-9a-f]{8} v2 \\([0-9a-f]{8}\\)");
        assertThat(board(Map.of(name, value)).get("parameterSet").asText()).as("again").isEqualTo(title);
        Path kept = data.resolve("parameters").resolve(title.substring(0, title.indexOf(' ')) + ".toml");
        assertThat(Files.readString(kept)).containsPattern(key + "\\s*=\\s*['\"]?" + value.replace(".", "\\."));
    }

    @Test
    void smartIsWhoScoresAboveTheLine() {
        long above = 0;
        for (JsonNode wallet : run(Map.of(), "leaderboard", "--limit", "100000").json().get("wallets")) {
            above += !wallet.get("score").isNull()
                    && new BigDecimal(wallet.get("score").asText()).compareTo(new BigDecimal(100)) > 0 ? 1 : 0;
        }
        assertThat(above).isPositive();
        JsonNode smart = run(Map.of("MIN_WALLET_SCORE", "100"), "score", "--what-if", "default", "--diff").json()
                .get("smart");
        assertThat(smart.get("lineBefore").asInt()).isEqualTo(100);
        assertThat(smart.get("before").asLong()).isEqualTo(above);
    }

    @Test
    void aWeightOfNothingTakesReputationOut() {
        String wallet = best();
        assertThat(step(Map.of(), wallet, "eputation")).isNotZero();
        assertThat(step(Map.of("REPUTATION_WEIGHT", "0"), wallet, "eputation")).isZero();
    }

    @Test
    void decayBeginsAfterTheseDays() {
        String wallet = best();
        String last = board(Map.of()).get("wallets").get(0).get("lastActive").asText();
        // over seven and up to thirteen days after the last sign of life: 5 % are taken, or with thirteen days nothing
        String later = Instant.parse(last).plusSeconds(8 * 86_400).toString();
        BigDecimal usual = BigDecimal.ZERO;
        BigDecimal late = BigDecimal.ZERO;
        for (JsonNode step : explained(Map.of(), wallet, later)) {
            usual = step.get("label").asText().contains("nactiv") ? new BigDecimal(step.get("points").asText()) : usual;
        }
        for (JsonNode step : explained(Map.of("SCORE_DECAY_DAYS", "13"), wallet, later)) {
            late = step.get("label").asText().contains("nactiv") ? new BigDecimal(step.get("points").asText()) : late;
        }
        assertThat(usual).isNegative();
        assertThat(late).isZero();
    }

    private static JsonNode explained(Map<String, String> environment, String wallet, String asOf) {
        return run(environment, "wallet", wallet, "--explain", "--as-of", asOf).json().get("waterfall");
    }

    @Test
    void theFiguresComeOutAgainWithoutTheSetting() {
        JsonNode configured = board(Map.of("REPUTATION_WEIGHT", "0.1"));
        String name = configured.get("parameterSet").asText().split(" ")[0];
        JsonNode tried = run(Map.of(), "score", "--what-if", name).json();
        assertThat(tried.get("tried").asText()).isEqualTo(configured.get("parameterSet").asText());
        assertThat(scores(tried)).isEqualTo(scores(configured)).isNotEmpty();
        assertThat(scores(configured)).isNotEqualTo(scores(board(Map.of())));
    }

    private static List<String> scores(JsonNode board) {
        List<String> scores = new ArrayList<>();
        board.get("wallets").forEach(w -> scores.add(w.get("address").asText() + " " + w.get("score").asText()));
        return scores;
    }
}
