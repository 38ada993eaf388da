package org.wallettracker.ingest.simulate.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.WorldGenerator;
import org.wallettracker.ingest.simulate.WorldSpec;

/** A small chain in a box on a clock that the test moves, and the same world's lines from the generator itself. */
final class BoxedChain implements AutoCloseable {
    static final WorldSpec WORLD = new WorldSpec(11, 6, 40, 4);
    static final JsonMapper JSON = new JsonMapper();

    final AtomicLong millis = new AtomicLong();
    final ChainServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param liveFrom Unix seconds */
    BoxedChain(Path folder, long liveFrom, Set<FaultKind> faults) throws IOException {
        InstantSource clock = () -> Instant.ofEpochMilli(millis.get());
        server = ChainServer.open(new ChainServer.Spec(WORLD, 0, 0, liveFrom, 1, faults, Duration.ofSeconds(1), null),
                folder, clock, Progress.NONE);
    }

    /** Every transaction of the world as JSON, in chain order. */
    static List<JsonNode> world() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        WorldGenerator.generate(WORLD, (json, length, slot) -> lines
                .add(JSON.readTree(new String(json, 0, length, StandardCharsets.UTF_8))));
        return lines;
    }

    static String signature(JsonNode transaction) {
        return transaction.path("transaction").path("signatures").path(0).asText();
    }

    HttpResponse<String> post(String address, String body) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).POST(HttpRequest.BodyPublishers.ofString(body))
                .build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The whole answer of a plain node. */
    JsonNode call(String method, String params) throws IOException, InterruptedException {
        return JSON.readTree(post(server.rpc(),
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method + "\",\"params\":" + params + "}").body());
    }

    @Override
    public void close() {
        server.close();
        http.close();
    }
}
