package org.wallettracker.ui.cluster.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;

/**
 * Wallets and what ties them. Wallets are numbered from 0: members of the cluster in its order, then whoever was called in
 * from outside. Immutable.
 */
public final class Graph {
    /** No wallet at all. */
    public static final Graph NONE = new Graph(List.of(), 0, Map.of(), List.of());

    private final List<Cluster.Member> wallets;
    private final int members;
    private final Map<Address, Integer> numbers;
    private final List<Tie> ties;

    private Graph(List<Cluster.Member> wallets, int members, Map<Address, Integer> numbers, List<Tie> ties) {
        this.wallets = wallets;
        this.members = members;
        this.numbers = numbers;
        this.ties = ties;
    }

    /** The members of {@code cluster} and their ties, with {@code further} ties to whomever. */
    public static Graph of(Cluster cluster, Collection<Cluster.Edge> further) {
        List<Cluster.Member> wallets = new ArrayList<>(cluster.members());
        Map<Address, Integer> numbers = new HashMap<>(wallets.size() * 2);
        for (int i = 0; i < wallets.size(); i++) {
            numbers.put(wallets.get(i).wallet(), i);
        }
        Map<Long, List<Cluster.Edge>> pairs = new LinkedHashMap<>(cluster.edges().size() * 2);
        for (Cluster.Edge edge : cluster.edges()) {
            add(pairs, wallets, numbers, edge);
        }
        for (Cluster.Edge edge : further) {
            Integer a = numbers.get(edge.a());
            Integer b = numbers.get(edge.b());
            boolean within = a != null && b != null && a < cluster.members().size() && b < cluster.members().size();
            if (!within) {
                add(pairs, wallets, numbers, edge);
            }
        }
        List<Tie> ties = new ArrayList<>(pairs.size());
        pairs.forEach((pair, edges) -> {
            edges.sort(Comparator.comparingDouble(Cluster.Edge::weight).reversed().thenComparing(Cluster.Edge::kind));
            ties.add(new Tie((int) (pair >>> 32), pair.intValue(), edges.getFirst().confidence(), edges));
        });
        return new Graph(List.copyOf(wallets), cluster.members().size(), numbers, List.copyOf(ties));
    }

    private static void add(Map<Long, List<Cluster.Edge>> pairs, List<Cluster.Member> wallets,
            Map<Address, Integer> numbers, Cluster.Edge edge) {
        int a = number(wallets, numbers, edge.a());
        int b = number(wallets, numbers, edge.b());
        List<Cluster.Edge> known = pairs.computeIfAbsent((long) Math.min(a, b) << 32 | Math.max(a, b),
                p -> new ArrayList<>(1));
        if (!known.contains(edge)) {
            known.add(edge);
        }
    }

    private static int number(List<Cluster.Member> wallets, Map<Address, Integer> numbers, Address wallet) {
        Integer known = numbers.get(wallet);
        if (known != null) {
            return known;
        }
        wallets.add(new Cluster.Member(wallet, 0));
        numbers.put(wallet, wallets.size() - 1);
        return wallets.size() - 1;
    }

    /** How many wallets there are. */
    public int size() {
        return wallets.size();
    }

    /** How many of them are members: those with the lowest numbers. */
    public int members() {
        return members;
    }

    /** True if {@code number} is a member of the cluster. */
    public boolean member(int number) {
        return number < members;
    }

    /** The wallet called {@code number}. */
    public Address wallet(int number) {
        return wallets.get(number).wallet();
    }

    /** How surely it belongs to the cluster, 0 to 1; 0 for one outside. */
    public double confidence(int number) {
        return wallets.get(number).confidence();
    }

    /** The number of {@code wallet}, -1 if it is not there. */
    public int number(Address wallet) {
        return numbers.getOrDefault(wallet, -1);
    }

    /** What ties them, one for each pair. */
    public List<Tie> ties() {
        return ties;
    }

    /** Earliest and latest known time of evidence, Unix seconds; empty where none is known. */
    public long[] span() {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Tie tie : ties) {
            for (Cluster.Edge edge : tie.edges()) {
                if (edge.time() != Unknown.TIME) {
                    first = Math.min(first, edge.time());
                    last = Math.max(last, edge.time());
                }
            }
        }
        return first > last ? new long[0] : new long[]{first, last};
    }
}
