package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Communities of a weighted graph by Leiden with the constant Potts model. Every connected part is taken alone, so that
 * what happens elsewhere in the graph moves nothing in it.
 */
final class Communities {
    private static final int ITERATIONS = 20;
    private static final double RANDOMNESS = 0.01;

    private Communities() {
    }

    /** Communities of at least the smallest size in the graph of the pairs that are sure enough: members ascending, by their first. */
    static List<int[]> of(Pairs pairs, ClusterRules rules) {
        return parts(pairs, rules.pairFloor()).parallelStream()
                .flatMap(part -> within(pairs, part, rules, Integer::compare).stream())
                .sorted(Comparator.comparingInt(members -> members[0])).toList();
    }

    /**
     * Those of a connected part, members by {@code order}.
     *
     * @param part numbers of its pairs, by the order of their nodes
     */
    static List<int[]> within(Pairs pairs, int[] part, ClusterRules rules, IntComparator order) {
        int[] nodes = new int[2 * part.length];
        for (int i = 0; i < part.length; i++) {
            nodes[2 * i] = pairs.a(part[i]);
            nodes[2 * i + 1] = pairs.b(part[i]);
        }
        nodes = distinct(nodes);
        IntArrays.quickSort(nodes, order);
        if (nodes.length < rules.minimumSize()) {
            return List.of();
        }
        LargeIntArray[] ends = {new LargeIntArray(part.length), new LargeIntArray(part.length)};
        LargeDoubleArray weights = new LargeDoubleArray(part.length);
        for (int i = 0; i < part.length; i++) {
            int a = IntArrays.binarySearch(nodes, pairs.a(part[i]), order);
            int b = IntArrays.binarySearch(nodes, pairs.b(part[i]), order);
            ends[0].set(i, Math.min(a, b));
            ends[1].set(i, Math.max(a, b));
            weights.set(i, pairs.confidence(part[i]));
        }
        Network network = new Network(nodes.length, false, ends, weights, false, true);
        Clustering clustering = new LeidenAlgorithm(rules.resolution(), ITERATIONS, RANDOMNESS,
                new Random(rules.seed()))
                .findClustering(network);
        List<int[]> found = new ArrayList<>();
        for (int[] members : clustering.getNodesPerCluster()) {
            if (members.length >= rules.minimumSize()) {
                int[] named = new int[members.length];
                for (int i = 0; i < named.length; i++) {
                    named[i] = nodes[members[i]];
                }
                IntArrays.quickSort(named, order);
                found.add(named);
            }
        }
        return found;
    }

    private static int[] distinct(int[] numbers) {
        Arrays.sort(numbers);
        int count = 0;
        for (int number : numbers) {
            if (count == 0 || numbers[count - 1] != number) {
                numbers[count++] = number;
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    /** The connected parts of the graph of pairs of at least {@code floor}: numbers of their pairs, ascending. */
    static List<int[]> parts(Pairs pairs, double floor) {
        int nodes = 0;
        for (int i = 0; i < pairs.size(); i++) {
            nodes = Math.max(nodes, pairs.b(i) + 1);
        }
        int[] parent = new int[nodes];
        Arrays.setAll(parent, node -> node);
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.confidence(i) >= floor) {
                int a = root(parent, pairs.a(i));
                int b = root(parent, pairs.b(i));
                parent[Math.max(a, b)] = Math.min(a, b);
            }
        }
        int[] number = new int[nodes];
        Arrays.fill(number, -1);
        List<IntArrayList> parts = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.confidence(i) >= floor) {
                int root = root(parent, pairs.a(i));
                if (number[root] < 0) {
                    number[root] = parts.size();
                    parts.add(new IntArrayList());
                }
                parts.get(number[root]).add(i);
            }
        }
        return parts.stream().map(IntArrayList::toIntArray).toList();
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
