package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.config.SourceSettings;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.backfill.Backfill;
import org.wallettracker.ingest.backfill.BackfillRules;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.serve.ChainServer;
import org.wallettracker.ingest.simulate.serve.FaultKind;
import org.wallettracker.ingest.source.SourceGroup;

/**
 * A backfill through the real client against the chain in a box brings the facts that the world's own files bring,
 * whatever goes wrong with the sources, and gives no key away.
 */
class BackfillTest {
    private static final WorldSpec WORLD = WorldSpec.of(5, 40);
    private static final String KEY = "planted-key-0b7e";
    private static final String PUMP = "6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;
    private static Path wholeWorld;
    private static Map<String, Set<String>> expected = Map.of();

    @BeforeAll
    static void importTheWorldsOwnFiles() throws IOException {
        Path world = folder.resolve("world");
        wholeWorld = folder.resolve("whole");
        assertThat(Cli.run("simulate", "--seed", WORLD.seed(), "--tokens", WORLD.tokens(), "--out", world).code())
                .isZero();
        assertThat(Cli.run("import", world.resolve("transactions"), "--data-dir", wholeWorld).code()).isZero();
        expected = curveFactsOfGraduates(wholeWorld);
        assertThat(expected).hasSizeGreaterThan(1);
    }

    @AfterAll
    static void theKeyIsNowhere() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(text.contains(KEY)).as("the key stands in " + file).isFalse();
            }
        }
    }

    /** By graduated mint: what its curve's program told, without what depends on the order of recording. */
    private static Map<String, Set<String>> curveFactsOfGraduates(Path desk) throws IOException {
        Map<String, Set<String>> facts = new TreeMap<>();
        Cli all = Cli.run("facts", "--format", "jsonl", "--data-dir", desk);
        assertThat(all.code()).isZero();
        List<String> lines = all.out().lines().toList();
        for (String line : lines) {
            JsonNode fact = JSON.readTree(line);
            if (fact.path("kind").asText().equals("migrate")) {
                facts.put(fact.path("mint").asText(), new TreeSet<>());
            }
        }
        for (String line : lines) {
            ObjectNode fact = (ObjectNode) JSON.readTree(line);
            Set<String> of = facts.get(fact.path("mint").asText());
            if (of != null && fact.path("program").asText().equals(PUMP)) {
                fact.remove("recordSeq");
                of.add(fact.toString());
            }
        }
        return facts;
    }

    /** What is missing and what is too much, by mint: numbers and the first of each. */
    private static List<String> differences(Map<String, Set<String>> facts) {
        List<String> differences = new ArrayList<>();
        Set<String> mints = new TreeSet<>(expected.keySet());
        mints.addAll(facts.keySet());
        for (String mint : mints) {
            Set<String> missing = new TreeSet<>(expected.getOrDefault(mint, Set.of()));
            missing.removeAll(facts.getOrDefault(mint, Set.of()));
            Set<String> extra = new TreeSet<>(facts.getOrDefault(mint, Set.of()));
            extra.removeAll(expected.getOrDefault(mint, Set.of()));
            if (!missing.isEmpty() || !extra.isEmpty()) {
                differences.add(mint + ": " + missing.size() + " missing, " + extra.size() + " too much; "
                        + missing.stream().findFirst().orElse("") + extra.stream().findFirst().orElse(""));
            }
        }
        return differences;
    }

    private static ChainServer serve(Set<FaultKind> faults) throws IOException {
        return ChainServer.open(new ChainServer.Spec(WORLD, 0, 0, WORLD.end() + 60, 1, faults, Duration.ofSeconds(3),
                KEY), folder, InstantSource.system(), Progress.NONE);
    }

    /** A source that answers is given time, so that a busy machine is not taken for a fault. */
    private static Map<String, String> environment(ChainServer server) {
        return environment(server, "20000");
    }

    private static Map<String, String> environment(ChainServer server, String timeoutMillis) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HELIUS_API_KEY", KEY);
        environment.put("HELIUS_RPC_URL", server.helius());
        environment.put("SHYFT_API_KEY", KEY);
        environment.put("SHYFT_RPC_URL", server.shyft());
        environment.put("RPC_ENDPOINT", server.rpc());
        environment.put("DATA_SOURCE_TIMEOUT", timeoutMillis);
        for (String source : List.of("HELIUS", "SHYFT", "RPC")) {
            environment.put(source + "_REQUESTS_PER_SECOND", "5000");
        }
        return environment;
    }

    private static String start() {
        return Instant.ofEpochSecond(WorldSpec.START).toString();
    }

    @Test
    void bringsEveryGraduatesCurveWhole() throws IOException {
        Path desk = folder.resolve("undisturbed");
        try (ChainServer server = serve(EnumSet.noneOf(FaultKind.class))) {
            Cli listed = Cli.run(environment(server), "backfill", "--graduations-since", start(), "--estimate",
                    "--format",
                    "json", "--data-dir", desk);
            assertThat(listed.code()).as(listed.err()).isZero();
            long migrations = listed.json().path("estimate").path("requests").asLong();
            assertThat(migrations).isGreaterThanOrEqualTo(expected.size());
            assertThat(listed.json().path("estimate").path("credits").asLong()).isEqualTo(10 * migrations);
            assertThat(Cli.run("facts", "--format", "jsonl", "--data-dir", desk).out()).isEmpty();

            Cli run = Cli.run(environment(server), "backfill", "--pool-minutes", "10", "--format", "json", "--data-dir",
                    desk);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.json().path("left").asLong()).isZero();
            assertThat(run.json().path("contradicted").asLong()).isZero();
            long requests = 0;
            for (JsonNode source : run.json().path("sources")) {
                requests += source.path("requests").asLong();
            }
            assertThat((double) requests / run.json().path("fetched").asLong()).as("requests a transaction")
                    .isLessThan(1.1);
            assertThat(run.json().path("run").asText()).isEqualTo("kept");
            Cli again = Cli.run(environment(server), "backfill", "--pool-minutes", "10", "--format", "json",
                    "--data-dir", desk);
            assertThat(again.json().path("run").asText()).isEqualTo("nothing new");
        }
        Cli verified = Cli.run("score", "--verify", "--format", "json", "--data-dir", desk);
        assertThat(verified.json().path("wallets").asInt()).isPositive();
        assertThat(verified.json().path("differences").asInt(-1)).isZero();
        assertThat(differences(curveFactsOfGraduates(desk))).isEmpty();
    }

    @Test
    void bringsTheSameWhateverGoesWrong() throws IOException {
        Path desk = folder.resolve("disturbed");
        try (ChainServer server = serve(EnumSet.allOf(FaultKind.class))) {
            Cli run = Cli.run(environment(server, "1500"), "backfill", "--graduations-since", start(), "--pool-minutes",
                    "0",
                    "--format", "json", "--data-dir", desk);
            for (int again = 0; again < 5 && run.code() == ExitCode.PARTLY; again++) {
                run = Cli.run(environment(server, "1500"), "backfill", "--pool-minutes", "0", "--format", "json",
                        "--data-dir",
                        desk);
            }
            assertThat(run.code()).as(run.err() + run.out()).isZero();
        }
        assertThat(differences(curveFactsOfGraduates(desk))).isEmpty();
    }

    @Test
    void goesOnWhereItWasStopped() throws IOException {
        Path desk = folder.resolve("stopped");
        Settings settings;
        try (ChainServer server = serve(EnumSet.noneOf(FaultKind.class))) {
            settings = Settings.read(null, environment(server));
            assertThat(Cli.run(environment(server), "backfill", "--graduations-since", start(), "--estimate",
                    "--data-dir", desk).code()).isZero();
            int runs = 0;
            boolean more = true;
            while (more) {
                try (Workspace workspace = Workspace.open(desk, InstantSource.system());
                        SourceGroup sources = SourceSettings.group(SourceSettings.of(settings), settings)) {
                    int[] steps = {3};
                    Progress stops = new Progress() {
                        @Override
                        public void report(String stage, long done, long total) {
                            // only asked whether to go on
                        }

                        @Override
                        public boolean cancelled() {
                            return --steps[0] < 0;
                        }
                    };
                    more = !new Backfill(sources, workspace.database().backfill(), workspace.database().facts(),
                            workspace.accounts(), new BackfillRules(0, false, 4, false), Cli.CLOCK, stops)
                            .run().stopped().isEmpty();
                }
                runs++;
            }
            assertThat(runs).isGreaterThan(2);
        }
        assertThat(differences(curveFactsOfGraduates(desk))).isEmpty();
    }

    @Test
    void saysWhatIsNotConfiguredOrWrong() {
        Path desk = folder.resolve("none");
        Cli none = Cli.run("backfill", "--graduations-since", start(), "--data-dir", desk);
        assertThat(none.code()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("HELIUS_API_KEY");
        Cli key = Cli.run(Map.of("HELIUS_API_KEY", KEY + " " + KEY), "backfill", "--jobs", "--data-dir", desk);
        assertThat(key.code()).isEqualTo(ExitCode.USAGE);
        assertThat(key.err()).contains("HELIUS_API_KEY").doesNotContain(KEY);
        Cli address = Cli.run(Map.of("RPC_ENDPOINT", "ftp://" + KEY), "backfill", "--jobs", "--data-dir", desk);
        assertThat(address.code()).isEqualTo(ExitCode.USAGE);
        assertThat(address.err()).contains("RPC_ENDPOINT").doesNotContain(KEY);
        assertThat(Cli.run("backfill", "--pause", "7", "--data-dir", desk).err()).contains("no job 7");
    }
}
