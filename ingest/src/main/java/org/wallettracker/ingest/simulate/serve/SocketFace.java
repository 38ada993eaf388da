package org.wallettracker.ingest.simulate.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The chain's WebSocket on loopback (ONCHAIN 5.4): takes subscriptions; what is told comes from {@link Notifier}. */
final class SocketFace extends WebSocketServer {
    private static final Logger LOG = LoggerFactory.getLogger(SocketFace.class);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Faults faults;
    private final Map<WebSocket, Client> clients = new ConcurrentHashMap<>();
    private final AtomicLong sockets = new AtomicLong();
    private final CountDownLatch started = new CountDownLatch(1);
    private volatile @Nullable Exception failure;

    SocketFace(int port, Faults faults) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        this.faults = faults;
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
    }

    /** Starts and waits until it takes sockets. */
    void open() throws java.io.IOException {
        start();
        boolean up;
        try {
            up = started.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            up = false;
        }
        Exception why = failure;
        if (!up || why != null) {
            throw new java.io.IOException("the simulated chain's socket did not open on port " + getAddress().getPort()
                    + (why == null ? "" : ": " + why.getMessage()), why);
        }
    }

    Collection<Client> clients() {
        return clients.values();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        long number = sockets.incrementAndGet();
        String path = handshake.getResourceDescriptor();
        int query = path.indexOf('?');
        clients.put(socket, new Client(socket, Face.at(query < 0 ? path : path.substring(0, query)),
                faults.framesToDrop(number), faults.dropsSilently(number)));
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        clients.remove(socket);
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        Client client = clients.get(socket);
        if (client == null) {
            return;
        }
        JsonNode request;
        try {
            request = MAPPER.readTree(message);
        } catch (JsonProcessingException e) {
            client.answer("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32700,\"message\":\"Parse error\"},\"id\":null}");
            return;
        }
        String id = request.path("id").isMissingNode() ? "null" : request.path("id").toString();
        try {
            client.answer("{\"jsonrpc\":\"2.0\",\"result\":" + answer(client, request) + ",\"id\":" + id + "}");
        } catch (RpcError e) {
            client.answer("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":" + e.code() + ",\"message\":"
                    + MAPPER.getNodeFactory().textNode(e.text()) + "},\"id\":" + id + "}");
        }
    }

    private static String answer(Client client, JsonNode request) throws RpcError {
        String method = request.path("method").asText();
        Params params = new Params(client.face(), request.path("params"));
        if (method.endsWith("Unsubscribe")) {
            return Boolean.toString(client.subscriptions().remove(params.number(0, "subscription")) != null);
        }
        long id = client.nextId();
        Subscription subscription = switch (method) {
            case "logsSubscribe" -> Subscription.logs(id, params);
            case "slotSubscribe" -> Subscription.slots(id);
            case "transactionSubscribe" -> {
                if (client.face() != Face.HELIUS) {
                    throw new RpcError(RpcError.NO_METHOD, "Method not found");
                }
                yield Subscription.transactions(id, params);
            }
            default -> throw new RpcError(RpcError.NO_METHOD, "Method not found");
        };
        client.subscriptions().put(id, subscription);
        return Long.toString(id);
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception e) {
        if (started.getCount() > 0) {
            failure = e;
            started.countDown();
        } else {
            LOG.info("a socket of the simulated chain failed", e);
        }
    }

    @Override
    public void onStart() {
        started.countDown();
    }
}
