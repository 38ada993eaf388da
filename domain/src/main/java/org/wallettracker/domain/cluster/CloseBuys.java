package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * Entries by mint and moment, and those of them that lie close together. A moment is a slot; for mints of which no slot is
 * known it is the block time in slots of 0.4 seconds. Machines' entries are left out.
 */
final class CloseBuys {
    /** Who comes after so many others in a window is not looked at any more. */
    static final int CROWD = 512;
    /** Phases of a mint's life in which an entry can lie. */
    static final int PHASES = 6;
    private static final long[] PHASE_ENDS = {0, 25, 150, 4_500};
    private static final int UNKNOWN_AGE = 5;

    private final Columns columns;
    private final Entries entries;
    private final int[] sorted;
    private final long[] moments;
    private final boolean[] exact;

    CloseBuys(Columns columns) {
        this.columns = columns;
        entries = columns.entries();
        boolean[] slots = new boolean[columns.mints()];
        for (int e = 0; e < entries.size(); e++) {
            slots[entries.mint(e)] |= entries.slot(e) >= 0;
        }
        exact = slots;
        IntArrayList some = new IntArrayList();
        for (int e = 0; e < entries.size(); e++) {
            if (moment(e) >= 0 && !columns.nodes().machine(entries.wallet(e))) {
                some.add(e);
            }
        }
        sorted = some.toIntArray();
        IntArrays.quickSort(sorted, this::compare);
        moments = new long[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            moments[i] = moment(sorted[i]);
        }
    }

    private long moment(int entry) {
        long time = entries.time(entry);
        return exact[entries.mint(entry)] ? entries.slot(entry) : time < 0 ? -1 : time * 5 / 2;
    }

    private int compare(int x, int y) {
        int order = Integer.compare(entries.mint(x), entries.mint(y));
        order = order != 0 ? order : Long.compare(moment(x), moment(y));
        return order != 0 ? order : Integer.compare(entries.wallet(x), entries.wallet(y));
    }

    /** Takes two entries that lie close, the earlier first, by their positions. */
    interface Pairs {
        void close(int earlier, int later);
    }

    /** Gives every two entries at most {@code window} slots apart; with 0 only those whose slot is known. */
    void within(long window, Pairs to) {
        for (int i = 0; i < sorted.length; i++) {
            if (window == 0 && !exact[mint(i)]) {
                continue;
            }
            int end = Math.min(sorted.length, i + CROWD);
            for (int j = i + 1; j < end && mint(j) == mint(i) && moments[j] - moments[i] <= window; j++) {
                to.close(i, j);
            }
        }
    }

    int size() {
        return sorted.length;
    }

    int entry(int position) {
        return sorted[position];
    }

    int wallet(int position) {
        return entries.wallet(sorted[position]);
    }

    int mint(int position) {
        return entries.mint(sorted[position]);
    }

    long at(int position) {
        return moments[position];
    }

    /** In which phase of its mint's life it lies, 0 to {@link #PHASES} - 1: of those who come first others are first too. */
    int phase(int position) {
        long born = columns.born(mint(position));
        long age = moments[position] - born;
        if (born < 0 || age < 0 || !exact[mint(position)]) {
            return UNKNOWN_AGE;
        }
        int phase = 0;
        while (phase < PHASE_ENDS.length && age > PHASE_ENDS[phase]) {
            phase++;
        }
        return phase;
    }
}
