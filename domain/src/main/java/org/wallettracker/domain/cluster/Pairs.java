package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;

/**
 * Evidence merged by pair: the strongest of a method, noisy-or across methods, then calibrated (SEMANTICS 5). By pair, in
 * columns; what is asked for is made when it is asked for. Not changed once made.
 */
final class Pairs extends AbstractList<Pairs.Pair> implements RandomAccess {
    /** No evidence on the chain proves who holds a key: nothing is surer than this. */
    static final double SUREST = 0.99;
    private static final Method[] METHODS = Method.values();

    private final Links links;
    /** Numbers of links by pair, kind, the strongest first. */
    private final int[] order;
    /** Where in {@link #order} each pair begins, and the end of the last. */
    private final int[] start;
    private final double[] merged;
    private final double[] confidence;

    /**
     * Two wallets and what ties them.
     *
     * @param links by pair, in order
     * @param merged before calibration, 0 to 1
     * @param confidence 0 to {@link #SUREST}
     */
    record Pair(int a, int b, List<Link> links, double merged, double confidence) {
    }

    private Pairs(Links links, int[] order, int[] start, double[] merged, double[] confidence) {
        this.links = links;
        this.order = order;
        this.start = start;
        this.merged = merged;
        this.confidence = confidence;
    }

    /** By pair; {@code links} in whatever order. */
    static Pairs merge(Collection<Link> links, Calibration calibration) {
        Links of = Links.of(links);
        int[] order = order(of);
        int[] start = new int[order.length + 1];
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || of.pair(order[i - 1]) != of.pair(order[i])) {
                start[count++] = i;
            }
        }
        start[count] = order.length;
        double[] merged = new double[count];
        double[] confidence = new double[count];
        double[] strongest = new double[METHODS.length];
        for (int p = 0; p < count; p++) {
            Arrays.fill(strongest, 0);
            for (int i = start[p]; i < start[p + 1]; i++) {
                int method = of.kind(order[i]).method().ordinal();
                strongest[method] = Math.max(strongest[method], of.weight(order[i]));
            }
            double none = 1;
            for (double weight : strongest) {
                none *= 1 - weight;
            }
            merged[p] = 1 - none;
            confidence[p] = Math.min(SUREST, calibration.of(merged[p]));
        }
        return new Pairs(of, order, Arrays.copyOf(start, count + 1), merged, confidence);
    }

    /** Numbers of links by pair, kind, the strongest first. */
    static int[] order(Links links) {
        int[] order = new int[links.size()];
        boolean sorted = true;
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            sorted = sorted && (i == 0 || links.compare(i - 1, i) <= 0);
        }
        if (sorted) {
            return order;
        }
        LongArrays.radixSortIndirect(order, links.pairs().elements(), 0, order.length, true);
        for (int begin = 0; begin < order.length;) {
            int end = begin + 1;
            while (end < order.length && links.pair(order[end]) == links.pair(order[begin])) {
                end++;
            }
            if (end - begin > 1) {
                int[] of = Arrays.copyOfRange(order, begin, end);
                IntArrays.stableSort(of, links::compare);
                System.arraycopy(of, 0, order, begin, of.length);
            }
            begin = end;
        }
        return order;
    }

    @Override
    public Pair get(int i) {
        return new Pair(a(i), b(i), Arrays.stream(order, start[i], start[i + 1]).mapToObj(links::get).toList(),
                merged[i], confidence[i]);
    }

    @Override
    public int size() {
        return confidence.length;
    }

    /** How many links all of them have. */
    int links() {
        return order.length;
    }

    /** The lower number of pair {@code i}. */
    int a(int i) {
        return Link.lower(links.pair(order[start[i]]));
    }

    /** The higher number. */
    int b(int i) {
        return Link.higher(links.pair(order[start[i]]));
    }

    double confidence(int i) {
        return confidence[i];
    }

    double merged(int i) {
        return merged[i];
    }

    /** The first pair whose lower number is at least {@code node}. */
    int from(int node) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (a(middle) < node) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
