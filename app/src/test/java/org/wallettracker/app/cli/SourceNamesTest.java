package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.config.SourceSettings;
import org.wallettracker.ingest.source.SourceFailure;
import org.wallettracker.ingest.source.SourceGroup;
import org.wallettracker.ingest.source.SourceSpec;

/** Each setting of a source is seen at the other end of the line: what is asked there, with what key, and how often. */
class SourceNamesTest {
    private static final String KEY = "planted-key-51c2";
    private static final String SLOT = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":7}";

    @TempDir
    Path folder;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                byte[] bytes = SLOT.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String at(String scheme, String path) {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private Cli run(Map<String, String> environment, Object... args) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("XDG_CONFIG_HOME", folder.resolve("no-config").toString());
        all.put("WALLET_TRACKER_DATA_DIR", folder.resolve("desk").toString());
        return Cli.run(all, args);
    }

    @ParameterizedTest
    @CsvSource({"HELIUS_API_KEY,HELIUS_RPC_URL,api-key", "SHYFT_API_KEY,SHYFT_RPC_URL,api_key",
            "X_TOKEN,SHYFT_RPC_URL,api_key"})
    void aKeyIsSentToTheAddress(String key, String address, String parameter) {
        run(Map.of(key, KEY, address, at("http", "/rpc")), "doctor");
        assertThat(asked).contains("POST /rpc?" + parameter + "=" + KEY);
    }

    @Test
    void theKeyOfShyftGoesBeforeItsOtherName() {
        Cli doctor = run(Map.of("SHYFT_API_KEY", KEY, "X_TOKEN", "another", "SHYFT_RPC_URL", at("http", "/rpc")),
                "doctor");
        assertThat(asked).contains("POST /rpc?api_key=" + KEY).noneMatch(a -> a.contains("another"));
        assertThat(doctor.out()).contains("X_TOKEN is set and has no effect: SHYFT_API_KEY goes before it")
                .doesNotContain("another");
    }

    @Test
    void aNodeIsAskedAtItsAddressAndItsSocketAtAnother() {
        run(Map.of("RPC_ENDPOINT", at("http", "/node"), "RPC_WS_ENDPOINT", at("ws", "/socket")), "doctor");
        assertThat(asked).contains("POST /node").anyMatch(a -> a.startsWith("GET /socket"));
    }

    @Test
    void theSocketOfHeliusIsAskedAtItsAddress() {
        run(Map.of("HELIUS_API_KEY", KEY, "HELIUS_RPC_URL", at("http", "/rpc"), "HELIUS_WS_URL", at("ws", "/stream")),
                "doctor");
        assertThat(asked).anyMatch(a -> a.startsWith("GET /stream"));
    }

    @ParameterizedTest
    @CsvSource({"HELIUS_REQUESTS_PER_SECOND,3,helius", "SHYFT_REQUESTS_PER_SECOND,4,shyft",
            "RPC_REQUESTS_PER_SECOND,5,node"})
    void asMuchIsAskedOfASourceAsItAllows(String name, int rate, String source) {
        List<SourceSpec> specs = SourceSettings.of(settings(Map.of("HELIUS_API_KEY", KEY, "SHYFT_API_KEY", KEY,
                "RPC_ENDPOINT", at("http", "/"), name, String.valueOf(rate))));
        for (SourceSpec spec : specs) {
            assertThat(spec.requestsPerSecond()).as(spec.name()).isEqualTo(spec.name().equals(source) ? rate : 10);
        }
    }

    @Test
    void aCallMayTakeSoLong() {
        assertThat(SourceSettings.of(settings(Map.of("RPC_ENDPOINT", at("http", "/"), "DATA_SOURCE_TIMEOUT", "1234")))
                .getFirst().timeout()).isEqualTo(Duration.ofMillis(1_234));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "2,3"})
    void sourcesThatFailAreAskedAgainSoOften(String retries, int requests) {
        status = 500;
        Settings settings = settings(Map.of("RPC_ENDPOINT", at("http", "/"), "DATA_SOURCE_RETRY_COUNT", retries));
        try (SourceGroup group = SourceSettings.group(SourceSettings.of(settings), settings)) {
            assertThatThrownBy(() -> group.call("getSlot", "[]", () -> false)).isInstanceOf(SourceFailure.class);
        }
        assertThat(asked).hasSize(requests);
    }

    private Settings settings(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("XDG_CONFIG_HOME", folder.resolve("no-config").toString());
        return Settings.read(null, all);
    }

    @Test
    void dollarsAreAskedForAtTheirAddresses() {
        run(Map.of("BINANCE_URL", at("http", "/b/"), "COINBASE_URL", at("http", "/c/")), "prices", "--since",
                "2026-10-10T10:00:00Z", "--until", "2026-10-10T10:05:00Z");
        assertThat(asked).anyMatch(a -> a.startsWith("GET /b/api/v3/klines?"))
                .anyMatch(a -> a.startsWith("GET /c/products/SOL-USD/candles?"));
    }
}
