package org.wallettracker.ingest.simulate.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The chain's JSON-RPC over HTTP on loopback, with the faults that requests meet. */
final class HttpFace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpFace.class);
    private static final int MOST_BYTES = 1 << 20;
    private static final int GZIP_FROM = 1_024;
    private static final String HTML = "<html><body><h1>502 Bad Gateway</h1></body></html>";

    private final Dispatcher dispatcher;
    private final MarketFace market;
    private final Faults faults;
    private final Duration hang;
    private final @Nullable String key;
    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param port 0 for any that is free
     * @param hang how long a hanging request waits
     * @param key what Helius' and Shyft's faces want as their key; null if anything will do
     */
    HttpFace(Dispatcher dispatcher, MarketFace market, Faults faults, int port, Duration hang, @Nullable String key)
            throws IOException {
        this.dispatcher = dispatcher;
        this.market = market;
        this.faults = faults;
        this.hang = hang;
        this.key = key;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (MarketFace.at(path)) {
                market(exchange, path);
                return;
            }
            Face face = Face.at(path);
            if (!exchange.getRequestMethod().equals("POST")) {
                plain(exchange, 405, "Used HTTP Method is not allowed. POST is required");
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                plain(exchange, 413, "request too large");
            } else if (face != Face.NODE && !keyFits(exchange)) {
                plain(exchange, 401, "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32401,\"message\":\"invalid api key"
                        + " provided\"}}");
            } else {
                FaultKind fault = faults.ofRequest();
                if (fault == null) {
                    send(exchange, 200, dispatcher.answer(body, face));
                } else {
                    fail(exchange, fault, body, face);
                }
            }
        } catch (RuntimeException e) {
            LOG.error("a request to the simulated chain failed", e);
            throw e;
        }
    }

    private void market(HttpExchange exchange, String path) throws IOException {
        String answer = exchange.getRequestMethod().equals("GET")
                ? market.answer(path, exchange.getRequestURI().getRawQuery())
                : null;
        FaultKind fault = faults.ofRequest();
        if (answer == null) {
            plain(exchange, 400, "Bad Request");
        } else if (fault == FaultKind.RATE) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            plain(exchange, 429, "Too many requests");
        } else if (fault == null) {
            send(exchange, 200, answer.getBytes(StandardCharsets.UTF_8));
        } else {
            plain(exchange, 503, HTML);
        }
    }

    private boolean keyFits(HttpExchange exchange) {
        if (key == null) {
            return true;
        }
        String query = exchange.getRequestURI().getRawQuery();
        return query != null && (query.equals("api-key=" + key) || query.equals("api_key=" + key))
                || key.equals(exchange.getRequestHeaders().getFirst("x-api-key"));
    }

    private void fail(HttpExchange exchange, FaultKind fault, byte[] body, Face face) throws IOException {
        switch (fault) {
            case RATE -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                plain(exchange, 429, "Too many requests");
            }
            case HANG -> {
                hang();
                send(exchange, 200, dispatcher.answer(body, face));
            }
            case TRUNCATE -> {
                byte[] answer = dispatcher.answer(body, face);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer, 0, answer.length / 2);
                exchange.getResponseBody().flush();
                cut(exchange);
            }
            case RESET -> cut(exchange);
            default -> {
                if (body.length % 2 == 0) {
                    plain(exchange, 502, HTML);
                } else {
                    send(exchange, 200, dispatcher.passingFailure());
                }
            }
        }
    }

    /** Ends the connection without the rest of the answer. */
    private static void cut(HttpExchange exchange) {
        exchange.close();
    }

    /** Waits as long as a request hangs, or until the server is closed. */
    private void hang() {
        try {
            if (closed.await(hang.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("a hanging request ends with the server");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void plain(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", text.startsWith("<") ? "text/html" : "text/plain");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void send(HttpExchange exchange, int status, byte[] json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        byte[] bytes = json;
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip") && json.length >= GZIP_FROM) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(json.length / 4);
            try (OutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(json);
            }
            bytes = packed.toByteArray();
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        closed.countDown();
        threads.close();
    }
}
