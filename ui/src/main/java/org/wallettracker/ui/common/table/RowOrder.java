package org.wallettracker.ui.common.table;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** Orders rows by a column of primitive keys. Pure; to be called away from the thread that paints. */
public final class RowOrder {
    /** The key of a value that is not known: last in either direction. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private RowOrder() {
    }

    /**
     * Indices of the rows that pass {@code filter}, ordered by {@code keys}; equal keys keep the source's order in both
     * directions, unknown ones come last in both.
     */
    public static int[] sorted(long[] keys, boolean descending, IntPredicate filter) {
        int[] order = new int[keys.length];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (filter.test(i)) {
                order[n++] = i;
            }
        }
        int[] rows = n == order.length ? order : Arrays.copyOf(order, n);
        IntArrays.quickSort(rows, (a, b) -> compare(keys, a, b, descending));
        return rows;
    }

    /** Keys that order rows as {@code words} are ordered as text, in any case; empty words are unknown. */
    public static long[] keys(List<String> words) {
        Integer[] order = new Integer[words.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(words::get, String.CASE_INSENSITIVE_ORDER));
        long[] keys = new long[order.length];
        for (int place = 0; place < order.length; place++) {
            boolean same = place > 0 && words.get(order[place]).equalsIgnoreCase(words.get(order[place - 1]));
            keys[order[place]] = words.get(order[place]).isEmpty()
                    ? UNKNOWN
                    : same ? keys[order[place - 1]] : place;
        }
        return keys;
    }

    private static int compare(long[] keys, int a, int b, boolean descending) {
        long x = keys[a];
        long y = keys[b];
        if (x == y) {
            return Integer.compare(a, b);
        }
        if (x == UNKNOWN || y == UNKNOWN) {
            return x == UNKNOWN ? 1 : -1;
        }
        return descending ? Long.compare(y, x) : Long.compare(x, y);
    }
}
