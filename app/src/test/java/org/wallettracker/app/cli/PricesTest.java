package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.app.config.PriceSettings;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.worker.PriceKeeper;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.ledger.UsdBasis;
import org.wallettracker.domain.money.PriceUse;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.WorldWriter;
import org.wallettracker.ingest.simulate.serve.ChainServer;
import org.wallettracker.ingest.simulate.serve.FaultKind;

/** Dollars from the exchanges of the chain in a box are those of the world's own price file. */
class PricesTest {
    private static final WorldSpec WORLD = new WorldSpec(3, 6, 115, 8);

    @TempDir
    static Path folder;
    private static Path world;

    @BeforeAll
    static void write() throws IOException {
        world = folder.resolve("world");
        WorldWriter.write(WORLD, world, Progress.NONE);
    }

    private static JsonNode wallets(Path desk) {
        return Cli.run("leaderboard", "--data-dir", desk, "--format", "json").json().get("wallets");
    }

    @Test
    void whatTradesNeedIsFetchedAndGivesTheSameDollars() throws IOException {
        Path desk = folder.resolve("desk");
        assertThat(Cli.run("import", world.resolve("transactions"), "--data-dir", desk).code()).isZero();
        JsonNode best = wallets(desk).get(0);
        assertThat(best.get("pnlSol").asDouble()).isPositive();
        assertThat(best.get("pnlUsd").isNull()).isTrue();
        JsonNode missing = Cli.run("prices", "--missing", "--data-dir", desk, "--format", "json").json();
        assertThat(missing.get("missing").asInt()).isPositive();
        assertThat(missing.get("prices").asInt()).isZero();
        try (ChainServer server = ChainServer.open(new ChainServer.Spec(WORLD, 0, 0, WORLD.end() + 3_600, 1, Set.of(),
                Duration.ofSeconds(1), null), folder, InstantSource.system(), Progress.NONE)) {
            Map<String, String> environment = Map.of("BINANCE_URL", server.market(), "COINBASE_URL", server.market());
            Cli run = Cli.run(environment, "prices", "--data-dir", desk, "--format", "json");
            assertThat(run.code()).as(run.err() + run.out()).isZero();
            assertThat(run.json().get("refused")).isEmpty();
            assertThat(run.json().get("kept").asInt()).isGreaterThanOrEqualTo(missing.get("missing").asInt());
            JsonNode again = Cli.run(environment, "prices", "--data-dir", desk, "--format", "json").json();
            assertThat(again.get("missing").asInt()).isZero();
            assertThat(again.get("asked").asInt()).isZero();
        }
        Path whole = folder.resolve("whole");
        assertThat(Cli.run("import", world, "--data-dir", whole).code()).isZero();
        JsonNode expected = wallets(whole);
        JsonNode found = wallets(desk);
        assertThat(found).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i).get("address")).isEqualTo(expected.get(i).get("address"));
            assertThat(found.get(i).get("pnlUsd")).as("wallet " + i).isEqualTo(expected.get(i).get("pnlUsd"));
        }
    }

    private static ChainServer serve(WorldSpec world, long end, Set<FaultKind> faults) throws IOException {
        return ChainServer.open(new ChainServer.Spec(world, 0, 0, end, 0.001, faults, Duration.ofSeconds(1), null),
                folder, InstantSource.system(), Progress.NONE);
    }

    /** In every three hours nobody tells 70 minutes, then one alone ten times the price; the last half hour is not told. */
    @Test
    void anOutlierAGapAndAStaleSourceAreRefusedAndTheirDollarsAreUnknown() throws IOException {
        WorldSpec spec = new WorldSpec(5, 20, 150, 8);
        Path faulty = folder.resolve("faulty");
        WorldWriter.write(spec, faulty, Progress.NONE);
        Path desk = folder.resolve("refused");
        assertThat(Cli.run("import", faulty.resolve("transactions"), "--data-dir", desk).code()).isZero();
        assertThat(reasons(desk)).as("before anything was fetched").isSubsetOf("neverFetched").isNotEmpty();
        long end = spec.end() - spec.end() % 60;
        InstantSource now = InstantSource.fixed(Instant.ofEpochSecond(end));
        try (ChainServer server = serve(spec, end, Set.of(FaultKind.PRICES))) {
            Map<String, String> environment = Map.of("BINANCE_URL", server.market(), "COINBASE_URL", server.market());
            assertThat(Cli.run(now, environment, "prices", "--data-dir", desk).code()).isEqualTo(ExitCode.PARTLY);
            Cli text = Cli.run(now, environment, "prices", "--since", Instant.ofEpochSecond(end - 7_200), "--data-dir",
                    desk);
            assertThat(text.code()).isEqualTo(ExitCode.PARTLY);
            assertThat(text.err()).contains("stale: ").contains("binance is behind: its newest minute is")
                    .contains("coinbase is behind");
            Cli all = Cli.run(now, environment, "prices", "--since", Instant.ofEpochSecond(spec.end() - 86_400),
                    "--data-dir", desk);
            assertThat(all.err()).contains("outlier: ").contains("where the minutes around are at").contains("gap: ")
                    .contains("neither binance nor coinbase told a price");
        }
        Set<String> seen = new TreeSet<>();
        String unknown = "";
        try (Workspace workspace = Workspace.open(desk, now)) {
            workspace.engine().rebuild(Long.MAX_VALUE, Long.MAX_VALUE, Progress.NONE);
            for (LeaderboardRow row : workspace.engine().leaderboard().rows()) {
                UsdBasis basis = UsdBasis.sum(workspace.engine().wallet(row.wallet()).orElseThrow().usd());
                basis.uses().values().stream()
                        .filter(u -> u.time() > WorldSpec.START + 14_400 && u.time() < spec.end() - 14_400)
                        .forEach(use -> seen.add(checked(use)));
                assertThat(row.usdKnown()).isEqualTo(basis.missing().isEmpty());
                unknown = row.usdKnown() ? unknown : row.wallet().toBase58();
            }
        }
        assertThat(seen).contains("", "gap");
        Cli json = Cli.run("wallet", unknown, "--data-dir", desk, "--format", "json");
        assertThat(json.json().get("pnlUsd").isNull()).isTrue();
        assertThat(json.json().get("usdUnknown").get("reason").asText()).isIn("gap", "outlier", "stale");
        assertThat(json.json().get("usdUnknown").get("moments").asInt()).isPositive();
        assertThat(json.out()).contains("\"usdPrice\":{\"source\":\"binance\",\"minute\":\"20");
        assertThat(Cli.run("wallet", unknown, "--explain", "--data-dir", desk).out())
                .containsPattern("dollars   unknown: \\d+ moments? without SOL/USD, the first at ");
    }

    /**
     * Its reason, after it was compared with what was told: the last price before a gap is of minute 179 of three hours,
     * so it is over an hour old from the end of minute 59 on; minute 70 is the outlier.
     */
    private static String checked(PriceUse use) {
        long phase = use.time() / 60 % 180;
        long second = use.time() % 60;
        if (phase > 70) {
            assertThat(use.reason()).isEmpty();
            assertThat(use.ageSeconds()).isEqualTo(second);
        } else if (phase * 60 + second + 60 <= 3_600) {
            assertThat(use.reason()).as(use.toString()).isEmpty();
            assertThat(use.ageSeconds()).isEqualTo(phase * 60 + second + 60);
        } else {
            assertThat(use.price()).as(use.toString()).isNull();
            assertThat(use.reason()).isEqualTo(phase == 70 ? "outlier" : "gap");
        }
        return use.reason();
    }

    private static JsonNode wallet(Path desk, JsonNode row) {
        return Cli.run("wallet", row.get("address").asText(), "--data-dir", desk, "--format", "json").json();
    }

    private static List<JsonNode> parts(JsonNode position) {
        List<JsonNode> parts = new ArrayList<>();
        position.get("lots").forEach(parts::add);
        position.get("disposals").forEach(parts::add);
        return parts;
    }

    private static Set<String> reasons(Path desk) {
        Set<String> reasons = new TreeSet<>();
        JsonNode wallet = wallet(desk, wallets(desk).get(0));
        assertThat(wallet.get("pnlUsd").isNull()).isTrue();
        reasons.add(wallet.get("usdUnknown").get("reason").asText());
        for (JsonNode position : wallet.get("positions")) {
            parts(position).stream().map(p -> p.get("usdUnknown")).filter(n -> !n.isNull())
                    .forEach(n -> reasons.add(n.asText()));
        }
        return reasons;
    }

    /** What is asked for by itself: once, and again when its age is over. */
    @Test
    void theKeeperFetchesWhatFactsNeedAndLeavesAMinuteWithoutAPriceAloneForAWhile() throws IOException {
        Path desk = folder.resolve("kept");
        assertThat(Cli.run("import", world.resolve("transactions"), "--data-dir", desk).code()).isZero();
        AtomicLong now = new AtomicLong((WORLD.end() + 86_400) * 1_000);
        InstantSource clock = () -> Instant.ofEpochMilli(now.get());
        long[] asked = new long[1];
        try (ChainServer server = serve(WORLD, WORLD.end() + 86_400, Set.of(FaultKind.PRICES));
                Workspace workspace = Workspace.open(desk, clock)) {
            Settings settings = Settings.read(null, Map.of("BINANCE_URL", server.market(), "COINBASE_URL",
                    server.market(), "CACHE_TTL", "600", "XDG_CONFIG_HOME", folder.toString()));
            assertThat(PriceSettings.byThemselves(settings)).isTrue();
            try (PriceKeeper keeper = workspace.priceKeeper(settings)) {
                Progress counting = Progress.until(() -> {
                    asked[0]++; // is looked at before each page
                    return false;
                });
                keeper.once(counting);
                assertThat(keeper.trouble()).isEmpty();
                assertThat(workspace.database().prices().all()).isNotEmpty();
                assertThat(workspace.database().prices().held().refused()).containsKey("gap");
                long first = asked[0];
                keeper.once(counting);
                assertThat(asked[0]).as("nothing is asked again").isEqualTo(first);
                now.addAndGet(601_000);
                keeper.once(counting);
                assertThat(asked[0]).as("its age is over").isGreaterThan(first);
            }
        }
        try (Workspace workspace = Workspace.open(desk, clock);
                PriceKeeper nobody = workspace.priceKeeper(Settings.read(null, Map.of("BINANCE_URL",
                        "http://127.0.0.1:1/", "COINBASE_URL", "http://127.0.0.1:1/", "XDG_CONFIG_HOME",
                        folder.toString())))) {
            nobody.once(Progress.NONE);
            assertThat(nobody.trouble()).contains("binance").contains("coinbase");
        }
        assertThat(PriceSettings.byThemselves(Settings.read(null, Map.of("XDG_CONFIG_HOME", folder.toString()))))
                .isFalse();
    }

    @Test
    void wrongUseIsTold() {
        Path desk = folder.resolve("empty");
        assertThat(Cli.run("prices", "--until", "2026-09-01", "--data-dir", desk).err()).contains("--since");
        assertThat(Cli.run("prices", "--as-of", "2026-09-01", "--data-dir", desk).code()).isEqualTo(2);
        assertThat(Cli.run(Map.of("BINANCE_URL", "nowhere"), "prices", "--data-dir", desk).err())
                .contains("BINANCE_URL").doesNotContain("nowhere");
        assertThat(Cli.run("prices", "--since", "1999-01-01", "--data-dir", desk).code()).isEqualTo(2);
    }
}
