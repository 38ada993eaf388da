package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.serve.ChainServer;

/** Megatron's tables with every defect that is known of them: each is told, none becomes a fact, the chain tells the truth. */
class MegatronTest {
    private static final WorldSpec WORLD = WorldSpec.of(3, 12);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WALLET = "39azUYFWPz3VHgKCf3VChUwbpURdCHRxjWVowf5jUJjg";
    /** slot, type, user, SOL, price, price in dollars, dollars, success */
    private static final String PLAIN = "431000000, 'buy', '" + WALLET + "', 1.5, 0.0000000312, 0.000005, 230.55, true";

    /** A real transaction in which four wallets bought one token. */
    private static final String FOUR_PURCHASES = "JBnrBbgqh9jRUkUD68GdwBWoxWyz8SqEuM4eYqR6cyMMofFD43XQKjWBMHvRanPuzSU9UC8CFBQH1brAmvjxZpA";

    @TempDir
    static Path folder;
    /** What an import of the world's own files tells, by signature. */
    private static final Map<String, List<ObjectNode>> TRUTH = new HashMap<>();
    private static Path prices;

    @BeforeAll
    static void importTheWorldsOwnFiles() throws IOException {
        Path world = folder.resolve("world");
        Path whole = folder.resolve("whole");
        prices = world.resolve("prices.csv");
        assertThat(Cli.run("simulate", "--seed", WORLD.seed(), "--tokens", WORLD.tokens(), "--out", world).code())
                .isZero();
        assertThat(Cli.run("import", world.resolve("transactions"), "--data-dir", whole).code()).isZero();
        facts(whole).forEach(f -> TRUTH.computeIfAbsent(f.path("signature").asText(), s -> new ArrayList<>()).add(f));
    }

    /** All facts, without what depends on when and by whom they were recorded. */
    private static List<ObjectNode> facts(Path desk) throws IOException {
        List<ObjectNode> facts = new ArrayList<>();
        for (String line : Cli.run("facts", "--format", "jsonl", "--data-dir", desk).out().lines().toList()) {
            ObjectNode fact = (ObjectNode) JSON.readTree(line);
            List.of("recordSeq", "recordedAt", "txIndex", "source").forEach(fact::remove);
            facts.add(fact);
        }
        return facts;
    }

    private static List<ObjectNode> of(String kind) {
        return TRUTH.values().stream().flatMap(List::stream).filter(f -> f.path("kind").asText().equals(kind))
                .sorted(java.util.Comparator.comparing(f -> f.path("signature").asText())).toList();
    }

    private static String text(JsonNode fact, String key) {
        return fact.path(key).asText();
    }

    private static Map<String, String> with(ChainServer server, MegatronTables megatron) {
        Map<String, String> environment = new HashMap<>(megatron.environment());
        environment.put("RPC_ENDPOINT", server.rpc());
        environment.put("RPC_REQUESTS_PER_SECOND", "5000");
        return environment;
    }

    /** What is planted, with what has to come of it. */
    private record Planted(Set<String> confirmed, Set<String> refuted, Set<String> missing, String scored) {
    }

