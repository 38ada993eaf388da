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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.WorldWriter;
import org.wallettracker.ingest.simulate.serve.ChainServer;
import org.wallettracker.ingest.simulate.serve.FaultKind;

/**
 * Following the chain in a box through the real client brings the facts of the world's own files, whatever goes wrong,
 * closes every gap and gives no key away.
 */
class FollowTest {
    private static final WorldSpec WORLD = new WorldSpec(11, 100, 300, 3);
    private static final String KEY = "planted-key-7c1d";
    private static final List<String> PROGRAMS = List.of(Programs.PUMP.toBase58(), Programs.PUMP_SWAP.toBase58());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LIVE_FROM = WORLD.end() - 20_000;
    private static final long SINCE = LIVE_FROM - 5_000;
    private static final double SPEED = 2_500;
    private static final int AT_ONCE = 4;
    /** The world has ended when it is listened to no more, however fast the machine: complete is up to then only. */
    private static final String LONGER_THAN_THE_WORLD = (long) (20_000 / SPEED) + 1 + "s";

    @TempDir
    static Path folder;
    private static Set<String> expected = Set.of();

    @BeforeAll
    static void importTheWorldsOwnFiles() throws IOException {
        Path world = folder.resolve("world");
        Path whole = folder.resolve("whole");
        WorldWriter.write(WORLD, world, Progress.NONE);
        assertThat(Cli.run("import", world.resolve("transactions"), "--data-dir", whole).code()).isZero();
        expected = facts(whole, SINCE);
        assertThat(expected.size()).isGreaterThan(300);
    }

