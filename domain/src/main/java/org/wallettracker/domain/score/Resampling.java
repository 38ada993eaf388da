package org.wallettracker.domain.score;

import java.util.Arrays;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * The interval around a score: the wallet's rows are drawn again, each independently 0, 1, 2 ... times (Poisson with mean
 * 1, the bootstrap for data that arrive one by one; Hanley and MacGibbon 2006), scored anew, and two percentiles of those
 * scores are taken. The numbers come from SplitMix64 (Steele, Lea, Flood 2014) seeded from the address and the parameter
 * set: the same wallet and facts always give the same interval.
 */
final class Resampling {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    /** How often a row is drawn, by a random byte: Poisson probabilities in 256ths. */
    private static final byte[] DRAWS = new byte[256];

    static {
        int[] below = {94, 188, 235, 251, 255};
        for (int i = 0; i < DRAWS.length; i++) {
            byte draws = 0;
            while (draws < below.length && i >= below[draws]) {
                draws++;
            }
            DRAWS[i] = draws;
        }
    }

    private final ParameterSet parameters;
    private final long salt;

    Resampling(ParameterSet parameters) {
        this.parameters = parameters;
        salt = Long.parseLong(parameters.identity(), 16);
    }

    /** Scores one resample. */
    @FunctionalInterface
    interface Scoring {
        /** The score with row r taken {@code times[r]} times. */
        int score(byte[] times);
    }

    /** Lower and upper end, in hundredths, around {@code score}. */
    int[] interval(Address wallet, int score, int rows, Scoring scoring) {
        if (rows == 0) {
            return new int[]{score, score};
        }
        ParameterSet.Interval rules = parameters.interval();
        int n = rows <= rules.maxRows()
                ? rules.resamples()
                : (int) Math.max(rules.minResamples(), (long) rules.resamples() * rules.maxRows() / rows);
        int[] scores = new int[n];
        byte[] times = new byte[rows];
        long state = mix(mix(mix(mix(mix(salt) ^ wallet.a()) ^ wallet.b()) ^ wallet.c()) ^ wallet.d());
        for (int i = 0; i < n; i++) {
            long bits = 0;
            for (int r = 0; r < rows; r++) {
                if ((r & 7) == 0) {
                    state += GOLDEN;
                    bits = mix(state);
                }
                times[r] = DRAWS[(int) (bits & 0xFF)];
                bits >>>= 8;
            }
            scores[i] = scoring.score(times);
        }
        Arrays.sort(scores);
        int low = scores[Math.min(n - 1, n * rules.lowPercentile() / 100)];
        int high = scores[Math.max(0, (n * rules.highPercentile() + 99) / 100 - 1)];
        return new int[]{Math.min(score, low), Math.max(score, high)};
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
