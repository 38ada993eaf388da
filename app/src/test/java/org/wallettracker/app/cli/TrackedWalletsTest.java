package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.WorldGenerator;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.WorldWriter;
import org.wallettracker.ingest.simulate.serve.ChainServer;

/**
 * A wallet whose history is asked for is tracked: what it does while the chain is followed is stored, plain transfers of
 * SOL too; and its history has what names only a token account that it has closed since.
 */
class TrackedWalletsTest {
    private static final WorldSpec WORLD = new WorldSpec(11, 100, 300, 3);
    private static final long LIVE_FROM = WORLD.end() - 20_000;
    private static final double SPEED = 2_500;
    private static final List<String> PROGRAMS = List.of(Programs.PUMP.toBase58(), Programs.PUMP_SWAP.toBase58());
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;
    /** Of the whole world, by signature. */
    private static Map<String, List<ObjectNode>> world = new HashMap<>();

    @BeforeAll
    static void importTheWorldsOwnFiles() throws IOException {
        WorldWriter.write(WORLD, folder.resolve("world"), Progress.NONE);
        Path whole = folder.resolve("whole");
        assertThat(Cli.run("import", folder.resolve("world").resolve("transactions"), "--data-dir", whole).code())
                .isZero();
        world = bySignature(whole);
    }

    private static Map<String, List<ObjectNode>> bySignature(Path desk, Object... more) throws IOException {
        List<Object> args = new ArrayList<>(List.of("facts", "--format", "jsonl", "--data-dir", desk));
        args.addAll(List.of(more));
        Cli all = Cli.run(args.toArray());
        assertThat(all.code()).as(all.err()).isZero();
        Map<String, List<ObjectNode>> facts = new HashMap<>();
        for (String line : all.out().lines().toList()) {
            ObjectNode fact = (ObjectNode) JSON.readTree(line);
            List.of("recordSeq", "recordedAt", "txIndex", "source").forEach(fact::remove);
            facts.computeIfAbsent(fact.path("signature").asText(), s -> new ArrayList<>()).add(fact);
        }
        return facts;
    }

    private static Set<String> texts(Map<String, List<ObjectNode>> facts) {
        Set<String> texts = new TreeSet<>();
        facts.values().forEach(f -> f.forEach(fact -> texts.add(fact.toString())));
        return texts;
    }

    private static long time(JsonNode fact) {
        return Instant.parse(fact.path("blockTime").asText()).getEpochSecond();
    }

    /** Wallets that sent SOL after the chain began to be followed, in transactions that name no program followed. */
    private static Map<String, Set<String>> sendersOfPlainSol() {
        Map<String, Set<String>> senders = new HashMap<>();
        for (List<ObjectNode> transaction : world.values()) {
            if (transaction.stream().noneMatch(f -> PROGRAMS.contains(f.path("program").asText()))) {
                for (ObjectNode fact : transaction) {
                    if (fact.path("kind").asText().equals("solTransfer") && time(fact) > LIVE_FROM + 1_000) {
                        senders.computeIfAbsent(fact.path("from").asText(), w -> new TreeSet<>())
                                .add(fact.toString());
                    }
                }
            }
        }
        return senders;
    }

    private static InstantSource clock(Path desk) {
        Instant begin = Instant.now();
        AtomicReference<Instant> opened = new AtomicReference<>();
        return () -> {
            if (opened.get() == null && Files.exists(desk.resolve("followed"))) {
                opened.compareAndSet(null, Instant.now());
            }
            Instant since = opened.get();
            return since == null ? begin : begin.plus(Duration.between(since, Instant.now()));
        };
    }

    private static void followed(String name, boolean helius) throws IOException {
        Map<String, Set<String>> senders = sendersOfPlainSol();
        List<String> tracked = senders.keySet().stream().sorted().limit(5).toList();
        assertThat(tracked).hasSize(5);
        Path desk = folder.resolve(name);
        try (ChainServer server = ChainServer.open(new ChainServer.Spec(WORLD, 0, 0, LIVE_FROM, SPEED, Set.of(),
                Duration.ofSeconds(2), "some-key"), folder, clock(desk), Progress.NONE)) {
            Map<String, String> environment = new HashMap<>(FollowTest.environment(server, helius));
            if (helius) {
                environment.put("HELIUS_API_KEY", "some-key");
            }
            environment.put("SHYFT_API_KEY", "some-key");
            List<Object> ask = new ArrayList<>(List.of("backfill", "--data-dir", desk, "--wallet"));
            ask.addAll(tracked);
            Cli history = Cli.run(environment, ask.toArray());
            assertThat(history.code()).as(history.err()).isZero();
            Files.createFile(desk.resolve("followed")); // from here on time passes on the chain
            Cli run = Cli.run(environment, "follow", "--for", "8s", "--until-complete", "--format", "json",
                    "--data-dir", desk);
            assertThat(run.code()).as(run.err() + run.out()).isZero();
        }
        Set<String> stored = texts(bySignature(desk));
        for (String wallet : tracked) {
            Set<String> missing = new TreeSet<>(senders.getOrDefault(wallet, Set.of()));
            missing.removeAll(stored);
            assertThat(missing).as("missing of " + wallet).isEmpty();
        }
    }

