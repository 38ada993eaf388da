package org.wallettracker.ui.lab;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.wallettracker.domain.score.parameter.Criterion;

/** The figures of a parameter set that the laboratory moves, by section. */
final class Knobs {
    private static final long SOL = 1_000_000_000L;

    /** Figures under one heading. */
    record Group(String title, String note, List<Knob> knobs) {
    }

    private Knobs() {
    }

    /** Every figure. */
    static Stream<Knob> all() {
        return Stream.of(weights(), thresholds(), priors(), modifiers(), counting()).flatMap(List::stream)
                .flatMap(g -> g.knobs().stream());
    }

    /** The sixteen weights, as the specification groups them. */
    static List<Group> weights() {
        return Arrays.stream(Criterion.Group.values()).map(g -> new Group(title(g), "",
                Arrays.stream(Criterion.values()).filter(c -> c.group() == g).map(Knob::weight).toList())).toList();
    }

    static String title(Criterion.Group group) {
        return switch (group) {
            case PROFITABILITY -> "Profitability";
            case LEGITIMACY -> "Legitimacy";
            case TIMING -> "Timing";
            case ACTIVITY -> "Activity";
        };
    }

    /** The smart line and the other thresholds. */
    static List<Group> thresholds() {
        return List.of(
                new Group("Smart money", "", List.of(whole("thresholds", "minWalletScore", "Smart line", "points",
                        "A wallet is smart when it scores above this", 0, 1_000))),
                new Group("Signals", "These make signals; the leaderboard does not move with them.",
                        List.of(whole("thresholds", "signalThreshold", "Wallets for a signal", "",
                                "So many validated wallets make a signal", 1, 30),
                                sol("thresholds", "minSmartBuySol", "Smallest smart buy",
                                        "A smaller buy of a token is not looked at", SOL / 100, 5))));
    }

    /** What is believed before the first trade, and how much one trade may count. */
    static List<Group> priors() {
        String p = "priors";
        return List.of(new Group("Priors", "What is believed of a wallet before its first trade.", List.of(
                percent(p, "winRatePercent", "Win rate", "Believed of a wallet without history; at most where the "
                        + "win rate curve leaves 0"),
                whole(p, "winRatePositions", "\u2026 as after", "positions", "How firmly it is believed", 0, 60),
                whole(p, "multiplePositions", "Break-even", "positions",
                        "Break-even positions of its largest size, added to its multiple", 0, 30),
                sol(p, "organicSol", "Unknown origin", "Profit of unknown origin added to the organic ratio", SOL / 2,
                        100),
                whole(p, "sustainedPeriods", "Empty periods", "", "Periods without profit, added", 0, 40),
                sol(p, "consistencySol", "Losses", "Losses added to the consistency", SOL / 10, 50),
                Knob.entry(p, "graduationHits", "Chance graduates", "", "Graduates that mere chance would have hit", 4,
                        100, 50_000, 1_000),
                whole(p, "behaviourPositions", "Uncalm", "positions", "Positions that were no calm wins", 0, 60),
                whole(p, "entryPositions", "Ill entered", "positions", "Positions entered at the wrong time", 0, 60),
                whole(p, "exitPositions", "Given back", "positions", "Positions whose profit was given back", 0, 60),
                percent(p, "timingPercent", "Regime win rate", "Believed in a regime nothing is known of; the regime "
                        + "curve must be 0 there"),
                whole(p, "timingPositions", "\u2026 as after", "positions", "How firmly it is believed", 0, 60))),
                new Group("One trade proves little",
                        "Profit counts at most as factor \u00d7 (profit without the best trade) + base.",
                        List.of(Knob.entry("winsor", "factor", "Factor", "\u00d7", "Of the profit without the best",
                                3, 1_000, 10_000, 100),
                                sol("winsor", "baseSol", "Base", "Counts always", SOL / 10, 50),
                                Knob.entry("winsor", "baseUsd", "Base", "USD", "The same in dollars", 6, 0,
                                        5_000_000_000L, 10_000_000L),
                                Knob.entry("winsor", "lotMultiple", "One lot", "\u00d7 cost",
                                        "A lot counts at most this many times its cost in the average multiple", 3,
                                        1_000, 50_000, 500))));
    }

