package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.wallettracker.app.config.ComputingThreads;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.config.Tuning;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.Progress;

/** Each setting of the desk itself does what it says, or is told to have no effect. */
class DeskNamesTest {
    @TempDir
    Path folder;

    private Map<String, String> environment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("XDG_CONFIG_HOME", folder.resolve("no-config").toString());
        all.putIfAbsent("WALLET_TRACKER_DATA_DIR", folder.resolve("desk").toString());
        return all;
    }

    private Cli run(Map<String, String> more, Object... args) {
        return Cli.run(environment(more), args);
    }

    @Test
    void theDataLieWhereItIsSaid() {
        Path there = folder.resolve("elsewhere");
        assertThat(run(Map.of("WALLET_TRACKER_DATA_DIR", there.toString()), "facts").code()).isZero();
        assertThat(there.resolve("desk.mv.db")).exists();
    }

    @Test
    void asMuchIsLoggedAsIsSaid() {
        run(Map.of("LOG_LEVEL", "error"), "--version");
        assertThat(((Logger) LoggerFactory.getLogger("org.wallettracker")).getLevel()).isEqualTo(Level.ERROR);
        run(Map.of("LOG_LEVEL", "debug"), "--version");
        assertThat(((Logger) LoggerFactory.getLogger("org.wallettracker")).getLevel()).isEqualTo(Level.DEBUG);
    }

    @Test
    void theSharedDatabaseIsAskedForWholeOrInParts() {
        assertThat(run(Map.of("WALLET_TRACKER_DATABASE", "postgresql://ann@127.0.0.1:1/desk"), "facts").err())
                .contains("postgresql://ann@127.0.0.1:1/desk");
        assertThat(run(Map.of("DB_HOST", "127.0.0.1", "DB_PORT", "1", "DB_NAME", "my desk", "DB_USER", "ann",
                "DB_PASSWORD", "planted-9f"), "facts").err()).contains("postgresql://ann@127.0.0.1:1/my desk")
                .doesNotContain("planted-9f");
        assertThat(run(Map.of("DB_HOST", "::1", "DB_PORT", "1", "DB_USER", "ann"), "facts").err())
                .contains("postgresql://ann@[::1]:1/wallet_tracker");
        Cli wrong = run(Map.of("DB_HOST", "ann:planted-9f@host"), "facts");
        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("DB_HOST: the name or address of a machine").doesNotContain("planted-9f");
    }

    @Test
    void partsOfAnAddressThatNothingPutsTogetherAreTold() {
        assertThat(run(Map.of("DB_NAME", "desk", "DB_POOL_SIZE", "20", "DB_PASSWORD", "planted-9f"), "facts").err())
                .contains("DB_NAME, DB_PASSWORD, DB_POOL_SIZE are set and have no effect without DB_HOST")
                .doesNotContain("planted-9f");
        assertThat(run(Map.of("WALLET_TRACKER_DATABASE", "postgresql://ann@127.0.0.1:1/desk", "DB_HOST", "other"),
                "facts").err()).contains("DB_HOST is set and has no effect: WALLET_TRACKER_DATABASE goes before it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"REDIS_HOST;localhost;has no Redis",
            "REDIS_PORT;tcp://10.0.0.9:6379;has no Redis", "REDIS_PASSWORD;planted-9f;has no Redis",
            "REDIS_CLUSTER;false;has no Redis", "MAX_WEBSOCKET_CONNECTIONS;10000;This version has no server",
            "METRICS_PORT;9090;Rates, queues and lag stand in the view Data sources",
            "SENTRY_DSN;planted-9f;Nothing is sent to Sentry",
            "SIGNAL_THRESHOLD;6;makes no signals yet"})
    void whatHasNoEffectIsToldOnceAtTheStartAndByDoctor(String name, String value, String instead) {
        Cli start = run(Map.of(name, value), "facts");
        assertThat(start.code()).isZero();
        assertThat(start.err()).containsOnlyOnce(name).containsOnlyOnce(instead).doesNotContain("planted-9f");
        assertThat(start.out()).isEmpty();
        JsonNode checks = run(Map.of(name, value), "doctor", "--format", "json").json().get("checks");
        assertThat(checks).anySatisfy(check -> {
            assertThat(check.get("name").asText()).isEqualTo("setting");
            assertThat(check.get("state").asText()).isEqualTo("warning");
            assertThat(check.get("note").asText()).contains(name).contains(instead).doesNotContain("planted-9f");
        });
        assertThat(run(Map.of(name, value), "doctor").err()).isEmpty();
    }

    @Test
    void aCommitHasNoMoreTransactionsThanIsSaid() throws IOException {
        Path world = folder.resolve("world");
        assertThat(run(Map.of(), "simulate", "--seed", "3", "--tokens", "4", "--out", world).code()).isZero();
        assertThat(transactionsOfCommits(world, Map.of("BATCH_SIZE", "7"))).allMatch(n -> n <= 7).contains(7);
        assertThat(transactionsOfCommits(world, Map.of())).anyMatch(n -> n > 400);
    }

    /** A clock that goes on whenever it is looked at tells commits apart: each is recorded at one time. */
    private List<Integer> transactionsOfCommits(Path world, Map<String, String> more) {
        AtomicLong ticks = new AtomicLong(1_790_000_000_000L);
        InstantSource clock = () -> Instant.ofEpochMilli(ticks.incrementAndGet());
        Map<Long, Set<String>> commits = new TreeMap<>();
        try (Workspace workspace = Workspace.open(folder.resolve("desk" + more.size()), Optional.empty(),
                Tuning.of(Settings.read(null, environment(more))), clock)) {
            workspace.importer().importPaths(List.of(world.resolve("transactions")), Progress.NONE);
            workspace.database().facts().scan(FactQuery.ALL, (RecordedFact fact) -> commits
                    .computeIfAbsent(fact.recordedAt(), k -> new TreeSet<>())
                    .add(fact.header().signature().toString()));
        }
        return commits.values().stream().map(Set::size).toList();
    }

    /** Run in a process of its own: so many threads compute at once, and no more. */
    static final class Computes {
        private Computes() {
        }

        /** {@code args}: how many threads are expected. */
        public static void main(String[] args) throws Exception {
            ComputingThreads.use(Settings.read(null, System.getenv()));
            int expected = Integer.parseInt(args[0]);
            CyclicBarrier all = new CyclicBarrier(expected);
            Set<Thread> seen = ConcurrentHashMap.newKeySet();
            IntStream.range(0, expected).parallel().forEach(i -> {
                seen.add(Thread.currentThread());
                try {
                    all.await(60, TimeUnit.SECONDS); // never opens unless as many are there
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            IntStream.range(0, 10_000).parallel().forEach(i -> seen.add(Thread.currentThread()));
            System.out.println(seen.size() + " " + ComputingThreads.inForce());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void soManyThreadsCompute(int threads) throws Exception {
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path").replace(";", File.pathSeparator), Computes.class.getName(),
                String.valueOf(threads)).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("WORKER_CONCURRENCY", String.valueOf(threads));
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        assertThat(builder.start().waitFor()).as(Files.readString(out)).isZero();
        assertThat(Files.readString(out, StandardCharsets.UTF_8).strip()).isEqualTo(threads + " " + threads);
    }

    @ParameterizedTest
    @CsvSource({"BATCH_SIZE,none", "WORKER_CONCURRENCY,0", "MIN_WALLET_SCORE,1001", "SCORE_DECAY_DAYS,14",
            "REPUTATION_WEIGHT,2", "DB_POOL_SIZE,3", "CACHE_TTL,0", "DATA_SOURCE_RETRY_COUNT,-1"})
    void aValueThatCantBeIsRefusedByName(String name, String value) {
        Cli refused = run(Map.of(name, value, "DB_HOST", "127.0.0.1", "DB_PORT", "1", "RPC_ENDPOINT",
                "http://127.0.0.1:1/"), name.startsWith("DATA") ? "backfill" : "prices",
                name.startsWith("DATA")
                        ? "--estimate"
                        : "--missing");
        assertThat(refused.code()).as(refused.err()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains(name + ": ").contains("is expected, found ");
    }
}
