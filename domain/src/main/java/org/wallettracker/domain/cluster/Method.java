package org.wallettracker.domain.cluster;

import java.util.Locale;

/** The four ways in which wallets are found to belong together (SEMANTICS 5). */
public enum Method {
    /** Who paid whom first, through whom, and where the money went back to. */
    FUNDING,
    /** Buys of the same mints at the same time, more often than chance. */
    TIMING,
    /** Profiles of trading that agree more than strangers' do, and identical amounts. */
    PATTERN,
    /** Money and tokens that go between wallets, and the communities of the whole graph. */
    SOCIAL;

    /** The name in JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public String word() {
        return switch (this) {
            case FUNDING -> "Funding";
            case TIMING -> "Timing";
            case PATTERN -> "Pattern";
            case SOCIAL -> "Transfers";
        };
    }
}
