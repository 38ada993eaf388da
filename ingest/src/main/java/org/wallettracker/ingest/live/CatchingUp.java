package org.wallettracker.ingest.live;

import org.wallettracker.domain.model.Unknown;

/**
 * Tells whether streams that lag come nearer to the final end of the chain: what they are about to tell need not be
 * fetched, and would come late the second time. One that stays as far behind as it was is not waited for. For one thread.
 */
final class CatchingUp {
    /** Looks in a row that are waited for at most: what is final must not wait for ever. */
    static final int MOST = 150;

    private long behind;
    private int waited;

    /**
     * True if streams are behind, and nearer than when this was asked before; also when they were not behind then.
     *
     * @param last the newest slot that is final
     * @param told the newest slot that a stream told of; {@link Unknown#AMOUNT} where none tells
     */
    boolean nearer(long last, long told) {
        long before = behind;
        behind = told == Unknown.AMOUNT ? 0 : Math.max(0, last - told);
        boolean nearer = behind > 0 && (before == 0 || behind < before) && waited < MOST;
        waited = nearer ? waited + 1 : 0;
        return nearer;
    }
}