    @Test
    void theSweepFindsPlainTransfersWhereANodeTellsLogLines() throws IOException {
        followed("node", false);
    }

    @Test
    void aStreamOfWholeTransactionsTellsThem() throws IOException {
        followed("helius", true);
    }

    /** By signature, every account that a transaction of the world names. */
    private static Map<String, Set<String>> namedAccounts() throws IOException {
        Map<String, Set<String>> named = new HashMap<>();
        WorldGenerator.generate(WORLD, (json, length, slot) -> {
            JsonNode tx = JSON.readTree(json, 0, length);
            Set<String> accounts = new HashSet<>();
            tx.path("transaction").path("message").path("accountKeys").forEach(a -> accounts.add(a.asText()));
            tx.path("meta").path("loadedAddresses").path("writable").forEach(a -> accounts.add(a.asText()));
            tx.path("meta").path("loadedAddresses").path("readonly").forEach(a -> accounts.add(a.asText()));
            named.put(tx.path("transaction").path("signatures").path(0).asText(), accounts);
        });
        return named;
    }

    /** What wallets were given by transactions that do not name them: wallet and mint to the facts. */
    private static Map<String, Set<String>> hiddenGifts() throws IOException {
        Map<String, Set<String>> named = namedAccounts();
        Map<String, Set<String>> gifts = new HashMap<>();
        world.values().forEach(transaction -> transaction.forEach(fact -> {
            String to = fact.path("to").asText();
            if (fact.path("kind").asText().equals("tokenTransfer") && fact.hasNonNull("to")
                    && !named.getOrDefault(fact.path("signature").asText(), Set.of()).contains(to)) {
                gifts.computeIfAbsent(to + " " + fact.path("mint").asText(), w -> new TreeSet<>())
                        .add(fact.toString());
            }
        }));
        return gifts;
    }

    /** True if the node says that {@code wallet} has an account of {@code mint} now. */
    private static boolean hasAccount(ChainServer server, String wallet, String mint)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String told = http.send(HttpRequest.newBuilder(URI.create(server.rpc()))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":"
                            + "\"getTokenAccountsByOwner\",\"params\":[\"" + wallet + "\",{\"mint\":\"" + mint
                            + "\"},{\"encoding\":\"jsonParsed\"}]}"))
                    .build(), HttpResponse.BodyHandlers.ofString()).body();
            return !JSON.readTree(told).path("result").path("value").isEmpty();
        }
    }

    @Test
    void aWalletsHistoryHasWhatOnlyAClosedTokenAccountTells() throws Exception {
        Map<String, Set<String>> closed = new HashMap<>();
        Path desk = folder.resolve("closed");
        try (ChainServer server = ChainServer.open(new ChainServer.Spec(WORLD, 0, 0, WORLD.end() + 60, 1, Set.of(),
                Duration.ofSeconds(2), null), folder, InstantSource.system(), Progress.NONE)) {
            for (Map.Entry<String, Set<String>> gift : hiddenGifts().entrySet()) {
                String[] of = gift.getKey().split(" ");
                if (!hasAccount(server, of[0], of[1])) {
                    closed.computeIfAbsent(of[0], w -> new TreeSet<>()).addAll(gift.getValue());
                }
            }
            assertThat(closed).as("wallets with such accounts").isNotEmpty();
            Map<String, String> environment = Map.of("RPC_ENDPOINT", server.rpc(), "RPC_REQUESTS_PER_SECOND", "5000",
                    "DATA_SOURCE_TIMEOUT", "20000");
            List<Object> ask = new ArrayList<>(List.of("backfill", "--data-dir", desk, "--wallet"));
            ask.addAll(closed.keySet().stream().sorted().limit(25).toList());
            Cli run = Cli.run(environment, ask.toArray());
            assertThat(run.code()).as(run.err()).isZero();
        }
        Set<String> stored = texts(bySignature(desk));
        closed.keySet().stream().sorted().limit(25).forEach(wallet -> {
            Set<String> missing = new TreeSet<>(closed.getOrDefault(wallet, Set.of()));
            missing.removeAll(stored);
            assertThat(missing).as("missing of " + wallet).isEmpty();
        });
    }
}
