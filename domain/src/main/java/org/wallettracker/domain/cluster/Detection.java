package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.pack.FactPacker;
import org.wallettracker.domain.pack.PackedFacts;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;

/** What a search found in the stored facts. */
public final class Detection {
    private final List<Cluster> clusters;
    private final Nodes nodes;
    private final Columns columns;
    private final List<Pairs.Pair> pairs;

    /** @param pairs every pair with any evidence, also such that are too weak for an edge; by pair */
    Detection(List<Cluster> clusters, Columns columns, List<Pairs.Pair> pairs) {
        this.clusters = clusters;
        this.columns = columns;
        this.nodes = columns.nodes();
        this.pairs = pairs;
    }

    /**
     * Searches the facts of a store.
     *
     * @param asOf Unix seconds; {@link Long#MAX_VALUE} for all
     * @param knownAt record sequence; {@link Long#MAX_VALUE} for all
     * @throws CancellationException once {@code cancelled} says so
     */
    public static Detection of(FactStore facts, long asOf, long knownAt, Detector detector, Set<Method> methods,
            BooleanSupplier cancelled) {
        FactPacker packer = new FactPacker();
        IntArrayList numbers = new IntArrayList();
        facts.scan(FactQuery.at(asOf, knownAt), fact -> {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("the search for clusters was cancelled");
            }
            numbers.add(packer.add(fact));
        });
        PackedFacts packed = packer.build();
        return detector.search(ChainOrder.of(packed, numbers.toIntArray()), methods, cancelled);
    }

    /** The surest first. */
    public List<Cluster> clusters() {
        return clusters;
    }

    /** Everything that ties {@code wallet} to whomever, however weakly, inside its cluster and beyond; the surest first. */
    public List<Cluster.Edge> edgesOf(Address wallet) {
        int node = nodes.of(wallet);
        if (node < 0) {
            return List.of();
        }
        List<Cluster.Edge> edges = new ArrayList<>();
        for (Pairs.Pair pair : pairs) {
            if (pair.a() == node || pair.b() == node) {
                edges.addAll(Detector.edges(columns, pair));
            }
        }
        edges.sort(Comparator.comparingDouble(Cluster.Edge::confidence).reversed().thenComparing(Cluster.Edge::a)
                .thenComparing(Cluster.Edge::b).thenComparing(Cluster.Edge::kind));
        return List.copyOf(edges);
    }

    /** Gives every pair with any evidence to {@code to}, also such that are too weak for an edge; by address. */
    public void pairs(PairSink to) {
        for (Pairs.Pair pair : pairs) {
            to.pair(nodes.address(pair.a()), nodes.address(pair.b()), pair.merged(), pair.confidence());
        }
    }

    /** Takes pairs. */
    @FunctionalInterface
    public interface PairSink {
        /**
         * @param merged evidence before calibration, 0 to 1
         * @param confidence 0 to 1
         */
        void pair(Address a, Address b, double merged, double confidence);
    }

    /** How many accounts facts speak of. */
    public int accounts() {
        return nodes.size();
    }

    /** True if any fact speaks of {@code wallet}: of others nothing can be found. */
    public boolean speaksOf(Address wallet) {
        return nodes.of(wallet) >= 0;
    }
}
