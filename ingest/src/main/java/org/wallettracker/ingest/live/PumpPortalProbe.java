package org.wallettracker.ingest.live;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.wallettracker.ingest.hint.PumpPortalFrame;

/** Whether PumpPortal's stream can be opened; nothing is subscribed to. */
public final class PumpPortalProbe {
    private static final int CONNECT_MILLIS = 5_000;

    private PumpPortalProbe() {
    }

    /** Opens a connection to {@code address} and closes it; true if it opened in time. Texts and logs hold no address. */
    public static boolean opens(URI address) {
        WebSocketClient client = new WebSocketClient(address, new BoundedDraft(PumpPortalFrame.MOST_BYTES), null,
                CONNECT_MILLIS) {
            @Override
            public void onOpen(ServerHandshake handshake) {
                // that is all that was wanted
            }

            @Override
            public void onMessage(String message) {
                // nothing was asked for
            }

            @Override
            public void onClose(int code, String reason, boolean remote) {
                // told by what connecting gives back
            }

            @Override
            public void onError(Exception e) {
                // likewise; its message may name the address
            }
        };
        client.setDaemon(true);
        try {
            return client.connectBlocking(CONNECT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            client.closeConnection(1000, "");
        }
    }
}