    private static Planted plant(MegatronTables m) throws Exception {
        Set<String> confirmed = new LinkedHashSet<>();
        Set<String> refuted = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        List<ObjectNode> creations = of("create");
        List<ObjectNode> migrations = of("migrate");
        assertThat(migrations).hasSizeGreaterThan(1);
        ObjectNode migration = migrations.get(0);
        ObjectNode guessed = migrations.get(1);
        String mint = text(migration, "mint");
        List<ObjectNode> others = creations.stream().filter(c -> !text(c, "mint").equals(mint)
                && !text(c, "mint").equals(text(guessed, "mint"))).toList();
        String creation = text(creations.stream().filter(c -> text(c, "mint").equals(mint)).findFirst().orElseThrow(),
                "signature");

        m.token(mint, "pumpfun", creation, text(migration, "signature"))
                .row("UPDATE tokens SET symbol = 'ABCDEFGHIJ', creation_timestamp = '2026-09-01T10:00:00.123Z'");
        confirmed.add(creation);
        confirmed.add(text(migration, "signature"));
        m.token(text(others.get(0), "mint"), "pumpfun", text(others.get(0), "signature"), "")
                .row("UPDATE tokens SET decimals = 9 WHERE symbol = 'SYM'");
        confirmed.add(text(others.get(0), "signature"));
        m.token("no-address-at-all", "pumpfun", text(others.get(2), "signature"), "");
        m.token(FAKE, "pumpfun", text(others.get(2), "signature"), "");
        String elsewhere = signature(1);
        m.token("So11111111111111111111111111111111111111112", "raydium_launchpad", elsewhere, "");
        missing.add(elsewhere);
        String wrong = of("trade").stream().filter(t -> !text(t, "mint").equals(text(others.get(1), "mint")))
                .map(t -> text(t, "signature"))
                .filter(s -> TRUTH.get(s).stream().noneMatch(f -> text(f, "kind").equals("create"))).findFirst()
                .orElseThrow();
        m.token(text(others.get(1), "mint"), "pumpfun", wrong, "");
        refuted.add(wrong);
        m.row("INSERT INTO tokens (id, mint_address, platform, is_graduated) VALUES (gen_random_uuid(), '" + WALLET
                + "', 'pumpfun', true)"); // two signatures that it should have

        m.row("INSERT INTO pools (pool_address, base_mint, platform, initial_price, bonding_curve_address, latest_price)"
                + " VALUES ('" + WALLET + "', '" + mint + "', 'pumpfun', 0, '" + WALLET + "', 0.00000003)");

        List<ObjectNode> trades = of("trade").stream().filter(t -> text(t, "mint").equals(mint)).toList();
        List<String> single = trades.stream().map(t -> text(t, "signature"))
                .filter(s -> TRUTH.get(s).stream().filter(f -> text(f, "kind").equals("trade")).count() == 1)
                .distinct().filter(s -> !s.equals(creation)).toList();
        for (int i = 0; i < 5; i++) {
            m.trade(single.get(i), mint, "2026-09-01T11:00:0" + i + "Z", PLAIN);
            confirmed.add(single.get(i));
        }
        m.trade(single.get(5), mint, "2026-09-01T12:00:00.25Z",
                "0, 'sell', '" + WALLET + "', 2.5, 0.00000003, 0.000004, 0.00, true");
        m.trade(single.get(6), mint, "2026-09-01T12:00:01Z",
                "431000001, 'buy', 'nobody', 2.5, 0, NULL, 0.00, true");
        m.trade(single.get(0), mint, "2026-09-01T11:30:00Z", PLAIN);
        m.trade(single.get(7), mint, "2026-09-01T12:00:02Z", PLAIN.replace("true", "false"));
        m.trade(single.get(8), mint, "2026-09-01T12:00:03Z", PLAIN.replace("'buy'", "'swap'"));
        m.trade("abc", mint, "2026-09-01T12:00:04Z", PLAIN);
        m.trade(single.get(9), "of no token", "2026-09-01T12:00:05Z", PLAIN);
        m.trade(single.get(10), FAKE, "2026-09-01T12:00:06Z", PLAIN);
        m.trade(single.get(11), mint, "2099-01-01T00:00:00Z", PLAIN);
        confirmed.addAll(List.of(single.get(5), single.get(6), single.get(11)));
        String never = signature(2);
        m.trade(never, mint, "2026-09-01T12:00:08Z", PLAIN);
        missing.add(never);

        m.row("INSERT INTO graduated_tokens (token_mint, graduation_timestamp, graduation_signature, graduation_price)"
                + " VALUES ('" + text(others.get(0), "mint") + "', '2026-09-01T12:00:00', '"
                + text(guessed, "signature") + "', 0.000000412)");
        refuted.add(text(guessed, "signature"));
        m.row("INSERT INTO graduated_tokens (token_mint, graduation_timestamp) VALUES ('" + mint
                + "', '2026-09-01T12:00:00.5')");

        m.row("INSERT INTO technical_scores (token_id, total_score, calculated_at) VALUES ('" + MegatronTables.id(mint)
                + "', 250.25, '2026-09-01T12:00:00Z'), ('" + MegatronTables.id(mint)
                + "', -12.5, '2026-09-01T13:00:00Z'), ('" + MegatronTables.id(text(others.get(0), "mint"))
                + "', 400, '2026-09-01T13:00:00Z')");
        m.row("INSERT INTO holder_scores_v2 (token_id, total_score, score_time) VALUES ('" + MegatronTables.id(mint)
                + "', 111.5, '2026-09-01T12:30:00Z'), (gen_random_uuid(), 100, '2026-09-01T12:30:00Z')");
        return new Planted(confirmed, refuted, missing, mint);
    }

