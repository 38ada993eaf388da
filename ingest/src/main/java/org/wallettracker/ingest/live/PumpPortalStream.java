package org.wallettracker.ingest.live;

import io.github.resilience4j.core.IntervalFunction;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.desk.LiveStatus.Stream;
import org.wallettracker.domain.desk.LiveStatus.StreamState;
import org.wallettracker.domain.model.Hint;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.hint.PumpPortalFrame;

/**
 * PumpPortal's stream of launches and migrations: one connection at a time with all subscriptions on it, since a client
 * with several is shut out, and another one when it broke or fell silent, after a pause that grows. A frame over its
 * limit ends the connection; one that is no JSON is passed over. Texts never hold the address, which may hold a key.
 */
final class PumpPortalStream implements AutoCloseable {
    static final String NAME = "pumpPortal";
    private static final Logger LOG = LoggerFactory.getLogger(PumpPortalStream.class);
    private static final List<String> REQUESTS = List.of("{\"method\":\"subscribeNewToken\"}",
            "{\"method\":\"subscribeMigration\"}");
    private static final IntervalFunction PAUSES = IntervalFunction.ofExponentialRandomBackoff(Duration.ofSeconds(1),
            2.0, 0.5, Duration.ofSeconds(60));
    private static final int ATTEMPTS_COUNTED = 10;
    private static final int PING_SECONDS = 20;
    private static final long STEADY_NANOS = 30_000_000_000L;
    /** A launch comes every few seconds at the quietest hours. */
    private static final long SILENCE_NANOS = 120_000_000_000L;
    private static final int CONNECT_MILLIS = 10_000;
    private static final int LONGEST_TEXT = 200;

    private final URI address;
    private final Consumer<Hint> hints;
    private final InstantSource clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final LongAdder frames = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder bad = new LongAdder();
    private final AtomicLong reconnects = new AtomicLong();
    private final AtomicLong lastFrameAt = new AtomicLong(Unknown.TIME);
    private volatile StreamState state = StreamState.CONNECTING;
    private volatile long since;
    private volatile long nextTry = Unknown.TIME;
    private volatile String lastFailure = "";
    private volatile @Nullable Thread thread;

    /** @param hints given each hint, on the connection's own thread */
    PumpPortalStream(URI address, Consumer<Hint> hints, InstantSource clock) {
        this.address = address;
        this.hints = hints;
        this.clock = clock;
        since = clock.millis();
    }

    void start() {
        thread = Thread.ofPlatform().name("stream " + NAME).daemon(true).start(this::run);
    }

    Stream status() {
        return new Stream(NAME, false, state, since, lastFrameAt.get(), Unknown.AMOUNT, frames.sum(), bytes.sum(),
                reconnects.get(), nextTry, lastFailure);
    }

    /** Frames that could not be read. */
    long bad() {
        return bad.sum();
    }

    private void become(StreamState next) {
        state = next;
        since = clock.millis();
    }

    private void run() {
        int attempt = 0;
        while (!ends(0)) {
            long begun = System.nanoTime();
            nextTry = Unknown.TIME;
            become(StreamState.CONNECTING);
            Connection connection = new Connection();
            try {
                connection.live();
            } catch (RuntimeException e) {
                // of the library: its message may name the address
                LOG.warn("PumpPortal's stream failed: {}", e.getClass().getSimpleName());
                lastFailure = "the connection failed (" + e.getClass().getSimpleName() + ")";
            } finally {
                connection.closeConnection(1001, "");
            }
            if (ends(0)) {
                break;
            }
            reconnects.incrementAndGet();
            attempt = connection.told && System.nanoTime() - begun > STEADY_NANOS
                    ? 1
                    : Math.min(ATTEMPTS_COUNTED, attempt + 1);
            long pause = PAUSES.apply(attempt);
            LOG.info("PumpPortal: {}; it is tried again in {} ms", lastFailure, pause);
            nextTry = clock.millis() + pause;
            become(StreamState.WAITING);
            ends(pause);
        }
        become(StreamState.STOPPED);
    }

    /** True once it is closed, which is waited for so long. */
    private boolean ends(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            LOG.debug("waiting was interrupted", e);
            return closed.getCount() == 0;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        Thread own = thread;
        if (own != null) {
            try {
                own.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One connection, from opening it to its end. */
    private final class Connection extends WebSocketClient {
        private volatile boolean open;
        private volatile boolean ended;
        private volatile boolean told;
        private volatile long lastFrame = System.nanoTime();

        Connection() {
            super(address, new BoundedDraft(PumpPortalFrame.MOST_BYTES), null, CONNECT_MILLIS);
            setConnectionLostTimeout(PING_SECONDS);
            setDaemon(true);
        }

        void live() {
            connect();
            long deadline = System.nanoTime() + CONNECT_MILLIS * 1_000_000L;
            while (!ended && !ends(50)) {
                if (!open && System.nanoTime() - deadline > 0) {
                    lastFailure = "no connection in time";
                    return;
                } else if (System.nanoTime() - lastFrame > SILENCE_NANOS) {
                    lastFailure = "told nothing for " + SILENCE_NANOS / 1_000_000_000L + " s";
                    return;
                }
            }
        }

        @Override
        public void onOpen(ServerHandshake handshake) {
            open = true;
            become(StreamState.SUBSCRIBING);
            REQUESTS.forEach(this::send);
        }

        @Override
        public void onMessage(String message) {
            take(message.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void onMessage(ByteBuffer message) {
            byte[] copy = new byte[message.remaining()];
            message.get(copy);
            take(copy);
        }

        private void take(byte[] frame) {
            if (ended || closed.getCount() == 0) {
                return;
            }
            bytes.add(frame.length);
            lastFrame = System.nanoTime();
            lastFrameAt.set(clock.millis());
            try {
                switch (PumpPortalFrame.read(frame, frame.length)) {
                    case PumpPortalFrame.Told t -> {
                        heard();
                        frames.increment();
                        hints.accept(t.hint());
                    }
                    case PumpPortalFrame.Service s -> service(s);
                    case PumpPortalFrame.Bad b -> passedOver(b.why());
                    case PumpPortalFrame.Foreign f -> passedOver("something that nobody asked for");
                }
            } catch (IOException e) {
                passedOver("no JSON within its limits");
            }
        }

        private void heard() {
            told = true;
            if (state != StreamState.STREAMING) {
                become(StreamState.STREAMING);
            }
        }

        private void service(PumpPortalFrame.Service s) {
            if (s.error()) {
                lastFailure = "PumpPortal says: "
                        + (s.words().length() > LONGEST_TEXT ? s.words().substring(0, LONGEST_TEXT) : s.words());
            } else {
                heard();
            }
        }

        private void passedOver(String what) {
            bad.increment();
            LOG.debug("PumpPortal told {}", what);
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            if (!ended) {
                ended = true;
                lastFailure = code == 1009
                        ? "a frame of over " + PumpPortalFrame.MOST_BYTES + " bytes"
                        : !open
                                ? Handshake.refused(code, String.valueOf(reason)).words()
                                : "the connection was closed (code " + code + ")";
            }
        }

        @Override
        public void onError(Exception e) {
            // its message may name the address: only what kind it is goes on
            lastFailure = "the connection failed (" + e.getClass().getSimpleName() + ")";
        }
    }
}
