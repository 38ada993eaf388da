package org.wallettracker.domain.cluster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Evidence merged by pair: the strongest of a method, noisy-or across methods, then calibrated (SEMANTICS 5). */
final class Pairs {
    /**
     * Two wallets and what ties them.
     *
     * @param links by pair, in order
     * @param merged before calibration, 0 to 1
     * @param confidence 0 to 1
     */
    record Pair(int a, int b, List<Link> links, double merged, double confidence) {
    }

    private Pairs() {
    }

    /** By pair; {@code links} in whatever order. */
    static List<Pair> merge(List<Link> links, Calibration calibration) {
        List<Link> sorted = new ArrayList<>(links);
        sorted.sort(Link.ORDER);
        List<Pair> pairs = new ArrayList<>();
        for (int start = 0; start < sorted.size();) {
            int end = start + 1;
            while (end < sorted.size() && sorted.get(end).pair() == sorted.get(start).pair()) {
                end++;
            }
            List<Link> of = List.copyOf(sorted.subList(start, end));
            double merged = merged(of);
            pairs.add(new Pair(of.getFirst().a(), of.getFirst().b(), of, merged, calibration.of(merged)));
            start = end;
        }
        return pairs;
    }

    static double merged(List<Link> links) {
        Map<Method, Double> strongest = new EnumMap<>(Method.class);
        for (Link link : links) {
            strongest.merge(link.kind().method(), link.weight(), Math::max);
        }
        double none = 1;
        for (double weight : strongest.values()) {
            none *= 1 - weight;
        }
        return 1 - none;
    }
}
