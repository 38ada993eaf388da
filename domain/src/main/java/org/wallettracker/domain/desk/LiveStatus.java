package org.wallettracker.domain.desk;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wallettracker.domain.model.Finality;
import org.wallettracker.domain.port.GapStore.Gap;

/**
 * How following the chain does, at one moment. Times are Unix milliseconds, {@link
 * org.wallettracker.domain.model.Unknown#TIME} where there is none; slots {@link
 * org.wallettracker.domain.model.Unknown#AMOUNT} where not known.
 *
 * @param running false where nothing is followed: then all lists are empty
 * @param commitment at which transactions are asked for
 * @param since when following began
 * @param headSlot the newest slot that any source told of
 * @param finalSlot everything up to it is stored and final
 * @param unfinal transactions that are stored and not final yet
 * @param withdrawn facts that were withdrawn since the start because their transaction did not land
 * @param streams the sources that tell what happens as it happens, in their rank
 * @param stages what a transaction passes through, in order
 * @param gaps open ones, the oldest first
 * @param placed trades that moved their wallet's score and rank at once, since the start
 * @param waits trades that had to wait for the next run, by reason; only reasons that occurred
 */
public record LiveStatus(boolean running, Finality commitment, long since, long headSlot, long finalSlot, long unfinal,
        long withdrawn, List<Stream> streams, List<Stage> stages, List<Gap> gaps, long placed,
        SortedMap<Waits, Long> waits) {

    /** Nothing is followed. */
    public static final LiveStatus STOPPED = new LiveStatus(false, Finality.CONFIRMED,
            org.wallettracker.domain.model.Unknown.TIME, org.wallettracker.domain.model.Unknown.AMOUNT,
            org.wallettracker.domain.model.Unknown.AMOUNT, 0, 0, List.of(), List.of(), List.of());

    /** One that tells nothing of scores. */
    public LiveStatus(boolean running, Finality commitment, long since, long headSlot, long finalSlot, long unfinal,
            long withdrawn, List<Stream> streams, List<Stage> stages, List<Gap> gaps) {
        this(running, commitment, since, headSlot, finalSlot, unfinal, withdrawn, streams, stages, gaps, 0,
                new TreeMap<>());
    }

    /** The same with what became of trades. */
    public LiveStatus with(long trades, SortedMap<Waits, Long> waiting) {
        return new LiveStatus(running, commitment, since, headSlot, finalSlot, unfinal, withdrawn, streams, stages,
                gaps,
                trades, waiting);
    }

    /** The same with {@code open} gaps. */
    public LiveStatus withGaps(List<Gap> open) {
        return new LiveStatus(running, commitment, since, headSlot, finalSlot, unfinal, withdrawn, streams, stages,
                open,
                placed, waits);
    }

    public LiveStatus {
        streams = List.copyOf(streams);
        stages = List.copyOf(stages);
        gaps = List.copyOf(gaps);
        waits = Collections.unmodifiableSortedMap(new TreeMap<>(waits));
    }

    /** Frames and transactions that a stage gave up, all together: every one of them is in a gap. */
    public long drops() {
        return stages.stream().mapToLong(Stage::drops).sum();
    }

    /** Why a trade waits for the next run in place of moving its wallet's score at once. */
    public enum Waits {
        /** Another UTC day has begun: its market condition hangs on all tokens of the day before. */
        NEW_DAY("a new day has begun"),
        /** Trades of an earlier day came late: they may change today's market condition. */
        OLD_PRICES("prices of an earlier day came late"),
        /** The slot of one of its facts is not known, so that its place in the chain's order can't be told. */
        NO_SLOT("a slot is not known");

        private final String text;

        Waits(String text) {
            this.text = text;
        }

        /** In words. */
        public String text() {
            return text;
        }
    }

    /** What a stream does. */
    public enum StreamState {
        /** Opening the connection. */
        CONNECTING,
        /** Connected; the source has not taken all subscriptions yet. */
        SUBSCRIBING,
        /** Telling. */
        STREAMING,
        /** Waiting before the next try to connect. */
        WAITING,
        /** Ended, or never to be tried again: the last failure says why. */
        STOPPED
    }

    /**
     * A source that tells what happens as it happens.
     *
     * @param name of the source, e.g. "helius"
     * @param bodies true if it tells whole transactions, false if log lines whose transactions are fetched
     * @param since when it came into its state
     * @param lastFrame when it last told anything
     * @param lastSlot the newest slot it told of
     * @param frames transactions it told of since the start
     * @param bytes of all its frames since the start
     * @param reconnects how often the connection was lost since the start
     * @param nextTry when it is tried again, while it waits
     * @param lastFailure in words; empty if there was none. Never holds an address or a key
     */
    public record Stream(String name, boolean bodies, StreamState state, long since, long lastFrame, long lastSlot,
            long frames, long bytes, long reconnects, long nextTry, String lastFailure) {
    }

    /**
     * A stage.
     *
     * @param name "receive", "decode", "fetch", "store" or "score"
     * @param done transactions it has passed on since the start
     * @param perSecond over the last ten seconds, hundredths
     * @param depth how many wait for it now
     * @param capacity how many may wait before the stage in front has to wait too
     * @param drops how many it gave up since the start
     * @param lagMillis from a frame's arrival to this stage's end, of the last one; -1 before the first
     * @param lagSlots from the head to the newest slot that passed; -1 before the first
     * @param p50Micros half of the last minutes' transactions were through within this, from their frame's arrival; -1
     *     before the first
     * @param p99Micros 99 of 100 were
     */
    public record Stage(String name, long done, long perSecond, long depth, long capacity, long drops, long lagMillis,
            long lagSlots, long p50Micros, long p99Micros) {
    }
}
