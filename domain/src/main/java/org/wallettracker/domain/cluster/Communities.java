package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
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

    /**
     * Communities of at least {@code least} members: members ascending, by their first.
     *
     * @param edges by confidence, each pair once
     */
    static List<int[]> of(List<Pairs.Pair> edges, double resolution, long seed, int least) {
        List<int[]> found = new ArrayList<>();
        for (List<Pairs.Pair> part : parts(edges)) {
            found.addAll(within(part, resolution, seed, least));
        }
        found.sort(Comparator.comparingInt(members -> members[0]));
        return found;
    }

    private static List<int[]> within(List<Pairs.Pair> part, double resolution, long seed, int least) {
        int[] nodes = part.stream().flatMapToInt(e -> java.util.stream.IntStream.of(e.a(), e.b())).sorted().distinct()
                .toArray();
        if (nodes.length < least) {
            return List.of();
        }
        LargeIntArray[] ends = {new LargeIntArray(part.size()), new LargeIntArray(part.size())};
        LargeDoubleArray weights = new LargeDoubleArray(part.size());
        for (int i = 0; i < part.size(); i++) {
            ends[0].set(i, Arrays.binarySearch(nodes, part.get(i).a()));
            ends[1].set(i, Arrays.binarySearch(nodes, part.get(i).b()));
            weights.set(i, part.get(i).confidence());
        }
        Network network = new Network(nodes.length, false, ends, weights, false, true);
        Clustering clustering = new LeidenAlgorithm(resolution, ITERATIONS, RANDOMNESS, new Random(seed))
                .findClustering(network);
        List<int[]> found = new ArrayList<>();
        for (int[] members : clustering.getNodesPerCluster()) {
            if (members.length >= least) {
                found.add(Arrays.stream(members).map(m -> nodes[m]).sorted().toArray());
            }
        }
        return found;
    }

    /** The connected parts, by their lowest node; edges in their order. */
    private static List<List<Pairs.Pair>> parts(List<Pairs.Pair> edges) {
        Int2IntOpenHashMap parent = new Int2IntOpenHashMap();
        parent.defaultReturnValue(-1);
        for (Pairs.Pair edge : edges) {
            int a = root(parent, edge.a());
            int b = root(parent, edge.b());
            parent.put(Math.max(a, b), Math.min(a, b));
        }
        Int2IntOpenHashMap number = new Int2IntOpenHashMap();
        number.defaultReturnValue(-1);
        List<List<Pairs.Pair>> parts = new ArrayList<>();
        for (Pairs.Pair edge : edges) {
            int root = root(parent, edge.a());
            if (number.get(root) < 0) {
                number.put(root, parts.size());
                parts.add(new ArrayList<>());
            }
            parts.get(number.get(root)).add(edge);
        }
        return parts;
    }

    private static int root(Int2IntOpenHashMap parent, int node) {
        IntArrayList path = new IntArrayList();
        int at = node;
        while (parent.get(at) >= 0 && parent.get(at) != at) {
            path.add(at);
            at = parent.get(at);
        }
        int top = at;
        parent.put(top, top);
        path.forEach((int passed) -> parent.put(passed, top));
        return top;
    }
}
