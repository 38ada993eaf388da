package org.wallettracker.domain.engine;

import java.util.Arrays;

/**
 * Ranks by score, best first, ties by number, while scores change: how many score higher is told by a binary indexed tree
 * over the scores (Fenwick 1994), the place among equals by a sorted list of each score. Not for several threads at once.
 */
final class RankBoard {
    private static final int TOP = 100_000;

    /** How many wallets, by {@code TOP - score + 1}, added up as the tree has it. */
    private final int[] tree = new int[TOP + 2];
    private final int[][] members = new int[TOP + 1][];
    private final int[] sizes = new int[TOP + 1];
    private final int[] scores;

    /** @param scores hundredths, 0 to 100000, by number; copied */
    RankBoard(int[] scores) {
        this.scores = scores.clone();
        for (int score : scores) {
            sizes[score]++;
        }
        for (int score = 0; score <= TOP; score++) {
            members[score] = new int[sizes[score]];
            add(score, sizes[score]);
            sizes[score] = 0;
        }
        for (int number = 0; number < scores.length; number++) {
            members[scores[number]][sizes[scores[number]]++] = number;
        }
    }

    /** How many there are. */
    int size() {
        return scores.length;
    }

    /** The score of {@code number} in hundredths. */
    int score(int number) {
        return scores[number];
    }

    /** The rank of {@code number}, from 1. */
    int rank(int number) {
        int score = scores[number];
        int higher = 0;
        for (int i = TOP - score; i > 0; i -= i & -i) {
            higher += tree[i];
        }
        return higher + 1 + Arrays.binarySearch(members[score], 0, sizes[score], number);
    }

    /** Gives {@code number} another score. */
    void move(int number, int score) {
        int old = scores[number];
        if (old == score) {
            return;
        }
        int at = Arrays.binarySearch(members[old], 0, sizes[old], number);
        System.arraycopy(members[old], at + 1, members[old], at, --sizes[old] - at);
        add(old, -1);
        int[] list = members[score];
        if (sizes[score] == list.length) {
            list = Arrays.copyOf(list, list.length * 3 / 2 + 2);
            members[score] = list;
        }
        int to = -Arrays.binarySearch(list, 0, sizes[score], number) - 1;
        System.arraycopy(list, to, list, to + 1, sizes[score]++ - to);
        list[to] = number;
        add(score, 1);
        scores[number] = score;
    }

    private void add(int score, int count) {
        for (int i = TOP - score + 1; i < tree.length; i += i & -i) {
            tree[i] += count;
        }
    }
}
