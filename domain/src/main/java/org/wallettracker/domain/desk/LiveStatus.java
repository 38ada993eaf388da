package org.wallettracker.domain.desk;

import java.util.List;
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
 */
public record LiveStatus(boolean running, Finality commitment, long since, long headSlot, long finalSlot, long unfinal,
        long withdrawn, List<Stream> streams, List<Stage> stages, List<Gap> gaps) {

    /** Nothing is followed. */
    public static final LiveStatus STOPPED = new LiveStatus(false, Finality.CONFIRMED,
            org.wallettracker.domain.model.Unknown.TIME, org.wallettracker.domain.model.Unknown.AMOUNT,
            org.wallettracker.domain.model.Unknown.AMOUNT, 0, 0, List.of(), List.of(), List.of());

    public LiveStatus {
        streams = List.copyOf(streams);
        stages = List.copyOf(stages);
        gaps = List.copyOf(gaps);
    }

    /** Frames and transactions that a stage gave up, all together: every one of them is in a gap. */
    public long drops() {
        return stages.stream().mapToLong(Stage::drops).sum();
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
