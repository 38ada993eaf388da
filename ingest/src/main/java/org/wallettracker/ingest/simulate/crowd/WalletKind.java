package org.wallettracker.ingest.simulate.crowd;

/**
 * What kind of wallet it is in truth.
 */
public enum WalletKind {
    /** Tells good coins early and knows when to leave. */
    SKILLED("skilled", 0.09, 0.72, 1.0, 0.9, 3.2),
    /** Sees something, sometimes. */
    AVERAGE("average", 0.31, 0.35, 0.62, 0.5, 1.0),
    /** Chases what has already risen and leaves late. */
    GAMBLER("gambler", 0.25, 0.0, 0.22, 0.35, 1.3),
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
    BUNDLER("bundler", 0.08, 0.2, 0.35, 1.2, 0.05),
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
