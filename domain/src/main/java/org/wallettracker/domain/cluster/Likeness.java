package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells which of the wallets around one account are like each other in anything but that they deal with it. */
final class Likeness {
    /** Two wallets that share at least so many mints, and half of all that either entered, are alike. */
    private static final int LEAST_COMMON = 3;
    /** Of larger circles so many are compared by their mints, evenly strewn. */
    private static final int COMPARED = 240;

    /** Whom a link ties to whom, one wallet's behind the other's. */
    private final int[] tied;
    private final int[] tiedFrom;
    /** Wallets that were used for a mint or two are alike if they share half of these and entered one within a minute. */
    private static final long MINUTE = 150;

    private final Entries entries;
    private final int[] starts;
    /** Entries by wallet, then mint. */
    private final int[] sorted;
    /** Their mints. */
    private final int[] mints;

    /** @param links those that don't rest on dealings with a common account */
    Likeness(Columns columns, Links links) {
        this(columns, links, null, Scope.ALL);
    }

    /**
     * Takes over what it can.
     *
     * @param before of the same entries but for those of wallets in {@code changed}
     */
    Likeness(Columns columns, Links links, @Nullable Likeness before, Scope changed) {
        entries = columns.entries();
        int nodes = columns.nodes().size();
        tiedFrom = new int[nodes + 1];
        for (int i = 0; i < links.size(); i++) {
            tiedFrom[Link.lower(links.pair(i)) + 1]++;
            tiedFrom[Link.higher(links.pair(i)) + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            tiedFrom[node + 1] += tiedFrom[node];
        }
        tied = new int[tiedFrom[nodes]];
        int[] next = tiedFrom.clone();
        for (int i = 0; i < links.size(); i++) {
            int one = Link.lower(links.pair(i));
            int other = Link.higher(links.pair(i));
            tied[next[one]++] = other;
            tied[next[other]++] = one;
        }
        starts = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            starts[node + 1] = starts[node] + entries.ofWallet(node);
        }
        sorted = new int[entries.size()];
        mints = new int[sorted.length];
        IntStream.range(0, nodes).parallel().forEach(node -> take(node, before, changed));
    }

    private void take(int node, @Nullable Likeness before, Scope changed) {
        if (before == null || changed.has(node) || node + 1 >= before.starts.length) {
            sort(node);
        } else {
            int count = starts[node + 1] - starts[node];
            System.arraycopy(before.sorted, before.starts[node], sorted, starts[node], count);
            System.arraycopy(before.mints, before.starts[node], mints, starts[node], count);
        }
    }

    private void sort(int node) {
        int[] of = entries.listOfWallet(node).elements();
        IntArrays.quickSort(of, (x, y) -> Integer.compare(entries.mint(x), entries.mint(y)));
        System.arraycopy(of, 0, sorted, starts[node], of.length);
        for (int i = 0; i < of.length; i++) {
            mints[starts[node] + i] = entries.mint(of[i]);
        }
    }

    /**
     * Those of {@code circle} that are like another of it, as far as compared, ascending.
     *
     * @param circle ascending
     */
    int[] alike(int[] circle) {
        boolean[] alike = new boolean[circle.length];
        for (int i = 0; i < circle.length; i++) {
            for (int k = tiedFrom[circle[i]]; k < tiedFrom[circle[i] + 1] && !alike[i]; k++) {
                alike[i] = Arrays.binarySearch(circle, tied[k]) >= 0;
            }
        }
        int step = Math.max(1, Math.ceilDiv(circle.length, COMPARED));
        for (int i = 0; i < circle.length; i++) {
            for (int k = i % step; k < circle.length && !alike[i]; k += step) {
                if (k != i && sameMints(circle[i], circle[k])) {
                    alike[i] = true;
                    alike[k] = true;
                }
            }
        }
        int count = 0;
        int[] found = new int[circle.length];
        for (int i = 0; i < circle.length; i++) {
            if (alike[i]) {
                found[count++] = circle[i];
            }
        }
        return Arrays.copyOf(found, count);
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
            int order = Integer.compare(mints[i], mints[k]);
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
