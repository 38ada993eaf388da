package org.wallettracker.domain.model;

import java.util.Locale;

/** Direction of a trade, seen from the wallet and the mint (not from the pool's base). */
public enum Side {
    BUY, SELL;

    /** The name in JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
