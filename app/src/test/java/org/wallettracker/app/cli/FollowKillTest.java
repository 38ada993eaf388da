package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.WorldWriter;
import org.wallettracker.ingest.simulate.serve.ChainServer;
import org.wallettracker.ingest.simulate.serve.FaultKind;

/** Following that is killed again and again in the middle of backfill and live ends as if nothing had happened. */
class FollowKillTest {
    private static final WorldSpec WORLD = new WorldSpec(11, 100, 300, 3);
    private static final long LIVE_FROM = WORLD.end() - 20_000;
    private static final long SINCE = LIVE_FROM - 20_000;
    private static final int KILLS = 3;

    @TempDir
    Path folder;

    @Test
    void killedInTheMiddleItEndsAsTheWorldItself() throws Exception {
        Path world = folder.resolve("world");
        WorldWriter.write(WORLD, world, Progress.NONE);
        Path whole = folder.resolve("whole");
        assertThat(Cli.run("import", world.resolve("transactions"), "--data-dir", whole).code()).isZero();
        Set<String> expected = FollowTest.facts(whole, SINCE);
        Path desk = folder.resolve("desk");
        try (ChainServer server = ChainServer.open(new ChainServer.Spec(WORLD, 0, 0, LIVE_FROM, 1_000,
                EnumSet.of(FaultKind.DROP, FaultKind.ROLLBACK), Duration.ofSeconds(2), null), folder,
                InstantSource.system(), Progress.NONE)) {
            Map<String, String> environment = FollowTest.environment(server, false);
            List<String> follow = List.of("follow", "--since", Instant.ofEpochSecond(SINCE).toString(), "--commitment",
                    "processed", "--data-dir", desk.toString());
            for (int kill = 0; kill < KILLS; kill++) {
                Process process = start(environment, follow);
                while (process.isAlive() && begun(desk) == kill) {
                    Thread.sleep(20);
                }
                assertThat(process.waitFor(700 + 400 * kill, TimeUnit.MILLISECONDS)).as("it ended by itself").isFalse();
                process.destroyForcibly().waitFor();
            }
            List<Object> last = new ArrayList<>(follow);
            last.addAll(List.of("--for", "2s", "--until-complete", "--format", "json"));
            Cli end = Cli.run(environment, last.toArray());
            assertThat(end.code()).as(end.err()).isZero();
        }
        Set<String> facts = FollowTest.facts(desk, SINCE);
        Set<String> until = new TreeSet<>(expected);
        until.removeAll(facts);
        Set<String> extra = new TreeSet<>(facts);
        extra.removeAll(expected);
        assertThat(extra.size() + " too much: " + extra.stream().findFirst().orElse("")).isEqualTo("0 too much: ");
        // the world was not yet at its end when it was followed for the last time
        long newest = newest(facts);
        assertThat(until.stream().filter(f -> time(f) < newest).map(f -> f.substring(0, 160))).isEmpty();
        assertThat(facts.size()).isGreaterThan(200);
        JsonNode gaps = Cli.run("gaps", "--format", "json", "--data-dir", desk).json().path("gaps");
        assertThat(gaps).isNotEmpty().allMatch(g -> !g.path("closedAt").isNull());
        assertThat(gaps).anyMatch(g -> g.path("reason").asText().equals("restart"));
    }

    private static long newest(Set<String> facts) {
        return facts.stream().mapToLong(FollowKillTest::time).max().orElseThrow();
    }

    static long time(String fact) {
        int at = fact.indexOf("\"blockTime\":\"") + 13;
        return Instant.parse(fact.substring(at, fact.indexOf('"', at))).getEpochSecond();
    }

    /** How often following has begun, as its log tells. */
    private static long begun(Path desk) throws IOException {
        Path log = desk.resolve("log");
        if (!Files.isDirectory(log)) {
            return 0;
        }
        long begun = 0;
        try (Stream<Path> files = Files.list(log)) {
            for (Path file : files.toList()) {
                begun += Files.readString(file).lines().filter(l -> l.contains("chain restart from slot")).count();
            }
        }
        return begun;
    }

    private static Process start(Map<String, String> environment, List<String> args) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-cp", System.getProperty("java.class.path").replace(";", File.pathSeparator),
                        Main.class.getName()));
        command.addAll(args);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
