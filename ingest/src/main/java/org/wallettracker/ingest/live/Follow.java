package org.wallettracker.ingest.live;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.BackfillStore;
import org.wallettracker.domain.port.BackfillStore.Purpose;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.FinalityStore;
import org.wallettracker.domain.port.GapStore;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.backfill.Backfill;
import org.wallettracker.ingest.backfill.BackfillRules;
import org.wallettracker.ingest.backfill.Bodies;
import org.wallettracker.ingest.backfill.Tracking;
import org.wallettracker.ingest.source.ChainReader;
import org.wallettracker.ingest.source.Commitment;
import org.wallettracker.ingest.source.SourceFailure;
import org.wallettracker.ingest.source.SourceGroup;
import org.wallettracker.ingest.source.SourceSpec;

/**
 * Follows the chain: streams, the pipeline into store and scores, the sweep that closes gaps, and the backfill beside
 * them, all into one store, until it is closed. Stopped at any point, by whatever, the next one goes on there.
 */
public final class Follow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follow.class);
    private static final long SOON_MILLIS = 200;
    private static final long IDLE_MILLIS = 1_000;
    private static final Duration END_PATIENCE = Duration.ofSeconds(5);
    private static final long BEHIND_MILLIS = 2_000;

    private final LiveRules rules;
    private final InstantSource clock;
    private final ChainReader reader;
    private final GapBook gaps;
    private final Receiving receiving;
    private final Fetching fetching;
    private final Storing storing;
    private final Scoring scoring;
    private final Sweep sweep;
    private final GapCloser closer;
    private final Backfill backfill;
    private final Tracking tracking;
    private final List<Bodies> bodies;
    private final List<ChainStream> streams = new ArrayList<>();
    private final StageThreads threads = new StageThreads();
    private final LongAdder caughtUp = new LongAdder();
    private final long since;
    private final long history;
    private final long started;
    private volatile boolean closing;
    private volatile boolean begun;
    private volatile boolean swept;
    private volatile boolean behind;
    private boolean lastRound;
    private volatile boolean backfilled;
    private volatile boolean stopped;
    private volatile long target = Unknown.AMOUNT;
    private volatile String trouble = "";

    /** The stores it writes to. */
    public record Stores(FactStore facts, FinalityStore finality, GapStore gaps, BackfillStore backfill) {
    }

    /**
     * @param sources to fetch from
     * @param specs those of them that have a WebSocket stream
     * @param history Unix seconds since when everything of the programs is wanted; {@link Long#MAX_VALUE} for what
     *     happens from now on
     * @param scores told when something is stored
     */
    public Follow(SourceGroup sources, List<SourceSpec> specs, Stores stores, KnownAccounts known, LiveRules rules,
            long history, Scores scores, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
        this.history = history;
        since = clock.millis();
        started = System.nanoTime();
        reader = new ChainReader(sources, () -> closing);
        Bodies live = new Bodies(reader, known, rules.parallel());
        Bodies repair = new Bodies(reader, known, rules.parallel());
        bodies = List.of(live, repair);
        gaps = new GapBook(stores.gaps, clock);
        Recent recent = new Recent();
        backfill = new Backfill(sources, stores.backfill, stores.facts, known,
                new BackfillRules(rules.poolMinutes(), false, Math.max(1, rules.parallel() / 4), true), clock,
                Progress.until(() -> closing));
        tracking = new Tracking(stores.backfill,
                specs.stream().anyMatch(s -> s.socket() != null && s.kind().hasTransactionsForAddress())
                        ? LiveRules.TOLD_WALLETS
                        : LiveRules.WALLETS,
                LiveRules.TOKEN_ACCOUNTS, clock, System::nanoTime);
        scoring = new Scoring(scores);
        Missing missing = new Missing(reader, repair, stores.facts, known, clock, this::found);
        sweep = new Sweep(
                new Sweep.Tools(reader, repair, missing, stores.facts, stores.finality, gaps, recent,
                        this::streamed),
                stores.gaps.marks(), rules, clock);
        storing = new Storing(stores.finality, sweep, recent, rules, clock, this::stored);
        fetching = new Fetching(live, recent, rules, arrived -> threads.waiting(() -> storing.put(arrived)));
        receiving = new Receiving(rules, gaps, recent, known, new Passing());
        closer = new GapCloser(reader, missing, stores.facts, gaps);
        for (SourceSpec spec : specs) {
            if (spec.socket() != null) {
                streams.add(new ChainStream(spec, rules,
                        () -> stores.backfill.addresses(Purpose.WALLET, LiveRules.MOST_TOLD), receiving, clock));
            }
        }
    }

    private long streamed() {
        return streams.stream().map(ChainStream::status).filter(s -> s.state() == LiveStatus.StreamState.STREAMING)
                .mapToLong(LiveStatus.Stream::lastSlot).max().orElse(Unknown.AMOUNT);
    }

    /** From the decoder on: waits where a queue is full. */
    private final class Passing implements Receiving.Taker {
        @Override
        public void store(Arrived arrived) {
            threads.waiting(() -> storing.put(arrived));
        }

        @Override
        public void fetch(LogFrame frame, long arrived) {
            threads.waiting(() -> fetching.put(frame, arrived));
        }
    }

    private void stored(List<Arrived> batch) {
        List<DecodedTransaction> told = new ArrayList<>(batch.size());
        for (Arrived arrived : batch) {
            DecodedTransaction t = arrived.transaction();
            if (t != null && arrived.whole()) {
                told.add(t);
            }
        }
        backfill.graduations(told);
        scoring.stored(batch);
    }

    private void found(List<DecodedTransaction> told) {
        caughtUp.add(told.size());
        backfill.graduations(told);
        scoring.stored(List.of());
    }

    /** Starts all of it and returns at once. */
    public void start() {
        threads.start("decode", receiving::step);
        threads.start("fetch", fetching::step);
        threads.start("store", storing::step);
        threads.start("score", scoring::step);
        threads.start("repair", this::repair);
        threads.start("backfill", this::fill);
        streams.forEach(ChainStream::start);
    }

    private long nextSweep;

    private boolean repair() throws InterruptedException {
        try {
            if (!begun) {
                sweep.begin(history);
                begun = true;
                nextSweep = System.nanoTime();
            }
            if (stopped && target == Unknown.AMOUNT) {
                target = Math.max(receiving.head(), reader.slot(Commitment.PROCESSED));
            }
            if (System.nanoTime() - nextSweep >= 0) {
                swept = false;
                Sweep.Pass pass = sweep.pass();
                swept = pass == Sweep.Pass.WHOLE;
                behind = pass == Sweep.Pass.BEHIND;
                trouble = "";
                nextSweep = System.nanoTime() + switch (pass) {
                    case WHOLE -> rules.sweep().toNanos();
                    case WAITS -> SOON_MILLIS * 1_000_000;
                    case BEHIND -> Math.min(rules.sweep().toNanos(), BEHIND_MILLIS * 1_000_000);
                };
            } else if (!closer.step()) {
                threads.pause(Math.min(SOON_MILLIS, Math.max(1, (nextSweep - System.nanoTime()) / 1_000_000)));
            }
        } catch (SourceFailure e) {
            failed(e);
            nextSweep = System.nanoTime() + SOON_MILLIS * 1_000_000;
        }
        return true;
    }

    private boolean fill() throws InterruptedException {
        if (behind) {
            threads.pause(IDLE_MILLIS); // what happens now comes first, and part of the history is about to be told
            return true;
        }
        try {
            boolean more = backfill.step();
            boolean last = stopped && swept && target != Unknown.AMOUNT && sweep.finalSlot() >= target;
            if (last && !lastRound) {
                tracking.anew(); // once more, now that all that was told is final
                lastRound = true;
            }
            backfilled = !more && !tracking.next() && last;
            if (backfilled || !more && !last) {
                threads.pause(IDLE_MILLIS);
            }
        } catch (SourceFailure e) {
            failed(e);
        }
        return true;
    }

    private void failed(SourceFailure e) throws InterruptedException {
        if (!closing) {
            trouble = String.valueOf(e.getMessage());
            LOG.info("fetching is tried again: {}", trouble);
            threads.pause(IDLE_MILLIS);
        }
    }

    /** How it does; cheap. */
    public LiveStatus status() {
        long head = receiving.head();
        return new LiveStatus(!threads.ended(), rules.finality(), since, head, sweep.finalSlot(), sweep.unfinal(),
                sweep.withdrawn(), streams.stream().map(ChainStream::status).toList(),
                List.of(receiving.received().status(head), receiving.decoded().status(head),
                        fetching.meter().status(head), storing.meter().status(head), scoring.meter().status(head)),
                gaps.open());
    }

    /** Transactions that the backfill fetched and stored. */
    public long backfilled() {
        return backfill.fetched();
    }

    /** Transactions that streams did not tell, found by the sweep or in gaps, and stored. */
    public long caughtUp() {
        return caughtUp.sum();
    }

    /** What the last try to fetch failed of, in words; empty if it did not. */
    public String trouble() {
        return trouble;
    }

    /** What it stopped of by itself; null while it runs. */
    public @Nullable Throwable failure() {
        return threads.failure();
    }

    /** Listens no more: what is on its way is stored, gaps are closed and history fetched until {@link #close}. */
    public void stopListening() {
        receiving.deafen();
        streams.forEach(ChainStream::close);
        gaps.ended(Math.max(receiving.head(), sweep.finalSlot()));
        stopped = true;
    }

    /**
     * What is still to be done until everything up to {@link #stopListening} is stored and final, in words; empty if no
     * gap is open and no history is left to fetch either.
     */
    public String incomplete() {
        if (!begun || target == Unknown.AMOUNT) {
            return "finding where to begin";
        } else if (!idle()) {
            return "storing what was told";
        } else if (!gaps.open().isEmpty()) {
            return gaps.open().size() + " gaps are open";
        } else if (!swept || sweep.finalSlot() < target) {
            return "waiting for slot " + target + " to be final";
        }
        return backfilled ? "" : "fetching history";
    }

    private boolean idle() {
        return receiving.isEmpty() && fetching.isEmpty() && storing.isEmpty() && scoring.isEmpty();
    }

    /** Stops at a safe point: what was received is stored, what could not be is in a gap when it starts again. */
    @Override
    public void close() {
        receiving.deafen();
        streams.forEach(ChainStream::close);
        closing = true;
        threads.end(this::idle, END_PATIENCE);
        bodies.forEach(Bodies::close);
        backfill.close();
        LOG.info("followed for {} s", (System.nanoTime() - started) / 1_000_000_000L);
    }
}
