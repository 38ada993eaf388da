package org.wallettracker.domain.cluster;

import java.util.Arrays;

/** Pairs of wallets, eight bytes each. Immutable. */
final class PairSet {
    static final PairSet NONE = new PairSet(new long[0]);

    /** Ascending, each once. */
    private final long[] pairs;

    private PairSet(long[] pairs) {
        this.pairs = pairs;
    }

    /** Those of {@code links}. */
    static PairSet of(Links links) {
        return of(links.pairs().toLongArray());
    }

    /** @param pairs as {@link Link#pair(int, int)} makes them, in any order; changed */
    static PairSet of(long[] pairs) {
        Arrays.parallelSort(pairs);
        int count = 0;
        for (long pair : pairs) {
            if (count == 0 || pairs[count - 1] != pair) {
                pairs[count++] = pair;
            }
        }
        return new PairSet(Arrays.copyOf(pairs, count));
    }

    boolean contains(long pair) {
        return Arrays.binarySearch(pairs, pair) >= 0;
    }

    int size() {
        return pairs.length;
    }

    /** In their order. */
    long pair(int i) {
        return pairs[i];
    }
}
