package org.wallettracker.domain.score;

/**
 * Places of a {@link ScoreTable} by score, best first, ties by address (which is the order of places). A counting sort:
 * as many steps as there are wallets. Immutable.
 */
public final class Ranking {
    private static final int TOP = 100_000;

    private final int[] scores;
    private final int[] best;
    private final int[] rank;

    /** @param scores hundredths, 0 to 100000, by place; not copied and not to be changed afterwards */
    public Ranking(int[] scores) {
        this.scores = scores;
        int[] start = new int[TOP + 2];
        for (int score : scores) {
            start[TOP - score + 1]++;
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        best = new int[scores.length];
        rank = new int[scores.length];
        for (int place = 0; place < scores.length; place++) {
            int at = start[TOP - scores[place]]++;
            best[at] = place;
            rank[place] = at + 1;
        }
    }

    /** How many there are. */
    public int size() {
        return best.length;
    }

    /** The place that has rank {@code rank}, from 1. */
    public int at(int rank) {
        return best[rank - 1];
    }

    /** The rank of {@code place}, from 1. */
    public int rank(int place) {
        return rank[place];
    }

    /** The score of {@code place} in hundredths. */
    public int score(int place) {
        return scores[place];
    }

    /** How many score above {@code hundredths}. */
    public int above(int hundredths) {
        int low = 0;
        int high = best.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (scores[best[middle]] > hundredths) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
