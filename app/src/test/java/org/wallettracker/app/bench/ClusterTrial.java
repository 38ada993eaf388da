package org.wallettracker.app.bench;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.wallettracker.app.config.ClusterParameters;
import org.wallettracker.app.config.Labels;
import org.wallettracker.domain.cluster.ClusterRules;
import org.wallettracker.domain.cluster.Detection;
import org.wallettracker.domain.cluster.Detector;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.port.Progress;

/** The search for clusters by all methods, stage by stage, beside Leiden alone on the graph that it found. */
final class ClusterTrial implements Trial {
    private static final int SMALL = 10_000;
    private static final int LARGE = 100_000;
    /** Of 100,000 wallets and a million links on two cores, seconds. */
    private static final double AIM = 20;
    private static final int LEIDEN_ITERATIONS = 20;

    @Override
    public String name() {
        return "clusters";
    }

    @Override
    public String what() {
        return "the search for clusters of 10k and 100k wallets (a million links) by all methods, stage by stage, beside Leiden alone; --wallets 1000000 adds as many and ten million links; then what a trade and a payment cost while the chain is followed";
    }

    @Override
    public List<Reading> run(Bench bench) {
        List<Reading> readings = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>(List.of(SMALL, LARGE));
        int asked = bench.wallets(LARGE);
        if (asked < LARGE) {
            sizes.removeIf(size -> size > asked);
        }
        if (!sizes.contains(asked)) {
            sizes.add(asked);
        }
        bench.say("warming up");
        search(SMALL, bench, new ArrayList<>());
        double before = 0;
        int wallets = 0;
        for (int size : sizes) {
            double took = search(size, bench, readings);
            if (before > 0) {
                readings.add(new Reading(String.format(Locale.ROOT, "clusters, growth from %,d to %,d wallets", wallets,
                        size), took / before, "times",
                        String.format(Locale.ROOT, "as many times the wallets, %.1f",
                                (double) size / wallets),
                        took / before / ((double) size / wallets)));
            }
            before = took;
            wallets = size;
        }
        LiveClusterTrial.run(asked, bench, readings);
        return readings;
    }

    /** Tells how long each stage took. */
    private static final class Stages implements Progress {
        private final Map<String, Double> seconds = new LinkedHashMap<>();
        private String now = "";
        private long since = System.nanoTime();

        @Override
        public void report(String stage, long done, long total) {
            if (!stage.equals(now)) {
                end();
                now = stage;
            }
        }

        private void end() {
            long at = System.nanoTime();
            if (!now.isEmpty()) {
                seconds.merge(now, (at - since) / 1e9, Double::sum);
            }
            since = at;
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    private static double search(int wallets, Bench bench, List<Reading> readings) {
        Detector detector = new Detector(Labels.shipped(), ClusterParameters.shipped());
        TiedWorld world = new TiedWorld(wallets);
        double best = Double.MAX_VALUE;
        Stages stages = new Stages();
        double peak = 0;
        Detection found = null;
        int rounds = wallets > LARGE ? 1 : bench.rounds();
        for (int round = 0; round < rounds; round++) {
            bench.say(String.format(Locale.ROOT, "searching %,d wallets, round %d", wallets, round));
            found = null;
            resetPeak();
            Stages now = new Stages();
            long begin = System.nanoTime();
            found = Detection.of(world, Long.MAX_VALUE, Long.MAX_VALUE, detector, EnumSet.allOf(Method.class), now);
            double took = (System.nanoTime() - begin) / 1e9;
            now.end();
            peak = Math.max(peak, peak());
            now.seconds.forEach((stage, s) -> bench.say(String.format(Locale.ROOT, "    %-14s %8.2f s", stage, s)));
            if (took < best) {
                best = took;
                stages = now;
            }
        }
        if (found == null) {
            throw new IllegalStateException("no round was run");
        }
        String of = String.format(Locale.ROOT, "%,d wallets", wallets);
        String size = String.format(Locale.ROOT, "%s, %,d links, %,d pairs, %,d clusters", of, found.links(),
                found.pairs(), found.clusters().size());
        bench.say("Leiden alone");
        double leiden = leiden(found, ClusterParameters.shipped());
        readings.add(new Reading("clusters, " + size, best, "s", String.format(Locale.ROOT,
                "Leiden alone on the graph of the pairs in one piece, %.2f s", leiden), best / leiden));
        if (wallets == LARGE) {
            readings.add(new Reading("clusters, the same", best, "s",
                    String.format(Locale.ROOT, "the aim, %.0f s", AIM), best / AIM));
        }
        stages.seconds.forEach((stage, s) -> readings.add(Reading.plain("clusters, " + of + ", " + stage, s, "s")));
        readings.add(Reading.plain("clusters, " + of + ", peak of the heap of "
                + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB", peak, "MB"));
        readings.add(Reading.plain("clusters, " + of + ", memory beside the heap", MemoryTrial.outside() / 1e6, "MB"));
        return best;
    }

    private static double leiden(Detection found, ClusterRules rules) {
        IntArrayList from = new IntArrayList();
        IntArrayList to = new IntArrayList();
        DoubleArrayList weight = new DoubleArrayList();
        Int2IntOpenHashMap number = new Int2IntOpenHashMap();
        found.eachPair((a, b, confidence) -> {
            if (confidence >= rules.pairFloor()) {
                from.add(number.computeIfAbsent(a, n -> number.size()));
                to.add(number.computeIfAbsent(b, n -> number.size()));
                weight.add(confidence);
            }
        });
        long begin = System.nanoTime();
        LargeIntArray[] ends = {new LargeIntArray(from.toIntArray()), new LargeIntArray(to.toIntArray())};
        Network network = new Network(number.size(), false, ends, new LargeDoubleArray(weight.toDoubleArray()), false,
                true);
        new LeidenAlgorithm(rules.resolution(), LEIDEN_ITERATIONS, 0.01, new Random(rules.seed()))
                .findClustering(network);
        return (System.nanoTime() - begin) / 1e9;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP).toList();
    }

    private static void resetPeak() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The sum of what each part of the heap held at most, MB: no less than what all held at once. */
    private static double peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
    }
}
