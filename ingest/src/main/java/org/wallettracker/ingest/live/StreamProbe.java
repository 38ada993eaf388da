package org.wallettracker.ingest.live;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.ingest.source.Secret;
import org.wallettracker.ingest.source.SourceProbe.State;
import org.wallettracker.ingest.source.SourceSpec;

/**
 * Whether a source's WebSocket opens and which subscriptions it takes. Texts never hold an address or a key.
 *
 * @param serves "whole transactions" ({@code transactionSubscribe}), "log lines" ({@code logsSubscribe}), or empty where
 *     it takes neither
 * @param note what to know of it, in words
 */
public record StreamProbe(State state, String serves, String note) {
    private static final String SLOTS = "slotSubscribe";
    private static final String WHOLE = "transactionSubscribe";
    private static final String LOGS = "logsSubscribe";

    /**
     * Asks the source of {@code spec}, which has a WebSocket, with its first key.
     *
     * @param within how long opening it and all answers may take
     */
    public static StreamProbe ask(SourceSpec spec, Duration within) {
        Secret key = spec.keys().isEmpty() ? null : spec.keys().getFirst();
        List<String> methods = spec.kind().hasTransactionsForAddress()
                ? List.of(SLOTS, LOGS, WHOLE)
                : List.of(SLOTS, LOGS);
        Trial trial = new Trial(spec, spec.socketWith(key), methods, within);
        try {
            return trial.run(within);
        } finally {
            trial.closeConnection(1001, "");
        }
    }

    /** One connection, which is closed as soon as all is answered. */
    private static final class Trial extends WebSocketClient {
        private static final int LONGEST_TEXT = 200;

        private final SourceSpec spec;
        private final List<String> methods;
        private final CountDownLatch over = new CountDownLatch(1);
        private final Map<String, String> refused = new ConcurrentHashMap<>();
        private final Map<String, String> taken = new ConcurrentHashMap<>();
        private volatile boolean open;
        private volatile State failed = State.UNREACHABLE;
        private volatile String failure = "";

        Trial(SourceSpec spec, URI address, List<String> methods, Duration within) {
            super(address, new BoundedDraft(LiveRules.FRAME_BYTES), null, (int) within.toMillis());
            this.spec = spec;
            this.methods = methods;
            setDaemon(true);
        }

        StreamProbe run(Duration within) {
            connect();
            try {
                if (!over.await(within.toMillis(), TimeUnit.MILLISECONDS) && failure.isEmpty()) {
                    failure = open ? "no answer to the subscriptions in time" : "no connection in time";
                    failed = open ? State.FAULT : State.UNREACHABLE;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = "the trial was interrupted";
            }
            boolean whole = taken.containsKey(WHOLE);
            boolean logs = taken.containsKey(LOGS);
            if (whole || logs) {
                String serves = whole ? "whole transactions" : "log lines";
                String not = refused.containsKey(WHOLE)
                        ? "; whole transactions are refused (" + refused.get(WHOLE) + ")"
                        : "";
                return new StreamProbe(State.GOOD, serves,
                        "tells " + serves + " (" + (whole ? WHOLE : LOGS) + ")" + not);
            }
            return new StreamProbe(refused.isEmpty() ? failed : State.FAULT, "", failure.isEmpty()
                    ? "takes no subscription (" + refused.getOrDefault(LOGS, "no reason told") + ")"
                    : failure);
        }

        @Override
        public void onOpen(ServerHandshake handshake) {
            open = true;
            for (int i = 0; i < methods.size(); i++) {
                String method = methods.get(i);
                String program = Programs.PUMP.toBase58();
                String params = switch (method) {
                    case LOGS -> "[{\"mentions\":[\"" + program + "\"]},{\"commitment\":\"confirmed\"}]";
                    case WHOLE -> "[{\"vote\":false,\"failed\":false,\"accountInclude\":[\"" + program
                            + "\"]},{\"commitment\":\"confirmed\",\"encoding\":\"base64\",\"transactionDetails\":\"full\","
                            + "\"showRewards\":false,\"maxSupportedTransactionVersion\":0}]";
                    default -> "[]";
                };
                send(Subscriptions.request(i + 1L, method, params));
            }
        }

        @Override
        public void onMessage(String message) {
            take(message.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void onMessage(ByteBuffer message) {
            byte[] frame = new byte[message.remaining()];
            message.get(frame);
            take(frame);
        }

        private void take(byte[] frame) {
            try {
                switch (Frame.read(frame)) {
                    case Frame.Taken t -> answered(t.id(), taken, "");
                    case Frame.Refused r -> {
                        String shown = spec.shown(r.message());
                        answered(r.id(), refused,
                                shown.length() > LONGEST_TEXT ? shown.substring(0, LONGEST_TEXT) + "\u2026" : shown);
                    }
                    default -> {
                        // it tells already what it was asked for
                    }
                }
            } catch (IOException e) {
                failed = State.FAULT;
                failure = "told something that is no JSON within its limits";
                over.countDown();
            }
        }

        private void answered(long id, Map<String, String> how, String words) {
            if (id >= 1 && id <= methods.size()) {
                how.put(methods.get((int) id - 1), words);
            }
            if (taken.size() + refused.size() == methods.size()) {
                over.countDown();
            }
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            if (failure.isEmpty() && over.getCount() > 0) {
                Handshake answer = Handshake.refused(code, String.valueOf(reason));
                failed = answer.state();
                failure = answer.words();
            }
            over.countDown();
        }

        @Override
        public void onError(Exception e) {
            // its message may name the address: only what kind it is goes on
            if (failure.isEmpty()) {
                failure = "the connection failed (" + e.getClass().getSimpleName() + ")";
            }
        }
    }
}
