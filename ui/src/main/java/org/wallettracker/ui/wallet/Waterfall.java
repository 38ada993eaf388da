package org.wallettracker.ui.wallet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.ScoreCard.Component;
import org.wallettracker.domain.score.ScoreCard.Step;

/**
 * The bars of a score's waterfall: each begins where the one before ended, the last ends at the score. All points in
 * hundredths.
 *
 * @param scale what the full width stands for
 */
record Waterfall(List<Bar> bars, int score, int scale) {
    private static final String USD = "pnl-usd";

    /**
     * A bar from {@code from} to {@code to}.
     *
     * @param group of its component, "modifiers" for what multiplies or clamps
     * @param component null for modifiers
     */
    record Bar(Step step, @Nullable Component component, String group, int from, int to) {

        /** True for the dollars of a wallet whose SOL/USD is not known throughout: their share is that of the profit in SOL. */
        boolean borrowed() {
            return component != null && component.id().equals(USD) && component.note() != null;
        }

        /** Its lower end. */
        int low() {
            return Math.min(from, to);
        }

        /** Its upper end. */
        int high() {
            return Math.max(from, to);
        }
    }

    /**
     * Bars of the same group that stand one after another. A group may come twice: what multiplies stands where it acts.
     *
     * @param points the sum of its bars; those of all runs make the score
     */
    record Run(String group, long points, List<Bar> bars) {
    }

    /** The bars as runs, in their order. */
    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int from = 0; from < bars.size();) {
            String group = bars.get(from).group();
            int to = from;
            while (to < bars.size() && bars.get(to).group().equals(group)) {
                to++;
            }
            List<Bar> part = bars.subList(from, to);
            runs.add(new Run(group, part.stream().mapToLong(b -> b.step().points()).sum(), part));
            from = to;
        }
        return List.copyOf(runs);
    }

    /** The waterfall of {@code card}. */
    static Waterfall of(ScoreCard card) {
        List<Bar> bars = new ArrayList<>();
        int at = 0;
        int highest = card.score();
        for (Step step : card.waterfall()) {
            Component component = card.components().stream().filter(c -> c.id().equals(step.componentId())).findFirst()
                    .orElse(null);
            int to = at + step.points();
            bars.add(new Bar(step, component, component == null ? "modifiers" : component.group(), at, to));
            highest = Math.max(highest, to);
            at = to;
        }
        return new Waterfall(List.copyOf(bars), card.score(), Math.max(100, highest));
    }
}
