package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
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
        int[] sorted = sorted();
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
                group(sorted, start, end, byPair);
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

    private int[] sorted() {
        IntArrayList some = new IntArrayList();
        for (int e = 0; e < entries.size(); e++) {
            if (entries.paid(e) > 0 && entries.time(e) >= 0 && !columns.nodes().machine(entries.wallet(e))) {
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

    private void group(int[] sorted, int start, int end, Long2ObjectLinkedOpenHashMap<IntArrayList> byPair) {
        for (int i = start; i < end; i++) {
            for (int k = i + 1; k < end; k++) {
                if (Math.abs(entries.time(sorted[i]) - entries.time(sorted[k])) <= WITHIN) {
                    IntArrayList of = byPair.computeIfAbsent(
                            Link.pair(entries.wallet(sorted[i]), entries.wallet(sorted[k])), p -> new IntArrayList());
                    of.add(sorted[i]);
                    of.add(sorted[k]);
                }
            }
        }
    }
}
