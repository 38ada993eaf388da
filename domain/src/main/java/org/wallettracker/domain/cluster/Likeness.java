package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.List;

/** Tells which of the wallets around one account are like each other in anything but that they deal with it. */
final class Likeness {
    /** Two wallets that share at least so many mints, and half of all that either entered, are alike. */
    private static final int LEAST_COMMON = 3;
    /** Of larger circles so many are compared by their mints, evenly strewn. */
    private static final int COMPARED = 240;

    private final Int2ObjectOpenHashMap<IntArrayList> tied = new Int2ObjectOpenHashMap<>();
    /** Wallets that were used for a mint or two are alike if they share half of these and entered one within a minute. */
    private static final long MINUTE = 150;

    private final Entries entries;
    private final int[] starts;
    /** Entries by wallet, then mint. */
    private final int[] sorted;

    /** @param links those that don't rest on dealings with a common account */
    Likeness(Columns columns, List<Link> links) {
        for (Link link : links) {
            tied.computeIfAbsent(link.a(), n -> new IntArrayList()).add(link.b());
            tied.computeIfAbsent(link.b(), n -> new IntArrayList()).add(link.a());
        }
        entries = columns.entries();
        starts = new int[columns.nodes().size() + 1];
        for (int e = 0; e < entries.size(); e++) {
            starts[entries.wallet(e) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        sorted = new int[entries.size()];
        int[] next = starts.clone();
        for (int e = 0; e < entries.size(); e++) {
            sorted[next[entries.wallet(e)]++] = e;
        }
        for (int node = 0; node + 1 < starts.length; node++) {
            IntArrays.quickSort(sorted, starts[node], starts[node + 1],
                    (x, y) -> Integer.compare(entries.mint(x), entries.mint(y)));
        }
    }

    /** Those of {@code circle} that are like another of it, as far as compared. */
    IntOpenHashSet alike(int[] circle) {
        IntOpenHashSet members = new IntOpenHashSet(circle);
        IntOpenHashSet alike = new IntOpenHashSet();
        for (int node : circle) {
            IntArrayList others = tied.get(node);
            if (others != null && others.intStream().anyMatch(members::contains)) {
                alike.add(node);
            }
        }
        int step = Math.max(1, Math.ceilDiv(circle.length, COMPARED));
        for (int i = 0; i < circle.length; i++) {
            for (int k = i % step; k < circle.length && !alike.contains(circle[i]); k += step) {
                if (k != i && sameMints(circle[i], circle[k])) {
                    alike.add(circle[i]);
                    alike.add(circle[k]);
                }
            }
        }
        return alike;
    }

    private boolean sameMints(int one, int other) {
        int ofOne = starts[one + 1] - starts[one];
        int ofOther = starts[other + 1] - starts[other];
        if (2 * Math.min(ofOne, ofOther) < Math.max(ofOne, ofOther)) {
            return false;
        }
        int common = 0;
        boolean within = false;
        int i = starts[one];
        int k = starts[other];
        while (i < starts[one + 1] && k < starts[other + 1]) {
            int order = Integer.compare(entries.mint(sorted[i]), entries.mint(sorted[k]));
            common += order == 0 ? 1 : 0;
            within |= order == 0 && together(sorted[i], sorted[k]);
            i += order <= 0 ? 1 : 0;
            k += order >= 0 ? 1 : 0;
        }
        boolean few = Math.max(ofOne, ofOther) < LEAST_COMMON;
        return (few ? within : common >= LEAST_COMMON) && 2 * common >= ofOne + ofOther - common;
    }

    private boolean together(int entry, int other) {
        return entries.slot(entry) >= 0 && entries.slot(other) >= 0
                && Math.abs(entries.slot(entry) - entries.slot(other)) <= MINUTE;
    }
}
