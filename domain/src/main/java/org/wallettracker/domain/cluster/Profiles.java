package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How wallets trade, each figure as the share of wallets below it: size of entries and how they vary, how long they hold
 * and how that varies, how early they come, when in the day, how many mints. Two wallets are as far apart as their figures.
 */
final class Profiles {
    /** Who entered fewer mints has no profile. */
    static final int LEAST_ENTRIES = 8;
    static final int FIGURES = 7;
    private static final int STRANGERS = 40_000;
    private static final double DAY = 86_400;

    private final int[] wallets;
    private final int[] positionOf;
    private final double[][] ranks;
    private final double[] strangers;
    /** Square of a distance from which on more than a hundredth of strangers are as close. */
    private final double beyond;

    Profiles(Columns columns, long seed) {
        Entries entries = columns.entries();
        IntArrayList some = new IntArrayList();
        positionOf = new int[columns.nodes().size()];
        Arrays.fill(positionOf, -1);
        for (int node = 0; node < positionOf.length; node++) {
            if (entries.ofWallet(node) >= LEAST_ENTRIES && !columns.nodes().machine(node)) {
                positionOf[node] = some.size();
                some.add(node);
            }
        }
        wallets = some.toIntArray();
        ranks = new double[FIGURES][wallets.length];
        IntStream.range(0, wallets.length).parallel()
                .forEach(w -> figures(columns, entries.listOfWallet(wallets[w]), w));
        Arrays.stream(ranks).parallel().forEach(Profiles::rank);
        strangers = new double[wallets.length < 2 ? 0 : STRANGERS];
        SplittableRandom dice = new SplittableRandom(seed);
        for (int i = 0; i < strangers.length; i++) {
            int one = dice.nextInt(wallets.length);
            int other = dice.nextInt(wallets.length - 1);
            strangers[i] = apart(one, other >= one ? other + 1 : other);
        }
        Arrays.sort(strangers);
        double near = strangers.length == 0 ? 0 : strangers[strangers.length / 100];
        beyond = near * near * (1 + 1e-9);
    }

    private void figures(Columns columns, IntArrayList of, int w) {
        Entries entries = columns.entries();
        double[] sizes = of.intStream().filter(e -> entries.paid(e) > 0)
                .mapToDouble(e -> StrictMath.log(entries.paid(e))).sorted().toArray();
        double[] holds = of.intStream().filter(e -> entries.held(e) >= 0)
                .mapToDouble(e -> StrictMath.log1p(entries.held(e))).sorted().toArray();
        double[] ages = of.intStream().filter(e -> columns.born(entries.mint(e)) >= 0 && entries.slot(e) >= 0)
                .mapToDouble(e -> StrictMath.log1p(Math.max(0, entries.slot(e) - columns.born(entries.mint(e)))))
                .sorted().toArray();
        ranks[0][w] = at(sizes, 0.5);
        ranks[1][w] = at(sizes, 0.75) - at(sizes, 0.25);
        ranks[2][w] = at(holds, 0.5);
        ranks[3][w] = at(holds, 0.75) - at(holds, 0.25);
        ranks[4][w] = at(ages, 0.5);
        ranks[5][w] = hour(entries, of);
        ranks[6][w] = of.size();
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
    }

    /** The middle of its day, by the mean direction of the hours. */
    private static double hour(Entries entries, IntArrayList of) {
        double x = 0;
        double y = 0;
        for (int e : of.toIntArray()) {
            double angle = 2 * Math.PI * Math.floorMod(Math.max(0, entries.time(e)), 86_400L) / DAY;
            x += StrictMath.cos(angle);
            y += StrictMath.sin(angle);
        }
        return StrictMath.atan2(y, x);
    }

    /** Equal figures get the middle of their places. */
    private static void rank(double[] figure) {
        int[] order = new int[figure.length];
        Arrays.setAll(order, i -> i);
        IntArrays.quickSort(order, (x, y) -> {
            int by = Double.compare(figure[x], figure[y]);
            return by != 0 ? by : Integer.compare(x, y);
        });
        double[] rank = new double[figure.length];
        for (int start = 0; start < order.length;) {
            int end = start;
            while (end < order.length && figure[order[end]] == figure[order[start]]) {
                end++;
            }
            for (int i = start; i < end; i++) {
                rank[order[i]] = (start + end) / 2.0 / order.length;
            }
            start = end;
        }
        System.arraycopy(rank, 0, figure, 0, rank.length);
    }

    /** How many wallets have a profile. */
    int size() {
        return wallets.length;
    }

    int wallet(int position) {
        return wallets[position];
    }

    /** Place of {@code node} among those with a profile, negative if it has none. */
    int position(int node) {
        return positionOf[node];
    }

    double rank(int figure, int position) {
        return ranks[figure][position];
    }

    double apart(int one, int other) {
        return StrictMath.sqrt(square(one, other));
    }

    private double square(int one, int other) {
        double sum = 0;
        for (int f = 0; f < FIGURES; f++) {
            double d = Math.abs(ranks[f][one] - ranks[f][other]);
            d = f == 5 ? Math.min(d, 1 - d) : d;
            sum += d * d;
        }
        return sum;
    }

    /** {@link #chance(double)} of how far apart the two are; 1 where it is more than a hundredth. */
    double chance(int one, int other) {
        double square = square(one, other);
        return square > beyond ? 1 : chance(StrictMath.sqrt(square));
    }

    /**
     * The share of strangers that are as close, as a probability. Closer than a hundredth of them it is carried on as the
     * volume of a ball shrinks, by the dimension that the sample shows.
     */
    double chance(double apart) {
        if (strangers.length == 0) {
            return 1;
        }
        int below = Arrays.binarySearch(strangers, apart);
        double share = (below < 0 ? -below - 1 : below + 1) / (double) strangers.length;
        double far = strangers[strangers.length / 20];
        double near = strangers[strangers.length / 100];
        if (share > 0.01 || near <= 0 || far <= near) {
            return Math.max(share, 1.0 / strangers.length);
        }
        double dimension = StrictMath.log(5) / StrictMath.log(far / near);
        return 0.01 * StrictMath.pow(apart / near, dimension);
    }
}
