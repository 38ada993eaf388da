package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.serve.ChainServer;

/** What doctor says of sources, their streams and the file that holds their keys. */
class DoctorTest {
    private static final String KEY = "planted-key-3d9a";
    private static final String NOWHERE = "http://127.0.0.1:1/";

    @TempDir
    Path folder;

    /** A source that answers everything alike. */
    private static HttpServer server(int status, String body, String retryAfter) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                if (!retryAfter.isEmpty()) {
                    exchange.getResponseHeaders().set("Retry-After", retryAfter);
                }
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        return server;
    }

    private Cli doctor(Map<String, String> environment, String format) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("DATA_SOURCE_TIMEOUT", "10000");
        all.put("XDG_CONFIG_HOME", folder.resolve("no-config").toString());
        return Cli.run(all, "doctor", "--data-dir", folder.resolve("desk"), "--format", format);
    }

    /** Helius at a server of its own; its stream is nowhere. */
    private Cli helius(int status, String body, String retryAfter, String format) throws IOException {
        HttpServer server = server(status, body, retryAfter);
        try {
            return doctor(Map.of("HELIUS_API_KEY", KEY, "HELIUS_RPC_URL",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/", "HELIUS_WS_URL", "ws://127.0.0.1:1/"),
                    format);
        } finally {
            server.stop(0);
        }
    }

    private static JsonNode source(Cli run, String name) {
        for (JsonNode source : run.json().path("sources")) {
            if (source.path("name").asText().equals(name)) {
                return source;
            }
        }
        throw new AssertionError("no source " + name + " in " + run.out());
    }

    private static String state(Cli run, String check) {
        for (JsonNode c : run.json().path("checks")) {
            if (c.path("name").asText().equals(check)) {
                return c.path("state").asText();
            }
        }
        throw new AssertionError("no check " + check + " in " + run.out());
    }

    @Test
    void aLimitedSourceIsThereAndSaysHowLong() throws IOException {
        Cli run = helius(429, "", "40", "json");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        JsonNode helius = source(run, "helius");
        assertThat(helius.path("state").asText()).isEqualTo("limited");
        assertThat(helius.path("reachable").asBoolean()).isTrue();
        assertThat(helius.path("retryAfterSeconds").asLong()).isEqualTo(40);
        assertThat(helius.path("latencyMs").isNull()).isTrue();
        assertThat(helius.path("socket").path("state").asText()).isEqualTo("missing");
        assertThat(state(run, "source helius")).isEqualTo("limited");
        assertThat(state(run, "stream helius")).isEqualTo("missing");
        assertThat(helius(429, "", "40", "table").out()).containsPattern("source helius +limited +helius: HTTP 429")
                .contains("40 s");
        assertThat(source(helius(429, "", "", "json"), "helius").path("retryAfterSeconds").isNull()).isTrue();
    }

    @Test
    void aRefusedKeyIsToldAsThat() throws IOException {
        for (int status : new int[]{401, 403}) {
            Cli run = helius(status, "{}", "", "json");
            assertThat(run.code()).isEqualTo(ExitCode.FAILED);
            assertThat(source(run, "helius").path("state").asText()).isEqualTo("key refused");
            assertThat(source(run, "helius").path("reachable").asBoolean()).isFalse();
            assertThat(run.out() + run.err()).doesNotContain(KEY);
        }
    }

    @Test
    void aSlotInQuotesIsAFault() throws IOException {
        Cli run = helius(200, "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"250000000\"}", "", "json");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(source(run, "helius").path("state").asText()).isEqualTo("fault");
        assertThat(source(run, "helius").path("note").asText()).contains("no slot");
    }

    @Test
    void nothingThereIsMissingAndNotSetUpIsNoFault() {
        Cli run = doctor(Map.of("RPC_ENDPOINT", NOWHERE), "json");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(source(run, "node").path("state").asText()).isEqualTo("missing");
        assertThat(source(run, "helius").path("state").asText()).isEqualTo("not configured");
        assertThat(source(run, "helius").path("socket").isNull()).isTrue();
        assertThat(doctor(Map.of(), "json").code()).isZero();
    }

    @Test
    void eachStreamTellsWhatItServes() throws IOException {
        WorldSpec world = new WorldSpec(3, 2, 60, 3);
        try (ChainServer server = ChainServer.open(new ChainServer.Spec(world, 0, 0, world.end() - 60, 1, Set.of(),
                Duration.ofSeconds(1), KEY), folder, InstantSource.system(), Progress.NONE)) {
            Cli run = doctor(Map.of("HELIUS_API_KEY", "another," + KEY, "HELIUS_RPC_URL", server.helius(),
                    "HELIUS_WS_URL", server.heliusSocket(), "RPC_ENDPOINT", server.rpc(), "RPC_WS_ENDPOINT",
                    server.socket()), "json");
            assertThat(run.code()).as(run.out()).isZero();
            assertThat(source(run, "helius").path("socket").path("serves").asText()).isEqualTo("whole transactions");
            assertThat(source(run, "helius").path("note").asText()).contains("key 1 of 2", "401");
            assertThat(source(run, "helius").path("keys").asInt()).isEqualTo(2);
            assertThat(source(run, "node").path("socket").path("serves").asText()).isEqualTo("log lines");
            assertThat(run.out()).doesNotContain(KEY);
        }
    }

    @Test
    void aFileWithKeysThatOthersMayReadIsAWarning() throws IOException {
        Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path config = Files.writeString(folder.resolve("config.toml"), "SHYFT_API_KEY = \"" + KEY
                + "\"\nSHYFT_RPC_URL = \"" + NOWHERE + "\"\n");
        Path harmless = Files.writeString(folder.resolve("harmless.toml"), "LOG_LEVEL = \"warn\"\n");
        for (Path file : new Path[]{config, harmless}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
        Cli open = Cli.run("doctor", "--config", config, "--data-dir", folder.resolve("desk"), "--format", "json");
        assertThat(state(open, "configuration")).isEqualTo("warning");
        assertThat(open.out()).contains("rw-r--r--").doesNotContain(KEY);
        Cli plain = Cli.run("doctor", "--config", harmless, "--data-dir", folder.resolve("desk"), "--format", "json");
        assertThat(state(plain, "configuration")).isEqualTo("good");
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-------"));
        Cli own = Cli.run("doctor", "--config", config, "--data-dir", folder.resolve("desk"), "--format", "json");
        assertThat(state(own, "configuration")).isEqualTo("good");
    }
}
