package org.wallettracker.ingest.simulate.program;

/**
 * How long the events are at a time: the programs append fields as they are upgraded (ONCHAIN 1.5, 2.3). The simulated
 * months see two such upgrades.
 */
public enum EventAge {
    /** The layout of May 2026. */
    MAY,
    /** With holder rewards (version 2.0.0 of the vendor's library). */
    HOLDER_REWARDS,
    /** Eight bytes longer than any published layout, as seen in October 2026. */
    UNPUBLISHED;

    private static final long FIRST_UPGRADE = 1_788_825_600L; // 2026-09-08T00:00:00Z
    private static final long SECOND_UPGRADE = 1_790_812_800L; // 2026-10-01T00:00:00Z

    /** The layout in force at {@code time} (Unix seconds). */
    public static EventAge at(long time) {
        return time < FIRST_UPGRADE ? MAY : time < SECOND_UPGRADE ? HOLDER_REWARDS : UNPUBLISHED;
    }
}
