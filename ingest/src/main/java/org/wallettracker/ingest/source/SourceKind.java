package org.wallettracker.ingest.source;

import java.util.Locale;

/** Whose interface a source has: where its key goes, what a call costs and what it can do beside a node's methods. */
public enum SourceKind {
    /** Helius (ONCHAIN 6.1): key as {@code api-key} in the query. */
    HELIUS("api-key", 10),
    /** Shyft (ONCHAIN 6.2): key as {@code api_key} in the query. */
    SHYFT("api_key", 1),
    /** Any node: its key, if any, is part of its address. */
    NODE("", 1);

    private final String keyParameter;
    private final int historyCredits;

    SourceKind(String keyParameter, int historyCredits) {
        this.keyParameter = keyParameter;
        this.historyCredits = historyCredits;
    }

    /** Name of the query's parameter for the key; empty where there is none. */
    String keyParameter() {
        return keyParameter;
    }

    /** True if it has {@code getTransactionsForAddress}. */
    public boolean hasTransactionsForAddress() {
        return this == HELIUS;
    }

    /** What a call of {@code method} costs, in the provider's credits (ONCHAIN 6.1, prices of January 2026). */
    public int credits(String method) {
        return switch (method) {
            case "getTransaction", "getSignaturesForAddress", "getBlock", "getBlocks", "getBlockTime",
                    "getSignatureStatuses" ->
                historyCredits;
            case "getTransactionsForAddress" -> 100;
            default -> 1;
        };
    }

    /** In small letters. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
