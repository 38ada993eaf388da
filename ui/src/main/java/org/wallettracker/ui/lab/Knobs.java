package org.wallettracker.ui.lab;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wallettracker.domain.score.parameter.Criterion;

/** The figures of a parameter set that the laboratory moves, by section. With the curves they are the whole set. */
final class Knobs {
    private static final long SOL = 1_000_000_000L;

    /**
     * Figures under one heading.
     *
     * @param curves ids of curves that belong to them
     */
    record Group(String title, String note, List<Knob> knobs, List<String> curves) {
        Group {
            knobs = List.copyOf(knobs);
            curves = List.copyOf(curves);
        }

        Group(String title, String note, Knob... knobs) {
            this(title, note, List.of(knobs), List.of());
        }

        /** The same with {@code ids} of curves. */
        Group and(String... ids) {
            return new Group(title, note, knobs, List.of(ids));
        }
    }

    private Knobs() {
    }

    /** The sections in their order. */
    static Map<String, List<Group>> sections() {
        Map<String, List<Group>> sections = new LinkedHashMap<>();
        sections.put("Weights", weights());
        sections.put("Thresholds", thresholds());
        sections.put("Priors", priors());
        sections.put("Reputation", reputation());
        sections.put("Market", MarketKnobs.groups());
        sections.put("Decay", decay());
        sections.put("Counting", counting());
        sections.put("Types", TypeKnobs.groups());
        return sections;
    }

    /** Every figure. */
    static Stream<Knob> all() {
        return sections().values().stream().flatMap(List::stream).flatMap(g -> g.knobs().stream());
    }

    /** The sixteen weights, as the specification groups them. */
    static List<Group> weights() {
        return Arrays.stream(Criterion.Group.values()).map(g -> new Group(title(g), "",
                Arrays.stream(Criterion.values()).filter(c -> c.group() == g).map(Knob::weight).toList(), List.of()))
                .toList();
    }

    static String title(Criterion.Group group) {
        return switch (group) {
            case PROFITABILITY -> "Profitability";
            case LEGITIMACY -> "Legitimacy";
            case TIMING -> "Timing";
            case ACTIVITY -> "Activity";
        };
    }

    private static List<Group> thresholds() {
        return List.of(
                new Group("Smart money", "", whole("thresholds", "minWalletScore", "Smart line", "points",
                        "A wallet is smart when it scores above this", 0, 1_000)),
                new Group("Signals", "These make signals; the leaderboard does not move with them.",
                        whole("thresholds", "signalThreshold", "Wallets for a signal", "wallets",
                                "So many validated wallets make a signal", 1, 30),
                        sol("thresholds", "minSmartBuySol", "Smallest smart buy",
                                "A smaller buy of a token is not looked at", SOL / 100, 5)));
    }

    private static List<Group> priors() {
        String p = "priors";
        return List.of(new Group("Priors", "What is believed of a wallet before its first trade.",
                percent(p, "winRatePercent", "Win rate", "Believed of a wallet without history; at most where the "
                        + "win rate curve leaves 0"),
                whole(p, "winRatePositions", "\u2026 as firmly as after", "positions", "How firmly it is believed", 0,
                        60),
                whole(p, "multiplePositions", "Break-even positions", "positions",
                        "Break-even positions of its largest size, added to its multiple", 0, 30),
                sol(p, "organicSol", "Profit of unknown origin",
                        "Profit of unknown origin added to the organic ratio", SOL / 2, 100),
                whole(p, "sustainedPeriods", "Empty periods", "periods", "Periods without profit, added", 0, 40),
                sol(p, "consistencySol", "Losses", "Losses added to the consistency", SOL / 10, 50),
                Knob.entry(p, "graduationHits", "Graduates by chance", "tokens",
                        "Graduates that mere chance would have hit", 4, 100, 50_000, 1_000),
                whole(p, "behaviourPositions", "Not calm wins", "positions", "Positions that were no calm wins", 0,
                        60),
                whole(p, "entryPositions", "Entered at the wrong time", "positions",
                        "Positions entered at the wrong time", 0, 60),
                whole(p, "exitPositions", "Profit given back", "positions", "Positions whose profit was given back", 0,
                        60),
                percent(p, "timingPercent", "Win rate in a regime", "Believed in a regime nothing is known of; the "
                        + "regime curve must be 0 there"),
                whole(p, "timingPositions", "\u2026 as firmly as after", "positions", "How firmly it is believed", 0,
                        60)),
                new Group("One trade proves little",
                        "Profit counts at most as factor \u00d7 max(0, profit \u2212 best trade) + base.",
                        Knob.entry("winsor", "factor", "Factor", "\u00d7", "Of the profit without the best", 3, 1_000,
                                10_000, 100),
                        sol("winsor", "baseSol", "Base in SOL", "Counts always", SOL / 10, 50),
                        Knob.entry("winsor", "baseUsd", "Base in dollars", "USD", "The same in dollars", 6, 0,
                                5_000_000_000L, 10_000_000L),
                        Knob.entry("winsor", "lotMultiple", "One lot at most", "\u00d7 cost",
                                "A lot counts at most this many times its cost in the average multiple", 3, 1_000,
                                50_000, 500)));
    }

