package org.wallettracker.domain.cluster;

/** How likely chance gives as much or more. */
final class Tails {
    private static final int LONGEST = 10_000;

    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;
    private static final double[] FACTORIALS = new double[1_024];

    static {
        for (int i = 2; i < FACTORIALS.length; i++) {
            FACTORIALS[i] = FACTORIALS[i - 1] + StrictMath.log(i);
        }
    }

    private Tails() {
    }

    /**
     * Natural logarithm of the probability that a Poisson variable of mean {@code mean} is at least {@code k}.
     *
     * @param mean 0 or more
     */
    static double logPoisson(int k, double mean) {
        if (k <= 0) {
            return 0;
        } else if (mean <= 0) {
            return Double.NEGATIVE_INFINITY;
        } else if (k <= mean) {
            // the sum below the tail is the shorter one
            double below = 0;
            double term = StrictMath.exp(-mean);
            for (int i = 0; i < k; i++) {
                below += term;
                term *= mean / (i + 1);
            }
            return below < 1 ? StrictMath.log1p(-below) : StrictMath.log(Double.MIN_NORMAL);
        }
        double first = k * StrictMath.log(mean) - mean - logFactorial(k);
        double sum = 1;
        double term = 1;
        for (int i = 1; i < LONGEST && term > 1e-17 * sum; i++) {
            term *= mean / (k + i);
            sum += term;
        }
        return Math.min(0, first + StrictMath.log(sum));
    }

    /**
     * Natural logarithm of the probability that of {@code n} independent trials at least {@code k} come true.
     *
     * @param chance of each, 0 to 1
     */
    static double logBinomial(int k, int n, double chance) {
        if (k <= 0 || chance >= 1) {
            return 0;
        } else if (chance <= 0 || k > n) {
            return Double.NEGATIVE_INFINITY;
        }
        double first = logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * StrictMath.log(chance)
                + (n - k) * StrictMath.log1p(-chance);
        double odds = chance / (1 - chance);
        double sum = 1;
        double term = 1;
        for (int i = k; i < n && (i < chance * n || term > 1e-17 * sum); i++) {
            term *= odds * (n - i) / (i + 1);
            sum += term;
        }
        return Math.min(0, first + StrictMath.log(sum));
    }

    private static double logFactorial(int k) {
        if (k < FACTORIALS.length) {
            return FACTORIALS[k];
        }
        double n = k; // Stirling's series, whose error is below 1e-15 here
        return (n + 0.5) * StrictMath.log(n) - n + HALF_LOG_TWO_PI + 1 / (12 * n) - 1 / (360 * n * n * n);
    }

    /**
     * Which of {@code logs}, ascending logarithms of probabilities, stand out of {@code tried} trials when at most
     * {@code share} of those that do may be chance (Benjamini and Hochberg): the first so many.
     */
    static int standingOut(double[] logs, double tried, double share) {
        int last = 0;
        for (int i = 0; i < logs.length; i++) {
            if (logs[i] <= StrictMath.log(share * (i + 1) / tried)) {
                last = i + 1;
            }
        }
        return last;
    }
}
