package org.wallettracker.ui.lab;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.score.parameter.ParameterEdit;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.ui.lab.Knobs.Group;

/** The figures of the market's condition: what a wallet's record in it does, and when a day is calm or wild. */
final class MarketKnobs {
    private static final String MARKET = "market";
    private static final String WEIGHTS = "regimeWeights";
    private static final String HUNDRED = "100";
    private static final String NEUTRAL = "50";

    private MarketKnobs() {
    }

    static List<Group> groups() {
        String wild = "From this range on a day is wild; the calm line must lie below";
        return List.of(
                new Group("Market condition", "\u00d7 (base + span \u00d7 performance in the present regime).",
                        Knobs.fraction(MARKET, "base", "Base", "Factor at no performance at all"),
                        Knobs.fraction(MARKET, "span", "Span", "Added at full performance"),
                        neutral(),
                        Knobs.whole(MARKET, "priorPositions", "\u2026 as firmly as after", "positions",
                                "How firmly the neutral performance is believed", 0, 60))
                        .and("market.performance"),
                new Group("Market timing", "How much the three regimes count, the best first; together 100 %.",
                        weight(0, "Best regime"), weight(1, "Second regime"), weight(2, "Third regime"))
                        .and("market.regimeSkill"),
                new Group("When a day is calm or wild",
                        "By the day before. Wild if SOL or the tokens are wild, calm if every one known is calm.",
                        range("solCalmPercent", "SOL calm below", "A day whose SOL/USD moved less is calm", 2_000, 10),
                        range("solWildPercent", "SOL wild from", wild, 5_000, 10),
                        Knobs.whole("regime", "hours", "Hours with a price", "hours",
                                "Fewer different hours with a price, and SOL/USD says nothing", 1, 24),
                        range("tokenCalmPercent", "Tokens calm below",
                                "A day whose traded tokens moved less, in the median, is calm", 100_000, 500),
                        range("tokenWildPercent", "Tokens wild from", wild, 200_000, 500),
                        Knobs.whole("regime", "minTraders", "Traders of a token", "wallets",
                                "A token traded by fewer on a day does not count", 1, 100),
                        Knobs.whole("regime", "minTokens", "Tokens that count", "tokens",
                                "Fewer, and their median says nothing", 1, 500)));
    }

    private static Knob range(String key, String label, String help, long high, long step) {
        return Knob.entry("regime", key, label, "%", help, 2, 0, high, step);
    }

    /** The win rate where performance is 50 %: its anchor of the curve goes with it, or the set could not be used. */
    private static Knob neutral() {
        return new Knob("market.priorPercent", "Neutral win rate", "%",
                "Believed before; performance is 50 % there, so the curve's anchor moves with it", 2, 0, 10_000, 100,
                false, set -> read(set, "priorPercent"), (edit, text) -> {
                    List<Object> anchors = new ArrayList<>();
                    for (Object anchor : Knob.list(edit.value(MARKET, "performance"))) {
                        anchors.add(anchor instanceof List<?> pair && same(pair.getLast(), NEUTRAL)
                                ? List.of(text, NEUTRAL)
                                : anchor);
                    }
                    edit.put(MARKET, "performance", anchors);
                    edit.put(MARKET, "priorPercent", Knob.typed(text));
                });
    }

    /** A regime's share; those behind it share the rest as they did, the last gives way to the one before it. */
    private static Knob weight(int place, String label) {
        return new Knob("market.regimeWeights[" + place + "]", label, "%",
                "How much the share won in it counts for market timing; the shares may not rise", 2, 0, 10_000, 100,
                false, set -> share(set, place), (edit, text) -> edit.put(MARKET, WEIGHTS, shares(edit, place, text)));
    }

    private static List<Object> shares(ParameterEdit edit, int place, String text) {
        BigDecimal[] now = Knob.list(edit.value(MARKET, WEIGHTS)).stream()
                .map(v -> new BigDecimal(String.valueOf(v))).toArray(BigDecimal[]::new);
        BigDecimal given;
        try {
            given = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a share is a percentage, not \"" + text + "\"", e);
        }
        BigDecimal all = new BigDecimal(HUNDRED);
        now[place] = given;
        if (place == 0) {
            BigDecimal rest = all.subtract(given);
            BigDecimal others = now[1].add(now[2]);
            now[1] = others.signum() == 0
                    ? rest
                    : rest.multiply(now[1]).divide(others, 2, RoundingMode.HALF_UP);
            now[2] = rest.subtract(now[1]);
        } else {
            now[3 - place] = all.subtract(now[0]).subtract(given);
        }
        List<Object> shares = new ArrayList<>();
        for (BigDecimal share : now) {
            shares.add(share.signum() == 0 ? "0" : share.stripTrailingZeros().toPlainString());
        }
        return shares;
    }

    private static boolean same(Object value, String number) {
        return new BigDecimal(String.valueOf(value)).compareTo(new BigDecimal(number)) == 0;
    }

    private static String read(ParameterSet set, String key) {
        return set.tree().get(MARKET) instanceof java.util.Map<?, ?> table ? String.valueOf(table.get(key)) : "";
    }

    private static String share(ParameterSet set, int place) {
        List<?> shares = Knob.list(
                set.tree().get(MARKET) instanceof java.util.Map<?, ?> table ? table.get(WEIGHTS) : null);
        return place < shares.size() ? String.valueOf(shares.get(place)) : "";
    }
}
