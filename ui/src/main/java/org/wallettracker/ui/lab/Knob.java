package org.wallettracker.ui.lab;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.score.parameter.Criterion;
import org.wallettracker.domain.score.parameter.Curve;
import org.wallettracker.domain.score.parameter.ParameterEdit;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.ui.common.format.Format;

/**
 * One figure of a parameter set that can be moved.
 *
 * @param id stable name, e.g. {@code thresholds.minWalletScore}
 * @param label for people
 * @param unit behind the figure; empty for none
 * @param help what it does, for hover
 * @param digits decimals of the figure
 * @param low left end of the slider, an integer with {@code digits} decimals; the field may take less
 * @param high right end, likewise; the field may take more
 * @param step of the slider, likewise
 * @param counts true if trades must be counted anew for another value
 * @param read the figure as the set has it
 * @param write puts the figure, as it was typed, into an edit
 */
record Knob(String id, String label, String unit, String help, int digits, long low, long high, long step,
        boolean counts, Reader read, Writer write) {

    /** Reads the figure out of a set, in plain digits. */
    interface Reader {
        String of(ParameterSet set);
    }

    /** Puts a typed figure into an edit. */
    interface Writer {
        void put(ParameterEdit edit, String text);
    }

    /** The weight of a curve: the others give way. */
    static Knob weight(Criterion criterion) {
        return new Knob("weight." + criterion.key(), criterion.label(), "points",
                "Points this criterion can bring; the others share the rest of the thousand in proportion", 0, 1, 400,
                1, false, set -> Integer.toString(points(set, criterion)),
                (edit, text) -> edit.weight(criterion, whole(text)));
    }

    /** Points that {@code criterion} can bring under {@code set}. */
    static int points(ParameterSet set, Criterion criterion) {
        return set.curve(criterion).top() / 100;
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a weight is a whole number of points, not \"" + text + "\"", e);
        }
    }

    /** The entry {@code key} of {@code table}. */
    static Knob entry(String table, String key, String label, String unit, String help, int digits, long low,
            long high, long step) {
        boolean counts = switch (table) {
            case "counting", "entry", "graduation", "regime" -> true;
            case "winsor" -> key.equals("lotMultiple");
            case "behaviour" -> key.startsWith("min");
            default -> false;
        };
        return new Knob(table + "." + key, label, unit, help, digits, low, high, step, counts,
                set -> text(set, table, key), (edit, text) -> edit.put(table, key, typed(text)));
    }

    /** The value at {@code place} (from 0) of the pairs under {@code table} and {@code key}; sets may have fewer pairs. */
    static Knob ofPair(String table, String key, int place, String label, String unit, String help, int digits,
            long low, long high, long step) {
        return new Knob(table + "." + key + "[" + place + "]", label, unit, help, digits, low, high, step, false,
                set -> pair(set.tree().get(table), key, place).getLast(), (edit, text) -> {
                    List<Object> pairs = new java.util.ArrayList<>(list(edit.value(table, key)));
                    if (place < pairs.size() && pairs.get(place) instanceof List<?> pair) {
                        pairs.set(place, List.of(String.valueOf(pair.getFirst()), text));
                    }
                    edit.put(table, key, pairs);
                });
    }

    private static List<String> pair(@Nullable Object table, String key, int place) {
        List<?> pairs = list(table instanceof Map<?, ?> entries ? entries.get(key) : null);
        return place < pairs.size() && pairs.get(place) instanceof List<?> pair && pair.size() == 2
                ? List.of(String.valueOf(pair.getFirst()), String.valueOf(pair.getLast()))
                : List.of("", "");
    }

    /** {@code value} if it is a list, else an empty one. */
    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** A whole number as one, anything else as the text it is. */
    static Object typed(String text) {
        return text.matches("-?[0-9]{1,9}") ? (Object) Integer.valueOf(text) : text;
    }

    private static String text(ParameterSet set, String table, String key) {
        return set.tree().get(table) instanceof Map<?, ?> entries ? String.valueOf(entries.get(key)) : "";
    }

    /** The change to {@code text}. */
    Consumer<ParameterEdit> to(String text) {
        return edit -> write.put(edit, text.strip());
    }

    /** True if {@code set} has such a figure. */
    boolean in(ParameterSet set) {
        return !read.of(set).isEmpty();
    }

    /** The ends of the slider with the unit, e.g. "0\u201360 positions". */
    String range() {
        return Format.number(new BigDecimal(Curve.plain(low, digits))) + "\u2013"
                + Format.number(new BigDecimal(Curve.plain(high, digits))) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** True if {@code words}, in small letters, are found in what is known of it. */
    boolean speaksOf(String words) {
        return (id + " " + label + " " + unit + " " + help).toLowerCase(Locale.ROOT).contains(words);
    }

    /** The figure under {@code set} for a slider. */
    double position(ParameterSet set) {
        return new BigDecimal(read.of(set)).doubleValue();
    }

    /** The figure nearest to {@code position} of the slider, in plain digits. */
    String at(double position) {
        BigDecimal unit = BigDecimal.valueOf(step, digits);
        long steps = BigDecimal.valueOf(position).divide(unit, 0, RoundingMode.HALF_UP).longValue();
        return Curve.plain(Math.clamp(steps * step, low, high), digits);
    }

    /** True if {@code a} and {@code b} differ in this figure. */
    boolean differs(ParameterSet a, ParameterSet b) {
        return in(a) && in(b)
                ? new BigDecimal(read.of(a)).compareTo(new BigDecimal(read.of(b))) != 0
                : in(a) != in(b);
    }
}
