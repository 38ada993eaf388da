package org.wallettracker.ui.common.table;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** Orders rows by a column of primitive keys. Pure; to be called away from the thread that paints. */
public final class RowOrder {
    /** The key of a value that is not known: last in either direction. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final int MANY = 4_096;

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
        if (n < MANY) {
            IntArrays.quickSort(rows, (a, b) -> compare(keys, a, b, descending));
            return rows;
        }
        return byDigits(rows, keys, descending);
    }

    /** Many rows: sorted by the digits of their keys, which needs no comparing and keeps the order of equal ones. */
    private static int[] byDigits(int[] rows, long[] keys, boolean descending) {
        long[] digits = new long[rows.length];
        boolean inOrder = true;
        for (int i = 0; i < rows.length; i++) {
            long key = keys[rows[i]];
            digits[i] = key == UNKNOWN ? Long.MAX_VALUE : descending ? ~key : key;
            inOrder &= i == 0 || digits[i - 1] <= digits[i];
        }
        if (inOrder) {
            return rows;
        }
        int[] places = new int[rows.length];
        Arrays.setAll(places, i -> i);
        LongArrays.radixSortIndirect(places, digits, true);
        for (int i = 0; i < places.length; i++) {
            places[i] = rows[places[i]];
        }
        return places;
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
