package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Signature;

/** Finds clusters. The same facts, labels and rules give the same clusters, in whatever order the facts came. */
public final class Detector {
    private final KnownAccounts accounts;
    private final ClusterRules rules;

    public Detector(KnownAccounts accounts, ClusterRules rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    /** By all methods; the surest cluster first. */
    public List<Cluster> detect(ChainOrder order) {
        return detect(order, EnumSet.allOf(Method.class));
    }

    /** By some methods alone. */
    public List<Cluster> detect(ChainOrder order, Set<Method> methods) {
        return search(order, methods, () -> false).clusters();
    }

    /** @throws CancellationException once {@code cancelled} says so */
    Detection search(ChainOrder order, Set<Method> methods, BooleanSupplier cancelled) {
        Columns columns = Columns.of(order, accounts);
        List<Pairs.Pair> pairs = pairs(columns, methods, cancelled);
        List<Pairs.Pair> edges = pairs.stream().filter(pair -> pair.confidence() >= rules.pairFloor()).toList();
        List<int[]> communities = Communities.of(edges, rules.resolution(), rules.seed(), rules.minimumSize());
        return new Detection(clusters(columns, edges, communities), columns, pairs);
    }

    /** Pairs with any evidence, by pair. */
    List<Pairs.Pair> pairs(Columns columns, Set<Method> methods, BooleanSupplier cancelled) {
        return Pairs.merge(Evidence.links(columns, rules, methods, cancelled), rules.calibration());
    }

    private List<Cluster> clusters(Columns columns, List<Pairs.Pair> edges, List<int[]> communities) {
        Int2IntOpenHashMap communityOf = new Int2IntOpenHashMap();
        communityOf.defaultReturnValue(-1);
        for (int c = 0; c < communities.size(); c++) {
            for (int node : communities.get(c)) {
                communityOf.put(node, c);
            }
        }
        List<List<Pairs.Pair>> inside = new ArrayList<>();
        communities.forEach(c -> inside.add(new ArrayList<>()));
        for (Pairs.Pair edge : edges) {
            int of = communityOf.get(edge.a());
            if (of >= 0 && of == communityOf.get(edge.b())) {
                inside.get(of).add(edge);
            }
        }
        List<Cluster> clusters = new ArrayList<>();
        for (int c = 0; c < communities.size(); c++) {
            clusters.add(cluster(columns, communities.get(c), inside.get(c)));
        }
        clusters.sort(Comparator.comparingDouble(Cluster::confidence).reversed()
                .thenComparing(Comparator.comparingInt((Cluster k) -> k.members().size()).reversed())
                .thenComparing(k -> k.members().getFirst().wallet()));
        return List.copyOf(clusters);
    }

    /** What ties the two of {@code pair}, an edge per kind. */
    static List<Cluster.Edge> edges(Columns columns, Pairs.Pair pair) {
        List<Cluster.Edge> edges = new ArrayList<>(pair.links().size());
        for (Link link : pair.links()) {
            List<Signature> of = Arrays.stream(link.places()).mapToObj(columns::signature).distinct().toList();
            edges.add(new Cluster.Edge(columns.nodes().address(pair.a()), columns.nodes().address(pair.b()),
                    link.kind(), link.weight(), pair.confidence(), link.time(), of));
        }
        return edges;
    }

    private Cluster cluster(Columns columns, int[] members, List<Pairs.Pair> pairs) {
        double nothing = rules.calibration().of(0);
        double[] sums = new double[members.length];
        int[] counts = new int[members.length];
        List<Cluster.Edge> edges = new ArrayList<>();
        Set<Method> methods = EnumSet.noneOf(Method.class);
        for (Pairs.Pair pair : pairs) {
            for (int node : new int[]{pair.a(), pair.b()}) {
                int at = Arrays.binarySearch(members, node);
                sums[at] += pair.confidence();
                counts[at]++;
            }
            pair.links().forEach(link -> methods.add(link.kind().method()));
            edges.addAll(edges(columns, pair));
        }
        List<Cluster.Member> wallets = new ArrayList<>();
        double confidence = 0;
        for (int i = 0; i < members.length; i++) {
            double of = (sums[i] + nothing * (members.length - 1 - counts[i])) / (members.length - 1);
            confidence += of / members.length;
            wallets.add(new Cluster.Member(columns.nodes().address(members[i]), of));
        }
        Bearing bearing = new Bearing(pairs, members.length);
        return new Cluster(ClusterNames.fresh(wallets), List.copyOf(wallets), List.copyOf(edges), Set.copyOf(methods),
                confidence, confidence * bearing.harm(), bearing.type());
    }
}
