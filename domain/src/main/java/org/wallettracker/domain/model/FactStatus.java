package org.wallettracker.domain.model;

import java.util.Locale;

/** How far a fact is proved by the balances beside it (SEMANTICS 2). */
public enum FactStatus {
    /** Token and lamport balances agree with it to the unit. */
    VERIFIED,
    /** The source had no balances to check against: counts, marked provisional. */
    PENDING,
    /** Balances or another source contradict it: kept and shown, out of PnL. */
    DISPUTED;

    /** The name in JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