    private static final String FAKE = MegatronTables.FAKE;

    private static String signature(int n) {
        byte[] bytes = new byte[64];
        java.util.Arrays.fill(bytes, (byte) (n + 100));
        return Signature.of(bytes).toBase58();
    }

    private static void plantPrices(MegatronTables m) throws IOException {
        List<String> lines = Files.readAllLines(prices);
        String[] parts = lines.get(lines.size() / 2).split(",");
        String time = parts[0].matches("\\d+") ? Instant.ofEpochSecond(Long.parseLong(parts[0])).toString() : parts[0];
        double price = Double.parseDouble(parts[1]);
        m.row("INSERT INTO sol_usd_prices (price_time, price_usd, source) VALUES ('" + time + "', " + price
                + ", 'pyth'), ('" + time + "', 0, 'missing'), ('" + time + "', " + price / 1e3 + ", 'divided'), ('"
                + time + "', " + price * 3 + ", 'far'), ('" + time + "', " + price * 1.05
                + ", 'apart'), ('2001-01-01', 150, 'old')");
    }

    @Test
    void everyDefectIsToldAndTheChainTellsTheTruth() throws Exception {
        MegatronTables megatron = MegatronTables.make("megatron_v2");
        Planted planted = plant(megatron);
        plantPrices(megatron);
        megatron.write();
        Path desk = folder.resolve("desk");
        assertThat(Cli.run("import", prices, "--data-dir", desk).code()).isZero();
        try (ChainServer server = ChainServer.open(new ChainServer.Spec(WORLD, 0, 0, WORLD.end() + 3_600, 1, Set.of(),
                Duration.ofSeconds(1), null), folder, InstantSource.system(), Progress.NONE)) {
            Cli run = Cli.run(with(server, megatron), "megatron", "read", "--confirm", "--data-dir", desk, "--format",
                    "json");
            assertThat(run.code()).as(run.err() + run.out()).isZero();
            told(run.json(), planted);
            Cli again = Cli.run(with(server, megatron), "megatron", "read", "--confirm", "--data-dir", desk,
                    "--format", "json");
            assertThat(again.json().at("/hints/new").asInt()).isZero();
            assertThat(again.json().at("/confirm/fetched").asInt()).isZero();
            assertThat(again.json().at("/hints/confirmed")).isEqualTo(run.json().at("/hints/confirmed"));
        }
        Set<String> wanted = new TreeSet<>(planted.confirmed());
        wanted.addAll(planted.refuted());
        Set<String> expected = new TreeSet<>();
        wanted.forEach(s -> TRUTH.get(s).forEach(f -> expected.add(f.toString())));
        Set<String> found = new TreeSet<>();
        facts(desk).forEach(f -> found.add(f.toString()));
        assertThat(found).isEqualTo(expected);
        scores(desk, planted.scored());
    }

