package org.wallettracker.domain.ledger;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;

/** The transactions behind a list of facts, numbered, in columns. Of two tellings the one that knows more counts. */
final class Transactions {
    private final int count;
    private final Signature[] signatures;
    private final long[] slots;
    private final int[] indices;
    private final long[] times;
    /** Slot to sort by: the known one, or the one a transaction of unknown slot is put behind. */
    private final long[] place;
    /** True if at least one fact is not in doubt. */
    private final boolean[] sure;
    private final int[] start;
    private final int[] factsByTransaction;

    Transactions(List<RecordedFact> facts) {
        Object2IntOpenHashMap<Signature> ids = new Object2IntOpenHashMap<>(facts.size() / 2 + 16);
        ids.defaultReturnValue(-1);
        int[] of = new int[facts.size()];
        for (int i = 0; i < of.length; i++) {
            Signature signature = facts.get(i).header().signature();
            int id = ids.getInt(signature);
            if (id < 0) {
                id = ids.size();
                ids.put(signature, id);
            }
            of[i] = id;
        }
        count = ids.size();
        signatures = new Signature[count];
        slots = filled(Unknown.AMOUNT);
        times = filled(Unknown.TIME);
        indices = new int[count];
        Arrays.fill(indices, Unknown.INDEX);
        sure = new boolean[count];
        start = new int[count + 1];
        for (int i = 0; i < of.length; i++) {
            start[of[i] + 1]++;
            if (facts.get(i).fact().status() != FactStatus.DISPUTED) {
                sure[of[i]] = true;
                learn(of[i], facts.get(i).header());
            }
        }
        for (int i = 0; i < of.length; i++) {
            if (!sure[of[i]]) {
                learn(of[i], facts.get(i).header());
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
    private void learn(int t, TransactionHeader h) {
        signatures[t] = h.signature();
        if (h.slot() >= 0 && (slots[t] < 0 || h.slot() < slots[t])) {
            slots[t] = h.slot();
        }
        if (h.txIndex() >= 0 && (indices[t] < 0 || h.txIndex() < indices[t])) {
            indices[t] = h.txIndex();
        }
        if (h.blockTime() != Unknown.TIME && (times[t] == Unknown.TIME || h.blockTime() < times[t])) {
            times[t] = h.blockTime();
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
        for (int t = 0; t < count; t++) {
            order[t] = t;
        }
        IntArrays.parallelQuickSort(order, this::compare);
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
        return order != 0 ? order : signatures[a].compareTo(signatures[b]);
    }

    /** True if {@code a} and {@code b} are of one known slot and neither is in doubt. */
    boolean together(int a, int b) {
        return slots[a] >= 0 && slots[a] == slots[b] && sure[a] && sure[b];
    }

    boolean slotKnown(int t) {
        return slots[t] >= 0;
    }

    long slot(int t) {
        return slots[t];
    }

    int index(int t) {
        return indices[t];
    }

    /** Places of the facts of {@code t} in the list, a fresh array in no particular order. */
    int[] facts(int t) {
        return Arrays.copyOfRange(factsByTransaction, start[t], start[t + 1]);
    }
}
