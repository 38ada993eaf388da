package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Ties wallets that send most of what they ever send to the same other one. */
final class SweepLinks {
    /** So much of all that a wallet sends. */
    private static final double MOST = 0.7;
    /** Less than this, in lamports, is no sweep. */
    private static final long LEAST = 50_000_000;
    private static final int GROUP = 500;

    private final Columns columns;
    private final Circles circles;
    private final Circles paid;
    private final Scope looked;
    /** Who sweeps to each account, where it counts. */
    private final Int2ObjectOpenHashMap<IntArrayList> sweepers = new Int2ObjectOpenHashMap<>();
    /** Their payments to it, by both numbers. */
    private final Long2ObjectOpenHashMap<IntArrayList> payments = new Long2ObjectOpenHashMap<>();

    /**
     * @param circles those who pay an account
     * @param paid those whom it pays: a hub there is one here too
     * @param looked to whom sweeps are looked at
     */
    SweepLinks(Columns columns, Circles circles, Circles paid, Scope looked) {
        this.columns = columns;
        this.circles = circles;
        this.paid = paid;
        this.looked = looked;
        read();
    }

    /** All in {@code scope}. */
    List<Link> find(Scope scope) {
        List<Link> links = new Links();
        for (Int2ObjectOpenHashMap.Entry<IntArrayList> entry : sweepers.int2ObjectEntrySet()) {
            ties(entry.getIntKey(), entry.getValue(), scope, links);
        }
        return links;
    }

    /** Adds to {@code touched} all who sweep to an account that is looked at, with it. */
    void reach(BitSet touched) {
        for (Int2ObjectOpenHashMap.Entry<IntArrayList> entry : sweepers.int2ObjectEntrySet()) {
            touched.set(entry.getIntKey());
            entry.getValue().forEach((int from) -> touched.set(from));
        }
    }

    /** {@code touched}, and all that one of it ever paid. */
    static BitSet receivers(Columns columns, BitSet touched) {
        BitSet to = (BitSet) touched.clone();
        Transfers sol = columns.sol();
        for (int i = 0; i < sol.size(); i++) {
            if (touched.get(sol.from(i))) {
                to.set(sol.to(i));
            }
        }
        return to;
    }

    private void read() {
        Transfers sol = columns.sol();
        Nodes nodes = columns.nodes();
        long[] sent = new long[nodes.size()];
        Long2LongOpenHashMap sentTo = new Long2LongOpenHashMap();
        for (int i = 0; i < sol.size(); i++) {
            if (sol.from(i) != sol.to(i)) {
                // who sent nobody knows how much sent nobody knows which part of it
                sent[sol.from(i)] = sol.amount(i) < 0 ? Long.MAX_VALUE : saturated(sent[sol.from(i)], sol.amount(i));
                if (sol.amount(i) >= 0 && looked.has(sol.to(i)) && !nodes.machine(sol.from(i))
                        && !nodes.machine(sol.to(i))) {
                    long key = (long) sol.from(i) << 32 | sol.to(i);
                    sentTo.put(key, saturated(sentTo.get(key), sol.amount(i)));
                }
            }
        }
        for (int i = 0; i < sol.size(); i++) {
            if (!looked.has(sol.to(i))) {
                continue;
            }
            long key = (long) sol.from(i) << 32 | sol.to(i);
            long amount = sentTo.get(key);
            if (amount >= LEAST && amount >= MOST * sent[sol.from(i)] && !circles.tiesNobody(sol.to(i))
                    && !paid.tiesNobody(sol.to(i))) {
                IntArrayList of = payments.get(key);
                if (of == null) {
                    of = new IntArrayList();
                    payments.put(key, of);
                    sweepers.computeIfAbsent(sol.to(i), n -> new IntArrayList()).add(sol.from(i));
                }
                of.add(i);
            }
        }
    }

    private static long saturated(long sum, long more) {
        return sum + more < sum ? Long.MAX_VALUE : sum + more;
    }

    private void ties(int to, IntArrayList from, Scope scope, List<Link> links) {
        if (from.size() < 2) {
            return; // who pays one friend sweeps nothing
        }
        for (int i = 0; i < from.size(); i++) {
            int one = from.getInt(i);
            IntArrayList ofOne = payments.get((long) one << 32 | to);
            if (scope.either(one, to)) {
                links.add(link(one, to, LinkKind.SWEEP, circles.weight(to, one), ofOne, ofOne).from(one, 1));
            }
            int end = Math.min(from.size(), i + GROUP);
            for (int k = i + 1; k < end; k++) {
                int other = from.getInt(k);
                if (scope.either(one, other)) {
                    links.add(link(one, other, LinkKind.COMMON_SWEEP,
                            Math.min(circles.weight(to, one), circles.weight(to, other)), ofOne,
                            payments.get((long) other << 32 | to)));
                }
            }
        }
    }

    private Link link(int a, int b, LinkKind kind, double weight, IntArrayList of, IntArrayList and) {
        int each = Link.MOST_PLACES / 2;
        IntArrayList some = new IntArrayList();
        some.addElements(0, of.elements(), 0, Math.min(each, of.size()));
        some.addElements(some.size(), and.elements(), 0, Math.min(each, and.size()));
        int[] numbers = some.toIntArray();
        Transfers sol = columns.sol();
        // the tie is there once both have begun
        long since = Transfers.later(sol.time(of.getInt(0)), sol.time(and.isEmpty() ? of.getInt(0) : and.getInt(0)));
        return Link.of(a, b, kind, weight, since,
                Arrays.stream(numbers).map(sol::place).toArray());
    }
}
