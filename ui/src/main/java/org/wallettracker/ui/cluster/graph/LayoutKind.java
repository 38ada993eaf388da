package org.wallettracker.ui.cluster.graph;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.graph.ClusterLayout;
import org.wallettracker.domain.cluster.graph.ClusterLayout.Algorithm;

/** How wallets are laid out. */
public enum LayoutKind {
    /** Who is tied stands near, all others apart. */
    FORCE("Force", Algorithm.FORCE),
    /** From the funder down. */
    TREE("Tree", Algorithm.TREE),
    /** From left to right by the time of their first funding. */
    TIMELINE("Timeline", Algorithm.TIMELINE);

    private static final long SEED = 1;
    private final String word;
    private final Algorithm algorithm;

    LayoutKind(String word, Algorithm algorithm) {
        this.word = word;
        this.algorithm = algorithm;
    }

    /**
     * Where the members of {@code cluster} stand; the seed is always the same, so that a cluster looks the same every time.
     *
     * @throws CancellationException once {@code cancelled} says so
     */
    public ClusterLayout places(Cluster cluster, BooleanSupplier cancelled) {
        return ClusterLayout.of(cluster, algorithm, SEED, cancelled);
    }

    /** The same as x, then y; all in one place if it was cancelled, which nobody waits for then. */
    float[][] lay(Cluster cluster, BooleanSupplier cancelled) {
        float[][] at = new float[2][cluster.members().size()];
        try {
            ClusterLayout made = places(cluster, cancelled);
            for (int i = 0; i < made.size(); i++) {
                at[0][i] = made.x(i);
                at[1][i] = made.y(i);
            }
            return at;
        } catch (CancellationException e) {
            return at; // another layout was wanted meanwhile
        }
    }

    /** For people. */
    public String word() {
        return word;
    }
}
