package org.wallettracker.domain.cluster;

/**
 * How often two wallets would enter the same mints together by chance. Whoever entered beside one of them is thought to be
 * any wallet, the likelier the more it enters in that phase of mints' lives: so it knows how busy wallets are, how busy the
 * mints were at the very moments the wallet came, and that whoever buys in the first slot meets others who do.
 */
final class ChanceMeetings {
    private static final int PHASES = CloseBuys.PHASES;

    /** Entries by wallet and phase. */
    private final int[] ofWallet;
    /** Entries beside those of each wallet, by their phase. */
    private final int[] beside;
    private final double[] total = new double[PHASES];
    private long counted;

    ChanceMeetings(CloseBuys buys, int nodes, long window) {
        ofWallet = new int[nodes * PHASES];
        beside = new int[nodes * PHASES];
        for (int i = 0; i < buys.size(); i++) {
            int phase = buys.phase(i);
            ofWallet[buys.wallet(i) * PHASES + phase]++;
            total[phase]++;
        }
        buys.within(window, (i, j) -> {
            beside[buys.wallet(i) * PHASES + buys.phase(j)]++;
            beside[buys.wallet(j) * PHASES + buys.phase(i)]++;
            counted++;
        });
    }

    /** How many pairs of entries lie close. */
    long counted() {
        return counted;
    }

    /** Expected number of mints that {@code a} and {@code b} enter together: seen from the one that meets more. */
    double expected(int a, int b) {
        return Math.max(from(a, b), from(b, a));
    }

    private double from(int a, int b) {
        double sum = 0;
        for (int phase = 0; phase < PHASES; phase++) {
            int of = ofWallet[b * PHASES + phase];
            if (of > 0) {
                sum += beside[a * PHASES + phase] * (of / total[phase]);
            }
        }
        return sum;
    }
}
