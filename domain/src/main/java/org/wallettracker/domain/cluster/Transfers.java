package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** SOL and tokens that went from one to another outside any trade, in the order of the chain, in columns. */
final class Transfers {
    private final IntArrayList from = new IntArrayList();
    private final IntArrayList to = new IntArrayList();
    private final LongArrayList amount = new LongArrayList();
    private final LongArrayList time = new LongArrayList();
    private final IntArrayList place = new IntArrayList();

    /** The same, to which others can be added without changing these. */
    Transfers copy() {
        Transfers copy = new Transfers();
        copy.from.addAll(from);
        copy.to.addAll(to);
        copy.amount.addAll(amount);
        copy.time.addAll(time);
        copy.place.addAll(place);
        return copy;
    }

    void add(int sender, int receiver, long moved, long at, int of) {
        from.add(sender);
        to.add(receiver);
        amount.add(moved);
        time.add(at);
        place.add(of);
    }

    int size() {
        return from.size();
    }

    int from(int i) {
        return from.getInt(i);
    }

    int to(int i) {
        return to.getInt(i);
    }

    /** Lamports, negative where no source tells them; for tokens the mint's number. */
    long amount(int i) {
        return amount.getLong(i);
    }

    /** True if it may have moved {@code least}: of a payment of which no amount is told nothing says that it did not. */
    boolean atLeast(int i, long least) {
        return amount(i) >= least || amount(i) < 0;
    }

    /** Unix seconds, unknown if below 0. */
    long time(int i) {
        return time.getLong(i);
    }

    /** Place of the fact in the order of the chain. */
    int place(int i) {
        return place.getInt(i);
    }

    /** The later of two times; where one is not known, neither is that. */
    static long later(long one, long other) {
        return one < 0 || other < 0 ? Math.min(one, other) : Math.max(one, other);
    }
}