    private static void told(JsonNode report, Planted planted) {
        Map<String, Integer> defects = new HashMap<>();
        report.get("defects").properties().forEach(d -> defects.put(d.getKey(), d.getValue().asInt()));
        assertThat(defects).isEqualTo(Map.ofEntries(Map.entry("fakeToken", 3), Map.entry("slotZero", 1),
                Map.entry("wallClock", 3), Map.entry("noTimeZone", 2), Map.entry("futureTime", 1),
                Map.entry("duplicateRow", 1), Map.entry("failed", 1), Map.entry("unknownType", 1),
                Map.entry("usdOffByBillion", 1), Map.entry("zeroPrice", 4), Map.entry("fewDigits", 14),
                Map.entry("priceOff", 2), Map.entry("truncatedText", 1), Map.entry("oddDecimals", 1),
                Map.entry("defaultRaydium", 2), Map.entry("wrongCurve", 1), Map.entry("otherVenue", 1),
                Map.entry("noSignature", 3), Map.entry("badSignature", 1), Map.entry("badAddress", 2),
                Map.entry("noToken", 2), Map.entry("badScore", 1)));
        JsonNode hints = report.get("hints");
        assertThat(hints.get("confirmed").asInt()).isEqualTo(planted.confirmed().size());
        assertThat(hints.get("refuted").asInt()).isEqualTo(planted.refuted().size());
        assertThat(hints.get("missing").asInt()).isEqualTo(planted.missing().size());
        assertThat(hints.get("unknown").asInt()).isEqualTo(planted.missing().size());
        assertThat(hints.at("/reasons/otherToken").asInt()).as("a guessed mint").isEqualTo(1);
        assertThat(report.get("prices")).isEqualTo(JSON.createObjectNode().put("agree", 1).put("differ", 1)
                .put("refused", 3).put("unchecked", 1));
    }

    private static void scores(Path desk, String mint) {
        JsonNode parts = Cli.run("token", mint, "--format", "json", "--data-dir", desk).json().get("megatron");
        assertThat(parts.get("technical").decimalValue()).isEqualByComparingTo("-12.5");
        assertThat(parts.get("holder").decimalValue()).isEqualByComparingTo("111.5");
        assertThat(parts.get("wallet").isNull()).isTrue();
        assertThat(parts.get("total").isNull()).isTrue();
        assertThat(parts.get("walletReason").asText()).isEqualTo("not yet computed");
        assertThat(parts.get("calculatedAt").asText()).isEqualTo("2026-09-01T12:30:00Z");
        assertThat(parts.get("technicalAt").asText()).isEqualTo("2026-09-01T13:00:00Z");
        assertThat(parts.get("source").asText()).isEqualTo("Megatron's database");
        assertThat(Cli.run("token", mint, "--data-dir", desk).out()).contains("technical -12.50 of 333")
                .contains("wallet not yet computed");
    }

    /** The simulated world has no such transaction; real ones have. */
    @Test
    void oneRowForSeveralTradesIsTold() throws Exception {
        var data = Cli.sharedData();
        Assumptions.assumeTrue(data.isPresent(), "skipped: there is no folder shared/data beside the project");
        Path desk = folder.resolve("several");
        Cli.run("import", data.orElseThrow().resolve("transactions/0xjeffro-tx-parser/pumpfun_buy_bundle.json"),
                "--data-dir", desk);
        MegatronTables megatron = MegatronTables.make("megatron_several");
        String mint = "ED5nyyWEzpPPiWimP8vYm7sD7TD3LAt3Q3gRTWHzPJBY";
        megatron.token(mint, "pumpfun", signature(5), "").trade(FOUR_PURCHASES, mint, "2026-09-01T12:00:07Z", PLAIN)
                .write();
        JsonNode report = Cli.run(megatron.environment(), "megatron", "read", "--data-dir", desk, "--format", "json")
                .json();
        assertThat(report.at("/defects/severalTradesOneSignature").asInt()).isEqualTo(1);
        assertThat(report.at("/hints/confirmed").asInt()).isEqualTo(1);
        assertThat(report.at("/hints/open").asInt()).as("the launch, which the chain was not asked for").isEqualTo(1);
        assertThat(report.at("/hints/wanted").asInt()).isEqualTo(1);
    }

