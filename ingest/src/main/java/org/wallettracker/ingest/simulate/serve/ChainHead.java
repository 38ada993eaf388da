package org.wallettracker.ingest.simulate.serve;

import java.time.Duration;
import java.time.InstantSource;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.source.Commitment;

/**
 * Where the simulated chain stands: it moves on with the clock, {@code speed} of its seconds a second, and goes on with
 * empty blocks when the world has ended. Confirmed is two slots behind, final 32 (ONCHAIN 5.2).
 */
final class ChainHead {
    private static final int CONFIRMED_BEHIND = 2;
    private static final int FINAL_BEHIND = 32;

    private final InstantSource clock;
    private final long startedAt;
    private final long from;
    private final double speed;

    /**
     * @param liveFrom Unix milliseconds of the chain at the start; everything before is history
     * @param speed seconds of the chain a second, above 0
     */
    ChainHead(InstantSource clock, long liveFrom, double speed) {
        this.clock = clock;
        this.startedAt = clock.millis();
        this.from = liveFrom;
        this.speed = speed;
    }

    private long now() {
        return from + (long) ((clock.millis() - startedAt) * speed);
    }

    /** Unix seconds of the chain. */
    long seconds() {
        return now() / 1_000;
    }

    /** The newest slot at {@code commitment}. */
    long slot(Commitment commitment) {
        long head = WorldSpec.FIRST_SLOT + (now() - WorldSpec.START * 1_000) / WorldSpec.SLOT_MILLIS;
        return head - switch (commitment) {
            case PROCESSED -> 0;
            case CONFIRMED -> CONFIRMED_BEHIND;
            case FINALIZED -> FINAL_BEHIND;
        };
    }

    /** Unix seconds of a slot; {@link Unknown#TIME} for one that is still to come. */
    long time(long slot) {
        long time = WorldSpec.START + (slot - WorldSpec.FIRST_SLOT) * WorldSpec.SLOT_MILLIS / 1_000;
        return slot > slot(Commitment.PROCESSED) ? Unknown.TIME : time;
    }

    /** How long the clock takes for one slot. */
    Duration slotLasts() {
        return Duration.ofNanos(Math.max(1_000_000, (long) (WorldSpec.SLOT_MILLIS * 1_000_000 / speed)));
    }
}
