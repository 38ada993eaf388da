package org.wallettracker.ui.cluster.graph;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.model.Unknown;

/**
 * All evidence between two wallets of a {@link Graph}: one line.
 *
 * @param a number of a wallet
 * @param b number of the other
 * @param confidence of the pair, 0 to 1
 * @param edges the strongest first, never empty
 */
public record Tie(int a, int b, double confidence, List<Cluster.Edge> edges) {
    /** All times, also those that are not known. */
    public static final long ALWAYS = Long.MAX_VALUE;

    public Tie {
        edges = List.copyOf(edges);
    }

    /** The strongest evidence of {@code methods} that was there at {@code until} (Unix seconds); null if none was. */
    public Cluster.@Nullable Edge strongest(Set<Method> methods, long until) {
        for (Cluster.Edge edge : edges) {
            if (methods.contains(edge.method()) && there(edge, until)) {
                return edge;
            }
        }
        return null;
    }

    /** True if it was there at {@code until}. */
    static boolean there(Cluster.Edge edge, long until) {
        return until == ALWAYS || (edge.time() != Unknown.TIME && edge.time() <= until);
    }

    /** True if it ends at wallet {@code number}. */
    public boolean touches(int number) {
        return a == number || b == number;
    }

    /** The wallet at the other end than {@code number}. */
    public int other(int number) {
        return a == number ? b : a;
    }
}