    /** What the sum of the curves is multiplied with. */
    static List<Group> modifiers() {
        return List.of(
                new Group("Suspicion and reputation", "", List.of(
                        fraction("modifiers", "clusterPenaltyMax", "Cluster penalty",
                                "The most a penalised cluster takes of the profitability"),
                        fraction("modifiers", "reputationWeight", "Reputation weight",
                                "How much reputation moves the profitability"),
                        percent("modifiers", "reputationStart", "Reputation at first", "0 to 100; 50 is neutral"))),
                new Group("Market condition", "\u00d7 (base + span \u00d7 performance in the present regime).", List.of(
                        fraction("market", "base", "Base", "Factor at no performance at all"),
                        fraction("market", "span", "Span", "Added at full performance"),
                        whole("market", "priorPositions", "Neutral", "positions",
                                "How firmly the neutral performance is believed", 0, 60))),
                new Group("Decay", "By days since the last sign of life; its steps are among the curves.", List.of(
                        whole("decay", "startDays", "No decay up to", "days", "Up to here the factor is 1", 0, 60),
                        fraction("decay", "beyond", "After the last step", "The factor from there on"))),
                new Group("Machines", "", List.of(
                        whole("behaviour", "quietActions", "Calm up to", "a day",
                                "Actions on the busiest day that cost nothing", 1, 3_000),
                        whole("behaviour", "franticActions", "Nothing left at", "a day",
                                "Actions on the busiest day that leave no behaviour points", 2, 10_000),
                        whole("behaviour", "minReactionSlots", "Earliest human buy", "slots",
                                "An earlier buy after the creation is a machine's", 0, 60),
                        whole("behaviour", "minHoldSeconds", "Shortest human hold", "s",
                                "An earlier sale is a machine's", 0, 120))));
    }

    /** How trades are counted. */
    static List<Group> counting() {
        String c = "counting";
        return List.of(new Group("Counting",
                "Other figures here mean that trades are counted anew, which takes a while.",
                List.of(
                        sol(c, "dustSol", "Dust", "A win earned on less is no win", SOL / 100, 1),
                        whole(c, "windowSeconds", "Window", "s", "Wins entered in the same window count as one", 1,
                                600),
                        percent(c, "closedPercent", "Closed at", "A position is closed once this share is sold"),
                        whole(c, "belowCostDays", "Below cost", "days",
                                "An open position below cost for longer is lost",
                                1, 60),
                        whole(c, "washSeconds", "Wash within", "s", "Bought and sold within this time \u2026", 0,
                                3_600),
                        percent(c, "washPercent", "Wash loss",
                                "\u2026 at a loss within this share of cost is no sign of life"),
                        whole(c, "periodDays", "Period", "days", "Profit is summed over so many days", 1, 31),
                        sol(c, "minPeriodProfitSol", "Profitable from", "Less does not make a period profitable",
                                SOL / 100, 1),
                        sol(c, "steadyDaySol", "Steady day", "A day counts when its wins were bought for at least this",
                                SOL / 20, 5),
                        percent("graduation", "limitPercent", "Last entry", "Entries above this curve progress prove "
                                + "nothing about graduation"))));
    }

    private static Knob whole(String table, String key, String label, String unit, String help, long low, long high) {
        return Knob.entry(table, key, label, unit, help, 0, low, high, 1);
    }

    private static Knob percent(String table, String key, String label, String help) {
        return Knob.entry(table, key, label, key.equals("reputationStart") ? "" : "%", help, 2, 0, 10_000, 100);
    }

    private static Knob fraction(String table, String key, String label, String help) {
        return Knob.entry(table, key, label, "", help, 4, 0, 10_000, 100);
    }

    /** SOL from 0 to {@code high}, a slider's step being {@code step} lamports. */
    private static Knob sol(String table, String key, String label, String help, long step, long high) {
        return Knob.entry(table, key, label, "SOL", help, 9, 0, high * SOL, step);
    }
}
