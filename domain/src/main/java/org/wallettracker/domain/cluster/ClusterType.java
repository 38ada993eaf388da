package org.wallettracker.domain.cluster;

import java.util.Locale;

/** What a cluster looks like. */
public enum ClusterType {
    /** One source of money, no common trading. */
    FAMILY,
    /** Money and trades of one hand: funded together, buying in the same slots or seconds. */
    BOT_NETWORK,
    /** Trade together without money between them. */
    TRADING_GROUP,
    /** None of these prevails. */
    UNKNOWN;

    /** The name in JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
