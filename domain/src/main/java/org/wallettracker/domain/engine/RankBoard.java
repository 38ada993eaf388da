package org.wallettracker.domain.engine;

import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.Arrays;

/**
 * Ranks by score, best first, ties by a given order, while scores change and more come: how many score higher is told by a
 * binary indexed tree over the scores (Fenwick 1994), the place among equals by a sorted list of each score. Not for
 * several threads at once.
 */
final class RankBoard {
    private static final int TOP = 100_000;

    /** How many wallets, by {@code TOP - score + 1}, added up as the tree has it. */
    private final int[] tree = new int[TOP + 2];
    private final int[][] members = new int[TOP + 1][];
    private final int[] sizes = new int[TOP + 1];
    private final IntComparator ties;
    private int[] scores;
    private int size;

    /**
     * @param scores hundredths, 0 to 100000, by number; copied
     * @param ties which of two numbers with the same score comes first: of those given here the lower one
     */
    RankBoard(int[] scores, IntComparator ties) {
        this.ties = ties;
        this.scores = scores.clone();
        size = scores.length;
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
        return size;
    }

    /** Takes in one more with {@code score}; its number, the lowest that is free. */
    int add(int score) {
        if (size == scores.length) {
            scores = Arrays.copyOf(scores, size * 3 / 2 + 16);
        }
        int number = size++;
        scores[number] = score;
        enter(number, score);
        return number;
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
        return higher + 1 + place(number, score);
    }

    /** Gives {@code number} another score. */
    void move(int number, int score) {
        int old = scores[number];
        if (old == score) {
            return;
        }
        int at = place(number, old);
        System.arraycopy(members[old], at + 1, members[old], at, --sizes[old] - at);
        add(old, -1);
        enter(number, score);
        scores[number] = score;
    }

    private void enter(int number, int score) {
        int to = -place(number, score) - 1;
        int[] list = members[score];
        if (sizes[score] == list.length) {
            list = Arrays.copyOf(list, list.length * 3 / 2 + 2);
            members[score] = list;
        }
        System.arraycopy(list, to, list, to + 1, sizes[score]++ - to);
        list[to] = number;
        add(score, 1);
    }

    /** Where {@code number} stands among those with {@code score}; below 0 where it would stand. */
    private int place(int number, int score) {
        int[] list = members[score];
        int low = 0;
        int high = sizes[score] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = list[middle] == number ? 0 : ties.compare(list[middle], number);
            if (order == 0) {
                return middle;
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    private void add(int score, int count) {
        for (int i = TOP - score + 1; i < tree.length; i += i & -i) {
            tree[i] += count;
        }
    }
}
