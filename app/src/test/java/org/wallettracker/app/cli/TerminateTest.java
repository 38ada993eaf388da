package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.WorldWriter;
import org.wallettracker.ingest.simulate.serve.ChainServer;

/** What fetches from the chain and is told to end (SIGTERM) ends in order, and goes on where it was. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process is only ended at once")
class TerminateTest {
    private static final WorldSpec WORLD = new WorldSpec(11, 100, 300, 3);
    private static final long LIVE_FROM = WORLD.end() - 20_000;
    private static final int TERMINATED = 128 + 15;
    private static final int SEALED = 4;
    private static final int WRITTEN = 60_000;

    @TempDir
    static Path folder;
    private static Path whole = Path.of("");

    @BeforeAll
    static void importTheWorldsOwnFiles() throws Exception {
        whole = folder.resolve("whole");
        WorldWriter.write(WORLD, folder.resolve("world"), Progress.NONE);
        assertThat(Cli.run("import", folder.resolve("world").resolve("transactions"), "--data-dir", whole).code())
                .isZero();
    }

    /** Starts the program, waits until it has written something, and tells it to end; what it printed. */
    private static JsonNode terminated(Map<String, String> environment, Path desk, List<String> args)
            throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-cp", System.getProperty("java.class.path").replace(";", File.pathSeparator),
                        Main.class.getName()));
        command.addAll(args);
        Path out = desk.resolveSibling(desk.getFileName() + ".json");
        Path err = desk.resolveSibling(desk.getFileName() + ".err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        Path database = desk.resolve("desk.mv.db");
        Path opened = desk.resolve("log"); // there once the database is open
        long first = 0;
        while (process.isAlive() && (first == 0 || Files.size(database) < first + WRITTEN)) {
            if (first == 0 && Files.exists(opened)) {
                first = Files.size(database);
            }
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        assertThat(process.isAlive()).as("it ended by itself: " + Files.readString(err)).isTrue();
        process.destroy();
        assertThat(process.waitFor()).as(Files.readString(err)).isEqualTo(TERMINATED);
        assertThat(Files.readAllLines(desk.resolve("desk.lock"))).as("closed and sealed").hasSize(SEALED);
        return new ObjectMapper().readTree(out.toFile());
    }

    private static ChainServer serve(double speed) throws Exception {
        return ChainServer.open(new ChainServer.Spec(WORLD, 0, 0, LIVE_FROM, speed, Set.of(), Duration.ofSeconds(2),
                null), folder, InstantSource.system(), Progress.NONE);
    }

    @Test
    void aBackfillKeepsWhatItFetched() throws Exception {
        Path desk = folder.resolve("backfill");
        try (ChainServer server = serve(1)) {
            Map<String, String> slow = Map.of("RPC_ENDPOINT", server.rpc(), "RPC_REQUESTS_PER_SECOND", "60");
            JsonNode told = terminated(slow, desk, List.of("backfill", "--graduations-since",
                    Instant.ofEpochSecond(WorldSpec.START).toString(), "--format", "json", "--data-dir",
                    desk.toString()));
            assertThat(told.path("stopped").asText()).isEqualTo("cancelled");
            long stored = Cli.run("facts", "--format", "jsonl", "--data-dir", desk).out().lines().count();
            assertThat(stored > 0).isEqualTo(told.path("fetched").asLong() > 0);
            Cli rest = Cli.run(Map.of("RPC_ENDPOINT", server.rpc(), "RPC_REQUESTS_PER_SECOND", "5000"), "backfill",
                    "--format", "json", "--data-dir", desk);
            assertThat(rest.code()).as(rest.err()).isZero();
            long found = 0;
            for (JsonNode job : rest.json().path("jobs")) {
                found += job.path("found").asLong();
            }
            assertThat(told.path("fetched").asLong() + rest.json().path("fetched").asLong())
                    .as("each was fetched once").isEqualTo(found);
        }
    }

    @Test
    void followingKeepsWhatItWasTold() throws Exception {
        Path desk = folder.resolve("follow");
        Set<String> expected = FollowTest.facts(whole, LIVE_FROM + 1_000);
        try (ChainServer server = serve(500)) {
            Map<String, String> environment = new HashMap<>(FollowTest.environment(server, false));
            List<String> follow = List.of("follow", "--since", Instant.ofEpochSecond(LIVE_FROM).toString(),
                    "--data-dir", desk.toString(), "--format", "json");
            JsonNode told = terminated(environment, desk, follow);
            assertThat(told.path("complete").asBoolean()).isFalse();
            assertThat(Cli.run("facts", "--data-dir", desk).code()).isZero();
            List<Object> rest = new ArrayList<>(follow);
            rest.addAll(List.of("--for", "2s", "--until-complete"));
            Cli end = Cli.run(environment, rest.toArray());
            assertThat(end.code()).as(end.err()).isZero();
        }
        Set<String> facts = FollowTest.facts(desk, LIVE_FROM + 1_000);
        Set<String> extra = new TreeSet<>(facts);
        extra.removeAll(expected);
        assertThat(extra).as("too much").isEmpty();
        long newest = facts.stream().mapToLong(FollowKillTest::time).max().orElseThrow();
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(facts);
        assertThat(missing.stream().filter(f -> FollowKillTest.time(f) < newest)).as("missing").isEmpty();
        JsonNode gaps = Cli.run("gaps", "--format", "json", "--data-dir", desk).json().path("gaps");
        assertThat(gaps).anyMatch(g -> g.path("reason").asText().equals("restart") && !g.path("closedAt").isNull());
    }
}
