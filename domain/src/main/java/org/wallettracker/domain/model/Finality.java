package org.wallettracker.domain.model;

import java.util.Locale;

/** How far the network had agreed on a transaction when it was told, the weakest first. */
public enum Finality {
    /** Seen by one node; may be on a fork and vanish. */
    PROCESSED,
    /** Voted for by two thirds of the stake: vanishes hardly ever. */
    CONFIRMED,
    /** Can't vanish any more. */
    FINALIZED;

    /** The name in JSON and on the command line. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
