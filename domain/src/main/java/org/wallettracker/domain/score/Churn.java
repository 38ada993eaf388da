package org.wallettracker.domain.score;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * How a leaderboard changes under another parameter set.
 *
 * @param wallets ranked
 * @param moved how many have another rank
 * @param rescored how many have another score
 * @param meanMove mean number of ranks a wallet moves, hundredths, rounded down
 * @param agreement Spearman's rank correlation in ten-thousandths, -10000 to 10000, rounded toward 0; 10000 for fewer
 *     than two wallets
 * @param top who enters and leaves the best {@link #TOP}
 * @param smart who enters and leaves the wallets above the smart line, each set's own
 * @param best the first wallets of the new order
 */
public record Churn(int wallets, int moved, int rescored, long meanMove, int agreement, Line top, Line smart,
        List<Move> best) {
    /** How many wallets make the top. */
    public static final int TOP = 100;
    /** Of those who enter or leave so many are listed. */
    public static final int LISTED = 200;

    public Churn {
        best = List.copyOf(best);
    }

    /**
     * Who crosses a line.
     *
     * @param before how many were above it
     * @param after how many are
     * @param entered how many came
     * @param left how many went
     * @param in those who came, best new rank first, at most {@link #LISTED}
     * @param out those who went, best old rank first, likewise
     */
    public record Line(int before, int after, int entered, int left, List<Move> in, List<Move> out) {
        public Line {
            in = List.copyOf(in);
            out = List.copyOf(out);
        }
    }

    /** One wallet under both sets. Scores in hundredths, ranks from 1. */
    public record Move(Address wallet, int rankBefore, int rankAfter, int scoreBefore, int scoreAfter, int evidence) {
        /** Ranks won; negative where lost. */
        public int up() {
            return rankBefore - rankAfter;
        }
    }

    /**
     * Compares two rankings of {@code table}.
     *
     * @param listed how many of the new order are wanted
     */
    public static Churn of(ScoreTable table, Ranking before, ParameterSet setBefore, Ranking after,
            ParameterSet setAfter, int listed) {
        int n = table.size();
        int moved = 0;
        int rescored = 0;
        long distance = 0;
        long squares = 0;
        for (int place = 0; place < n; place++) {
            long d = Math.abs((long) before.rank(place) - after.rank(place));
            moved += d > 0 ? 1 : 0;
            rescored += before.score(place) != after.score(place) ? 1 : 0;
            distance += d;
            squares += d * d;
        }
        List<Move> best = new ArrayList<>();
        for (int rank = 1; rank <= Math.min(listed, n); rank++) {
            best.add(move(table, before, after, after.at(rank)));
        }
        return new Churn(n, moved, rescored, n == 0 ? 0 : distance * 100 / n, agreement(n, squares),
                line(table, before, Math.min(TOP, n), after, Math.min(TOP, n)),
                line(table, before, before.above(smartLine(setBefore)), after, after.above(smartLine(setAfter))), best);
    }

    private static int smartLine(ParameterSet set) {
        return set.thresholds().minWalletScore() * 100;
    }

    /** 1 - 6 sum(d^2) / (n (n^2 - 1)), ranks being distinct (Spearman 1904). */
    private static int agreement(long n, long squares) {
        if (n < 2) {
            return 10_000;
        }
        BigInteger whole = BigInteger.valueOf(n).multiply(BigInteger.valueOf(n * n - 1));
        return whole.subtract(BigInteger.valueOf(squares).multiply(BigInteger.valueOf(6)))
                .multiply(BigInteger.valueOf(10_000)).divide(whole).intValueExact();
    }

    private static Line line(ScoreTable table, Ranking before, int upTo, Ranking after, int upToAfter) {
        List<Move> in = new ArrayList<>();
        List<Move> out = new ArrayList<>();
        int entered = 0;
        int left = 0;
        for (int rank = 1; rank <= upToAfter; rank++) {
            int place = after.at(rank);
            if (before.rank(place) > upTo) {
                entered++;
                if (in.size() < LISTED) {
                    in.add(move(table, before, after, place));
                }
            }
        }
        for (int rank = 1; rank <= upTo; rank++) {
            int place = before.at(rank);
            if (after.rank(place) > upToAfter) {
                left++;
                if (out.size() < LISTED) {
                    out.add(move(table, before, after, place));
                }
            }
        }
        return new Line(upTo, upToAfter, entered, left, in, out);
    }

    private static Move move(ScoreTable table, Ranking before, Ranking after, int place) {
        return new Move(table.wallet(place), before.rank(place), after.rank(place), before.score(place),
                after.score(place), table.evidence(place));
    }
}
