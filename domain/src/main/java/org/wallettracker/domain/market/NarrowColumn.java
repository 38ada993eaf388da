package org.wallettracker.domain.market;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/** Numbers by place, of four bytes each as long as all of them fit, else of eight. */
final class NarrowColumn {
    private final int[] narrow;
    private final long[] wide;
    private final boolean fits;

    private NarrowColumn(int[] narrow, long[] wide, boolean fits) {
        this.narrow = narrow;
        this.wide = wide;
        this.fits = fits;
    }

    static NarrowColumn of(LongArrayList values) {
        int[] narrow = new int[values.size()];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (int) values.getLong(i);
            if (narrow[i] != values.getLong(i)) {
                return new NarrowColumn(new int[0], values.toLongArray(), false);
            }
        }
        return new NarrowColumn(narrow, new long[0], true);
    }

    /** The numbers themselves where all fit, for who looks for many; empty otherwise. Not to be changed. */
    int[] narrow() {
        return narrow;
    }

    long get(int i) {
        return fits ? narrow[i] : wide[i];
    }

    /**
     * These numbers and {@code value} at place {@code i}, behind all that is used. Shares the numbers where it can.
     *
     * @param room how many numbers it has room for, at least as many as now
     */
    NarrowColumn with(int i, long value, int room) {
        boolean stays = fits && value == (int) value;
        int[] small = !stays ? new int[0] : room > narrow.length ? Arrays.copyOf(narrow, room) : narrow;
        long[] large = stays ? wide : !fits && room <= wide.length ? wide : widened(i, room);
        if (stays) {
            small[i] = (int) value;
        } else {
            large[i] = value;
        }
        return new NarrowColumn(small, large, stays);
    }

    private long[] widened(int used, int room) {
        if (!fits) {
            return Arrays.copyOf(wide, room);
        }
        long[] all = new long[room];
        for (int i = 0; i < used; i++) {
            all[i] = narrow[i];
        }
        return all;
    }
}
