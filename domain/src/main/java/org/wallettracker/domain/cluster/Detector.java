package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.port.Progress;

/** Finds clusters. The same facts, labels and rules give the same clusters, in whatever order the facts came. */
public final class Detector {
    /** Changes when the same facts and labels would give other clusters by the shipped rules: scores hang on it. */
    public static final String VERSION = "detector 2";

    /** Of equals the larger, then the one whose first wallet's address is lower. */
    static final Comparator<Cluster> SUREST_FIRST = Comparator.comparingDouble(Cluster::confidence).reversed()
            .thenComparing(Comparator.comparingInt((Cluster k) -> k.members().size()).reversed())
            .thenComparing(k -> k.members().getFirst().wallet());

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
        return search(order, methods, Progress.NONE).clusters();
    }

    /** @throws CancellationException once {@code progress} says so */
    Detection search(ChainOrder order, Set<Method> methods, Progress progress) {
        Stage.COLUMNS.begin(progress);
        Columns columns = Columns.of(order, accounts);
        Pairs pairs = pairs(columns, methods, progress);
        Stage.COMMUNITIES.begin(progress);
        List<int[]> communities = Communities.of(pairs, rules);
        Stage.CLUSTERS.begin(progress);
        return new Detection(clusters(columns, pairs, communities), columns, pairs);
    }

    /** Pairs with any evidence, by pair. */
    Pairs pairs(Columns columns, Set<Method> methods, Progress progress) {
        Links links = Evidence.links(columns, rules, methods, progress);
        Stage.PAIRS.begin(progress);
        return Pairs.merge(links, rules.calibration());
    }

    private List<Cluster> clusters(Columns columns, Pairs pairs, List<int[]> communities) {
        int[] communityOf = new int[columns.nodes().size()];
        Arrays.fill(communityOf, -1);
        for (int c = 0; c < communities.size(); c++) {
            for (int node : communities.get(c)) {
                communityOf[node] = c;
            }
        }
        IntArrayList[] inside = new IntArrayList[communities.size()];
        Arrays.setAll(inside, c -> new IntArrayList());
        for (int i = 0; i < pairs.size(); i++) {
            int of = communityOf[pairs.a(i)];
            if (of >= 0 && of == communityOf[pairs.b(i)] && pairs.confidence(i) >= rules.pairFloor()) {
                inside[of].add(i);
            }
        }
        return IntStream.range(0, inside.length).parallel()
                .mapToObj(
                        c -> cluster(columns, communities.get(c), inside[c].intStream().mapToObj(pairs::get).toList()))
                .sorted(SUREST_FIRST).toList();
    }

    /** What ties the two of {@code pair}, an edge per kind. */
    static List<Cluster.Edge> edges(Columns columns, SignatureCache signatures, Pairs.Pair pair) {
        List<Cluster.Edge> edges = new ArrayList<>(pair.links().size());
        for (Link link : pair.links()) {
            edges.add(new Cluster.Edge(columns.nodes().address(pair.a()), columns.nodes().address(pair.b()),
                    link.kind(), link.weight(), pair.confidence(), link.time(), signatures.of(link.places())));
        }
        return edges;
    }

    private Cluster cluster(Columns columns, int[] members, List<Pairs.Pair> pairs) {
        double nothing = rules.calibration().of(0);
        double[] sums = new double[members.length];
        int[] counts = new int[members.length];
        List<Cluster.Edge> edges = new ArrayList<>();
        SignatureCache signatures = new SignatureCache(columns);
        Set<Method> methods = EnumSet.noneOf(Method.class);
        for (Pairs.Pair pair : pairs) {
            for (int node : new int[]{pair.a(), pair.b()}) {
                int at = Arrays.binarySearch(members, node);
                sums[at] += pair.confidence();
                counts[at]++;
            }
            pair.links().forEach(link -> methods.add(link.kind().method()));
            edges.addAll(edges(columns, signatures, pair));
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
