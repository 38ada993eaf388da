package org.wallettracker.ingest.live;

import io.github.resilience4j.core.IntervalFunction;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.desk.LiveStatus.Stream;
import org.wallettracker.domain.desk.LiveStatus.StreamState;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.GapStore.Reason;
import org.wallettracker.ingest.source.KeyRing;
import org.wallettracker.ingest.source.Secret;
import org.wallettracker.ingest.source.SourceProbe;
import org.wallettracker.ingest.source.SourceSpec;

/**
 * One source that tells what happens: a connection, its subscriptions, and another connection when it broke or fell
 * silent, after a pause that grows while that does not help. A frame over its limit, or one that is no JSON, ends the
 * connection. Texts never hold an address or a key.
 */
final class ChainStream implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChainStream.class);
    private static final IntervalFunction PAUSES = IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(200),
            2.0, 0.5, Duration.ofSeconds(30));
    private static final int ATTEMPTS_COUNTED = 12;
    private static final int PING_SECONDS = 20;
    private static final long STEADY_NANOS = 5_000_000_000L;
    private static final int LONGEST_TEXT = 200;

    private final SourceSpec spec;
    private final LiveRules rules;
    private final Ears ears;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final KeyRing keys;
    private final Supplier<List<Address>> tracked;
    private final AtomicLong lastFrameNanos = new AtomicLong();
    private final AtomicLong lastFrameAt = new AtomicLong(Unknown.TIME);
    private final AtomicLong lastSlot = new AtomicLong(Unknown.AMOUNT);
    private final LongAdder frames = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final AtomicLong reconnects = new AtomicLong();
    private volatile StreamState state = StreamState.CONNECTING;
    private volatile long since;
    private volatile long nextTry = Unknown.TIME;
    private volatile String lastFailure = "";
    private volatile boolean bodies;
    private volatile boolean wallets = true;
    private volatile boolean closed;
    private volatile @Nullable Thread thread;

    /** Who listens to a stream. Called on the connection's own thread: who takes long holds the source up. */
    interface Ears {
        /** A transaction was told. */
        void told(ChainStream stream, byte[] frame, boolean whole);

        /** The stream told of {@code slot}, or of none before; since an interruption, if there was one. */
        void slot(ChainStream stream, long slot);

        /** Nothing is told any more. */
        void interrupted(ChainStream stream, Reason reason);
    }

    /** @param tracked wallets of which everything is wanted, asked for at each connection */
    ChainStream(SourceSpec spec, LiveRules rules, Supplier<List<Address>> tracked, Ears ears, InstantSource clock) {
        this.spec = spec;
        this.tracked = tracked;
        keys = new KeyRing(spec.keys(), System::nanoTime);
        this.rules = rules;
        this.ears = ears;
        this.clock = clock;
        bodies = spec.kind().hasTransactionsForAddress();
        since = clock.millis();
    }

    String name() {
        return spec.name();
    }

    /** The newest slot it told of; {@link Unknown#AMOUNT} before the first. */
    long lastSlot() {
        return lastSlot.get();
    }

    void start() {
        thread = Thread.ofPlatform().name("stream " + spec.name()).daemon(true).start(this::run);
    }

    Stream status() {
        return new Stream(spec.name(), bodies, state, since, lastFrameAt.get(), lastSlot.get(), frames.sum(),
                bytes.sum(), reconnects.get(), nextTry, lastFailure);
    }

    private void become(StreamState next) {
        if (state != next) {
            state = next;
            since = clock.millis();
        }
    }

    private void run() {
        int attempt = 0;
        while (!closed) {
            long begun = System.nanoTime();
            boolean streamed = false;
            nextTry = Unknown.TIME;
            Secret key = keys.next();
            if (key == null && !keys.none()) {
                rest();
                continue;
            }
            become(StreamState.CONNECTING);
            Connection connection = new Connection(spec.socketWith(key), key);
            try {
                streamed = connection.live();
            } catch (RuntimeException e) {
                // of the library: its message may name the address
                LOG.warn("the stream {} failed: {}", spec.name(), e.getClass().getSimpleName());
                fail("the connection failed (" + e.getClass().getSimpleName() + ")");
            } finally {
                connection.closeConnection(1001, "");
            }
            if (closed) {
                break;
            }
            reconnects.incrementAndGet();
            attempt = streamed && System.nanoTime() - begun > STEADY_NANOS
                    ? 1
                    : Math.min(ATTEMPTS_COUNTED, attempt + 1);
            long pause = PAUSES.apply(attempt);
            LOG.info("{}: {}; it is tried again in {} ms", spec.name(), lastFailure, pause);
            nextTry = clock.millis() + pause;
            become(StreamState.WAITING);
            await(pause * 1_000_000);
        }
        become(StreamState.STOPPED);
    }

    /** Every key was refused: nothing is asked until one may be tried again. */
    private void rest() {
        long nanos = keys.rest().toNanos();
        fail("each of its keys was refused and is tried again in " + (nanos / 1_000_000_000 + 1) + " s");
        nextTry = clock.millis() + nanos / 1_000_000;
        become(StreamState.WAITING);
        await(nanos);
    }

    private void fail(String what) {
        lastFailure = what;
    }

    /** Waits until something changed, at most {@code nanos}. Never interrupted by us; who does ends the wait. */
    private void await(long nanos) {
        lock.lock();
        try {
            if (!closed) {
                changed.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            LOG.debug("waiting was interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        signal();
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
        private volatile int asked;
        private volatile int taken;
        private volatile boolean slots;
        private volatile Reason why = Reason.DISCONNECTED;
        private final @Nullable Secret key;

        Connection(URI address, @Nullable Secret key) {
            super(address, new BoundedDraft(LiveRules.FRAME_BYTES), null,
                    (int) rules.connect().toMillis());
            this.key = key;
            setConnectionLostTimeout(PING_SECONDS);
            setTcpNoDelay(true);
            setDaemon(true);
        }

        /** Lives until it ends; true if it told anything. */
        boolean live() {
            long deadline = System.nanoTime() + rules.connect().toNanos();
            lastFrameNanos.set(System.nanoTime());
            connect();
            while (!closed && !ended && taken < Math.max(1, asked)) {
                if (System.nanoTime() - deadline > 0) {
                    fail(open ? "no answer to the subscriptions" : "no connection in time");
                    return false;
                }
                await(20_000_000);
            }
            if (closed || ended) {
                return false;
            }
            become(StreamState.STREAMING);
            while (!closed && !ended) {
                long silent = System.nanoTime() - lastFrameNanos.get();
                if (silent > rules.silence().toNanos()) {
                    fail("told nothing for " + rules.silence().toMillis() + " ms");
                    why = Reason.SILENT;
                    break;
                }
                await(Math.min(100_000_000, rules.silence().toNanos() / 4));
            }
            if (!closed) {
                ears.interrupted(ChainStream.this, why);
            }
            return true;
        }

        @Override
        public void onOpen(ServerHandshake handshake) {
            open = true;
            if (key != null) {
                keys.taken(key);
            }
            become(StreamState.SUBSCRIBING);
            subscribe();
        }

        private void subscribe() {
            List<String> requests = Subscriptions.requests(rules, bodies, wallets ? tracked.get() : List.of());
            asked = requests.size();
            taken = 0;
            requests.forEach(this::send);
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
            if (ended || closed) {
                return;
            }
            bytes.add(frame.length);
            Frame what;
            try {
                what = Frame.read(frame);
            } catch (IOException e) {
                fail("told something that is no JSON within its limits");
                closeConnection(1002, "");
                return;
            }
            switch (what) {
                case Frame.Taken t -> {
                    taken++;
                    signal();
                }
                case Frame.Refused r -> refused(r);
                case Frame.Slot s -> {
                    heard();
                    lastSlot.accumulateAndGet(s.slot(), Math::max);
                    ears.slot(ChainStream.this, s.slot());
                }
                case Frame.Transaction t -> {
                    frames.increment();
                    ears.told(ChainStream.this, frame, t.whole());
                    heard(); // after: the time it is held up is not the source's silence
                }
                case Frame.Other o -> LOG.debug("{} told something that nobody asked for", spec.name());
            }
        }

        private void heard() {
            lastFrameNanos.set(System.nanoTime());
            lastFrameAt.set(clock.millis());
        }

        /** A source whose plan has no whole transactions is asked for logs; wallets it does not take are left to the sweep. */
        private void refused(Frame.Refused r) {
            String shown = spec.shown(r.message()); // it may repeat the address, and with it a key
            String text = shown.length() > LONGEST_TEXT ? shown.substring(0, LONGEST_TEXT) + "\u2026" : shown;
            if (r.id() >= Subscriptions.WALLETS) {
                LOG.warn("{} does not tell of tracked wallets ({}): they are only swept", spec.name(), text);
                wallets = false;
                taken++;
                signal();
                return;
            } else if (bodies && r.id() != Subscriptions.SLOTS) {
                LOG.warn("{} does not tell whole transactions ({}): it is asked for logs", spec.name(), text);
                bodies = false;
                fail("whole transactions were refused: " + text);
            } else {
                fail("a subscription was refused: " + text);
            }
            closeConnection(1000, "");
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            if (!ended) {
                ended = true;
                if (code == 1009) {
                    fail("a frame of over " + LiveRules.FRAME_BYTES + " bytes");
                    why = Reason.DROPPED;
                } else if (!open) {
                    Handshake answer = Handshake.refused(code, String.valueOf(reason));
                    if (answer.state() != SourceProbe.State.UNREACHABLE || lastFailure.isEmpty()) {
                        fail(answer.words());
                    }
                    if (answer.state() == SourceProbe.State.KEY_REFUSED && key != null) {
                        keys.refused(key);
                    }
                } else if (remote || lastFailure.isEmpty()) {
                    fail("the connection was closed (code " + code + ")");
                }
                signal();
            }
        }

        @Override
        public void onError(Exception e) {
            // its message may name the address: only what kind it is goes on
            fail("the connection failed (" + e.getClass().getSimpleName() + ")");
            signal();
        }
    }
}
