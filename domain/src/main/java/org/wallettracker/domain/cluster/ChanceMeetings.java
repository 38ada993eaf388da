package org.wallettracker.domain.cluster;

/**
 * How often two wallets would enter the same mints together by chance. In every phase of mints' lives wallets are thought
 * to be strewn over the close pairs of entries that there are, each as often as it enters in that phase: so it knows how
 * busy wallets are, how busy mints are, and that whoever buys in the first slot meets others who do.
 */
final class ChanceMeetings {
    private static final int PHASES = CloseBuys.PHASES;

    private final int[] ofWallet;
    private final double[] total;
    private final double[][] pairs;
    private long counted;

    private ChanceMeetings(int[] ofWallet, ChanceMeetings of) {
        this.ofWallet = ofWallet;
        total = of.total;
        pairs = of.pairs;
        counted = of.counted;
    }

    ChanceMeetings(CloseBuys buys, int nodes, long window) {
        total = new double[PHASES];
        pairs = new double[PHASES][PHASES];
        ofWallet = ofWallet(buys, nodes);
        for (int i = 0; i < buys.size(); i++) {
            total[buys.phase(i)]++;
        }
        buys.within(window, (i, j) -> {
            pairs[buys.phase(i)][buys.phase(j)]++;
            pairs[buys.phase(j)][buys.phase(i)]++;
            counted++;
        });
    }

    private static int[] ofWallet(CloseBuys buys, int nodes) {
        int[] of = new int[nodes * PHASES];
        for (int i = 0; i < buys.size(); i++) {
            of[buys.wallet(i) * PHASES + buys.phase(i)]++;
        }
        return of;
    }

    /** The same rates for wallets as busy as they are in {@code buys}. */
    ChanceMeetings now(CloseBuys buys, int nodes) {
        return new ChanceMeetings(ofWallet(buys, nodes), this);
    }

    /** How many pairs of entries lie close. */
    long counted() {
        return counted;
    }

    /** Expected number of mints that {@code a} and {@code b} enter together. */
    double expected(int a, int b) {
        double sum = 0;
        for (int x = 0; x < PHASES; x++) {
            int ofA = ofWallet[a * PHASES + x];
            if (ofA == 0) {
                continue;
            }
            for (int y = 0; y < PHASES; y++) {
                int ofB = ofWallet[b * PHASES + y];
                if (ofB > 0 && pairs[x][y] > 0) {
                    sum += pairs[x][y] * (ofA / total[x]) * (ofB / total[y]);
                }
            }
        }
        return sum;
    }
}
