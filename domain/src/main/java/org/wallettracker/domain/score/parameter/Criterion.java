package org.wallettracker.domain.score.parameter;

/** The sixteen curves of specification 3.1, in its order. */
public enum Criterion {
    /** Counted profit. */
    PNL_SOL("pnl-sol", "pnlSol", Group.PROFITABILITY, "Profit in SOL", Measure.SOL),
    /** The same in dollars of its day. */
    PNL_USD("pnl-usd", "pnlUsd", Group.PROFITABILITY, "Profit in USD", Measure.USD),
    /** Capital-weighted return. */
    AVERAGE_MULTIPLE("average-multiple", "averageMultiple", Group.PROFITABILITY, "Average multiple",
            Measure.TIMES),
    /** Share of profit that was not made with wallets of its own cluster. */
    ORGANIC_PROFIT("organic-profit", "organicProfit", Group.PROFITABILITY, "Organic profit ratio",
            Measure.PERCENT),
    /** Share of periods with profit. */
    SUSTAINED_PROFIT("sustained-profit", "sustainedProfit", Group.PROFITABILITY, "Sustained profitability",
            Measure.PERCENT),
    /** Largest single profit. */
    BEST_TRADE("best-trade", "bestTrade", Group.PROFITABILITY, "Best verified trade", Measure.SOL),
    /** Share of positions won. */
    WIN_RATE("win-rate", "winRate", Group.LEGITIMACY, "Win rate", Measure.PERCENT),
    /** Profit beside losses. */
    CONSISTENCY("consistency", "consistency", Group.LEGITIMACY, "Profit consistency", Measure.PERCENT),
    /** Graduates won, beside what chance gives. */
    GRADUATION_HITS("graduation-hits", "graduationHits", Group.LEGITIMACY, "Graduation hit rate",
            Measure.TIMES),
    /** Wins that don't look like a machine's. */
    BEHAVIOUR("behaviour", "behaviour", Group.LEGITIMACY, "Behaviour", Measure.PERCENT),
    /** Early, but not a sniper. */
    EARLY_ENTRY("early-entry", "earlyEntry", Group.TIMING, "Early entry", Measure.PERCENT),
    /** Realised beside reachable. */
    EXIT_EFFICIENCY("exit-efficiency", "exitEfficiency", Group.TIMING, "Exit efficiency", Measure.PERCENT),
    /** Wins in all kinds of market. */
    MARKET_TIMING("market-timing", "marketTiming", Group.TIMING, "Market timing", Measure.PERCENT),
    /** Days with winning volume. */
    STEADY_VOLUME("steady-volume", "steadyVolume", Group.ACTIVITY, "Steady volume", Measure.COUNT),
    /** Tokens won in. */
    DIVERSIFICATION("diversification", "diversification", Group.ACTIVITY, "Diversification", Measure.COUNT),
    /** Weeks won in. */
    LONGEVITY("longevity", "longevity", Group.ACTIVITY, "Longevity", Measure.COUNT);

    /** How many criteria make up profitability: the first ones. */
    public static final int PROFITABILITY_COUNT = 6;

    /** The four blocks of the specification. */
    public enum Group {
        /** 600 points. */
        PROFITABILITY,
        /** 200 points. */
        LEGITIMACY,
        /** 150 points. */
        TIMING,
        /** 50 points. */
        ACTIVITY
    }

    /** What a curve is read at, as an integer with so many decimal digits. */
    public enum Measure {
        /** Lamports. */
        SOL(9),
        /** Micro-dollars. */
        USD(6),
        /** Hundredths of a percent. */
        PERCENT(2),
        /** Thousandths. */
        TIMES(3),
        /** Whole things. */
        COUNT(0);

        private final int digits;

        Measure(int digits) {
            this.digits = digits;
        }

        /** Decimal digits of the integer. */
        public int digits() {
            return digits;
        }
    }

    private final String id;
    private final String key;
    private final Group group;
    private final String label;
    private final Measure measure;

    Criterion(String id, String key, Group group, String label, Measure measure) {
        this.id = id;
        this.key = key;
        this.group = group;
        this.label = label;
        this.measure = measure;
    }

    /** Place in the order of the specification, from 0. */
    @SuppressWarnings("EnumOrdinal")
    public int place() {
        return ordinal();
    }

    /** Stable name, e.g. {@code pnl-sol}. */
    public String id() {
        return id;
    }

    /** Its key in a parameter set, e.g. {@code pnlSol}. */
    public String key() {
        return key;
    }

    /** The block it belongs to. */
    public Group group() {
        return group;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** What the curve is read at. */
    public Measure measure() {
        return measure;
    }
}
