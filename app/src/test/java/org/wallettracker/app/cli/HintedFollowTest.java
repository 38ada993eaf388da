package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.WorldWriter;
import org.wallettracker.ingest.simulate.serve.ChainServer;

/** Following the chain with hints of PumpPortal beside: they make transactions wanted, and only the chain tells facts. */
class HintedFollowTest {
    private static final WorldSpec WORLD = new WorldSpec(11, 30, 300, 3);
    private static final String KEY = "planted-portal-key";
    private static final long LIVE_FROM = WORLD.end() - 20_000;
    private static final double SPEED = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** A stand-in for PumpPortal: every connection is told the same frames. */
    private static final class Portal extends WebSocketServer {
        private final List<String> frames;
        private final CountDownLatch started = new CountDownLatch(1);
        private final AtomicInteger connections = new AtomicInteger();
        private final AtomicInteger atOnce = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private final Set<String> asked = new TreeSet<>();

        Portal(List<String> frames) {
            super(new InetSocketAddress("127.0.0.1", 0));
            this.frames = frames;
            setReuseAddr(true);
            setDaemon(true);
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            connections.incrementAndGet();
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            atOnce.decrementAndGet();
        }

        @Override
        public void onMessage(WebSocket socket, String message) {
            boolean both;
            synchronized (asked) {
                asked.add(message);
                both = message.contains("subscribeMigration");
            }
            socket.send("{\"message\":\"Successfully subscribed\"}");
            if (both) {
                frames.forEach(socket::send);
                if (connections.get() == 1) {
                    socket.send("{\"x\":\"" + "y".repeat(100_000) + "\"}"); // over the limit: the connection ends
                }
            }
        }

        @Override
        public void onError(WebSocket socket, Exception e) {
            // a client that goes is told by onClose
        }

        @Override
        public void onStart() {
            started.countDown();
        }
    }

    private static String frame(String signature, String mint, String type, String pool) {
        ObjectNode frame = JSON.createObjectNode().put("signature", signature).put("mint", mint).put("txType", type)
                .put("traderPublicKey", mint).put("initialBuy", 1234567.8).put("solAmount", 99.5).put("pool", pool);
        return frame.toString();
    }

    private static List<ObjectNode> facts(Path desk) throws Exception {
        List<ObjectNode> facts = new ArrayList<>();
        for (String line : Cli.run("facts", "--format", "jsonl", "--data-dir", desk).out().lines().toList()) {
            ObjectNode fact = (ObjectNode) JSON.readTree(line);
            List.of("recordSeq", "recordedAt", "txIndex", "source").forEach(fact::remove);
            facts.add(fact);
        }
        return facts;
    }

    private static Set<String> told(List<ObjectNode> facts, String signature) {
        Set<String> told = new TreeSet<>();
        facts.stream().filter(f -> f.path("signature").asText().equals(signature))
                .forEach(f -> told.add(f.toString()));
        return told;
    }

    @Test
    void hintsAreConfirmedByTheChainOrMakeNothing() throws Exception {
        Path world = folder.resolve("world");
        Path whole = folder.resolve("whole");
        WorldWriter.write(WORLD, world, Progress.NONE);
        assertThat(Cli.run("import", world.resolve("transactions"), "--data-dir", whole).code()).isZero();
        List<ObjectNode> truth = facts(whole);
        ObjectNode old = truth.stream().filter(f -> f.path("kind").asText().equals("create")
                && Instant.parse(f.path("blockTime").asText()).getEpochSecond() < LIVE_FROM - 50_000).findFirst()
                .orElseThrow();
        byte[] bytes = new byte[64];
        Arrays.fill(bytes, (byte) 77);
        String never = Signature.of(bytes).toBase58();
        String mint = old.path("mint").asText();
        Portal portal = new Portal(List.of(frame(old.path("signature").asText(), mint, "create", "pump"),
                frame(never, mint, "create", "pump"), "no JSON at all",
                frame("not a signature", mint, "create", "pump")));
        portal.start();
        assertThat(portal.started.await(10, TimeUnit.SECONDS)).isTrue();
        Path desk = folder.resolve("desk");
        JsonNode report;
        try (ChainServer server = ChainServer.open(new ChainServer.Spec(WORLD, 0, 0, LIVE_FROM, SPEED, Set.of(),
                Duration.ofSeconds(1), null), folder, InstantSource.system(), Progress.NONE)) {
            Map<String, String> environment = new HashMap<>(Map.of("RPC_ENDPOINT", server.rpc(), "RPC_WS_ENDPOINT",
                    server.socket(), "RPC_REQUESTS_PER_SECOND", "5000", "PUMPPORTAL_URL",
                    "ws://127.0.0.1:" + portal.getPort() + "/api/data?api-key=" + KEY));
            Cli run = Cli.run(environment, "follow", "--for", "6s", "--until-complete", "--format", "json",
                    "--data-dir", desk);
            assertThat(run.code()).as(run.err() + run.out()).isZero();
            assertThat(run.out() + run.err()).doesNotContain(KEY);
            report = run.json();
        } finally {
            portal.stop(1_000);
        }
        JsonNode hints = report.get("hints");
        assertThat(hints.get("new").asInt()).as(hints.toString()).isEqualTo(2);
        assertThat(hints.get("wanted").asInt()).isEqualTo(2);
        assertThat(hints.get("waiting").asInt()).isZero();
        assertThat(hints.get("reconnects").asInt()).as("after the frame over the limit").isPositive();
        assertThat(hints.get("bad").asInt()).as("of the first connection alone").isGreaterThanOrEqualTo(2);
        assertThat(portal.mostAtOnce.get()).isEqualTo(1);
        assertThat(portal.asked).containsExactly("{\"method\":\"subscribeMigration\"}",
                "{\"method\":\"subscribeNewToken\"}");
        List<ObjectNode> found = facts(desk);
        assertThat(told(found, never)).isEmpty();
        assertThat(told(found, old.path("signature").asText())).isNotEmpty()
                .isEqualTo(told(truth, old.path("signature").asText()));
        Cli wrong = Cli.run(Map.of("RPC_ENDPOINT", "http://127.0.0.1:1/", "PUMPPORTAL_URL", "http://" + KEY), "follow",
                "--for", "1s", "--data-dir", desk);
        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("PUMPPORTAL_URL").doesNotContain(KEY);
    }
}