    @AfterAll
    static void theKeyIsNowhere() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(KEY))
                        .as("the key stands in " + file).isFalse();
            }
        }
    }

    /** What the two programs' transactions of the time looked at told, without what depends on when and by whom it was recorded. */
    static Set<String> facts(Path desk, long since) throws IOException {
        Cli all = Cli.run("facts", "--format", "jsonl", "--data-dir", desk);
        assertThat(all.code()).as(all.err()).isZero();
        Map<String, List<ObjectNode>> bySignature = new HashMap<>();
        for (String line : all.out().lines().toList()) {
            ObjectNode fact = (ObjectNode) JSON.readTree(line);
            if (Instant.parse(fact.path("blockTime").asText()).getEpochSecond() < since) {
                continue;
            }
            List.of("recordSeq", "recordedAt", "txIndex", "source").forEach(fact::remove);
            bySignature.computeIfAbsent(fact.path("signature").asText(), s -> new ArrayList<>()).add(fact);
        }
        Set<String> facts = new TreeSet<>();
        for (List<ObjectNode> transaction : bySignature.values()) {
            if (transaction.stream().anyMatch(f -> PROGRAMS.contains(f.path("program").asText()))) {
                transaction.forEach(f -> assertThat(facts.add(f.toString())).as("twice: " + f).isTrue());
            }
        }
        return facts;
    }

    /** The chain stands still until the desk that follows it is open. */
    private static InstantSource clock(Path desk) {
        Instant begin = Instant.now();
        AtomicReference<Instant> opened = new AtomicReference<>();
        return () -> {
            if (opened.get() == null && Files.exists(desk.resolve("desk.mv.db"))) {
                opened.compareAndSet(null, Instant.now());
            }
            Instant since = opened.get();
            return since == null ? begin : begin.plus(Duration.between(since, Instant.now()));
        };
    }

    private static ChainServer serve(Set<FaultKind> faults, Path desk) throws IOException {
        return ChainServer.open(new ChainServer.Spec(WORLD, 0, 0, LIVE_FROM, SPEED, faults,
                Duration.ofSeconds(2), KEY), folder, clock(desk), Progress.NONE);
    }

    static Map<String, String> environment(ChainServer server, boolean helius) {
        Map<String, String> environment = new HashMap<>();
        if (helius) {
            environment.put("HELIUS_API_KEY", KEY);
            environment.put("HELIUS_RPC_URL", server.helius());
            environment.put("HELIUS_WS_URL", server.heliusSocket());
        }
        environment.put("SHYFT_API_KEY", KEY);
        environment.put("SHYFT_RPC_URL", server.shyft());
        environment.put("RPC_ENDPOINT", server.rpc());
        environment.put("RPC_WS_ENDPOINT", server.socket());
        environment.put("DATA_SOURCE_TIMEOUT", "1500");
        for (String source : List.of("HELIUS", "SHYFT", "RPC")) {
            environment.put(source + "_REQUESTS_PER_SECOND", "5000");
        }
        return environment;
    }

    private static JsonNode follow(Map<String, String> environment, Path desk, String... more) {
        List<Object> args = new ArrayList<>(
                List.of("follow", "--for", LONGER_THAN_THE_WORLD, "--until-complete", "--since",
                        Instant.ofEpochSecond(SINCE).toString(), "--format", "json", "--data-dir", desk));
        args.addAll(List.of(more));
        Cli run = Cli.run(environment, args.toArray());
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run.json();
    }

    private static void assertSame(Path desk) throws IOException {
        Set<String> facts = facts(desk, SINCE);
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(facts);
        Set<String> extra = new TreeSet<>(facts);
        extra.removeAll(expected);
        assertThat(missing.size() + " missing " + missing.stream().findFirst().orElse("") + "; " + extra.size()
                + " too much " + extra.stream().findFirst().orElse("")).isEqualTo("0 missing ; 0 too much ");
        assertThat(Cli.run("gaps", "--open", "--format", "json", "--data-dir", desk).json().path("gaps")).isEmpty();
    }

    /** What the streams told; empty where all went as it should. */
    private static String run(String name, Set<FaultKind> faults, boolean helius) throws IOException {
        Path desk = folder.resolve(name);
        try (ChainServer server = serve(faults, desk)) {
            JsonNode told = follow(environment(server, helius), desk, "--commitment",
                    helius ? "confirmed" : "processed");
            assertThat(told.path("complete").asBoolean()).isTrue();
            assertThat(told.path("run").asText()).isEqualTo("kept");
            // a socket that drops may do so before the first transaction is told
            String heard = faults.contains(FaultKind.DROP) ? "bytes" : "frames";
            assertThat(told.path("streams").path(0).path(heard).asLong()).as(told.toString()).isPositive();
            if (faults.isEmpty()) {
                assertThat(told.path("drops").asLong()).isZero();
                assertThat(told.path("withdrawn").asLong()).isZero();
            } else if (faults.equals(EnumSet.of(FaultKind.ROLLBACK))) {
                assertThat(told.path("withdrawn").asLong()).isPositive();
            } else if (faults.equals(EnumSet.of(FaultKind.DROP))) {
                assertThat(told.path("streams").path(0).path("reconnects").asLong()).isPositive();
            }
        }
        assertSame(desk);
        if (faults.isEmpty()) {
            assertKept(desk);
        }
        return "";
    }

    /** The run at the end counts all that is stored: a replay of it finds no difference. */
    private static void assertKept(Path desk) {
        Cli verified = Cli.run("score", "--verify", "--format", "json", "--data-dir", desk);
        assertThat(verified.code()).as(verified.err()).isZero();
        assertThat(verified.json().path("differences").asInt(-1)).isZero();
        Cli board = Cli.run("leaderboard", "--limit", "1000", "--format", "json", "--data-dir", desk);
        assertThat(verified.json().path("wallets").asInt()).isPositive()
                .isEqualTo(board.json().path("total").asInt());
    }

    @Test
    void eachFaultAloneAndAllTogetherEndAsTheWorldItself() throws Exception {
        Map<String, Future<String>> runs = new LinkedHashMap<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            runs.put("logs", threads.submit(() -> run("logs", EnumSet.noneOf(FaultKind.class), false)));
            runs.put("bodies", threads.submit(() -> run("bodies", EnumSet.noneOf(FaultKind.class), true)));
            runs.put("all", threads.submit(() -> run("all", EnumSet.allOf(FaultKind.class), true)));
            // of two sources that contradict each other neither is believed: a lie needs a third
            runs.put("all, logs", threads.submit(
                    () -> run("all logs", EnumSet.complementOf(EnumSet.of(FaultKind.LIE)), false)));
            for (FaultKind fault : FaultKind.values()) {
                runs.put(fault.text(), threads.submit(
                        () -> run(fault.text(), EnumSet.of(fault), fault == FaultKind.LIE)));
            }
            for (Map.Entry<String, Future<String>> run : runs.entrySet()) {
                try {
                    run.getValue().get();
                } catch (ExecutionException e) {
                    wrong.put(run.getKey(), String.valueOf(e.getCause()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