    /** What suspicion, reputation and the look of a machine do to the score. */
    private static List<Group> reputation() {
        String each = ", taken as amount \u00d7 acts / (acts + verified wins + wins taken as given). An act is a token";
        return List.of(
                new Group("On the profitability",
                        "\u00d7 (1 + weight \u00d7 (reputation \u2212 50) / 50), and a penalised cluster takes its part.",
                        fraction("modifiers", "reputationWeight", "Reputation weight",
                                "How much reputation moves the profitability (REPUTATION_WEIGHT)"),
                        fraction("modifiers", "clusterPenaltyMax", "Cluster penalty at most",
                                "The most a penalised cluster takes of the profitability")),
                new Group("Reputation", "From its start, moved by the rules, within 0 and 100; 50 is neutral.",
                        percent("modifiers", "reputationStart", "Start", "Reputation of a wallet nothing is known of"),
                        whole("reputation", "priorWins", "Wins taken as given", "wins",
                                "Verified wins that stand beside suspicious acts before the first", 1, 60),
                        points("unverified", "Unverified facts", "Facts that no balance confirms" + each),
                        points("unreconciled", "Not reconciled",
                                "The chain showed another balance than trades and transfers leave" + each),
                        points("sniped", "Sniped", "First bought before the earliest human buy" + each),
                        points("roundTrips", "Round trips", "Bought and sold within one transaction" + each),
                        points("dumped", "Dumped", "Created by the wallet itself, and sold" + each))
                        .and("reputation.history"),
                new Group("What a machine looks like", "",
                        whole("behaviour", "quietActions", "Calm up to", "a day",
                                "Actions on the busiest day that cost nothing", 1, 3_000),
                        whole("behaviour", "franticActions", "Nothing left at", "a day",
                                "Actions on the busiest day that leave no behaviour points", 2, 10_000),
                        whole("behaviour", "minReactionSlots", "Earliest human buy", "slots",
                                "An earlier buy after the creation is a machine's", 0, 60),
                        whole("behaviour", "minHoldSeconds", "Shortest human hold", "seconds",
                                "An earlier sale is a machine's", 0, 120)));
    }

    /** What time without a sign of life takes. */
    private static List<Group> decay() {
        String help = "The score is multiplied by this in the days of this step; steps fall";
        return List.of(new Group("Inactivity", "Factor on the score by days since the last sign of life. Days of the "
                + "steps, and more of them, are in the curve.",
                whole("decay", "startDays", "No decay up to", "days", "Up to here the factor is 1", 0, 60),
                step(0, "first", help), step(1, "second", help), step(2, "third", help), step(3, "fourth", help),
                fraction("decay", "beyond", "After the last step", "The factor from there on")).and("decay.steps"));
    }

    private static Knob step(int place, String which, String help) {
        return Knob.ofPair("decay", "steps", place, "Factor in the " + which + " step", "", help, 4, 0, 10_000, 100);
    }

    private static List<Group> counting() {
        String c = "counting";
        return List.of(new Group("Counting",
                "Other figures here mean that trades are counted anew, which takes a while.",
                sol(c, "dustSol", "Dust", "A win earned on less is no win", SOL / 100, 1),
                whole(c, "windowSeconds", "Window", "seconds", "Wins entered in the same window count as one", 1, 600),
                percent(c, "closedPercent", "Closed at", "A position is closed once this share is sold; at least 50"),
                whole(c, "belowCostDays", "Below cost", "days", "An open position below cost for longer is lost", 1,
                        60),
                whole(c, "washSeconds", "Wash within", "seconds", "Bought and sold within this time \u2026", 0, 3_600),
                percent(c, "washPercent", "Wash loss",
                        "\u2026 at a loss within this share of cost is no sign of life"),
                whole(c, "periodDays", "Period", "days", "Profit is summed over so many days", 1, 31),
                sol(c, "minPeriodProfitSol", "Profitable from", "Less does not make a period profitable", SOL / 100,
                        1),
                sol(c, "steadyDaySol", "Steady day", "A day counts when its wins were bought for at least this",
                        SOL / 20, 5),
                percent("graduation", "limitPercent", "Last entry", "Entries above this curve progress prove nothing "
                        + "about graduation"))
                .and("entry.slots", "entry.progress", "graduation.baseRates"));
    }

    static Knob whole(String table, String key, String label, String unit, String help, long low, long high) {
        return Knob.entry(table, key, label, unit, help, 0, low, high, 1);
    }

    static Knob percent(String table, String key, String label, String help) {
        return Knob.entry(table, key, label, key.equals("reputationStart") ? "points" : "%", help, 2, 0, 10_000, 100);
    }

    static Knob fraction(String table, String key, String label, String help) {
        return Knob.entry(table, key, label, "", help, 4, 0, 10_000, 100);
    }

    private static Knob points(String key, String label, String help) {
        return Knob.entry("reputation", key, label, "points", help, 2, 0, 10_000, 100);
    }

    /** SOL from 0 to {@code high}, a slider's step being {@code step} lamports. */
    static Knob sol(String table, String key, String label, String help, long step, long high) {
        return Knob.entry(table, key, label, "SOL", help, 9, 0, high * SOL, step);
    }
}
