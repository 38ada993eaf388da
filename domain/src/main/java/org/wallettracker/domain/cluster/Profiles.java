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
    /** Of the search of everything: what ranks are counted in, ascending by figure. */
    private final double[][] scale;
    private final double[] strangers;
    /** Square of a distance from which on more than a hundredth of strangers are as close. */
    private final double beyond;
    /** Of the search of everything: wallets by each figure. */
    private final int[][] orders;
    /** Where in them each wallet is. */
    private final int[][] places;

    Profiles(Columns columns, long seed) {
        Entries entries = columns.entries();
        IntArrayList some = new IntArrayList();
        positionOf = new int[columns.nodes().size()];
        Arrays.fill(positionOf, -1);
        for (int node = 0; node < positionOf.length; node++) {
            if (has(columns, node)) {
                positionOf[node] = some.size();
                some.add(node);
            }
        }
        wallets = some.toIntArray();
        ranks = new double[FIGURES][wallets.length];
        IntStream.range(0, wallets.length).parallel()
                .forEach(w -> figures(columns, entries.listOfWallet(wallets[w]), w));
        scale = Arrays.stream(ranks).parallel().map(figure -> {
            double[] sorted = figure.clone();
            Arrays.sort(sorted);
            return sorted;
        }).toArray(double[][]::new);
        IntStream.range(0, FIGURES).parallel().forEach(
                f -> Arrays.setAll(ranks[f], w -> rank(scale[f], ranks[f][w])));
        orders = IntStream.range(0, FIGURES).parallel().mapToObj(this::order).toArray(int[][]::new);
        places = Arrays.stream(orders).map(int[]::clone).toArray(int[][]::new);
        for (int f = 0; f < FIGURES; f++) {
            for (int i = 0; i < wallets.length; i++) {
                places[f][orders[f][i]] = i;
            }
        }
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

    /**
     * By the scale, the strangers and the neighbours of a search of everything.
     *
     * @param before of the same wallets but for those of {@code changed}
     */
    Profiles(Columns columns, Profiles before, Scope changed) {
        IntArrayList some = new IntArrayList(before.wallets);
        positionOf = Arrays.copyOf(before.positionOf, columns.nodes().size());
        Arrays.fill(positionOf, before.positionOf.length, positionOf.length, -1);
        for (int node = 0; node < positionOf.length; node++) {
            if (changed.has(node) && positionOf[node] < 0 && has(columns, node)) {
                positionOf[node] = some.size();
                some.add(node);
            }
        }
        wallets = some.toIntArray();
        scale = before.scale;
        strangers = before.strangers;
        beyond = before.beyond;
        orders = before.orders;
        places = before.places;
        ranks = Arrays.stream(before.ranks).map(figure -> Arrays.copyOf(figure, wallets.length))
                .toArray(double[][]::new);
        for (int w = 0; w < wallets.length; w++) {
            int node = wallets[w];
            if (changed.has(node)) {
                figures(columns, columns.entries().listOfWallet(node), w);
                for (int f = 0; f < FIGURES; f++) {
                    ranks[f][w] = rank(scale[f], ranks[f][w]);
                }
                positionOf[node] = has(columns, node) ? w : -1;
            }
        }
    }

    private static boolean has(Columns columns, int node) {
        return columns.entries().ofWallet(node) >= LEAST_ENTRIES && !columns.nodes().machine(node);
    }

    private int[] order(int figure) {
        int[] order = new int[wallets.length];
        Arrays.setAll(order, i -> i);
        double[] of = ranks[figure];
        IntArrays.quickSort(order, (x, y) -> {
            int c = Double.compare(of[x], of[y]);
            return c != 0 ? c : Integer.compare(x, y);
        });
        return order;
    }

    /** Wallets' positions by a figure, as of the search of everything; to read. */
    int[] by(int figure) {
        return orders[figure];
    }

    /** Where in {@link #by} {@code position} is, negative if its wallet had no profile then. */
    int place(int figure, int position) {
        return position < places[figure].length ? places[figure][position] : -1;
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

    /** The share below; equal figures get the middle of their places. */
    private static double rank(double[] scale, double figure) {
        if (scale.length == 0) {
            return 0;
        }
        int start = first(scale, figure, false);
        int end = first(scale, figure, true);
        return (start + end) / 2.0 / scale.length;
    }

    /** The first place in {@code scale} that is not below, or is above, {@code figure}. */
    private static int first(double[] scale, double figure, boolean above) {
        int low = 0;
        int high = scale.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (scale[middle] < figure || (above && scale[middle] == figure)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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

    /** True if the wallet at {@code position} still has a profile: it may have turned out to be a machine. */
    boolean there(int position) {
        return positionOf[wallets[position]] >= 0;
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
