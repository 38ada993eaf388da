package org.wallettracker.domain.ledger;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.pack.PackedFacts;

/** The transactions behind facts, numbered, in columns. Of two tellings the one that knows more counts. */
final class Transactions {
    private final PackedFacts packed;
    private final int count;
    /** A telling of each, for its signature. */
    private final int[] telling;
    private final long[] slots;
    private final int[] indices;
    private final long[] times;
    /** Slot to sort by: the known one, or the one a transaction of unknown slot is put behind. */
    private final long[] place;
    /** True if at least one fact is not in doubt. */
    private final boolean[] sure;
    private final int[] start;
    private final int[] factsByTransaction;

    /** @param numbers of the facts of {@code packed} that count, in any order */
    Transactions(PackedFacts packed, int[] numbers) {
        this.packed = packed;
        Numbering numbering = new Numbering(packed, numbers);
        int[] of = numbering.of;
        count = numbering.count;
        telling = numbering.telling;
        slots = filled(Unknown.AMOUNT);
        times = filled(Unknown.TIME);
        indices = new int[count];
        Arrays.fill(indices, Unknown.INDEX);
        sure = new boolean[count];
        start = new int[count + 1];
        for (int i = 0; i < of.length; i++) {
            start[of[i] + 1]++;
            if (packed.status(numbers[i]) != FactStatus.DISPUTED) {
                sure[of[i]] = true;
                learn(of[i], packed.telling(numbers[i]));
            }
        }
        for (int i = 0; i < of.length; i++) {
            if (!sure[of[i]]) {
                learn(of[i], packed.telling(numbers[i]));
            }
        }
        for (int t = 0; t < count; t++) {
            start[t + 1] += start[t];
        }
        factsByTransaction = new int[of.length];
        int[] next = Arrays.copyOf(start, count);
        for (int i = 0; i < of.length; i++) {
            factsByTransaction[next[of[i]]++] = i;
        }
        place = places();
    }

    private long[] filled(long value) {
        long[] values = new long[count];
        Arrays.fill(values, value);
        return values;
    }

    /** Takes over what is known; of two that differ the lower, so that the order of telling does not matter. */
    private void learn(int t, int from) {
        long slot = packed.slot(from);
        int index = packed.txIndex(from);
        long time = packed.blockTime(from);
        if (slot >= 0 && (slots[t] < 0 || slot < slots[t])) {
            slots[t] = slot;
        }
        if (index >= 0 && (indices[t] < 0 || index < indices[t])) {
            indices[t] = index;
        }
        if (time != Unknown.TIME && (times[t] == Unknown.TIME || time < times[t])) {
            times[t] = time;
        }
    }

    private long[] places() {
        int known = 0;
        for (int t = 0; t < count; t++) {
            known += sure[t] && slots[t] >= 0 && times[t] != Unknown.TIME ? 1 : 0;
        }
        long[] at = new long[known];
        long[] slot = new long[known];
        int n = 0;
        for (int t = 0; t < count; t++) {
            if (sure[t] && slots[t] >= 0 && times[t] != Unknown.TIME) {
                at[n] = times[t];
                slot[n++] = slots[t];
            }
        }
        LongArrays.radixSort(at, slot);
        for (int i = 1; i < known; i++) {
            slot[i] = Math.max(slot[i], slot[i - 1]);
        }
        long[] result = slots.clone();
        for (int t = 0; t < count; t++) {
            if (result[t] < 0) {
                result[t] = times[t] == Unknown.TIME ? Long.MAX_VALUE : slotAt(at, slot, times[t]);
            }
        }
        return result;
    }

    private static long slotAt(long[] at, long[] slot, long time) {
        int low = 0;
        int high = at.length;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (at[mid] <= time) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low == 0 ? -1 : slot[low - 1];
    }

    /** Transactions by slot; those of one slot, sure ones first, by signature; behind them those of unknown slot. */
    int[] bySlot() {
        int[] order = new int[count];
        boolean sorted = true;
        for (int t = 0; t < count; t++) {
            order[t] = t;
            sorted = sorted && (t == 0 || compare(t - 1, t) <= 0);
        }
        if (!sorted) {
            IntArrays.parallelQuickSort(order, this::compare);
        }
        return order;
    }

    private int compare(int a, int b) {
        int order = Long.compare(place[a], place[b]);
        if (order == 0) {
            order = Boolean.compare(slots[a] < 0, slots[b] < 0);
        }
        if (order == 0) {
            order = Boolean.compare(sure[b], sure[a]);
        }
        if (order == 0 && slots[a] < 0) {
            order = Long.compare(times[a], times[b]);
        }
        return order != 0 ? order : packed.compareSignatures(telling[a], telling[b]);
    }

    /** True if {@code a} and {@code b} are of one known slot and neither is in doubt. */
    boolean together(int a, int b) {
        return slots[a] >= 0 && slots[a] == slots[b] && sure[a] && sure[b];
    }

    int index(int t) {
        return indices[t];
    }

    /** What is kept of them once facts are in order. */
    Slots slots() {
        return new Slots(slots, indices);
    }

    /** Slot and place in the block by transaction; negative where not known. */
    record Slots(long[] slots, int[] indices) {
    }

    /** Places of the facts of {@code t} in the list, a fresh array in no particular order. */
    int[] facts(int t) {
        return Arrays.copyOfRange(factsByTransaction, start[t], start[t + 1]);
    }

    /** Which transaction a fact is of: two tellings with the same signature are of one. */
    private static final class Numbering {
        private static final int NONE = -1;

        private final PackedFacts packed;
        /** By place in the list of numbers. */
        private final int[] of;
        private int[] telling = new int[16];
        private int count;

        private Numbering(PackedFacts packed, int[] numbers) {
            this.packed = packed;
            of = new int[numbers.length];
            int[] byTelling = new int[packed.tellings()];
            Arrays.fill(byTelling, NONE);
            int[] table = table(numbers);
            for (int i = 0; i < of.length; i++) {
                int from = packed.telling(numbers[i]);
                if (byTelling[from] == NONE) {
                    byTelling[from] = number(table, from);
                }
                of[i] = byTelling[from];
            }
            telling = Arrays.copyOf(telling, count);
        }

        /** Room for at least half as many again as there can be transactions. */
        private int[] table(int[] numbers) {
            int most = Math.min(numbers.length, packed.tellings());
            int[] table = new int[Integer.highestOneBit(Math.clamp(most * 3L, 16, 1 << 30))];
            Arrays.fill(table, NONE);
            return table;
        }

        private int number(int[] table, int from) {
            int at = HashCommon.mix(Long.hashCode(packed.signaturePrefix(from))) & (table.length - 1);
            while (table[at] != NONE) {
                if (packed.compareSignatures(telling[table[at]], from) == 0) {
                    return table[at];
                }
                at = (at + 1) & (table.length - 1);
            }
            if (count == telling.length) {
                telling = Arrays.copyOf(telling, count * 3 / 2);
            }
            telling[count] = from;
            table[at] = count;
            return count++;
        }
    }
}
