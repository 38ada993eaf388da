package org.wallettracker.domain.cluster.graph;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.model.Address;

/**
 * Where the wallets of a cluster stand in a drawing. Coordinates grow to the right and down, around no particular origin;
 * two wallets side by side are about {@link #APART} apart, whatever their number. The same wallets, ties and seed give the
 * same places.
 */
public final class ClusterLayout {
    /** A wallet that is drawn less wide than this touches few others. */
    public static final float APART = 24;

    /** By what wallets are placed. */
    public enum Algorithm {
        /** Those that are tied are near each other: the surer the nearer. */
        FORCE,
        /** From who funds most of them down to whom each of them funds. */
        TREE,
        /** From left to right by the time of their first funding; those of unknown time at the left. */
        TIMELINE
    }

    private final float[] x;
    private final float[] y;

    ClusterLayout(float[] x, float[] y) {
        this.x = x;
        this.y = y;
    }

    /**
     * Places the members of {@code cluster}.
     *
     * @param seed of the places that {@link Algorithm#FORCE} begins with; the others draw no lots
     * @param cancelled asked now and then
     * @throws CancellationException once {@code cancelled} says so
     */
    public static ClusterLayout of(Cluster cluster, Algorithm algorithm, long seed, BooleanSupplier cancelled) {
        return of(cluster.wallets(), cluster.edges(), algorithm, seed, cancelled);
    }

    /**
     * Places any wallets: a cluster with neighbours, or some of it.
     *
     * @param wallets each once
     * @param edges those with an end that is not among {@code wallets} don't count
     * @param seed of the places that {@link Algorithm#FORCE} begins with; the others draw no lots
     * @param cancelled asked now and then
     * @throws CancellationException once {@code cancelled} says so
     */
    public static ClusterLayout of(List<Address> wallets, List<Cluster.Edge> edges, Algorithm algorithm, long seed,
            BooleanSupplier cancelled) {
        check(cancelled);
        TieGraph graph = TieGraph.of(wallets, edges);
        return switch (algorithm) {
            case FORCE -> new ForceLayout(graph, seed, cancelled).place();
            case TREE -> new TreeLayout(graph, cancelled).place();
            case TIMELINE -> TimelineLayout.place(graph);
        };
    }

    /** How many wallets there are. */
    public int size() {
        return x.length;
    }

    /** Of the wallet at {@code place} among those that were given. */
    public float x(int place) {
        return x[place];
    }

    /** Of the wallet at {@code place} among those that were given. */
    public float y(int place) {
        return y[place];
    }

    /** The least x; 0 without wallets. */
    public float left() {
        return least(x);
    }

    /** The least y; 0 without wallets. */
    public float top() {
        return least(y);
    }

    /** From the least x to the greatest. */
    public float width() {
        return span(x);
    }

    /** From the least y to the greatest. */
    public float height() {
        return span(y);
    }

    private static float least(float[] values) {
        float least = values.length == 0 ? 0 : values[0];
        for (float value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static float span(float[] values) {
        float most = values.length == 0 ? 0 : values[0];
        for (float value : values) {
            most = Math.max(most, value);
        }
        return most - least(values);
    }

    /** @throws CancellationException if {@code cancelled} says so */
    static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("placing the wallets of a cluster was cancelled");
        }
    }
}
