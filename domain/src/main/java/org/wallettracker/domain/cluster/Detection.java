package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.pack.FactPacker;
import org.wallettracker.domain.pack.PackedFacts;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.Progress;

/** What a search found in the stored facts. */
public final class Detection {
    private final List<Cluster> clusters;
    private final Nodes nodes;
    private final Columns columns;
    private final Pairs pairs;
    private final PairIndex index;
    private @Nullable Reasons reasons;

    /** @param pairs every pair with any evidence, also such that are too weak for an edge; by pair */
    Detection(List<Cluster> clusters, Columns columns, Pairs pairs) {
        this.clusters = clusters;
        this.columns = columns;
        this.nodes = columns.nodes();
        this.pairs = pairs;
        index = new PairIndex(pairs, nodes.size());
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
        return of(facts, asOf, knownAt, detector, methods, Progress.until(cancelled));
    }

    /**
     * Searches the facts of a store.
     *
     * @param asOf Unix seconds; {@link Long#MAX_VALUE} for all
     * @param knownAt record sequence; {@link Long#MAX_VALUE} for all
     * @param progress is told every stage as it begins
     * @throws CancellationException once {@code progress} says so
     */
    public static Detection of(FactStore facts, long asOf, long knownAt, Detector detector, Set<Method> methods,
            Progress progress) {
        ChainOrder order = read(facts, asOf, knownAt, progress);
        return detector.search(order, methods, progress);
    }

    /** @throws CancellationException once {@code progress} says so */
    static ChainOrder read(FactStore facts, long asOf, long knownAt, Progress progress) {
        Stage.READING.begin(progress);
        FactPacker packer = new FactPacker();
        IntArrayList numbers = new IntArrayList();
        facts.scan(FactQuery.at(asOf, knownAt), fact -> {
            Stage.check(progress);
            numbers.add(packer.add(fact));
        });
        PackedFacts packed = packer.build();
        Stage.ORDER.begin(progress);
        return ChainOrder.of(packed, numbers.toIntArray());
    }

    /**
     * Searches facts in the order of the chain, by all methods.
     *
     * @param progress is told every stage as it begins
     * @throws CancellationException once {@code progress} says so
     */
    public static Detection of(ChainOrder order, Detector detector, Progress progress) {
        return detector.search(order, EnumSet.allOf(Method.class), progress);
    }

    /** The surest first. */
    public List<Cluster> clusters() {
        return clusters;
    }

    /** Everything that ties {@code wallet} to whomever, however weakly, inside its cluster and beyond; the surest first. */
    public List<Cluster.Edge> edgesOf(Address wallet) {
        return edgesOf(wallet, columns, pairs, index);
    }

    static List<Cluster.Edge> edgesOf(Address wallet, Columns columns, Pairs pairs, PairIndex index) {
        int node = columns.nodes().of(wallet);
        if (node < 0) {
            return List.of();
        }
        List<Cluster.Edge> edges = new ArrayList<>();
        SignatureCache signatures = new SignatureCache(columns);
        index.of(node, pair -> edges.addAll(Grouping.edges(columns, signatures, pairs.get(pair))));
        edges.sort(Comparator.comparingDouble(Cluster.Edge::confidence).reversed().thenComparing(Cluster.Edge::a)
                .thenComparing(Cluster.Edge::b).thenComparing(Cluster.Edge::kind));
        return List.copyOf(edges);
    }

    /** Why its clusters exist and what speaks against them, with what the facts tell. */
    public synchronized Reasons reasons() {
        Reasons told = reasons;
        if (told == null) {
            told = Reasons.of(columns);
            reasons = told;
        }
        return told;
    }

    /** Takes the numbers of two accounts, the lower first, and how sure it is that both are one's, 0 to 1. */
    @FunctionalInterface
    public interface PairSink {
        void pair(int a, int b, double confidence);
    }

    /** Gives every pair with any evidence to {@code to}, by pair; accounts by numbers in the order of addresses. */
    public void eachPair(PairSink to) {
        for (int i = 0; i < pairs.size(); i++) {
            to.pair(pairs.a(i), pairs.b(i), pairs.confidence(i));
        }
    }

    /** As {@link #eachPair}, with the evidence before calibration in place of the confidence. */
    public void eachPairsEvidence(PairSink to) {
        for (int i = 0; i < pairs.size(); i++) {
            to.pair(pairs.a(i), pairs.b(i), pairs.merged(i));
        }
    }

    /** The account of number {@code number}. */
    public Address account(int number) {
        return nodes.address(number);
    }

    /** How many pairs have any evidence. */
    public int pairs() {
        return pairs.size();
    }

    /** How many links there are, a pair's kinds of evidence each. */
    public int links() {
        return pairs.links();
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
