package org.wallettracker.domain.cluster;

import java.util.function.IntConsumer;

/** Finds the pairs of a wallet without looking at those of others; four bytes a pair and a wallet. */
final class PairIndex {
    private final Pairs pairs;
    /** Pairs by their higher number, each list ascending. */
    private final int[] byHigher;
    /** Where in it those of a number begin, and the end of the last. */
    private final int[] start;

    /** @param nodes all numbers are below it */
    PairIndex(Pairs pairs, int nodes) {
        this.pairs = pairs;
        start = new int[nodes + 1];
        for (int i = 0; i < pairs.size(); i++) {
            start[pairs.b(i) + 1]++;
        }
        for (int n = 0; n < nodes; n++) {
            start[n + 1] += start[n];
        }
        byHigher = new int[pairs.size()];
        int[] next = start.clone();
        for (int i = 0; i < byHigher.length; i++) {
            byHigher[next[pairs.b(i)]++] = i;
        }
    }

    /** Gives the numbers of all pairs that {@code node} is in to {@code to}, ascending. */
    void of(int node, IntConsumer to) {
        for (int i = start[node]; i < start[node + 1]; i++) {
            to.accept(byHigher[i]); // the other is lower, and so is the pair
        }
        for (int i = pairs.from(node); i < pairs.size() && pairs.a(i) == node; i++) {
            to.accept(i);
        }
    }
}
