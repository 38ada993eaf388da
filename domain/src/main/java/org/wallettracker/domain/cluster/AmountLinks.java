package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.BitSet;
import java.util.List;

/** Ties wallets that paid the very same amount for the same mint within an hour, where hardly anybody else pays it. */
final class AmountLinks {
    /** An amount that was paid for more mints than this is a usual one. */
    private static final int RARE = 3;
    private static final int LARGEST_GROUP = 20;
    private static final long WITHIN = 3_600;
    private static final double ONCE = 0.35;
    private static final double AGAIN = 0.6;

    private final Columns columns;
    private final Entries entries;

    AmountLinks(Columns columns) {
        this.columns = columns;
        entries = columns.entries();
    }

    List<Link> find() {
        return find(Scope.ALL);
    }

    /** Those in {@code scope}. */
    List<Link> find(Scope scope) {
        int[] sorted = sorted(scope);
        Long2IntOpenHashMap mintsOf = new Long2IntOpenHashMap();
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || !same(sorted[i - 1], sorted[i])) {
                mintsOf.addTo(entries.paid(sorted[i]), 1);
            }
        }
        Long2ObjectLinkedOpenHashMap<IntArrayList> byPair = new Long2ObjectLinkedOpenHashMap<>();
        for (int start = 0; start < sorted.length;) {
            int end = start + 1;
            while (end < sorted.length && same(sorted[start], sorted[end])) {
                end++;
            }
            if (end - start > 1 && end - start <= LARGEST_GROUP && mintsOf.get(entries.paid(sorted[start])) <= RARE) {
                group(sorted, start, end, scope, byPair);
            }
            start = end;
        }
        List<Link> links = new Links();
        for (IntArrayList of : byPair.values()) {
            int a = entries.wallet(of.getInt(0));
            int b = entries.wallet(of.getInt(1));
            links.add(Link.of(a, b, LinkKind.IDENTICAL_AMOUNTS, of.size() > 2 ? AGAIN : ONCE,
                    entries.time(of.getInt(0)), of.intStream().map(entries::place).toArray()));
        }
        return links;
    }

    /** All whose links of this kind hang on the entries from {@code from} on: who paid the same, where it is not usual. */
    void reach(int from, BitSet into) {
        Long2ObjectOpenHashMap<IntArrayList> payers = new Long2ObjectOpenHashMap<>();
        for (int e = from; e < entries.size(); e++) {
            if (entries.paid(e) > 0) {
                payers.put(entries.paid(e), new IntArrayList());
            }
        }
        for (int e = 0; e < entries.size(); e++) {
            IntArrayList of = payers.get(entries.paid(e));
            if (of != null) {
                of.add(e);
            }
        }
        for (IntArrayList of : payers.values()) {
            long before = of.intStream().filter(e -> e < from).map(entries::mint).distinct().limit(RARE + 1).count();
            if (before <= RARE) {
                of.forEach(e -> into.set(entries.wallet(e)));
            }
        }
    }

    /** Entries that count, by mint and amount; of amounts that nobody in scope paid none. */
    private int[] sorted(Scope scope) {
        LongOpenHashSet paid = new LongOpenHashSet();
        for (int e = 0; e < entries.size() && !scope.all(); e++) {
            if (scope.has(entries.wallet(e))) {
                paid.add(entries.paid(e));
            }
        }
        IntArrayList some = new IntArrayList();
        for (int e = 0; e < entries.size(); e++) {
            if ((scope.all() || paid.contains(entries.paid(e))) && entries.paid(e) > 0 && entries.time(e) >= 0
                    && !columns.nodes().machine(entries.wallet(e))) {
                some.add(e);
            }
        }
        int[] sorted = some.toIntArray();
        IntArrays.quickSort(sorted, (x, y) -> {
            int order = Integer.compare(entries.mint(x), entries.mint(y));
            order = order != 0 ? order : Long.compare(entries.paid(x), entries.paid(y));
            return order != 0 ? order : Integer.compare(x, y);
        });
        return sorted;
    }

    private boolean same(int x, int y) {
        return entries.mint(x) == entries.mint(y) && entries.paid(x) == entries.paid(y);
    }

    private void group(int[] sorted, int start, int end, Scope scope,
            Long2ObjectLinkedOpenHashMap<IntArrayList> byPair) {
        for (int i = start; i < end; i++) {
            for (int k = i + 1; k < end; k++) {
                if (scope.either(entries.wallet(sorted[i]), entries.wallet(sorted[k]))
                        && Math.abs(entries.time(sorted[i]) - entries.time(sorted[k])) <= WITHIN) {
                    IntArrayList of = byPair.computeIfAbsent(
                            Link.pair(entries.wallet(sorted[i]), entries.wallet(sorted[k])), p -> new IntArrayList());
                    of.add(sorted[i]);
                    of.add(sorted[k]);
                }
            }
        }
    }
}
