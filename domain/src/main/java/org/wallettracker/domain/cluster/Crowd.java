package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * How busy mints are in each phase of their life, and what part of it all a circle of wallets has. A circle's share is
 * taken twice: of all entries, and as the mean of its shares in each mint. A third party that storms a few mints makes the
 * first of them small for everybody else, a circle that does so makes the second small for itself: the larger is what
 * chance is measured by.
 */
final class Crowd {
    /** Odds less than so many times those expected say nothing of mints: not everybody is there all the time. */
    private static final double LEAST_ODDS = 4;

    /** Entries by phase. */
    private final double[] entries = new double[CloseBuys.PHASES];
    /** Mints entered, by phase. */
    private final double[] mints = new double[CloseBuys.PHASES];
    /** Entries by mint and phase. */
    private final int[] cells;
    /** Entries of all, and mints that anybody entered. */
    private int all;
    private int busy;

    private Crowd(int[] cells) {
        this.cells = cells;
    }

    /** All of {@code buys}. */
    static Crowd of(CloseBuys buys, int mints) {
        Crowd crowd = new Crowd(new int[mints * CloseBuys.PHASES]);
        for (int i = 0; i < buys.size(); i++) {
            int cell = cell(buys, i);
            crowd.all++;
            crowd.entries[buys.phase(i)]++;
            crowd.mints[buys.phase(i)] += crowd.cells[cell]++ == 0 ? 1 : 0;
        }
        for (int mint = 0; mint < mints; mint++) {
            crowd.busy += crowd.entered(mint) > 0 ? 1 : 0;
        }
        return crowd;
    }

    private static int cell(CloseBuys buys, int position) {
        return buys.mint(position) * CloseBuys.PHASES + buys.phase(position);
    }

    /** How many entered {@code mint}. */
    private int entered(int mint) {
        int sum = 0;
        for (int cell = mint * CloseBuys.PHASES; cell < cells.length
                && cell < (mint + 1) * CloseBuys.PHASES; cell++) {
            sum += cells[cell];
        }
        return sum;
    }

    /** An empty part. */
    Part nobody() {
        return new Part();
    }

    /** What some wallets have of it. */
    final class Part {
        private final double[] some = new double[CloseBuys.PHASES];
        private final double[] ofMints = new double[CloseBuys.PHASES];
        private double ofWholeMints;
        /** Mints entered, ascending once {@link #end} was called. */
        private final IntArrayList entered = new IntArrayList();

        /** Adds the entries of {@code wallet}; where nobody had entered before, it has no share. */
        void add(CloseBuys buys, int wallet) {
            buys.each(wallet, position -> {
                int cell = cell(buys, position);
                int phase = buys.phase(position);
                some[phase]++;
                entered.add(buys.mint(position));
                if (cell < cells.length && cells[cell] > 0) {
                    ofMints[phase] += 1.0 / cells[cell];
                    ofWholeMints += 1.0 / Crowd.this.entered(buys.mint(position));
                }
            });
        }

        /** Everybody was added. */
        void end() {
            IntArrays.quickSort(entered.elements(), 0, entered.size());
        }

        /** How many entries it has. */
        int entered() {
            return entered.size();
        }

        private int in(int mint) {
            int first = place(mint);
            int end = first;
            while (end < entered.size() && entered.getInt(end) == mint) {
                end++;
            }
            return end - first;
        }

        private int place(int mint) {
            int low = 0;
            int high = entered.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (entered.getInt(middle) < mint) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** True if others of this enter a mint that {@code own}, a part of this, enters. */
        boolean meets(Part own) {
            return own.entered.intStream().anyMatch(mint -> in(mint) > 1);
        }

        /**
         * Natural logarithm of the chance that the others of this enter so many of the mints that {@code own}, a part of
         * this, enters; 0 if they don't do so by far more often than by their share of everything.
         */
        double sameMints(Part own) {
            double others = entered.size() - own.entered.size();
            double ofAll = others / Math.max(1, Math.max(entered.size(), all - own.entered.size()));
            double share = Math.clamp(Math.max(ofAll, (ofWholeMints - own.ofWholeMints) / Math.max(1, busy)), 0, 1);
            int met = 0;
            int near = 0;
            for (int i = 0; i < own.entered.size(); i++) {
                int mint = own.entered.getInt(i);
                int here = in(mint) - 1;
                met += here;
                near += Math.max(here, Crowd.this.entered(mint) - 1);
            }
            double expected = share * near;
            return met * (near - expected) > LEAST_ODDS * expected * (near - met)
                    ? Tails.logBinomial(met, near, share)
                    : 0;
        }

        /** The share in {@code phase} that is left without {@code own}, which is a part of this, 0 to 1. */
        double shareWithout(Part own, int phase) {
            double left = some[phase] - own.some[phase];
            double ofAll = left / Math.max(some[phase], Math.max(1, entries[phase] - own.some[phase]));
            double inMints = (ofMints[phase] - own.ofMints[phase]) / Math.max(1, mints[phase]);
            return Math.clamp(Math.max(ofAll, inMints), 0, 1);
        }
    }
}
