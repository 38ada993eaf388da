package org.wallettracker.domain.cluster.graph;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A tree from top to bottom: everybody below its funder, the one who paid it rather than one whose money came through
 * others. Whom nobody funded hangs on whatever else ties it, the surest first; nobody hangs on whom it funded. Of several
 * trees one stands beside the other. Many leaves of one wallet stand in a block, not in a row.
 */
final class TreeLayout {
    private static final float APART = ClusterLayout.APART;
    private static final float LEVEL = 3 * APART;
    /** Levels stand so far apart that a drawing is no more than about this many times as wide as it is high. */
    private static final float FLAT = 3;
    /** So many leaves of one wallet still stand in a row. */
    private static final int ROW = 8;

    private final TieGraph graph;
    private final BooleanSupplier cancelled;
    private final int[][] ties;
    private final int[] parent;
    private final int[] depth;
    private final IntArrayList[] children;
    private final float[] x;
    private final float[] y;
    /** How wide what hangs on each wallet is. */
    private final float[] wide;
    private final IntArrayList reached = new IntArrayList();

    TreeLayout(TieGraph graph, BooleanSupplier cancelled) {
        this.graph = graph;
        this.cancelled = cancelled;
        int n = graph.size();
        ties = tiesOf(graph);
        parent = new int[n];
        Arrays.fill(parent, -1);
        depth = new int[n];
        Arrays.fill(depth, -1);
        children = new IntArrayList[n];
        Arrays.setAll(children, i -> new IntArrayList(0));
        x = new float[n];
        y = new float[n];
        wide = new float[n];
    }

    private static int[][] tiesOf(TieGraph graph) {
        IntArrayList[] of = new IntArrayList[graph.size()];
        Arrays.setAll(of, i -> new IntArrayList(4));
        for (int t = 0; t < graph.ties(); t++) {
            of[graph.a(t)].add(t);
            of[graph.b(t)].add(t);
        }
        return Arrays.stream(of).map(IntArrayList::toIntArray).toArray(int[][]::new);
    }

    ClusterLayout place() {
        fund();
        IntArrayList roots = new IntArrayList();
        for (int root : rootsFirst()) {
            if (depth[root] < 0) {
                roots.add(root);
                grow(root);
            }
        }
        ClusterLayout.check(cancelled);
        int deepest = 0;
        for (int d : depth) {
            deepest = Math.max(deepest, d);
        }
        // those further down first: their parents stand before them in the order they were reached
        for (int i = reached.size() - 1; i >= 0; i--) {
            measure(reached.getInt(i));
        }
        float whole = 0;
        for (int i = 0; i < roots.size(); i++) {
            whole += wide[roots.getInt(i)] + 2 * APART;
        }
        float[] top = tops(deepest, Math.max(LEVEL, whole / (FLAT * (deepest + 1))));
        float left = 0;
        for (int i = 0; i < roots.size(); i++) {
            int root = roots.getInt(i);
            x[root] = left + wide[root] / 2;
            y[root] = top[0];
            left += wide[root] + 2 * APART;
        }
        for (int i = 0; i < reached.size(); i++) {
            arrange(reached.getInt(i), top);
        }
        return new ClusterLayout(x, y);
    }

    /** Who funds most first, then who is tied most; of equals the earlier one. Who was funded stands where its funder is. */
    private int[] rootsFirst() {
        int n = graph.size();
        int[] funds = new int[n];
        double[] tied = new double[n];
        for (int t = 0; t < graph.ties(); t++) {
            for (int node : new int[]{graph.a(t), graph.b(t)}) {
                funds[node] += graph.funder(t) == node ? 1 : 0;
                tied[node] += graph.weight(t);
            }
        }
        int[] order = IntStream.range(0, n).filter(node -> parent[node] < 0).toArray();
        IntArrays.quickSort(order, (i, k) -> {
            int by = Integer.compare(funds[k], funds[i]);
            by = by != 0 ? by : Double.compare(tied[k], tied[i]);
            return by != 0 ? by : Integer.compare(i, k);
        });
        return order;
    }

    /**
     * Hangs everybody on its funder: on who paid it, else on the nearest whose money came through others. The direct ones
     * first, of equals the earlier.
     */
    private void fund() {
        int[] order = IntStream.range(0, graph.ties()).filter(graph::funding).toArray();
        IntArrays.quickSort(order, (t, u) -> {
            int by = Integer.compare(graph.steps(t), graph.steps(u));
            by = by != 0 ? by : Long.compare(graph.since(t), graph.since(u));
            return by != 0 ? by : Integer.compare(t, u);
        });
        int[] top = new int[graph.size()];
        Arrays.setAll(top, i -> i);
        for (int t : order) {
            int funder = graph.funder(t);
            int funded = graph.a(t) + graph.b(t) - funder;
            if (parent[funded] < 0 && top(top, funder) != funded) {
                parent[funded] = funder;
                top[funded] = top(top, funder);
                children[funder].add(funded);
            }
        }
    }

