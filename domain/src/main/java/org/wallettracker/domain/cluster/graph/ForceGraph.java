package org.wallettracker.domain.cluster.graph;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/** A graph for placing by forces: neighbours of each node, how strongly it is tied to them, how many wallets it stands for. */
final class ForceGraph {
    private final int[] start;
    private final int[] to;
    private final float[] weight;
    private final float[] mass;
    private final float[] strength;

    private ForceGraph(float[] mass, int[] a, int[] b, float[] weights) {
        int n = mass.length;
        this.mass = mass;
        start = new int[n + 1];
        for (int t = 0; t < a.length; t++) {
            start[a[t] + 1]++;
            start[b[t] + 1]++;
        }
        for (int i = 0; i < n; i++) {
            start[i + 1] += start[i];
        }
        to = new int[2 * a.length];
        weight = new float[to.length];
        strength = new float[n];
        int[] next = start.clone();
        for (int t = 0; t < a.length; t++) {
            to[next[a[t]]] = b[t];
            weight[next[a[t]]++] = weights[t];
            to[next[b[t]]] = a[t];
            weight[next[b[t]]++] = weights[t];
            strength[a[t]] += weights[t];
            strength[b[t]] += weights[t];
        }
    }

    static ForceGraph of(TieGraph graph) {
        int[] a = new int[graph.ties()];
        int[] b = new int[a.length];
        float[] weights = new float[a.length];
        for (int t = 0; t < a.length; t++) {
            a[t] = graph.a(t);
            b[t] = graph.b(t);
            weights[t] = graph.weight(t);
        }
        float[] mass = new float[graph.size()];
        Arrays.fill(mass, 1);
        return new ForceGraph(mass, a, b, weights);
    }

    int size() {
        return mass.length;
    }

    int start(int node) {
        return start[node];
    }

    int to(int place) {
        return to[place];
    }

    /** How strongly the two hold together: what ties them by what ties the one that is tied less to anybody. */
    float pull(int node, int place) {
        return weight[place] / Math.min(strength[node], strength[to[place]]);
    }

    float mass(int node) {
        return mass[node];
    }

    /**
     * Which nodes become one in a coarser graph: each with the one it is tied to most strongly that is still free, else with
     * another one that found none and hangs on the same neighbour.
     *
     * @return the coarser node of each, numbered from 0
     */
    int[] matched() {
        int n = size();
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        IntArrays.quickSort(order, (i, k) -> {
            int by = Integer.compare(start[i + 1] - start[i], start[k + 1] - start[k]);
            return by != 0 ? by : Integer.compare(i, k);
        });
        int[] coarse = new int[n];
        Arrays.fill(coarse, -1);
        int[] waiting = new int[n]; // by neighbour: who found nobody, behind one more
        int count = 0;
        for (int node : order) {
            if (coarse[node] >= 0) {
                continue;
            }
            int best = -1;
            for (int p = start[node]; p < start[node + 1]; p++) {
                if (coarse[to[p]] < 0 && (best < 0 || pull(node, p) > pull(node, best)
                        || (pull(node, p) == pull(node, best) && to[p] < to[best]))) {
                    best = p;
                }
            }
            int hub = start[node] == start[node + 1] ? -1 : to[start[node]];
            if (best >= 0) {
                coarse[to[best]] = count;
                coarse[node] = count++;
            } else if (hub >= 0 && waiting[hub] > 0) {
                coarse[node] = coarse[waiting[hub] - 1];
                waiting[hub] = 0;
            } else {
                coarse[node] = count++;
                if (hub >= 0) {
                    waiting[hub] = node + 1;
                }
            }
        }
        return coarse;
    }

    /** The graph in which nodes of the same number in {@code coarse} are one. */
    ForceGraph coarser(int[] coarse) {
        int count = 0;
        for (int c : coarse) {
            count = Math.max(count, c + 1);
        }
        float[] masses = new float[count];
        for (int i = 0; i < size(); i++) {
            masses[coarse[i]] += mass[i];
        }
        long[] pairs = new long[to.length / 2];
        float[] weights = new float[pairs.length];
        int n = 0;
        for (int i = 0; i < size(); i++) {
            for (int p = start[i]; p < start[i + 1]; p++) {
                int one = coarse[i];
                int other = coarse[to[p]];
                if (i < to[p] && one != other) {
                    pairs[n] = (long) Math.min(one, other) << 32 | Math.max(one, other);
                    weights[n++] = weight[p];
                }
            }
        }
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        LongArrays.radixSortIndirect(order, Arrays.copyOf(pairs, n), true);
        int[] a = new int[n];
        int[] b = new int[n];
        float[] sums = new float[n];
        int ties = 0;
        for (int i = 0; i < n; i++) {
            long pair = pairs[order[i]];
            if (i == 0 || pairs[order[i - 1]] != pair) {
                a[ties] = (int) (pair >>> 32);
                b[ties++] = (int) pair;
            }
            sums[ties - 1] += weights[order[i]];
        }
        return new ForceGraph(masses, Arrays.copyOf(a, ties), Arrays.copyOf(b, ties), Arrays.copyOf(sums, ties));
    }
}
