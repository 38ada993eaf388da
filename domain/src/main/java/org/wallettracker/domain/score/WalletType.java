package org.wallettracker.domain.score;

import java.util.Locale;

/** What kind of actor a wallet is (specification 1.2). */
public enum WalletType {
    NORMAL, BOT, DEV, WHALE, SYBIL, INFLUENCER;

    /** The name in JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
