package org.wallettracker.domain.cluster.graph;

import java.util.Arrays;

/** Points by quarters of quarters, to reckon with far ones together (Barnes and Hut). Built once, then only read. */
final class QuadTree {
    /** A quarter this small beside its distance counts as one point. */
    private static final double NARROW = 0.8;
    private static final int DEEPEST = 28;
    private static final int EMPTY = -1;

    /** Of each quarter: its first of four, or {@link #EMPTY}. */
    private int[] child = new int[64];
    /** Of a quarter without others: its point, or {@link #EMPTY}. */
    private int[] point = new int[64];
    private double[] massOf = new double[64];
    private double[] sumX = new double[64];
    private double[] sumY = new double[64];
    private int count;
    private double left;
    private double top;
    private double wide = 1e-3;

    QuadTree(double[] x, double[] y, ForceGraph graph) {
        if (x.length == 0) {
            return;
        }
        left = Arrays.stream(x).min().orElse(0);
        top = Arrays.stream(y).min().orElse(0);
        wide = Math.max(wide, Math.max(Arrays.stream(x).max().orElse(0) - left,
                Arrays.stream(y).max().orElse(0) - top));
        quarter();
        for (int i = 0; i < x.length; i++) {
            insert(i, x, y, graph);
        }
    }

    private int quarter() {
        if (count == child.length) {
            int more = 2 * count;
            child = Arrays.copyOf(child, more);
            point = Arrays.copyOf(point, more);
            massOf = Arrays.copyOf(massOf, more);
            sumX = Arrays.copyOf(sumX, more);
            sumY = Arrays.copyOf(sumY, more);
        }
        child[count] = EMPTY;
        point[count] = EMPTY;
        return count++;
    }

    private void add(int q, double px, double py, double m) {
        massOf[q] += m;
        sumX[q] += m * px;
        sumY[q] += m * py;
    }

    private void insert(int i, double[] x, double[] y, ForceGraph graph) {
        int q = 0;
        double l = left;
        double t = top;
        double half = wide / 2;
        for (int depth = 0;; depth++) {
            boolean empty = massOf[q] == 0;
            if (child[q] == EMPTY && (empty || depth == DEEPEST)) {
                add(q, x[i], y[i], graph.mass(i));
                point[q] = empty ? i : point[q];
                return;
            }
            if (child[q] == EMPTY) {
                int first = quarter();
                quarter();
                quarter();
                quarter();
                child[q] = first;
                int there = point[q];
                point[q] = EMPTY;
                int c = first + side(x[there], l + half) + 2 * side(y[there], t + half);
                add(c, x[there], y[there], graph.mass(there));
                point[c] = there;
            }
            add(q, x[i], y[i], graph.mass(i));
            int right = side(x[i], l + half);
            int below = side(y[i], t + half);
            q = child[q] + right + 2 * below;
            l += right * half;
            t += below * half;
            half /= 2;
        }
    }

    private static int side(double at, double middle) {
        return at >= middle ? 1 : 0;
    }

    /**
     * What pushes a point at {@code px}, {@code py} away from all others, by their mass and one over the distance: x and y into
     * {@code out}. Where several are at the very same place they push each other nowhere.
     *
     * @param stack of at least 128
     */
    void push(double px, double py, double[] out, int[] stack, double[] widths) {
        double fx = 0;
        double fy = 0;
        int n = 0;
        if (count > 0) {
            stack[0] = 0;
            widths[0] = wide;
            n = 1;
        }
        while (n > 0) {
            int q = stack[--n];
            double w = widths[n];
            if (massOf[q] == 0) {
                continue;
            }
            double dx = px - sumX[q] / massOf[q];
            double dy = py - sumY[q] / massOf[q];
            double square = dx * dx + dy * dy;
            if (child[q] == EMPTY || w * w < NARROW * NARROW * square) {
                if (square > 0) {
                    fx += massOf[q] * dx / square;
                    fy += massOf[q] * dy / square;
                }
            } else {
                for (int c = 0; c < 4; c++) {
                    stack[n] = child[q] + c;
                    widths[n++] = w / 2;
                }
            }
        }
        out[0] = fx;
        out[1] = fy;
    }
}
