package org.wallettracker.domain.cluster.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Ties pull, wallets push each other away, and a weak pull to the middle keeps parts without ties from drifting off. First
 * the graph is made coarser again and again, then placed from the coarsest on, each finer one beginning where the coarser
 * one came to rest (Hu, Efficient and high quality force-directed graph drawing, 2005).
 */
final class ForceLayout {
    private static final double LENGTH = 2 * ClusterLayout.APART;
    private static final double PUSH = 0.2;
    private static final double MIDDLE = 0.3;
    private static final int COARSEST = 24;
    private static final int MOST_LEVELS = 30;
    private static final double STEP_CHANGE = 0.9;
    private static final int STEADY = 5;
    private static final double AT_REST = 0.01;
    private static final int ROUNDS = 120;
    /** From so many nodes on half the rounds have to do: their coarse shape stands already. */
    private static final int MANY = 4_000;
    private static final int FIRST_ROUNDS = 400;
    private static final int PIECES = 64;
    private static final int STACK = 256;

    private final TieGraph ties;
    private final SplittableRandom dice;
    private final BooleanSupplier cancelled;

    ForceLayout(TieGraph ties, long seed, BooleanSupplier cancelled) {
        this.ties = ties;
        this.cancelled = cancelled;
        dice = new SplittableRandom(seed);
    }

    ClusterLayout place() {
        List<ForceGraph> levels = new ArrayList<>(List.of(ForceGraph.of(ties)));
        List<int[]> joined = new ArrayList<>();
        while (levels.getLast().size() > COARSEST && levels.size() < MOST_LEVELS) {
            ClusterLayout.check(cancelled);
            int[] coarse = levels.getLast().matched();
            ForceGraph next = levels.getLast().coarser(coarse);
            if (next.size() > 0.95 * levels.getLast().size()) {
                break;
            }
            levels.add(next);
            joined.add(coarse);
        }
        int n = levels.getLast().size();
        double[] x = new double[n];
        double[] y = new double[n];
        double wide = LENGTH * Math.sqrt(ties.size());
        for (int i = 0; i < n; i++) {
            x[i] = wide * (dice.nextDouble() - 0.5);
            y[i] = wide * (dice.nextDouble() - 0.5);
        }
        settle(levels.getLast(), x, y, FIRST_ROUNDS, wide / 10);
        for (int level = levels.size() - 2; level >= 0; level--) {
            int[] coarse = joined.get(level);
            double[] finerX = new double[coarse.length];
            double[] finerY = new double[coarse.length];
            for (int i = 0; i < coarse.length; i++) {
                double about = LENGTH * Math.sqrt(levels.get(level).mass(i)) / 2;
                finerX[i] = x[coarse[i]] + about * (dice.nextDouble() - 0.5);
                finerY[i] = y[coarse[i]] + about * (dice.nextDouble() - 0.5);
            }
            x = finerX;
            y = finerY;
            settle(levels.get(level), x, y, x.length < MANY ? ROUNDS : ROUNDS / 2, LENGTH);
        }
        return rounded(x, y);
    }

    private static ClusterLayout rounded(double[] x, double[] y) {
        float[] ofX = new float[x.length];
        float[] ofY = new float[y.length];
        for (int i = 0; i < x.length; i++) {
            ofX[i] = Math.round(x[i] * 8) / 8f;
            ofY[i] = Math.round(y[i] * 8) / 8f;
        }
        return new ClusterLayout(ofX, ofY);
    }

    private void settle(ForceGraph graph, double[] x, double[] y, int rounds, double first) {
        int n = graph.size();
        double[] fx = new double[n];
        double[] fy = new double[n];
        double step = first;
        double energy = Double.MAX_VALUE;
        int better = 0;
        for (int round = 0; round < rounds && step > AT_REST * LENGTH; round++) {
            ClusterLayout.check(cancelled);
            forces(graph, x, y, fx, fy);
            double before = energy;
            energy = 0;
            for (int i = 0; i < n; i++) {
                double force = Math.sqrt(fx[i] * fx[i] + fy[i] * fy[i]);
                energy += force * force * graph.mass(i);
                if (force > 0) {
                    double way = Math.min(step, force) / force;
                    x[i] += way * fx[i];
                    y[i] += way * fy[i];
                }
            }
            if (energy < before) {
                if (++better >= STEADY) {
                    better = 0;
                    step /= STEP_CHANGE;
                }
            } else {
                better = 0;
                step *= STEP_CHANGE;
            }
            step = round > rounds / 2 ? step * STEP_CHANGE : step;
        }
    }

    /** Each node's hang on where all stand, not on each other: in whatever order they are reckoned they are the same. */
    private static void forces(ForceGraph graph, double[] x, double[] y, double[] fx, double[] fy) {
        QuadTree tree = new QuadTree(x, y, graph);
        int n = graph.size();
        int pieces = n < 2 * PIECES ? 1 : PIECES;
        IntStream.range(0, pieces).parallel().forEach(piece -> {
            double[] push = new double[2];
            int[] stack = new int[STACK];
            double[] widths = new double[STACK];
            for (int i = piece * n / pieces; i < (piece + 1) * n / pieces; i++) {
                tree.push(x[i], y[i], push, stack, widths);
                fx[i] = PUSH * LENGTH * LENGTH * push[0] - MIDDLE * x[i];
                fy[i] = PUSH * LENGTH * LENGTH * push[1] - MIDDLE * y[i];
                for (int p = graph.start(i); p < graph.start(i + 1); p++) {
                    double dx = x[graph.to(p)] - x[i];
                    double dy = y[graph.to(p)] - y[i];
                    double pull = graph.pull(i, p) * Math.sqrt(dx * dx + dy * dy) / LENGTH;
                    fx[i] += pull * dx;
                    fy[i] += pull * dy;
                }
            }
        });
    }
}
