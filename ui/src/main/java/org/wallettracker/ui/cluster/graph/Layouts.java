package org.wallettracker.ui.cluster.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.wallettracker.domain.cluster.Cluster;

/** Places of a cluster's members. Pure, deterministic. */
public final class Layouts {
    private Layouts() {
    }

    /** Places by member: x values, then y values. Stops early, with what it has, once {@code cancelled} says so. */
    public static float[][] of(Cluster cluster, LayoutKind kind, BooleanSupplier cancelled) {
        Graph graph = Graph.of(cluster, List.of());
        return switch (kind) {
            case FORCE -> force(graph, cancelled);
            case TREE -> tree(graph);
            case TIMELINE -> timeline(graph);
        };
    }

    private static float[][] force(Graph graph, BooleanSupplier cancelled) {
        int n = graph.size();
        float[] x = new float[n];
        float[] y = new float[n];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < n; i++) {
            double r = Math.sqrt(i + 0.5);
            x[i] = (float) (r * Math.cos(i * 2.399963) + random.nextDouble() * 0.1);
            y[i] = (float) (r * Math.sin(i * 2.399963) + random.nextDouble() * 0.1);
        }
        int rounds = n > 3000 ? 60 : 200;
        float[] fx = new float[n];
        float[] fy = new float[n];
        for (int round = 0; round < rounds && !cancelled.getAsBoolean(); round++) {
            Arrays.fill(fx, 0);
            Arrays.fill(fy, 0);
            repel(x, y, fx, fy, n);
            for (Tie tie : graph.ties()) {
                double dx = x[tie.b()] - x[tie.a()];
                double dy = y[tie.b()] - y[tie.a()];
                double d = Math.hypot(dx, dy) + 1e-6;
                double f = (d - 1) * 0.1 * tie.confidence();
                fx[tie.a()] += (float) (f * dx / d);
                fy[tie.a()] += (float) (f * dy / d);
                fx[tie.b()] -= (float) (f * dx / d);
                fy[tie.b()] -= (float) (f * dy / d);
            }
            double limit = 2.0 * (1 - (double) round / rounds) + 0.02;
            for (int i = 0; i < n; i++) {
                double l = Math.hypot(fx[i], fy[i]);
                double k = l > limit ? limit / l : 1;
                x[i] += (float) (fx[i] * k);
                y[i] += (float) (fy[i] * k);
            }
        }
        return new float[][]{x, y};
    }

    private static void repel(float[] x, float[] y, float[] fx, float[] fy, int n) {
        int sample = Math.min(n, 150);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < sample; k++) {
                int j = n <= 150 ? k : (i * 31 + k * 9973) % n;
                if (j != i) {
                    double dx = x[i] - x[j];
                    double dy = y[i] - y[j];
                    double d2 = dx * dx + dy * dy + 0.01;
                    double f = 0.6 * n / sample / d2;
                    fx[i] += (float) (f * dx);
                    fy[i] += (float) (f * dy);
                }
            }
        }
    }

    private static float[][] tree(Graph graph) {
        int n = graph.size();
        int[] degree = new int[n];
        for (Tie tie : graph.ties()) {
            degree[tie.a()]++;
            degree[tie.b()]++;
        }
        int root = 0;
        for (int i = 0; i < n; i++) {
            root = degree[i] > degree[root] ? i : root;
        }
        int[] depth = new int[n];
        Arrays.fill(depth, -1);
        Deque<Integer> next = new ArrayDeque<>();
        depth[root] = 0;
        next.add(root);
        int deepest = 0;
        while (!next.isEmpty()) {
            int at = next.remove();
            for (Tie tie : graph.ties()) {
                if (tie.touches(at) && depth[tie.other(at)] < 0) {
                    depth[tie.other(at)] = depth[at] + 1;
                    deepest = Math.max(deepest, depth[at] + 1);
                    next.add(tie.other(at));
                }
            }
        }
        int[] used = new int[deepest + 2];
        int[] of = new int[deepest + 2];
        for (int i = 0; i < n; i++) {
            depth[i] = depth[i] < 0 ? deepest + 1 : depth[i];
            of[depth[i]]++;
        }
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (used[depth[i]]++ + 0.5f) / of[depth[i]] * n;
            y[i] = depth[i] * Math.max(1, n / 6f);
        }
        return new float[][]{x, y};
    }

    private static float[][] timeline(Graph graph) {
        int n = graph.size();
        long[] first = new long[n];
        Arrays.fill(first, Long.MAX_VALUE);
        for (Tie tie : graph.ties()) {
            for (Cluster.Edge edge : tie.edges()) {
                if (edge.time() != org.wallettracker.domain.model.Unknown.TIME) {
                    first[tie.a()] = Math.min(first[tie.a()], edge.time());
                    first[tie.b()] = Math.min(first[tie.b()], edge.time());
                }
            }
        }
        long[] span = graph.span();
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = span.length == 0 || first[i] == Long.MAX_VALUE
                    ? -1
                    : (float) ((double) (first[i] - span[0]) / Math.max(1, span[1] - span[0]) * 20);
            y[i] = (i * 7919 % Math.max(1, n)) * 12f / Math.max(1, n);
        }
        return new float[][]{x, y};
    }
}
