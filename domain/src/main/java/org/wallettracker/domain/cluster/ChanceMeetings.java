package org.wallettracker.domain.cluster;

import org.jspecify.annotations.Nullable;

/**
 * How often two wallets would enter the same mints together by chance. Whoever entered beside one of them is thought to be
 * any wallet, the likelier the more it enters in that phase of mints' lives: so it knows how busy wallets are, how busy the
 * mints were at the very moments the wallet came, and that whoever buys in the first slot meets others who do.
 */
final class ChanceMeetings {
    private static final int PHASES = CloseBuys.PHASES;

    private final CloseBuys buys;
    private final long window;
    /** Entries by wallet and phase. */
    private final int[] ofWallet;
    /** Entries beside those of each wallet, by their phase; null to count them whenever they are asked for. */
    private final int @Nullable [] beside;
    /** Entries by phase. */
    private final double[] total;
    private long counted;

    /** Counts {@code buys}. */
    ChanceMeetings(CloseBuys buys, int nodes, long window) {
        this.buys = buys;
        this.window = window;
        ofWallet = ofWallet(buys, nodes);
        total = new double[PHASES];
        for (int i = 0; i < buys.size(); i++) {
            total[buys.phase(i)]++;
        }
        int[] all = new int[nodes * PHASES];
        buys.within(window, (i, j) -> {
            all[buys.wallet(i) * PHASES + buys.phase(j)]++;
            all[buys.wallet(j) * PHASES + buys.phase(i)]++;
            counted++;
        });
        beside = all;
    }

    private ChanceMeetings(CloseBuys buys, int nodes, ChanceMeetings of) {
        this.buys = buys;
        window = of.window;
        ofWallet = ofWallet(buys, nodes);
        beside = null;
        total = of.total;
        counted = of.counted;
    }

    private static int[] ofWallet(CloseBuys buys, int nodes) {
        int[] of = new int[nodes * PHASES];
        for (int i = 0; i < buys.size(); i++) {
            of[buys.wallet(i) * PHASES + buys.phase(i)]++;
        }
        return of;
    }

    /** For wallets as they are in {@code buys}, with as many entries in all as were counted here. */
    ChanceMeetings now(CloseBuys buys, int nodes) {
        return new ChanceMeetings(buys, nodes, this);
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
        int[] around = around(a);
        double sum = 0;
        for (int phase = 0; phase < PHASES; phase++) {
            int of = ofWallet[b * PHASES + phase];
            if (of > 0) {
                sum += around[phase] * (of / Math.max(of, total[phase]));
            }
        }
        return sum;
    }

    private int[] around(int wallet) {
        int[] around = new int[PHASES];
        int[] known = beside;
        if (known != null) {
            System.arraycopy(known, wallet * PHASES, around, 0, PHASES);
        } else {
            buys.around(wallet, window, (i, j) -> around[buys.phase(buys.wallet(i) == wallet ? j : i)]++);
        }
        return around;
    }
}
