package org.wallettracker.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wallettracker.ingest.source.SourceFailure.Kind;

/** What each answer of a server means, and that none of it gives a key away. */
class RpcSourceTest {
    private static final String KEY = "planted-key-51f0c3";
    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient client = new OkHttpClient();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RpcSource source(SourceKind kind, int perSecond, Duration timeout, long mostBytes, String... keys) {
        return new RpcSource(new SourceSpec("one", kind, server.url("/rpc"), null,
                List.of(keys).stream().map(Secret::new).toList(), perSecond, timeout, mostBytes), client);
    }

    private RpcSource source() {
        return source(SourceKind.NODE, 1_000, Duration.ofSeconds(5), SourceSpec.MOST_BYTES);
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder().code(200).addHeader("Content-Type", "application/json").body(body).build();
    }

    private static MockResponse status(int code) {
        return new MockResponse.Builder().code(code).addHeader("Content-Type", "text/html").body("<html>").build();
    }

    private SourceFailure failure(RpcSource source) {
        SourceFailure failure = catchThrowableOfType(SourceFailure.class, () -> source.call("getSlot", "[]"));
        assertThat(failure).isNotNull();
        return failure;
    }

    @Test
    void givesTheResultAsItStands() throws Exception {
        server.enqueue(json("{\"jsonrpc\":\"2.0\",\"result\": {\"a\" : [1,2]} ,\"id\":1}"));
        assertThat(new String(source().call("getSlot", "[]"), StandardCharsets.UTF_8)).isEqualTo("{\"a\" : [1,2]}");
        assertThat(server.takeRequest().getBody().utf8())
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"getSlot\",\"params\":[]}");
    }

    @Test
    void tellsWhatEachStatusMeans() {
        int[] codes = {401, 403, 404, 500, 502, 503, 302};
        Kind[] kinds = {Kind.KEY_REFUSED, Kind.KEY_REFUSED, Kind.REQUEST, Kind.SERVER, Kind.SERVER, Kind.SERVER,
                Kind.MALFORMED};
        RpcSource source = source();
        for (int i = 0; i < codes.length; i++) {
            server.enqueue(status(codes[i]));
            SourceFailure failure = failure(source);
            assertThat(failure.kind()).as("HTTP " + codes[i]).isEqualTo(kinds[i]);
            assertThat(failure.code()).isEqualTo(codes[i]);
        }
    }

    @Test
    void leavesASourceAloneAsLongAsItAsks() {
        server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "30").build());
        RpcSource source = source();
        assertThat(failure(source).retryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(source.ready()).isFalse();
        assertThat(failure(source).getMessage()).contains("asked to be left alone");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void tellsWhatEachErrorOfTheProtocolMeans() {
        int[] codes = {-32_602, -32_011, -32_004, -32_007, -32_603, -32_015};
        Kind[] kinds = {Kind.REQUEST, Kind.NOT_HERE, Kind.NOT_YET, Kind.SLOT_SKIPPED, Kind.SERVER, Kind.REQUEST};
        RpcSource source = source();
        for (int i = 0; i < codes.length; i++) {
            server.enqueue(
                    json("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":" + codes[i] + ",\"message\":\"m\"},\"id\":1}"));
            assertThat(failure(source).kind()).as("error " + codes[i]).isEqualTo(kinds[i]);
        }
        server.enqueue(json("{\"error\":{\"code\":-32005,\"message\":\"Too many requests\"}}"));
        assertThat(failure(source).kind()).isEqualTo(Kind.RATE_LIMITED);
    }

    /** A source that repeats what it was asked does not make the program tell a key, nor move a terminal. */
    @Test
    void tellsNothingOfAKeyThatASourceRepeats() {
        String key = "planted-9c1e-key";
        SourceSpec spec = SourceSpec.of("echo", SourceKind.HELIUS, server.url("/v0/another-planted-part/").toString(),
                null,
                List.of(new Secret(key)), 100, Duration.ofSeconds(5));
        server.enqueue(json("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32000,\"message\":"
                + "\"bad key " + key + " in /v0/another-planted-part/\\u001b[31m\\n\\u202eevil\"}}"));

        assertThatThrownBy(() -> new RpcSource(spec, new OkHttpClient()).call("getSlot", "[]"))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("bad key (not shown) in /v0/(not shown)/ [31m  evil")
                .hasMessageNotContaining("planted");
    }

    @Test
    void cutsAHostileServerOff() {
        RpcSource source = source(SourceKind.NODE, 1_000, Duration.ofSeconds(5), 100_000);
        server.enqueue(json("{\"result\":\"" + "x".repeat(200_000) + "\"}"));
        assertThat(failure(source).kind()).as("an endless body").isEqualTo(Kind.TOO_LARGE);
        server.enqueue(json("{\"result\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"));
        assertThat(failure(source).kind()).as("deep nesting").isEqualTo(Kind.TOO_LARGE);
        server.enqueue(new MockResponse.Builder().code(200).addHeader("Content-Type", "text/html")
                .body("{\"result\":1}").build());
        assertThat(failure(source).kind()).as("another type").isEqualTo(Kind.MALFORMED);
        server.enqueue(json("{\"result\":1"));
        assertThat(failure(source).kind()).as("cut").isEqualTo(Kind.MALFORMED);
        server.enqueue(json("{\"jsonrpc\":\"2.0\",\"id\":1}"));
        assertThat(failure(source).kind()).as("neither").isEqualTo(Kind.MALFORMED);
        server.enqueue(new MockResponse.Builder().code(307).addHeader("Location", "http://127.0.0.1:1/").build());
        assertThat(failure(source).getMessage()).contains("not followed");
    }

    @Test
    void unpacksNoMoreThanItsLimit() throws IOException {
        Buffer packed = new Buffer();
        try (var gzip = new java.util.zip.GZIPOutputStream(packed.outputStream())) {
            gzip.write("{\"result\":\"".getBytes(StandardCharsets.UTF_8));
            gzip.write(new byte[10_000_000]);
        }
        assertThat(packed.size()).isLessThan(100_000);
        server.enqueue(new MockResponse.Builder().code(200).addHeader("Content-Type", "application/json")
                .addHeader("Content-Encoding", "gzip").body(packed).build());
        assertThat(failure(source(SourceKind.NODE, 1_000, Duration.ofSeconds(5), 1_000_000)).kind())
                .isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void aSilentServerIsATimeoutAndACutConnectionIsTheNetwork() {
        RpcSource source = source(SourceKind.NODE, 1_000, Duration.ofMillis(300), SourceSpec.MOST_BYTES);
        server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
        assertThat(failure(source).kind()).isEqualTo(Kind.TIMEOUT);
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket()).build());
        assertThat(failure(source).kind()).isEqualTo(Kind.NETWORK);
    }

    @Test
    void restsAfterTooManyFailures() {
        RpcSource source = source();
        for (int i = 0; i < 8; i++) {
            server.enqueue(status(503));
            failure(source);
        }
        assertThat(failure(source).kind()).isEqualTo(Kind.RESTING);
        assertThat(server.getRequestCount()).isEqualTo(8);
        assertThat(source.ready()).isFalse();
        assertThat(source.health().state()).isEqualTo("open");
        assertThat(source.health().failures()).containsEntry(Kind.SERVER, 8L);
    }

    private String keyOfNext() throws InterruptedException {
        return String.valueOf(server.takeRequest().getUrl().queryParameter("api-key"));
    }

    @Test
    void keysTakeTurnsAndAreShownNowhere() throws Exception {
        RpcSource source = source(SourceKind.HELIUS, 1_000, Duration.ofSeconds(2), SourceSpec.MOST_BYTES, KEY,
                KEY + "-2");
        List<String> used = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            server.enqueue(json("{\"result\":7}"));
            source.call("getSlot", "[]");
            used.add(keyOfNext());
        }
        assertThat(used).containsExactly(KEY, KEY + "-2", KEY, KEY + "-2");
        assertThat(source.spec().toString() + source.health() + new Secret(KEY)).doesNotContain(KEY);
        assertThatThrownBy(() -> new Secret("two words")).hasMessageNotContaining("two words");
        RpcSource gone = new RpcSource(SourceSpec.of("gone", SourceKind.HELIUS, "http://127.0.0.1:1/", null,
                List.of(new Secret(KEY)), 10, Duration.ofSeconds(2)), client);
        SourceFailure failure = failure(gone);
        assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
        assertThat(failure.toString() + failure.getCause()).doesNotContain(KEY);
    }

    /** The call goes on with the other key at once, and the refused one is left out of the turns. */
    @Test
    void aRefusedKeyRestsWhileAnotherWorks() throws Exception {
        RpcSource source = source(SourceKind.HELIUS, 1_000, Duration.ofSeconds(2), SourceSpec.MOST_BYTES, KEY,
                KEY + "-2");
        server.enqueue(status(401));
        for (int i = 0; i < 3; i++) {
            server.enqueue(json("{\"result\":7}"));
        }
        for (int i = 0; i < 3; i++) {
            assertThat(source.slot()).isEqualTo(7);
        }
        assertThat(List.of(keyOfNext(), keyOfNext(), keyOfNext(), keyOfNext())).containsExactly(KEY, KEY + "-2",
                KEY + "-2", KEY + "-2");
        assertThat(source.health().keysRefused()).isEqualTo(1);
    }

    @Test
    void aSourceThatTakesNoKeyIsNotAskedAgainAtOnce() {
        RpcSource source = source(SourceKind.HELIUS, 1_000, Duration.ofSeconds(2), SourceSpec.MOST_BYTES, KEY,
                KEY + "-2");
        server.enqueue(status(401));
        server.enqueue(status(403));
        assertThat(failure(source).code()).isEqualTo(403);
        SourceFailure again = failure(source);
        assertThat(again.kind()).isEqualTo(Kind.KEY_REFUSED);
        assertThat(again.getMessage()).contains("each of its keys was refused").doesNotContain(KEY);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aSlotThatIsNoNumberIsAFault() {
        RpcSource source = source();
        for (String slot : List.of("\"123\"", "1.5", "-7", "null", "[1]")) {
            server.enqueue(json("{\"result\":" + slot + "}"));
            SourceFailure failure = catchThrowableOfType(SourceFailure.class, source::slot);
            assertThat(failure.kind()).as(slot).isEqualTo(Kind.MALFORMED);
        }
    }

    @Test
    void aProbeTellsLimitedRefusedAndFaulty() {
        server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "30").build());
        SourceProbe limited = SourceProbe.ask(source().spec(), client);
        assertThat(limited.state()).isEqualTo(SourceProbe.State.LIMITED);
        assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(limited.note()).contains("HTTP 429").contains("30 s");
        server.enqueue(new MockResponse.Builder().code(429).build());
        assertThat(SourceProbe.ask(source().spec(), client).retryAfter()).isEqualTo(Duration.ZERO);
        server.enqueue(status(403));
        assertThat(SourceProbe.ask(source().spec(), client).state()).isEqualTo(SourceProbe.State.KEY_REFUSED);
        server.enqueue(json("{\"result\":\"7\"}"));
        assertThat(SourceProbe.ask(source().spec(), client).state()).isEqualTo(SourceProbe.State.FAULT);
        server.enqueue(status(401));
        server.enqueue(json("{\"result\":7}"));
        SourceProbe one = SourceProbe.ask(source(SourceKind.SHYFT, 10, Duration.ofSeconds(2), SourceSpec.MOST_BYTES,
                KEY, KEY + "-2").spec(), client);
        assertThat(one.state()).isEqualTo(SourceProbe.State.GOOD);
        assertThat(one.note()).contains("key 1 of 2: one: HTTP 401").doesNotContain(KEY);
    }

    @Test
    void countsCreditsByTheProvidersPrices() throws Exception {
        RpcSource source = source(SourceKind.HELIUS, 1_000, Duration.ofSeconds(2), SourceSpec.MOST_BYTES, KEY);
        for (String method : List.of("getSlot", "getTransaction", "getTransactionsForAddress")) {
            server.enqueue(json("{\"result\":null}"));
            source.call(method, "[]");
        }
        assertThat(source.health().credits()).isEqualTo(1 + 10 + 100);
    }
}
