package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

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
    private final int[] wallets;
    private final int[] mints;
    private final byte[] phases;
    private final boolean[] exact;
    /** How many entries there were. */
    private final int seen;
    /** Where in {@link #byWallet} the positions of each wallet begin, and the end of the last. */
    private final int[] start;
    private final int[] byWallet;

    CloseBuys(Columns columns) {
        this(columns, null);
    }

    /**
     * Takes over the order of {@code before}.
     *
     * @param before of the same entries but for later ones, and of the same machines
     */
    CloseBuys(Columns columns, @Nullable CloseBuys before) {
        this.columns = columns;
        entries = columns.entries();
        boolean[] slots = new boolean[columns.mints()];
        for (int e = 0; e < entries.size(); e++) {
            slots[entries.mint(e)] |= entries.slot(e) >= 0;
        }
        exact = slots;
        seen = entries.size();
        boolean same = before != null && Arrays.equals(before.exact, Arrays.copyOf(exact, before.exact.length));
        IntArrayList some = new IntArrayList();
        for (int e = same && before != null ? before.seen : 0; e < entries.size(); e++) {
            if (moment(e) >= 0 && !columns.nodes().machine(entries.wallet(e))) {
                some.add(e);
            }
        }
        int[] later = some.toIntArray();
        IntArrays.parallelQuickSort(later, this::compare);
        sorted = same && before != null ? merged(before.sorted, later) : later;
        moments = new long[sorted.length];
        wallets = new int[sorted.length];
        mints = new int[sorted.length];
        phases = new byte[sorted.length];
        start = new int[columns.nodes().size() + 1];
        for (int i = 0; i < sorted.length; i++) {
            moments[i] = moment(sorted[i]);
            wallets[i] = entries.wallet(sorted[i]);
            mints[i] = entries.mint(sorted[i]);
            phases[i] = (byte) phaseOf(i);
            start[wallets[i] + 1]++;
        }
        for (int node = 0; node + 1 < start.length; node++) {
            start[node + 1] += start[node];
        }
        byWallet = new int[sorted.length];
        int[] next = start.clone();
        for (int i = 0; i < sorted.length; i++) {
            byWallet[next[wallets[i]]++] = i;
        }
    }

    private int[] merged(int[] one, int[] other) {
        int[] all = new int[one.length + other.length];
        int from = 0;
        for (int k = 0; k < other.length; k++) {
            int low = from;
            int high = one.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (compare(one[middle], other[k]) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            System.arraycopy(one, from, all, from + k, low - from);
            all[low + k] = other[k];
            from = low;
        }
        System.arraycopy(one, from, all, from + other.length, one.length - from);
        return all;
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

    /** Gives every entry that lies close to one of {@code wallet}'s, in the order of its own, as {@link #within} would. */
    void around(int wallet, long window, Pairs to) {
        for (int n = start[wallet]; n < start[wallet + 1]; n++) {
            int at = byWallet[n];
            int mint = mints[at];
            if (window == 0 && !exact[mint]) {
                continue;
            }
            for (int i = at - 1; i >= 0 && at - i < CROWD && mints[i] == mint
                    && moments[at] - moments[i] <= window; i--) {
                to.close(i, at);
            }
            int end = Math.min(sorted.length, at + CROWD);
            for (int j = at + 1; j < end && mints[j] == mint && moments[j] - moments[at] <= window; j++) {
                to.close(at, j);
            }
        }
    }

    int size() {
        return sorted.length;
    }

    /**
     * Adds to {@code into} all who entered beside entries that came with number {@code from} or later, or beside any of
     * {@code of}.
     */
    void beside(int from, BitSet of, long window, BitSet into) {
        for (int at = 0; at < sorted.length; at++) {
            if (sorted[at] >= from || of.get(wallets[at])) {
                for (int i = at - 1; i >= 0 && mints[i] == mints[at] && moments[at] - moments[i] <= window; i--) {
                    into.set(wallets[i]);
                }
                for (int i = at + 1; i < sorted.length && mints[i] == mints[at]
                        && moments[i] - moments[at] <= window; i++) {
                    into.set(wallets[i]);
                }
            }
        }
    }

    /** How many entries {@code wallet} has here. */
    int entriesOf(int wallet) {
        return start[wallet + 1] - start[wallet];
    }

    /** Gives every entry that {@code wallet} has here, by its position. */
    void each(int wallet, IntConsumer to) {
        for (int n = start[wallet]; n < start[wallet + 1]; n++) {
            to.accept(byWallet[n]);
        }
    }

    int entry(int position) {
        return sorted[position];
    }

    int wallet(int position) {
        return wallets[position];
    }

    int mint(int position) {
        return mints[position];
    }

    long at(int position) {
        return moments[position];
    }

    /** In which phase of its mint's life it lies, 0 to {@link #PHASES} - 1: of those who come first others are first too. */
    int phase(int position) {
        return phases[position];
    }

    private int phaseOf(int position) {
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
