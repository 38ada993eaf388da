package org.wallettracker.ingest.simulate.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.TextFrame;

/** A socket and what it subscribed to. */
final class Client {
    private final WebSocket socket;
    private final Face face;
    private final int framesToDrop;
    private final boolean silently;
    private final Map<Long, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong frames = new AtomicLong();

    Client(WebSocket socket, Face face, int framesToDrop, boolean silently) {
        this.socket = socket;
        this.face = face;
        this.framesToDrop = framesToDrop;
        this.silently = silently;
    }

    Face face() {
        return face;
    }

    Map<Long, Subscription> subscriptions() {
        return subscriptions;
    }

    long nextId() {
        return ids.incrementAndGet();
    }

    /** Sends an answer. */
    void answer(String json) {
        send(json);
    }

    /** Sends a notification, unless the socket is to be dropped now or has fallen silent. */
    void tell(String json) {
        long sent = frames.incrementAndGet();
        if (sent <= framesToDrop) {
            send(json);
        } else if (sent == framesToDrop + 1L && !silently) {
            socket.closeConnection(1006, "dropped");
        }
    }

    private void send(String json) {
        try {
            // not by send(), which looks whether its own bytes are UTF-8
            TextFrame frame = new TextFrame();
            frame.setPayload(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
            socket.sendFrame(frame);
        } catch (WebsocketNotConnectedException e) {
            subscriptions.clear(); // gone: its close is told apart
        }
    }
}
