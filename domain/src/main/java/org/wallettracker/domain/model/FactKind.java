package org.wallettracker.domain.model;

/** What a fact tells. The wire name is what scripts read and the database keeps. */
public enum FactKind {
    CREATE("create"),
    TRADE("trade"),
    COMPLETE("complete"),
    MIGRATE("migrate"),
    CREATE_POOL("createPool"),
    ADD_LIQUIDITY(
            "addLiquidity"),
    REMOVE_LIQUIDITY("removeLiquidity"),
    SOL_TRANSFER("solTransfer"),
    TOKEN_TRANSFER("tokenTransfer");

    private final String wireName;

    FactKind(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON, never changed once shipped. */
    public String wireName() {
        return wireName;
    }
}
