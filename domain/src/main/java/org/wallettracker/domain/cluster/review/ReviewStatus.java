package org.wallettracker.domain.cluster.review;

import java.util.Locale;

/** How far a cluster has been reviewed. */
public enum ReviewStatus {
    /** Nobody decided yet. */
    OPEN,
    /** A ring. */
    CONFIRMED,
    /** No ring. */
    DISMISSED,
    /** One, and legitimate. */
    WHITELISTED;

    /** The name in JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
