package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/** First buys: who entered which mint when, for how much, and when it first sold; in columns. */
final class Entries {
    static final int NEVER = -1;

    private final IntArrayList wallet = new IntArrayList();
    private final IntArrayList mint = new IntArrayList();
    private final LongArrayList slot = new LongArrayList();
    private final LongArrayList time = new LongArrayList();
    private final LongArrayList paid = new LongArrayList();
    private final LongArrayList held = new LongArrayList();
    private final IntArrayList place = new IntArrayList();
    private final Long2IntOpenHashMap known = new Long2IntOpenHashMap();
    /** Where in {@link #byWallet} those of each wallet begin, and the end of the last. */
    private int[] start = {};
    private int[] byWallet = {};

    Entries() {
        known.defaultReturnValue(NEVER);
    }

    /** The same, to which others can be added without changing these; to be closed again. */
    Entries copy() {
        Entries copy = new Entries();
        copy.wallet.addAll(wallet);
        copy.mint.addAll(mint);
        copy.slot.addAll(slot);
        copy.time.addAll(time);
        copy.paid.addAll(paid);
        copy.held.addAll(held);
        copy.place.addAll(place);
        for (int i = 0; i < size(); i++) {
            copy.known.put((long) wallet(i) << 32 | mint(i), i);
        }
        return copy;
    }

    /** A buy; only the first of a wallet in a mint is an entry. */
    void buy(int who, int what, long atSlot, long atTime, long lamports, int of) {
        if (known.putIfAbsent((long) who << 32 | what, wallet.size()) == NEVER) {
            wallet.add(who);
            mint.add(what);
            slot.add(atSlot);
            time.add(atTime);
            paid.add(lamports);
            held.add(NEVER);
            place.add(of);
        }
    }

    /** A sale; only the first after the entry counts. */
    void sell(int who, int what, long atTime) {
        int entry = known.get((long) who << 32 | what);
        if (entry != NEVER && held.getLong(entry) == NEVER && atTime >= 0 && time(entry) >= 0) {
            held.set(entry, Math.max(0, atTime - time(entry)));
        }
    }

    /** Nothing more will be told. */
    void end(int nodes) {
        known.clear();
        known.trim();
        close(nodes);
    }

    /** All is told for now. */
    void close(int nodes) {
        start = new int[nodes + 1];
        for (int i = 0; i < size(); i++) {
            start[wallet(i) + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        byWallet = new int[size()];
        int[] next = start.clone();
        for (int i = 0; i < size(); i++) {
            byWallet[next[wallet(i)]++] = i;
        }
    }

    int size() {
        return wallet.size();
    }

    int wallet(int i) {
        return wallet.getInt(i);
    }

    int mint(int i) {
        return mint.getInt(i);
    }

    /** Negative if not known. */
    long slot(int i) {
        return slot.getLong(i);
    }

    /** Unix seconds, negative if not known. */
    long time(int i) {
        return time.getLong(i);
    }

    /** Lamports of the swap; negative if it was not paid in SOL. */
    long paid(int i) {
        return paid.getLong(i);
    }

    /** Seconds until the first sale, {@link #NEVER} if there is none. */
    long held(int i) {
        return held.getLong(i);
    }

    /** Place of the buy in the order of the chain. */
    int place(int i) {
        return place.getInt(i);
    }

    /** How many mints {@code node} entered. */
    int ofWallet(int node) {
        return start[node + 1] - start[node];
    }

    /** The entries of {@code node} in the order of the chain, a fresh list. */
    IntArrayList listOfWallet(int node) {
        return IntArrayList.wrap(Arrays.copyOfRange(byWallet, start[node], start[node + 1]));
    }
}