    /** The top of the tree that {@code node} hangs in. */
    private static int top(int[] top, int node) {
        int at = node;
        while (top[at] != at) {
            top[at] = top[top[at]];
            at = top[at];
        }
        return at;
    }

    /** Reaches all that hang on {@code root}: whom it funded as far as that goes, then by one other tie, and so on. */
    private void grow(int root) {
        int from = reached.size();
        depth[root] = 0;
        reached.add(root);
        follow(from);
        for (int i = from; i < reached.size(); i++) {
            int before = reached.size();
            hang(reached.getInt(i));
            follow(before);
        }
    }

    private void follow(int from) {
        for (int i = from; i < reached.size(); i++) {
            int node = reached.getInt(i);
            for (int k = 0; k < children[node].size(); k++) {
                int child = children[node].getInt(k);
                if (depth[child] < 0) {
                    depth[child] = depth[node] + 1;
                    reached.add(child);
                }
            }
        }
    }

    /** Hangs on {@code node} whom no funder has, by whatever else ties them; the surest first. */
    private void hang(int node) {
        int[] of = ties[node].clone();
        IntArrays.quickSort(of, (t, u) -> {
            int by = Float.compare(graph.weight(u), graph.weight(t));
            return by != 0 ? by : Integer.compare(t, u);
        });
        for (int t : of) {
            int other = graph.a(t) + graph.b(t) - node;
            if (depth[other] < 0 && parent[other] < 0 && graph.funder(t) != other) {
                parent[other] = node;
                depth[other] = depth[node] + 1;
                children[node].add(other);
                reached.add(other);
            }
        }
    }

    private boolean leaf(int node) {
        return children[node].isEmpty();
    }

    private int leaves(int node) {
        return (int) children[node].intStream().filter(this::leaf).count();
    }

    /** Columns of the block of so many leaves. */
    private static int columns(int leaves) {
        return leaves <= ROW ? leaves : Math.max(ROW, (int) Math.ceil(Math.sqrt(2.0 * leaves)));
    }

    private void measure(int node) {
        float sum = columns(leaves(node)) * APART;
        for (int i = 0; i < children[node].size(); i++) {
            int child = children[node].getInt(i);
            sum += leaf(child) ? 0 : wide[child];
        }
        wide[node] = Math.max(APART, sum);
    }

    /** Where each level begins: below the highest block of leaves of the one above. */
    private float[] tops(int deepest, float level) {
        int[] rows = new int[deepest + 2];
        for (int i = 0; i < reached.size(); i++) {
            int node = reached.getInt(i);
            int leaves = leaves(node);
            if (leaves > 0) {
                rows[depth[node] + 1] = Math.max(rows[depth[node] + 1], Math.ceilDiv(leaves, columns(leaves)));
            }
        }
        float[] top = new float[deepest + 2];
        for (int i = 1; i < top.length; i++) {
            top[i] = top[i - 1] + level + Math.max(0, rows[i - 1] - 1) * APART;
        }
        return top;
    }

    /** Those with others below them left and right, the leaves behind the left half. */
    private void arrange(int node, float[] top) {
        int leaves = leaves(node);
        float at = x[node] - wide[node] / 2;
        int branches = children[node].size() - leaves;
        int seen = 0;
        float block = -1;
        for (int i = 0; i < children[node].size(); i++) {
            int child = children[node].getInt(i);
            if (leaf(child)) {
                continue;
            }
            if (seen++ == branches / 2) {
                block = at;
                at += columns(leaves) * APART;
            }
            x[child] = at + wide[child] / 2;
            y[child] = top[depth[child]];
            at += wide[child];
        }
        block(node, seen == 0 ? at : block, leaves, top);
    }

    private void block(int node, float left, int leaves, float[] top) {
        int columns = Math.max(1, columns(leaves));
        float from = children[node].size() == leaves ? x[node] - columns * APART / 2 : left;
        int number = 0;
        for (int i = 0; i < children[node].size(); i++) {
            int child = children[node].getInt(i);
            if (leaf(child)) {
                x[child] = from + (number % columns + 0.5f) * APART;
                y[child] = top[depth[child]] + number / columns * APART;
                number++;
            }
        }
    }
}
