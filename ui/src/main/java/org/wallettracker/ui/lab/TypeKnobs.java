package org.wallettracker.ui.lab;

import java.util.List;
import org.wallettracker.ui.lab.Knobs.Group;

/** Figures that name and bound but do not score: wallet types, trading patterns, the interval. */
final class TypeKnobs {
    private static final String TYPES = "types";
    private static final String PATTERNS = "patterns";
    private static final String INTERVAL = "interval";

    private TypeKnobs() {
    }

    static List<Group> groups() {
        return List.of(
                new Group("Wallet types",
                        "No score moves with anything in this section; a kept set has it all the same.",
                        Knobs.whole(TYPES, "minPositions", "Positions needed", "positions",
                                "A rule must hold over so many before it says anything", 1, 60),
                        Knobs.whole(TYPES, "botReactionSlots", "Bot: first buy within", "slots",
                                "Median from creation to first buy", 0, 60),
                        Knobs.whole(TYPES, "botHoldSeconds", "Bot: first sale within", "seconds",
                                "Median from first buy to first sale", 0, 600),
                        Knobs.whole(TYPES, "botActionsPerDay", "Bot: actions from", "a day", "On the busiest day", 1,
                                10_000),
                        Knobs.percent(TYPES, "botRoundTripPercent", "Bot: round trips from",
                                "Share bought and sold within one transaction"),
                        Knobs.percent(TYPES, "devSharePercent", "Dev: own tokens from",
                                "Share of its tokens that it created itself \u2026"),
                        Knobs.whole(TYPES, "devTokens", "Dev: or at least", "tokens",
                                "\u2026 or at least so many of them", 1, 60),
                        Knobs.sol(TYPES, "whalePositionSol", "Whale: position from", "Median cost of a position",
                                1_000_000_000L, 500),
                        Knobs.whole(TYPES, "whaleMinPositions", "Whale: positions needed", "positions",
                                "Positions it takes to say so", 1, 60)),
                new Group("Trading patterns", "Named when so large a share of so many tokens shows them.",
                        Knobs.whole(PATTERNS, "minTokens", "Tokens needed", "tokens", "Fewer show no pattern", 1, 100),
                        Knobs.percent(PATTERNS, "sharePercent", "Share", "Of the tokens that must show it"),
                        Knobs.whole(PATTERNS, "scalpSeconds", "Scalp up to", "seconds",
                                "A first sale up to so long after the purchase is a scalp", 1, 7_200),
                        Knobs.whole(PATTERNS, "holdSeconds", "Hold from", "seconds",
                                "From so long on it is a hold; more than a scalp", 2, 604_800)),
                new Group("Interval", "Resampled positions, of whose scores two percentiles are shown.",
                        Knobs.whole(INTERVAL, "resamples", "Resamples", "times", "How often positions are drawn anew",
                                10, 500),
                        Knobs.whole(INTERVAL, "maxRows", "Fewer from", "positions",
                                "Wallets with more positions get fewer resamples \u2026", 1, 5_000),
                        Knobs.whole(INTERVAL, "minResamples", "\u2026 but at least", "times",
                                "At most as many as the resamples", 10, 500),
                        Knobs.whole(INTERVAL, "lowPercentile", "Lower end", "percentile", "0 to 50", 0, 50),
                        Knobs.whole(INTERVAL, "highPercentile", "Upper end", "percentile", "50 to 100", 50, 100)));
    }
}
