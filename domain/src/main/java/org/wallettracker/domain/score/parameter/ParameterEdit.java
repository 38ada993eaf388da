package org.wallettracker.domain.score.parameter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a parameter set, kept as a tree until {@link #set} checks the whole. Not for several threads at once.
 */
public final class ParameterEdit {
    private static final int POINTS = 1_000;
    private static final int DIGITS = 2;

    private final Map<String, Object> tree;

    private ParameterEdit(Map<String, Object> tree) {
        this.tree = tree;
    }

    /** An edit that starts from {@code set}. */
    public static ParameterEdit of(ParameterSet set) {
        return new ParameterEdit(changeable(set.tree()));
    }

    /** Gives the result a name of its own. */
    public ParameterEdit named(String name) {
        tree.put("name", name);
        return this;
    }

    /** Gives the result a name and version of its own. */
    public ParameterEdit named(String name, int version) {
        tree.put("name", name);
        tree.put("version", version);
        return this;
    }

    /**
     * Puts {@code value} (a whole number or a decimal text, as the file has it) under {@code table} and {@code key}.
     */
    public ParameterEdit put(String table, String key, Object value) {
        within(tree, table).put(key, value);
        return this;
    }

    /** What stands under {@code table} and {@code key} now; null for nothing. */
    public @Nullable Object value(String table, String key) {
        return within(tree, table).get(key);
    }

    /**
     * Gives {@code criterion} a weight of {@code max} points; the others share what is left of the thousand in
     * proportion to what they have, each at least 1. Curves keep their shape.
     *
     * @param max 1 to 985, so that every other has a point left
     */
    public ParameterEdit weight(Criterion criterion, int max) {
        int others = Criterion.values().length - 1;
        if (max < 1 || max > POINTS - others) {
            throw new IllegalArgumentException("a weight is 1 to " + (POINTS - others) + " points, not " + max);
        }
        int had = POINTS - weight(criterion);
        int left = POINTS - max - others;
        int given = 0;
        long before = 0;
        for (Criterion other : Criterion.values()) {
            if (other != criterion) {
                // running shares of what is left over one point each: they sum to the whole
                before += weight(other) - 1;
                int upTo = had == others ? left : (int) (left * before / (had - others));
                scale(other, 1 + upTo - given);
                given = upTo;
            }
        }
        scale(criterion, max);
        return this;
    }

    /** Points that {@code criterion} has now. */
    public int weight(Criterion criterion) {
        return Integer.parseInt(String.valueOf(curve(criterion).get("max")));
    }

    /**
     * Lays {@code changes}, a tree with only the keys that change, over the set. Where a curve gets another {@code max}
     * and no anchors, the anchors' points are scaled with it.
     */
    public ParameterEdit overlay(Map<String, Object> changes) {
        if (changes.get("curves") instanceof Map<?, ?> curves) {
            for (Criterion criterion : Criterion.values()) {
                if (curves.get(criterion.key()) instanceof Map<?, ?> change && !change.containsKey("anchors")
                        && change.get("max") instanceof Integer max && max > 0) {
                    scale(criterion, max);
                }
            }
        }
        merge(tree, changes);
        return this;
    }

    /**
     * The changed set.
     *
     * @param source where it comes from, for messages
     * @throws InvalidParameters if it can't be used
     */
    public ParameterSet set(String source) {
        return ParameterSet.of(tree, source);
    }

    private void scale(Criterion criterion, int max) {
        Map<String, Object> curve = curve(criterion);
        BigDecimal from = new BigDecimal(String.valueOf(curve.get("max")));
        List<Object> anchors = new ArrayList<>();
        if (curve.get("anchors") instanceof List<?> rows) {
            for (Object row : rows) {
                if (row instanceof List<?> pair && pair.size() == 2) {
                    BigDecimal points = new BigDecimal(String.valueOf(pair.get(1)));
                    BigDecimal scaled = points.multiply(BigDecimal.valueOf(max)).divide(from, DIGITS,
                            RoundingMode.DOWN);
                    anchors.add(List.of(String.valueOf(pair.get(0)), plain(scaled)));
                }
            }
        }
        curve.put("max", max);
        curve.put("anchors", anchors);
    }

    private static String plain(BigDecimal value) {
        return Curve.plain(value.movePointRight(DIGITS).longValueExact(), DIGITS);
    }

    private Map<String, Object> curve(Criterion criterion) {
        return within(within(tree, "curves"), criterion.key());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> within(Map<String, Object> tree, String key) {
        Object table = tree.computeIfAbsent(key, k -> new LinkedHashMap<String, Object>());
        if (table instanceof Map<?, ?>) {
            return (Map<String, Object>) table;
        }
        throw new IllegalArgumentException(key + " is no table");
    }

    private static void merge(Map<String, Object> into, Map<?, ?> changes) {
        changes.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value instanceof Map<?, ?> table && into.get(name) instanceof Map<?, ?>) {
                merge(within(into, name), table);
            } else {
                into.put(name, value);
            }
        });
    }

    /** {@code tree} as it is, for keeping: nobody can change the copy. */
    static Map<String, Object> copy(Map<String, Object> tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((key, value) -> copy.put(key, fixed(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object fixed(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, entry) -> copy.put(String.valueOf(key), fixed(entry)));
            return Collections.unmodifiableMap(copy);
        }
        return value instanceof List<?> list ? list.stream().map(ParameterEdit::fixed).toList() : value;
    }

    private static Map<String, Object> changeable(Map<?, ?> tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((key, value) -> copy.put(String.valueOf(key),
                value instanceof Map<?, ?> map ? changeable(map) : value));
        return copy;
    }
}
