package org.wallettracker.ingest.live;

import java.time.Duration;
import java.util.List;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Finality;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.ingest.source.Commitment;

/**
 * How the chain is followed.
 *
 * @param programs whose transactions are followed
 * @param finality at which transactions are told: processed or confirmed
 * @param silence after this long without a frame a connection counts as broken
 * @param connect how long opening a connection and its subscriptions may take
 * @param sweep how often the final end of the chain is listed
 * @param capacity frames and transactions that may wait for each stage
 * @param patience how long a full queue holds a stream up before frames are given up
 * @param parallel bodies that are fetched at once
 * @param poolMinutes how long after graduation a pool's trades before the start are wanted
 */
public record LiveRules(List<Address> programs, Finality finality, Duration silence, Duration connect, Duration sweep,
        int capacity, Duration patience, int parallel, int poolMinutes) {
    /** pump.fun and PumpSwap, confirmed. */
    public static final LiveRules DEFAULT = new LiveRules(List.of(Programs.PUMP, Programs.PUMP_SWAP),
            Finality.CONFIRMED, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(5), 8_192,
            Duration.ofSeconds(5), 16, 60);
    /** Most bytes of a frame: a transaction has a few thousand, its longest logs included. */
    public static final int FRAME_BYTES = 8 << 20;
    /** Slots behind the newest that are listed again: sources that lag and orders within a slot that differ. */
    static final int OVERLAP = 32;
    /** Pages of one sweep; what is older is a gap of its own. */
    static final int SWEEP_PAGES = 20;
    /** From so many missing transactions of a slot on, its block is fetched in their place. */
    static final int BLOCK_FROM = 4;

    /** How often each tracked wallet is listed at most; less often where a stream tells of them. */
    static final Duration WALLETS = Duration.ofMinutes(10);
    static final Duration TOLD_WALLETS = Duration.ofHours(1);
    /** How often each token account of a tracked wallet is listed at most. */
    static final Duration TOKEN_ACCOUNTS = Duration.ofHours(6);
    /** Most tracked wallets that a stream is asked to tell of; the sweep lists all of them. */
    static final int MOST_TOLD = 100_000;

    public LiveRules {
        programs = List.copyOf(programs);
        if (finality == Finality.FINALIZED || programs.isEmpty() || capacity < 1 || parallel < 1) {
            throw new IllegalArgumentException("following has a program, places in its queues, and is told before"
                    + " transactions are final");
        }
    }

    /** These, told at {@code finality}. */
    public LiveRules at(Finality toldAt) {
        return new LiveRules(programs, toldAt, silence, connect, sweep, capacity, patience, parallel, poolMinutes);
    }

    /** These with other times. */
    public LiveRules within(Duration silent, Duration opening, Duration sweeps) {
        return new LiveRules(programs, finality, silent, opening, sweeps, capacity, patience, parallel, poolMinutes);
    }

    /** These with other queues. */
    public LiveRules holding(int places, Duration before) {
        return new LiveRules(programs, finality, silence, connect, sweep, places, before, parallel, poolMinutes);
    }

    Commitment commitment() {
        return finality == Finality.PROCESSED ? Commitment.PROCESSED : Commitment.CONFIRMED;
    }
}
