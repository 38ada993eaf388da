package org.wallettracker.domain.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wallettracker.domain.model.Address;

/** Makes clusters out of clusters: a part of one, or two taken together. */
public final class Regrouping {
    private Regrouping() {
    }

    /** Two wallets. */
    private record Pair(Address a, Address b) {
    }

    /**
     * Those of {@code whole} that are {@code wanted}, with what ties them to each other.
     *
     * @param nothing confidence of a pair that nothing ties, 0 to 1
     */
    public static Cluster part(Cluster whole, Collection<Address> wanted, double nothing) {
        Set<Address> chosen = new HashSet<>(wanted);
        List<Cluster.Edge> edges = whole.edges().stream().filter(e -> chosen.contains(e.a()) && chosen.contains(e.b()))
                .toList();
        Map<Pair, Set<LinkKind>> pairs = new LinkedHashMap<>();
        Map<Pair, Double> confidences = new LinkedHashMap<>();
        for (Cluster.Edge edge : edges) {
            Pair pair = new Pair(edge.a(), edge.b());
            pairs.computeIfAbsent(pair, p -> EnumSet.noneOf(LinkKind.class)).add(edge.kind());
            confidences.put(pair, edge.confidence());
        }
        Map<Address, Double> sums = new HashMap<>();
        Map<Address, Integer> counts = new HashMap<>();
        confidences.forEach((pair, confidence) -> {
            for (Address end : List.of(pair.a(), pair.b())) {
                sums.merge(end, confidence, Double::sum);
                counts.merge(end, 1, Integer::sum);
            }
        });
        List<Cluster.Member> members = new ArrayList<>();
        List<Address> wallets = whole.wallets().stream().filter(chosen::contains).toList();
        int others = Math.max(1, wallets.size() - 1);
        double confidence = 0;
        for (Address wallet : wallets) {
            double of = (sums.getOrDefault(wallet, 0.0) + nothing * (others - counts.getOrDefault(wallet, 0)))
                    / others;
            confidence += of / wallets.size();
            members.add(new Cluster.Member(wallet, of));
        }
        Bearing bearing = Bearing.of(pairs.values(), wallets.size());
        return new Cluster(ClusterNames.fresh(members), List.copyOf(members), edges, methods(edges), confidence,
                confidence * bearing.harm(), bearing.type());
    }

    /** {@code wallet} of {@code whole} by itself, as surely in what it is put into as it was there. */
    public static Cluster alone(Cluster whole, Address wallet) {
        Cluster.Member member = whole.members().stream().filter(m -> m.wallet().equals(wallet)).findFirst()
                .orElseThrow();
        double harm = whole.confidence() > 0 ? whole.risk() / whole.confidence() : 0;
        return new Cluster(ClusterNames.fresh(List.of(member)), List.of(member), List.of(), Set.of(),
                member.confidence(), member.confidence() * harm, whole.type());
    }

    /**
     * Two clusters as one: everybody stays as surely in it as before. Nobody may be in both.
     */
    public static Cluster together(Cluster one, Cluster other) {
        Map<Address, Cluster.Member> byAddress = new TreeMap<>();
        one.members().forEach(m -> byAddress.put(m.wallet(), m));
        other.members().forEach(m -> byAddress.put(m.wallet(), m));
        List<Cluster.Member> members = List.copyOf(byAddress.values());
        List<Cluster.Edge> edges = new ArrayList<>(one.edges());
        edges.addAll(other.edges());
        double share = (double) one.members().size() / members.size();
        Cluster larger = one.members().size() >= other.members().size() ? one : other;
        return new Cluster(ClusterNames.fresh(members), members, List.copyOf(edges), methods(edges),
                share * one.confidence() + (1 - share) * other.confidence(),
                share * one.risk() + (1 - share) * other.risk(), larger.type());
    }

    private static Set<Method> methods(List<Cluster.Edge> edges) {
        Set<Method> methods = EnumSet.noneOf(Method.class);
        edges.forEach(edge -> methods.add(edge.method()));
        return Set.copyOf(methods);
    }
}
