package org.wallettracker.domain.cluster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
    private final Mean clusterPairPrecision = new Mean();
    private final Mean ringPairRecall = new Mean();
    private final Map<String, Integer> kindRings = new TreeMap<>();
    private final Map<String, MissedPairs> kindMissed = new TreeMap<>();
    private final Map<String, Share> innocents = new TreeMap<>();
    private final Reliability reliability = new Reliability();
    private int wallets;
    private int clusters;

    /** Wallets that belong together in truth. */
    public record Ring(String kind, List<Address> members) {
    }

    /**
     * Of a kind of ring, with how many of three or more there are: shares from 0 to 1, negative where there is nothing to
     * count.
     *
     * @param missed pairs of its rings that are in no cluster together, by what kept them apart
     */
    public record Kind(String kind, int rings, double precision, double recall, MissedPairs missed) {
    }

    /** Wallets of a sort that look coordinated and are not: how many there are, and how many of them are in a cluster. */
    public record Innocent(String sort, long all, long flagged) {
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
     * @param unjustly wallets that look coordinated and are not, with what they are
     */
    public void add(Detection found, List<Ring> rings, Map<Address, String> unjustly, int people) {
        Map<Address, int[]> ringsOf = new HashMap<>();
        Map<Address, Integer> clusterOf = new HashMap<>();
        for (int r = 0; r < rings.size(); r++) {
            int of = r;
            for (Address member : rings.get(r).members()) {
                ringsOf.merge(member, new int[]{of}, (known, more) -> {
                    int[] both = Arrays.copyOf(known, known.length + 1);
                    both[known.length] = of;
                    return both;
                });
            }
        }
        for (int c = 0; c < found.clusters().size(); c++) {
            for (Address wallet : found.clusters().get(c).wallets()) {
                clusterOf.put(wallet, c);
            }
        }
        wallets += people;
        clusters += found.clusters().size();
        unjustly.forEach((wallet, sort) -> innocents.computeIfAbsent(sort, s -> new Share())
                .add(clusterOf.containsKey(wallet), 1));
        Set<List<Address>> tied = new HashSet<>();
        found.eachPair((a, b, confidence) -> {
            List<Address> pair = List.of(found.account(a), found.account(b));
            boolean right = common(ringsOf.get(pair.get(0)), ringsOf.get(pair.get(1))) >= 0;
            reliability.add(confidence, right);
            if (right) {
                tied.add(pair);
            }
        });
        for (Ring ring : rings) {
            List<Address> known = ring.members().stream().filter(found::speaksOf).toList();
            recall(ring.kind(), known, clusterOf);
            kindMissed.merge(ring.kind(), MissedPairs.of(known, clusterOf,
                    (a, b) -> tied.contains(List.of(a, b)) || tied.contains(List.of(b, a))), MissedPairs::plus);
        }
        for (Cluster cluster : found.clusters()) {
            precision(cluster.wallets(), ringsOf, rings);
        }
    }

    /** A ring that both are in, negative if there is none. */
    private static int common(int @Nullable [] one, int @Nullable [] other) {
        if (one != null && other != null) {
            for (int ring : one) {
                for (int also : other) {
                    if (ring == also) {
                        return ring;
                    }
                }
            }
        }
        return -1;
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
            kindRings.merge(kind, 1, Integer::sum);
            pairRecall.add(true, right);
            pairRecall.add(false, all - right);
            ringRecall.add(together.values().stream().mapToInt(n -> n).max().orElse(0) / (double) members.size());
            ringPairRecall.add(right / (double) all);
        }
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    private void precision(List<Address> members, Map<Address, int[]> ringsOf, List<Ring> rings) {
        Map<Integer, Integer> ofRings = new HashMap<>();
        long rightHere = 0;
        for (int i = 0; i < members.size(); i++) {
            int[] one = ringsOf.get(members.get(i));
            if (one != null) {
                for (int ring : one) {
                    ofRings.merge(ring, 1, Integer::sum);
                }
            }
            for (int k = i + 1; k < members.size(); k++) {
                int[] other = ringsOf.get(members.get(k));
                int common = common(one, other);
                boolean right = common >= 0;
                rightHere += right ? 1 : 0;
                pairPrecision.add(right, 1);
                Set<String> kinds = new HashSet<>();
                if (right) {
                    kinds.add(rings.get(common).kind());
                } else {
                    add(kinds, one, rings);
                    add(kinds, other, rings);
                }
                kinds.forEach(kind -> kindPrecision.computeIfAbsent(kind, n -> new Share()).add(right, 1));
            }
        }
        clusterPrecision.add(ofRings.values().stream().mapToInt(n -> n).max().orElse(0) / (double) members.size());
        clusterPairPrecision.add(rightHere / (double) pairs(members.size()));
    }

    private static void add(Set<String> kinds, int @Nullable [] of, List<Ring> rings) {
        if (of != null) {
            for (int ring : of) {
                kinds.add(rings.get(ring).kind());
            }
        }
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
        return kindRecall.entrySet().stream().map(e -> new Kind(e.getKey(), kindRings.getOrDefault(e.getKey(), 0),
                kindPrecision.getOrDefault(e.getKey(), new Share()).value(), e.getValue().value(),
                kindMissed.getOrDefault(e.getKey(), MissedPairs.NONE))).toList();
    }

    /** Mean over clusters of the share of their pairs that is in one ring; negative if there is none. */
    public double clusterPairPrecision() {
        return clusterPairPrecision.value();
    }

    /** Mean over rings of the share of their pairs that is in one cluster; negative if there is none. */
    public double ringPairRecall() {
        return ringPairRecall.value();
    }

    /** By sort. */
    public List<Innocent> innocents() {
        return innocents.entrySet().stream().map(e -> new Innocent(e.getKey(), e.getValue().all, e.getValue().right))
                .toList();
    }

    /** How many wallets look coordinated and are not. */
    public long innocent() {
        return innocents().stream().mapToLong(Innocent::all).sum();
    }

    /** How many of them are in a cluster. */
    public long innocentFlagged() {
        return innocents().stream().mapToLong(Innocent::flagged).sum();
    }

    /** The share of them that is, negative if there is nobody. */
    public double innocentFlaggedShare() {
        return innocent() == 0 ? -1 : (double) innocentFlagged() / innocent();
    }

    /** How often pairs of a confidence are one's. */
    public Reliability reliability() {
        return reliability;
    }

    public int wallets() {
        return wallets;
    }

    public int clusters() {
        return clusters;
    }
}
