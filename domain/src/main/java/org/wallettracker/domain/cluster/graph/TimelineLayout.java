package org.wallettracker.domain.cluster.graph;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import org.wallettracker.domain.model.Unknown;

/**
 * From left to right by time, in columns. A gap takes as much room as its logarithm, so that wallets funded within a minute
 * and one funded a year later are both to be seen.
 */
final class TimelineLayout {
    /** Columns by the square root of the number of wallets. */
    private static final double COLUMNS = 2;

    private TimelineLayout() {
    }

    static ClusterLayout place(TieGraph graph) {
        int n = graph.size();
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        IntArrays.quickSort(order, (i, k) -> {
            int by = Long.compare(at(graph, i), at(graph, k));
            return by != 0 ? by : Integer.compare(i, k);
        });
        double[] along = new double[n];
        double reached = 0;
        for (int i = 1; i < n; i++) {
            long before = at(graph, order[i - 1]);
            long now = at(graph, order[i]);
            reached += now == before ? 0 : before == Long.MIN_VALUE ? 1 : StrictMath.log1p(now - before);
            along[i] = reached;
        }
        int columns = (int) Math.ceil(COLUMNS * Math.sqrt(n));
        int[] column = new int[n];
        int[] height = new int[columns + 2];
        for (int i = 0; i < n; i++) {
            boolean unknown = at(graph, order[i]) == Long.MIN_VALUE;
            column[i] = unknown ? 0 : 1 + (reached == 0 ? 0 : (int) Math.round(columns * along[i] / reached));
            height[column[i]]++;
        }
        float[] x = new float[n];
        float[] y = new float[n];
        int[] filled = new int[height.length];
        for (int i = 0; i < n; i++) {
            x[order[i]] = column[i] * ClusterLayout.APART;
            y[order[i]] = (filled[column[i]]++ - (height[column[i]] - 1) / 2f) * ClusterLayout.APART;
        }
        return new ClusterLayout(x, y);
    }

    private static long at(TieGraph graph, int node) {
        return graph.time(node) == Unknown.TIME ? Long.MIN_VALUE : graph.time(node);
    }
}
