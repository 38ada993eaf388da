package org.wallettracker.domain.cluster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wallettracker.domain.model.Address;

/**
 * How well clusters agree with a truth that is known, summed over worlds. Rings are counted by those of their wallets that
 * facts speak of: what left no trace can't be found. A ring of two is below a cluster's size; it counts for its kind only.
 */
public final class Evaluation {
    private static final int LEAST = 3;

    private final Share pairPrecision = new Share();
    private final Share pairRecall = new Share();
    private final Mean clusterPrecision = new Mean();
    private final Mean ringRecall = new Mean();
    private final Map<String, Share> kindPrecision = new TreeMap<>();
    private final Map<String, Share> kindRecall = new TreeMap<>();
    private int innocent;
    private int innocentFlagged;
    private int wallets;
    private int clusters;

    /** Wallets that belong together in truth. */
    public record Ring(String kind, List<Address> members) {
    }

    /** Of a kind of ring: shares from 0 to 1, negative where there is nothing to count. */
    public record Kind(String kind, double precision, double recall) {
    }

    private static final class Share {
        private long right;
        private long all;

        private void add(boolean good, long times) {
            right += good ? times : 0;
            all += times;
        }

        private double value() {
            return all == 0 ? -1 : (double) right / all;
        }
    }

    private static final class Mean {
        private double sum;
        private int count;

        private void add(double value) {
            sum += value;
            count++;
        }

        private double value() {
            return count == 0 ? -1 : sum / count;
        }
    }

    /**
     * Counts one world.
     *
     * @param people how many wallets it has
     * @param unjustly wallets that look coordinated and are not
     */
    public void add(Detection found, List<Ring> rings, Set<Address> unjustly, int people) {
        Map<Address, Integer> ringOf = new HashMap<>();
        Map<Address, Integer> clusterOf = new HashMap<>();
        for (int r = 0; r < rings.size(); r++) {
            for (Address member : rings.get(r).members()) {
                ringOf.put(member, r);
            }
        }
        for (int c = 0; c < found.clusters().size(); c++) {
            for (Address wallet : found.clusters().get(c).wallets()) {
                clusterOf.put(wallet, c);
            }
        }
        wallets += people;
        clusters += found.clusters().size();
        innocent += unjustly.size();
        innocentFlagged += (int) unjustly.stream().filter(clusterOf::containsKey).count();
        for (Ring ring : rings) {
            recall(ring.kind(), ring.members().stream().filter(found::speaksOf).toList(), clusterOf);
        }
        for (Cluster cluster : found.clusters()) {
            precision(cluster.wallets(), ringOf, rings);
        }
    }

    private void recall(String kind, List<Address> members, Map<Address, Integer> clusterOf) {
        Share ofKind = kindRecall.computeIfAbsent(kind, k -> new Share());
        Map<Integer, Integer> together = new HashMap<>();
        for (Address member : members) {
            Integer cluster = clusterOf.get(member);
            if (cluster != null) {
                together.merge(cluster, 1, Integer::sum);
            }
        }
        long all = pairs(members.size());
        long right = together.values().stream().mapToLong(Evaluation::pairs).sum();
        ofKind.add(true, right);
        ofKind.add(false, all - right);
        if (members.size() >= LEAST) {
            pairRecall.add(true, right);
            pairRecall.add(false, all - right);
            ringRecall.add(together.values().stream().mapToInt(n -> n).max().orElse(0) / (double) members.size());
        }
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    private void precision(List<Address> members, Map<Address, Integer> ringOf, List<Ring> rings) {
        Map<Integer, Integer> ofRings = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            Integer one = ringOf.get(members.get(i));
            if (one != null) {
                ofRings.merge(one, 1, Integer::sum);
            }
            for (int k = i + 1; k < members.size(); k++) {
                Integer other = ringOf.get(members.get(k));
                boolean right = one != null && one.equals(other);
                pairPrecision.add(right, 1);
                Set<String> kinds = new HashSet<>();
                if (one != null) {
                    kinds.add(rings.get(one).kind());
                }
                if (other != null) {
                    kinds.add(rings.get(other).kind());
                }
                kinds.forEach(kind -> kindPrecision.computeIfAbsent(kind, n -> new Share()).add(right, 1));
            }
        }
        clusterPrecision.add(ofRings.values().stream().mapToInt(n -> n).max().orElse(0) / (double) members.size());
    }

    /** Of the pairs of wallets in one cluster, the share that is in one ring; negative if there is none. */
    public double pairPrecision() {
        return pairPrecision.value();
    }

    /** Of the pairs of wallets in one ring, the share that is in one cluster; negative if there is none. */
    public double pairRecall() {
        return pairRecall.value();
    }

    /** Mean over clusters of the share that their largest ring has; negative if there is none. */
    public double clusterPrecision() {
        return clusterPrecision.value();
    }

    /** Mean over rings of the share that is in one cluster; negative if there is none. */
    public double ringRecall() {
        return ringRecall.value();
    }

    /** By kind of ring; precision counts the pairs of which at least one wallet is of such a ring. */
    public List<Kind> kinds() {
        return kindRecall.entrySet().stream().map(e -> new Kind(e.getKey(),
                kindPrecision.getOrDefault(e.getKey(), new Share()).value(), e.getValue().value())).toList();
    }

    /** How many wallets look coordinated and are not. */
    public int innocent() {
        return innocent;
    }

    /** How many of them are in a cluster. */
    public int innocentFlagged() {
        return innocentFlagged;
    }

    public int wallets() {
        return wallets;
    }

    public int clusters() {
        return clusters;
    }
}
