package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who of a token's buyers counts, compared with what the leaderboard tells of each. */
class SmartMoneyOfTokenTest {
    /** So that there are smart wallets in a small world. */
    private static final Map<String, String> LOW_LINE = Map.of("MIN_WALLET_SCORE", "20");

    @TempDir
    static Path directory;
    static Path desk;
    static JsonNode board;
    static final Map<String, JsonNode> rows = new HashMap<>();

    @BeforeAll
    static void write() {
        Path world = directory.resolve("world");
        desk = directory.resolve("desk");
        assertThat(Cli.run("simulate", "--seed", "31", "--tokens", "60", "--out", world).code()).isZero();
        assertThat(Cli.run("import", world, "--data-dir", desk).code()).isZero();
    }

    private static JsonNode json(Object... args) {
        Cli run = Cli.run(LOW_LINE, args);
        assertThat(run.code()).as(run.err()).isZero();
        return run.json();
    }

    private static void look() {
        rows.clear();
        board = json("leaderboard", "--limit", "100000", "--format", "json", "--data-dir", desk);
        board.get("wallets").forEach(row -> rows.put(row.get("address").asText(), row));
    }

    /** By verdict, how many buyers of all {@code mints} had it. */
    private static Map<String, Integer> verdicts(Set<String> mints, Set<String> whitelisted) {
        Map<String, Integer> verdicts = new HashMap<>();
        for (String mint : mints) {
            JsonNode token = json("token", mint, "--format", "json", "--data-dir", desk);
            int smart = 0;
            int validated = 0;
            int ofWhitelisted = 0;
            for (JsonNode buyer : token.get("earlyBuyers")) {
                JsonNode row = rows.get(buyer.get("address").asText());
                boolean above = buyer.get("score").asDouble(-1) > 20
                        && buyer.get("costLamports").asLong() >= 100_000_000L;
                assertThat(buyer.get("smart").asBoolean()).as(buyer.toString()).isEqualTo(above);
                if (!above) {
                    assertThat(buyer.get("counts").isNull()).isTrue();
                    continue;
                }
                smart++;
                String counts = buyer.get("counts").asText();
                verdicts.merge(counts, 1, Integer::sum);
                if (row.get("penalised").asBoolean()) {
                    assertThat(counts).isEqualTo("its cluster lowers scores");
                } else if (row.get("evidence").asInt() < 5) {
                    assertThat(counts).isEqualTo("too little evidence");
                } else {
                    assertThat(counts).isIn("counts", "low reputation", "its cluster counts already");
                }
                validated += counts.equals("counts") ? 1 : 0;
                ofWhitelisted += counts.equals("counts") && whitelisted.contains(row.path("cluster").asText()) ? 1 : 0;
            }
            assertThat(ofWhitelisted).as("one whitelisted cluster counts once").isLessThanOrEqualTo(1);
            assertThat(token.get("smartMoney").get("smart").asInt()).isEqualTo(smart);
            assertThat(token.get("smartMoney").get("validated").asInt()).isEqualTo(validated);
        }
        return verdicts;
    }

    @Test
    void membersOfAPenalisedClusterDoNotCountAndAWhitelistedOneCountsOnce() {
        look();
        Map<String, Map<String, Set<String>>> bought = new HashMap<>();
        Map<String, Set<String>> members = new TreeMap<>();
        rows.values().stream().filter(row -> row.get("penalised").asBoolean())
                .forEach(row -> members.computeIfAbsent(row.get("cluster").asText(), id -> new HashSet<>())
                        .add(row.get("address").asText()));
        Cli facts = Cli.run("facts", "--format", "jsonl", "--data-dir", desk);
        for (String line : facts.out().lines().filter(l -> l.contains("\"side\":\"buy\"")).toList()) {
            String wallet = line.replaceAll(".*\"wallet\":\"([^\"]*)\".*", "$1");
            String mint = line.replaceAll(".*\"mint\":\"([^\"]*)\".*", "$1");
            members.forEach((id, wallets) -> {
                if (wallets.contains(wallet)) {
                    bought.computeIfAbsent(id, k -> new TreeMap<>()).computeIfAbsent(mint, m -> new HashSet<>())
                            .add(wallet);
                }
            });
        }
        // the penalised cluster of which most wallets are above the line
        String chosen = "";
        long most = 0;
        for (Map.Entry<String, Set<String>> cluster : members.entrySet()) {
            long above = cluster.getValue().stream().map(rows::get)
                    .filter(row -> row.get("score").asDouble() > 20 && row.get("evidence").asInt() >= 5).count();
            if (above > most) {
                most = above;
                chosen = cluster.getKey();
            }
        }
        assertThat(most).isGreaterThan(1);
        Set<String> mints = bought.get(chosen).entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -e.getValue().size())).limit(6).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<String, Integer> before = verdicts(mints, Set.of());
        assertThat(before.getOrDefault("its cluster lowers scores", 0)).isPositive();
        assertThat(before).doesNotContainKey("its cluster counts already");
        assertThat(Cli.run(LOW_LINE, "clusters", "whitelist", chosen, "--reason", "a fund", "--data-dir", desk).code())
                .isZero();
        assertThat(Cli.run(LOW_LINE, "score", "--rebuild", "--data-dir", desk).code()).isZero();
        look();
        Map<String, Integer> after = verdicts(mints, Set.of(chosen));
        assertThat(after.getOrDefault("its cluster lowers scores", 0))
                .isLessThan(before.get("its cluster lowers scores"));
        assertThat(after.getOrDefault("its cluster counts already", 0)).isPositive();
    }
}
