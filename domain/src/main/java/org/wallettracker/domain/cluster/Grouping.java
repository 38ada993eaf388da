package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes clusters of the connected parts of the graph of pairs. A part's clusters hang on nothing outside it. */
final class Grouping {
    /** Of equals the larger, then the one whose first wallet's address is lower. */
    static final Comparator<Cluster> SUREST_FIRST = Comparator.comparingDouble(Cluster::confidence).reversed()
            .thenComparing(Comparator.comparingInt((Cluster k) -> k.members().size()).reversed())
            .thenComparing(k -> k.members().getFirst().wallet());

    private final Columns columns;
    private final Pairs pairs;
    private final ClusterRules rules;

    Grouping(Columns columns, Pairs pairs, ClusterRules rules) {
        this.columns = columns;
        this.pairs = pairs;
        this.rules = rules;
    }

    /** All clusters, the surest first. */
    List<Cluster> all() {
        return Communities.parts(pairs, rules.pairFloor()).parallelStream().flatMap(part -> of(part).stream())
                .sorted(SUREST_FIRST).toList();
    }

    /** The clusters of a part: numbers of its pairs, ascending. */
    List<Cluster> of(int[] part) {
        Nodes nodes = columns.nodes();
        int[] ordered = part;
        if (!nodes.inOrder()) {
            ordered = part.clone();
            IntArrays.quickSort(ordered, this::compare);
        }
        List<int[]> communities = Communities.within(pairs, ordered, rules, nodes::compare);
        if (communities.isEmpty()) {
            return List.of();
        }
        Int2IntOpenHashMap communityOf = new Int2IntOpenHashMap();
        communityOf.defaultReturnValue(-1);
        for (int c = 0; c < communities.size(); c++) {
            for (int node : communities.get(c)) {
                communityOf.put(node, c);
            }
        }
        IntArrayList[] inside = new IntArrayList[communities.size()];
        Arrays.setAll(inside, c -> new IntArrayList());
        for (int pair : ordered) {
            int of = communityOf.get(pairs.a(pair));
            if (of >= 0 && of == communityOf.get(pairs.b(pair))) {
                inside[of].add(pair);
            }
        }
        List<Cluster> clusters = new ArrayList<>();
        for (int c = 0; c < inside.length; c++) {
            clusters.add(cluster(communities.get(c), inside[c].intStream().mapToObj(pairs::get).toList()));
        }
        return clusters;
    }

    private int compare(int one, int other) {
        Nodes nodes = columns.nodes();
        int order = nodes.compare(lower(one), lower(other));
        return order != 0 ? order : nodes.compare(higher(one), higher(other));
    }

    private int lower(int pair) {
        return columns.nodes().compare(pairs.a(pair), pairs.b(pair)) <= 0 ? pairs.a(pair) : pairs.b(pair);
    }

    private int higher(int pair) {
        return pairs.a(pair) + pairs.b(pair) - lower(pair);
    }

    /** What ties the two of {@code pair}, an edge per kind. */
    static List<Cluster.Edge> edges(Columns columns, SignatureCache signatures, Pairs.Pair pair) {
        boolean turned = columns.nodes().compare(pair.a(), pair.b()) > 0;
        List<Cluster.Edge> edges = new ArrayList<>(pair.links().size());
        Map<LinkKind, Link> strongest = new EnumMap<>(LinkKind.class); // near and wide meetings are of one kind
        pair.links().forEach(link -> strongest.merge(link.kind(), link, (x, y) -> y.weight() > x.weight() ? y : x));
        for (Link link : strongest.values()) {
            edges.add(new Cluster.Edge(columns.nodes().address(turned ? pair.b() : pair.a()),
                    columns.nodes().address(turned ? pair.a() : pair.b()), link.kind(), link.weight(),
                    pair.confidence(), link.time(), turned ? -link.steps() : link.steps(),
                    signatures.of(link.places())));
        }
        return edges;
    }

    /** @param members by their addresses */
    private Cluster cluster(int[] members, List<Pairs.Pair> of) {
        double nothing = rules.calibration().of(0);
        double[] sums = new double[members.length];
        int[] counts = new int[members.length];
        Int2IntOpenHashMap at = new Int2IntOpenHashMap(members.length);
        for (int i = 0; i < members.length; i++) {
            at.put(members[i], i);
        }
        List<Cluster.Edge> edges = new ArrayList<>();
        SignatureCache signatures = new SignatureCache(columns);
        Set<Method> methods = EnumSet.noneOf(Method.class);
        for (Pairs.Pair pair : of) {
            for (int node : new int[]{pair.a(), pair.b()}) {
                sums[at.get(node)] += pair.confidence();
                counts[at.get(node)]++;
            }
            pair.links().forEach(link -> methods.add(link.kind().method()));
            edges.addAll(edges(columns, signatures, pair));
        }
        List<Cluster.Member> wallets = new ArrayList<>();
        double confidence = 0;
        for (int i = 0; i < members.length; i++) {
            double mean = (sums[i] + nothing * (members.length - 1 - counts[i])) / (members.length - 1);
            confidence += mean / members.length;
            wallets.add(new Cluster.Member(columns.nodes().address(members[i]), mean));
        }
        Bearing bearing = new Bearing(of, members.length);
        return new Cluster(ClusterNames.fresh(wallets), List.copyOf(wallets), List.copyOf(edges), Set.copyOf(methods),
                confidence, confidence * bearing.harm(), bearing.type());
    }
}
