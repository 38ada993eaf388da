package org.wallettracker.ui.lab;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.wallettracker.domain.score.parameter.Criterion;
import org.wallettracker.domain.score.parameter.ParameterEdit;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * A list of anchors in a parameter set.
 *
 * @param id stable name
 * @param label for people
 * @param xName what is read off
 * @param yName what it gives
 * @param table and {@code key} where it stands; for a criterion's curve the key of the criterion
 * @param xDigits decimals that {@code xName} may have
 * @param steps true if a value holds to the next anchor, false if lines are drawn between
 */
record LabCurve(String id, String label, String xName, String yName, String table, String key, int xDigits,
        boolean steps) {

    /** Shares of the top that points of a scaled curve may be rounded by. */
    private static final double ROUNDED = 0.01;

    /** One anchor, as it is written. */
    record Anchor(String x, String y) {
    }

    /** All of them: the criteria's first. */
    static List<LabCurve> all() {
        List<LabCurve> curves = new ArrayList<>();
        Arrays.stream(Criterion.values()).forEach(c -> curves.add(of(c)));
        curves.add(new LabCurve("decay.steps", "Decay", "days, up to", "factor", "decay", "steps", 0, true));
        curves.add(new LabCurve("reputation.history", "Reputation by verified history", "weeks with a verified win",
                "points added", "reputation", "history", 0, false));
        curves.add(new LabCurve("market.performance", "Performance in a regime", "% won", "% performance", "market",
                "performance", 2, false));
        curves.add(new LabCurve("market.regimeSkill", "Skill in a regime", "% won", "% skill", "market",
                "regimeSkill", 2, false));
        curves.add(new LabCurve("entry.slots", "Entry by time", "slots", "% good", "entry", "slots", 0, false));
        curves.add(new LabCurve("entry.progress", "Entry by curve progress", "% sold", "% good", "entry", "progress",
                2, false));
        curves.add(new LabCurve("graduation.baseRates", "Chance of graduation", "% sold, from", "% graduate",
                "graduation", "baseRates", 2, true));
        return List.copyOf(curves);
    }

    /** The curve of {@code criterion}. */
    static LabCurve of(Criterion criterion) {
        return new LabCurve("curves." + criterion.key(), criterion.label(), unit(criterion), "points", "curves",
                criterion.key(), criterion.measure().digits(), false);
    }

    private static String unit(Criterion criterion) {
        return switch (criterion.measure()) {
            case SOL -> "SOL";
            case USD -> "USD";
            case PERCENT -> "%";
            case TIMES -> "\u00d7";
            case COUNT -> switch (criterion) {
                case STEADY_VOLUME -> "days";
                case LONGEVITY -> "weeks";
                default -> "tokens";
            };
        };
    }

    /** True if other anchors mean that trades are counted anew. */
    boolean counts() {
        return table.equals("entry") || table.equals("graduation");
    }

    /** Its anchors under {@code set}. */
    List<Anchor> anchors(ParameterSet set) {
        Object rows = set.tree().get(table) instanceof Map<?, ?> entries ? entries.get(key) : null;
        if (rows instanceof Map<?, ?> curve) {
            rows = curve.get("anchors");
        }
        List<Anchor> anchors = new ArrayList<>();
        if (rows instanceof List<?> list) {
            for (Object row : list) {
                if (row instanceof List<?> pair && pair.size() == 2) {
                    anchors.add(new Anchor(String.valueOf(pair.get(0)), String.valueOf(pair.get(1))));
                }
            }
        }
        return List.copyOf(anchors);
    }

    /** The change to {@code anchors}. */
    Consumer<ParameterEdit> to(List<Anchor> anchors) {
        List<Object> rows = new ArrayList<>();
        anchors.forEach(a -> rows.add(List.of(a.x().strip(), a.y().strip())));
        return edit -> {
            if (table.equals("curves")) {
                edit.overlay(Map.of(table, Map.of(key, Map.of("anchors", rows))));
            } else {
                edit.put(table, key, rows);
            }
        };
    }

    /** True if {@code words}, in small letters, are found in what is known of it. */
    boolean speaksOf(String words) {
        return (id + " " + label + " " + xName + " " + yName).toLowerCase(Locale.ROOT).contains(words);
    }

    /** True if {@code a} and {@code b} differ in it by more than the weight that its points are scaled with. */
    boolean reshaped(ParameterSet a, ParameterSet b) {
        List<Anchor> one = anchors(a);
        List<Anchor> other = anchors(b);
        if (!table.equals("curves")) {
            return !one.equals(other);
        }
        double topOne = top(one);
        double topOther = top(other);
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = number(one.get(i).x()) == number(other.get(i).x())
                    && Math.abs(number(one.get(i).y()) / topOne - number(other.get(i).y()) / topOther) < ROUNDED;
        }
        return !same;
    }

    private static double top(List<Anchor> anchors) {
        return anchors.stream().mapToDouble(a -> number(a.y())).max().orElse(1);
    }

    private static double number(String text) {
        return new BigDecimal(text).doubleValue();
    }

    @Override
    public String toString() {
        return label;
    }
}
