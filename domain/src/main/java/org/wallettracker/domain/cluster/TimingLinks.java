package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Ties wallets that enter the same mints together more often than chance, and those that trade in one transaction. Who
 * only follows another, or meets others because all follow one, is not tied.
 */
final class TimingLinks {
    /** Fewer mints than this are no habit. */
    static final int LEAST_MINTS = 3;
    /** About three seconds. */
    static final long SECONDS_WINDOW = 8;
    private static final int PAIRS_AT_ONCE = 4_000_000;
    /** Meeting as much more often than expected says nothing yet: tastes differ too. */
    private static final double LEAST_LIFT = 3;
    private static final double STRONGEST = 0.95;
    /** A chance of one in ten to this, after correction, is as good as certainty. */
    private static final double CERTAIN_DIGITS = 4;

    private final Columns columns;
    private final CloseBuys buys;
    private final double falseShare;

    TimingLinks(Columns columns, double falseShare) {
        this.columns = columns;
        this.falseShare = falseShare;
        buys = new CloseBuys(columns);
    }

    /** All of them. */
    List<Link> find() {
        List<Link> links = new ArrayList<>();
        together(0, LinkKind.SAME_BLOCK, links);
        together(SECONDS_WINDOW, LinkKind.SAME_SECONDS, links);
        sameTransactions(links);
        return links;
    }

    private record Candidate(long pair, int mints, double expected, double logChance) {
    }

    private void together(long window, LinkKind kind, List<Link> links) {
        ChanceMeetings chance = new ChanceMeetings(buys, columns.nodes().size(), window);
        List<Candidate> candidates = candidates(window, chance);
        candidates.sort(Comparator.comparingDouble(Candidate::logChance).thenComparingLong(Candidate::pair));
        double tried = tried();
        int standing = Tails.standingOut(candidates.stream().mapToDouble(Candidate::logChance).toArray(), tried,
                falseShare);
        Long2ObjectOpenHashMap<IntArrayList> meetings = new Long2ObjectOpenHashMap<>();
        for (Candidate candidate : candidates.subList(0, standing)) {
            meetings.put(candidate.pair, new IntArrayList());
        }
        buys.within(window, (i, j) -> {
            IntArrayList of = meetings.get(Link.pair(buys.wallet(i), buys.wallet(j)));
            if (of != null) {
                of.add(i);
                of.add(j);
            }
        });
        Followers followers = new Followers(columns, buys);
        for (Candidate candidate : candidates.subList(0, standing)) {
            IntArrayList of = meetings.get(candidate.pair);
            if ((kind == LinkKind.SAME_BLOCK || !followers.oneAfterTheOther(of)) && !followers.behindAnother(of)) {
                double weight = weight(candidate, tried);
                if (weight > 0) {
                    links.add(link(kind, candidate, of, weight));
                }
            }
        }
    }

    /** Every two wallets that could have met often enough. */
    private double tried() {
        double able = 0;
        for (int node = 0; node < columns.nodes().size(); node++) {
            able += columns.entries().ofWallet(node) >= LEAST_MINTS && !columns.nodes().machine(node) ? 1 : 0;
        }
        return Math.max(1, able * (able - 1) / 2);
    }

    /** Counted in parts, so that never more than some millions of pairs are held. */
    private List<Candidate> candidates(long window, ChanceMeetings chance) {
        List<Candidate> candidates = new ArrayList<>();
        int parts = (int) (chance.counted() / PAIRS_AT_ONCE) + 1;
        Entries entries = columns.entries();
        for (int part = 0; part < parts; part++) {
            int now = part;
            Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
            buys.within(window, (i, j) -> {
                int a = buys.wallet(i);
                int b = buys.wallet(j);
                if (entries.ofWallet(a) >= LEAST_MINTS && entries.ofWallet(b) >= LEAST_MINTS
                        && (a + b) % parts == now) {
                    counts.addTo(Link.pair(a, b), 1);
                }
            });
            for (Long2IntOpenHashMap.Entry entry : counts.long2IntEntrySet()) {
                if (entry.getIntValue() >= LEAST_MINTS) {
                    long pair = entry.getLongKey();
                    double expected = chance.expected(Link.lower(pair), Link.higher(pair));
                    candidates.add(new Candidate(pair, entry.getIntValue(), expected,
                            Tails.logPoisson(entry.getIntValue(), expected)));
                }
            }
        }
        return candidates;
    }

    /** The surer and the further above chance, the more. */
    private static double weight(Candidate candidate, double tried) {
        double digits = -(candidate.logChance + StrictMath.log(tried)) / StrictMath.log(10);
        double lift = candidate.mints / Math.max(candidate.expected, 1e-9);
        double sure = Math.clamp(0.7 + 0.3 * digits / CERTAIN_DIGITS, 0.4, 1);
        return STRONGEST * sure * Math.max(0, 1 - LEAST_LIFT / lift);
    }

    private Link link(LinkKind kind, Candidate candidate, IntArrayList meetings, double weight) {
        int[] places = new int[meetings.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = columns.entries().place(buys.entry(meetings.getInt(i)));
        }
        Arrays.sort(places);
        return Link.of(Link.lower(candidate.pair), Link.higher(candidate.pair), kind, weight,
                columns.time(places[0]), places);
    }

    /** Who trades in one transaction is signed for by one hand; groups as large as a router's crowd are not looked at. */
    private void sameTransactions(List<Link> links) {
        IntArrayList nodes = columns.together();
        IntArrayList places = columns.togetherPlaces();
        for (int start = 0; start < nodes.size();) {
            int end = start;
            while (nodes.getInt(end) >= 0) {
                end++;
            }
            for (int i = start; i < end && end - start <= 16; i++) {
                for (int j = i + 1; j < end; j++) {
                    int a = nodes.getInt(i);
                    int b = nodes.getInt(j);
                    if (!columns.nodes().machine(a) && !columns.nodes().machine(b)) {
                        links.add(Link.of(a, b, LinkKind.SAME_TRANSACTION, 0.8, columns.time(places.getInt(i)),
                                places.getInt(i), places.getInt(j)));
                    }
                }
            }
            start = end + 1;
        }
    }
}
