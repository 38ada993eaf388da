package org.wallettracker.app.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Times pieces of work in turns, so that what else the machine does meets all of them alike. */
final class Rounds {

    private Rounds() {
    }

    /** Work to be timed; gives something that depends on all it did, so that none of it is left out. */
    @FunctionalInterface
    interface Work {
        /** Does it once. */
        long run() throws IOException;
    }

    /** Median seconds of each of {@code works}, after a round that is not counted. */
    static double[] seconds(int rounds, List<Work> works) throws IOException {
        double[][] took = new double[works.size()][rounds];
        long[] result = new long[works.size()];
        for (int round = -1; round < rounds; round++) {
            for (int w = 0; w < works.size(); w++) {
                long begin = System.nanoTime();
                long got = works.get(w).run();
                long end = System.nanoTime();
                if (round < 0) {
                    result[w] = got;
                } else if (got != result[w]) {
                    throw new IllegalStateException("the same work gave " + result[w] + " and then " + got);
                } else {
                    took[w][round] = (end - begin) / 1e9;
                }
            }
        }
        return Arrays.stream(took).mapToDouble(Rounds::median).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
