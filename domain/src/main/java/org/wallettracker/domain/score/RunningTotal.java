package org.wallettracker.domain.score;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.score.ScoreCard.Step;
import org.wallettracker.domain.score.parameter.Criterion;
import org.wallettracker.domain.score.parameter.Curve;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * From points to score, in the order of SEMANTICS 4. The total is kept in millionths of a hundredth; a step is the
 * difference between two rounded totals, so that the steps sum to the score exactly.
 */
final class RunningTotal {
    private static final long FINE = 1_000_000;
    private static final int WHOLE = 10_000;
    private static final long NEUTRAL_REPUTATION = 5_000;
    private static final long TOP = 100_000;
    private static final Criterion[] CRITERIA = Criterion.values();
    /** In the order of {@link Rows#place}. */
    private static final String[] REGIMES = {"calm", "normal", "wild"};

    private final ParameterSet parameters;
    private final Standing standing;
    private int decay;
    private long idleDays;
    private final @Nullable List<Step> steps;
    /** What moved the reputation; only for the texts of {@link #steps}. */
    private List<Reputation.Rule> rules = List.of();
    private final long profitabilityTop;
    private long total;
    private int shown;

    /**
     * @param idleDays days since the last sign of life, begun ones counted; negative if there never was one
     * @param steps takes the steps; null if only the score is wanted
     */
    RunningTotal(ParameterSet parameters, Standing standing, long idleDays, @Nullable List<Step> steps) {
        this.parameters = parameters;
        this.standing = standing;
        this.steps = steps;
        idle(idleDays);
        long top = 0;
        for (int i = 0; i < Criterion.PROFITABILITY_COUNT; i++) {
            top += parameters.curve(CRITERIA[i]).top();
        }
        profitabilityTop = top * FINE;
    }

    /** The same for a wallet of other {@code days} since its last sign of life. */
    RunningTotal idle(long days) {
        idleDays = days;
        decay = parameters.decay().factor(days < 0 ? Long.MAX_VALUE : days);
        return this;
    }

    /** The same, telling in its steps what moved the reputation. */
    RunningTotal telling(Reputation reputation) {
        rules = reputation.rules();
        return this;
    }

    /** The score of {@code marks} in hundredths, 0 to 100000. */
    int score(Marks marks) {
        total = 0;
        shown = 0;
        for (int i = 0; i < Criterion.PROFITABILITY_COUNT; i++) {
            component(i, marks);
        }
        cluster();
        reputation(marks);
        if (total > profitabilityTop) {
            total = profitabilityTop;
            note("Profitability limit", null,
                    steps == null
                            ? ""
                            : "profitability counts " + Curve.plain(profitabilityTop / FINE, 2) + " at most");
        }
        for (int i = Criterion.PROFITABILITY_COUNT; i < CRITERIA.length; i++) {
            component(i, marks);
        }
        market(marks);
        total = total * decay / WHOLE;
        note("Inactivity", null, steps == null ? "" : decayText());
        for (Standing.Adjustment adjustment : standing.adjustments()) {
            total += adjustment.points() * FINE;
            note("Decision", null, adjustment.reason());
        }
        long clamped = Math.max(0, Math.min(FINE * TOP, total));
        if (clamped != total) {
            total = clamped;
            note("Limits of the scale", null, "a score lies between 0 and 1000");
        }
        if (total > standing.limit() * FINE) {
            total = standing.limit() * FINE;
            note("Cluster limit", null, steps == null
                    ? ""
                    : "all wallets of cluster " + standing.cluster() + " taken as one score "
                            + Curve.plain(standing.limit(), 2) + ": none of them scores above it");
        }
        return shown();
    }

    private void component(int i, Marks marks) {
        total += marks.points[i] * FINE;
        note(CRITERIA[i].label(), CRITERIA[i].id(), "");
    }

    private void cluster() {
        if (standing.clusterConfidence() > 0) {
            int factor = Math.max(WHOLE - parameters.modifiers().clusterPenaltyMax(),
                    WHOLE - standing.clusterConfidence());
            total = total * factor / WHOLE;
            note("Cluster", null, steps == null
                    ? ""
                    : "profitability x " + Curve.plain(factor, 4) + ": member of the penalised cluster " + name()
                            + "with confidence " + Curve.plain(standing.clusterConfidence(), 2) + " %");
        }
    }

    private String name() {
        return standing.cluster().isEmpty() ? "" : standing.cluster() + " ";
    }

    /** The reputation of a wallet: what it starts with and what its own dealings moved it by, 0 to 10000. */
    static int reputation(Standing standing, Marks marks) {
        return Math.clamp(standing.reputation() + (long) marks.reputationMoved, 0, WHOLE);
    }

    private void reputation(Marks marks) {
        int reputation = reputation(standing, marks);
        if (reputation != NEUTRAL_REPUTATION) {
            long weight = parameters.modifiers().reputationWeight();
            long distance = reputation - NEUTRAL_REPUTATION;
            total += total * (weight * distance / NEUTRAL_REPUTATION) / WHOLE;
            note(Step.REPUTATION, null, steps == null
                    ? ""
                    : "profitability x (1 + " + Curve.plain(weight, 4) + " x (" + Curve.plain(reputation, 2)
                            + " - 50) / 50)" + rules());
        }
    }

    /** Every rule that fired, with its amount. */
    private String rules() {
        StringBuilder text = new StringBuilder(": ").append(Curve.plain(standing.reputation(), 2))
                .append(" at the start");
        for (Reputation.Rule rule : rules) {
            if (rule.amount() != 0) {
                text.append(rule.amount() > 0 ? ", +" : ", ").append(Curve.plain(rule.amount(), 2)).append(" ")
                        .append(rule.label().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return text.toString();
    }

    private void market(Marks marks) {
        String text = steps == null
                ? ""
                : "the market is " + REGIMES[marks.regimeNow] + " now; no win or loss in such: x 1";
        if (marks.recordNow) {
            long factor = parameters.market().base()
                    + (long) parameters.market().span() * marks.performanceNow / WHOLE;
            total = total * factor / WHOLE;
            text = steps == null
                    ? ""
                    : "the market is " + REGIMES[marks.regimeNow] + " now; in such " + marks.winsNow
                            + (marks.winsNow == 1 ? " win, " : " wins, ") + marks.lossesNow
                            + (marks.lossesNow == 1 ? " loss" : " losses") + ": x " + Curve.plain(factor, 4) + " = "
                            + Curve.plain(parameters.market().base(), 4) + " + "
                            + Curve.plain(parameters.market().span(), 4) + " x performance in the present regime, "
                            + Curve.plain(marks.performanceNow, 2) + " %";
        }
        note(Step.MARKET, null, text);
    }

    private String decayText() {
        return idleDays < 0
                ? "x " + Curve.plain(decay, 4) + ": no dated purchase above dust"
                : "x " + Curve.plain(decay, 4) + ": last purchase above dust within " + idleDays
                        + (idleDays == 1 ? " day" : " days");
    }

    private void note(String label, @Nullable String id, String explanation) {
        if (steps != null) {
            int now = shown();
            steps.add(new Step(label, now - shown, id, Signs.of(explanation)));
            shown = now;
        }
    }

    private int shown() {
        return Math.toIntExact(Math.floorDiv(total + FINE / 2, FINE));
    }
}
