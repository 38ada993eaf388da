package org.wallettracker.ui.common.table;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a source in some order, without a copy: row i is {@code source.get(order[i])}. Showing another order is one
 * change event ({@link Exchange}); nothing is compared, copied or moved on the thread that paints.
 *
 * @param <T> a row
 */
public final class VirtualRows<T> extends ObservableListBase<T> {
    private List<T> source = List.of();
    private int[] order = new int[0];

    /** Shows {@code rows} in {@code permutation} (indices into {@code rows}, kept, not copied). */
    public void show(List<T> rows, int[] permutation) {
        List<T> before = snapshot(source, order);
        source = rows;
        order = permutation;
        if (!before.isEmpty() || permutation.length > 0) {
            modCount++;
            fireChange(new Exchange<>(this, before));
        }
    }

    /**
     * Always -1: JavaFX looks for the selected row in every new order, through all rows, on the thread that paints. Who
     * shows these rows brings the selection to its new place.
     */
    @Override
    public int indexOf(@Nullable Object row) {
        return -1;
    }

    /** True if a row is {@code row}; looks through all of them. */
    @Override
    public boolean contains(@Nullable Object row) {
        return super.indexOf(row) >= 0;
    }

    /** The rows as they stand now, unmoved by what is shown later; nothing is copied. */
    public List<T> snapshot() {
        return snapshot(source, order);
    }

    /** The index in the source of the row at {@code place}. */
    public int sourceIndex(int place) {
        return order[place];
    }

    private static <T> List<T> snapshot(List<T> rows, int[] permutation) {
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                return rows.get(permutation[index]);
            }

            @Override
            public int size() {
                return permutation.length;
            }
        };
    }

    /** The place of source row {@code sourceIndex} on show, -1 if it is filtered out. */
    public int placeOf(int sourceIndex) {
        for (int i = 0; i < order.length; i++) {
            if (order[i] == sourceIndex) {
                return i;
            }
        }
        return -1;
    }

    /** Rows of the source, shown or not. */
    public int sourceSize() {
        return source.size();
    }

    @Override
    public T get(int index) {
        return source.get(order[index]);
    }

    @Override
    public int size() {
        return order.length;
    }
}
