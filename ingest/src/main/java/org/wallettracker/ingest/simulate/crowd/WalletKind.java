package org.wallettracker.ingest.simulate.crowd;

/**
 * What kind of wallet it is in truth.
 */
public enum WalletKind {
    /** Tells good coins early and knows when to leave. */
    SKILLED("skilled", 0.09, 0.72, 1.0, 0.9, 3.2),
    /** Sees something, sometimes. */
    AVERAGE("average", 0.29, 0.35, 0.62, 0.5, 1.0),
    /** Chases what has already risen and leaves late. */
    GAMBLER("gambler", 0.23, 0.0, 0.22, 0.35, 1.3),
    /** Buys in the slot of the creation. */
    SNIPER("sniper", 0.06, 0.3, 0.55, 0.6, 0.15),
    /** Trades by program, many times and briefly. */
    BOT("bot", 0.03, 0.25, 0.45, 0.3, 2.0),
    /** Launches coins and sells into them. */
    DEVELOPER("developer", 0.09, 0.3, 0.5, 0.5, 0.25),
    /** Trades seldom and large. */
    WHALE("whale", 0.03, 0.4, 0.65, 5.0, 0.5),
    /** Buys what another wallet has just bought. */
    COPY_TRADER("copyTrader", 0.04, 0.25, 0.35, 0.5, 0.0),
    /** Knows nothing and had one great hit. */
    LUCKY("lucky", 0.02, 0.05, 0.25, 0.6, 0.12),
    /** Was funded to buy a developer's own launch. */
    BUNDLER("bundler", 0.05, 0.2, 0.35, 1.2, 0.05),
    /** Trades both ways in whatever is busy. */
    MARKET_MAKER("marketMaker", 0.01, 0.3, 0.5, 0.4, 6.0),
    /** Buys what a channel it reads has called, as the channel's other readers do. */
    CALL_READER("callReader", 0.03, 0.1, 0.4, 0.35, 0.5),
    /** Has its money from a small exchange whose address nobody has listed. */
    EXCHANGE_CUSTOMER("exchangeCustomer", 0.03, 0.1, 0.5, 0.5, 1.0),
    /** Trades by a terminal whose fee wallet nobody has listed. */
    TERMINAL_CUSTOMER("terminalCustomer", 0.02, 0.1, 0.5, 0.5, 1.0),
    /** Gave some friends their first money, or had its own from such a friend; each trades on its own. */
    FRIEND("friend", 0.03, 0.1, 0.5, 0.5, 1.0),
    /** Trades for a ring. */
    RING_TRADER("ringTrader", 0.0, 0.25, 0.5, 0.4, 0.1),
    /** Passes a ring's money on, or gathers it; trades nothing. */
    PASS_THROUGH("passThrough", 0.0, 0.2, 0.3, 1.0, 0.0),
    /** Funds the wallets of a ring and trades nothing itself. */
    FUNDER("funder", 0.0, 0.2, 0.3, 1.0, 0.0);

    private final String text;
    private final double share;
    private final double skillLow;
    private final double skillHigh;
    private final double size;
    private final double activity;

    WalletKind(String text, double share, double skillLow, double skillHigh, double size, double activity) {
        this.text = text;
        this.share = share;
        this.skillLow = skillLow;
        this.skillHigh = skillHigh;
        this.size = size;
        this.activity = activity;
    }

    /** As written in the truth file. */
    public String text() {
        return text;
    }

    /** Share of the wallets. */
    public double share() {
        return share;
    }

    /** True if it looks coordinated and is not. */
    public boolean innocent() {
        return switch (this) {
            case COPY_TRADER, MARKET_MAKER, CALL_READER, EXCHANGE_CUSTOMER, TERMINAL_CUSTOMER, FRIEND -> true;
            default -> false;
        };
    }

    /** True if a program trades, briefly and often. */
    boolean quick() {
        return this == BOT || this == MARKET_MAKER;
    }

    /** A skill of this kind, in steps of 0.0001. */
    double skill(Dice dice) {
        return Math.round(dice.between(skillLow, skillHigh) * 10_000) / 10_000.0;
    }

    /** Median size of a buy, SOL. */
    double size() {
        return size;
    }

    /** How often it turns up, 1 for an average wallet. */
    double activity() {
        return activity;
    }
}
