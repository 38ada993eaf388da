package org.wallettracker.domain.cluster;

/** How likely chance gives as much or more. */
final class Tails {
    private static final int LONGEST = 10_000;

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

    private static double logFactorial(int k) {
        double sum = 0;
        for (int i = 2; i <= k; i++) {
            sum += StrictMath.log(i);
        }
        return sum;
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