    @Test
    void aTableThatCantBeReadIsNamedAndTheOthersAreRead() throws Exception {
        MegatronTables megatron = MegatronTables.make("megatron_old");
        ObjectNode creation = of("create").getFirst();
        megatron.token(text(creation, "mint"), "pumpfun", text(creation, "signature"), "")
                .row("DROP TABLE pools").row("ALTER TABLE transactions ALTER COLUMN slot TYPE text")
                .row("ALTER TABLE graduated_tokens DROP COLUMN graduation_signature").write();
        Path desk = folder.resolve("old");
        Cli run = Cli.run(megatron.environment(), "megatron", "read", "--data-dir", desk, "--format", "json");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.PARTLY);
        Map<String, String> errors = new HashMap<>();
        run.json().get("tables").forEach(t -> errors.put(text(t, "table"), t.get("error").asText("")));
        assertThat(errors.get("pools")).isEqualTo("there is no table pools");
        assertThat(errors.get("transactions"))
                .isEqualTo("column transactions.slot is text (expected: a number)");
        assertThat(errors.get("graduated_tokens")).isEqualTo(
                "table graduated_tokens has no column graduation_signature (expected: a text)");
        assertThat(run.json().at("/hints/new").asInt()).isEqualTo(1);
        assertThat(run.json().at("/hints/open").asInt()).isEqualTo(1);

        JsonNode told = null;
        for (JsonNode source : Cli.run(megatron.environment(), "doctor", "--data-dir", desk, "--format", "json").json()
                .get("sources")) {
            told = text(source, "name").equals("megatron") ? source : told;
        }
        assertThat(told).isNotNull();
        assertThat(told.get("reachable").asBoolean()).isTrue();
        assertThat(told.get("state").asText()).isEqualTo("limited");
        assertThat(told.get("tables").get("pools").asText()).isEqualTo("there is no table pools");
    }

    @Test
    void whatCantBeReachedIsToldWithoutItsPassword() throws Exception {
        MegatronTables megatron = MegatronTables.make("megatron_locked");
        PostgresServer.sql("postgres", "CREATE ROLE megatron_reader LOGIN PASSWORD 'right-one'");
        PostgresServer.wantPasswordOf("megatron_reader");
        Map<String, String> environment = new HashMap<>(megatron.environment());
        environment.put("MEGATRON_DB_USER", "megatron_reader");
        environment.put("MEGATRON_DB_PASSWORD", "planted-secret-5e");
        Path desk = folder.resolve("locked");
        for (String[] args : new String[][]{{"megatron", "read"}, {"doctor"}, {"doctor", "--format", "json"}}) {
            List<Object> all = new ArrayList<>(List.of(args));
            all.addAll(List.of("--data-dir", desk));
            Cli run = Cli.run(environment, all.toArray());
            assertThat(run.code()).isEqualTo(ExitCode.FAILED);
            assertThat(run.out() + run.err()).contains("MEGATRON_DB_PASSWORD").doesNotContain("planted-secret-5e");
        }
        environment.put("MEGATRON_DB_PORT", "1");
        assertThat(Cli.run(environment, "megatron", "read", "--data-dir", desk).err()).contains("can't be reached")
                .doesNotContain("planted-secret-5e");
        environment.put("MEGATRON_DB_PORT", "many");
        assertThat(Cli.run(environment, "megatron", "read", "--data-dir", desk).err()).contains("MEGATRON_DB_PORT");
        environment.put("MEGATRON_DB_HOST", "user:planted-secret-5e@host");
        environment.put("MEGATRON_DB_PORT", "5432");
        Cli wrong = Cli.run(environment, "megatron", "read", "--data-dir", desk);
        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("MEGATRON_DB_HOST").doesNotContain("planted-secret-5e");
        assertThat(Cli.run("megatron", "read", "--data-dir", desk).err()).contains("MEGATRON_DB_HOST");
        assertThat(Cli.run("megatron", "--data-dir", desk).code()).isEqualTo(ExitCode.USAGE);
    }
}
