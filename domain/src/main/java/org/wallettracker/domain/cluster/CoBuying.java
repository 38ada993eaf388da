package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which wallets entered how many mints together, and which of them did so more often than chance. One wallet after the other
 * is held against all whom it met, some wallets on each processor, so that no pair is held but those that stand out.
 */
final class CoBuying {
    private static final int PARTS = 64;

    private final Columns columns;
    private final CloseBuys buys;
    private final long window;
    private final ChanceMeetings chance;
    private final boolean[] able;

    CoBuying(Columns columns, CloseBuys buys, long window) {
        this.columns = columns;
        this.buys = buys;
        this.window = window;
        chance = new ChanceMeetings(buys, columns.nodes().size(), window);
        able = new boolean[columns.nodes().size()];
        for (int node = 0; node < able.length; node++) {
            able[node] = columns.entries().ofWallet(node) >= TimingLinks.LEAST_MINTS;
        }
    }

    /** @param pair as {@link Link#pair} has it */
    record Candidate(long pair, int mints, double expected, double logChance) {
    }

    /** Makes a link of meetings, or none: positions two by two, the earlier entry first. */
    @FunctionalInterface
    interface Tie {
        @Nullable
        Link of(Candidate candidate, IntArrayList meetings, Followers followers);
    }

    /**
     * Those that stand out of {@code tried} pairs, by pair.
     *
     * @param falseShare at most this share of them may be chance
     */
    List<Candidate> standingOut(double tried, double falseShare) {
        double least = StrictMath.log(falseShare) + 1e-9; // none stands out above it, however many do
        List<Candidate> candidates = new ArrayList<>();
        parts(part -> {
            List<Candidate> found = new ArrayList<>();
            int[] counts = new int[able.length];
            IntArrayList met = new IntArrayList();
            for (int a = part; a < able.length; a += PARTS) {
                if (able[a]) {
                    count(a, counts, met);
                    candidates(a, counts, met, least, found);
                }
            }
            return found;
        }).forEach(candidates::addAll);
        candidates.sort(Comparator.comparingDouble(Candidate::logChance).thenComparingLong(Candidate::pair));
        int standing = Tails.standingOut(candidates.stream().mapToDouble(Candidate::logChance).toArray(), tried,
                falseShare);
        List<Candidate> out = new ArrayList<>(candidates.subList(0, standing));
        out.sort(Comparator.comparingLong(Candidate::pair));
        return out;
    }

    private void count(int a, int[] counts, IntArrayList met) {
        buys.around(a, window, (i, j) -> {
            int b = Math.max(buys.wallet(i), buys.wallet(j)); // each pair once: by its lower number
            if (b > a && able[b] && counts[b]++ == 0) {
                met.add(b);
            }
        });
    }

    private void candidates(int a, int[] counts, IntArrayList met, double least, List<Candidate> found) {
        for (int i = 0; i < met.size(); i++) {
            int b = met.getInt(i);
            int mints = counts[b];
            counts[b] = 0;
            if (mints >= TimingLinks.LEAST_MINTS) {
                double expected = chance.expected(a, b);
                double logChance = Tails.logPoisson(mints, expected);
                if (logChance <= least) {
                    found.add(new Candidate(Link.pair(a, b), mints, expected, logChance));
                }
            }
        }
        met.clear();
    }

    /** The links that {@code tie} makes of {@code candidates}, which come by pair. */
    Links tie(List<Candidate> candidates, Tie tie) {
        int[] start = new int[able.length + 1];
        candidates.forEach(candidate -> start[Link.lower(candidate.pair) + 1]++);
        for (int node = 0; node < able.length; node++) {
            start[node + 1] += start[node];
        }
        Links links = new Links();
        parts(part -> {
            Links found = new Links();
            Followers followers = new Followers(columns, buys);
            int[] number = new int[able.length];
            Arrays.fill(number, -1);
            for (int a = part; a < able.length; a += PARTS) {
                if (start[a] < start[a + 1]) {
                    tie(a, candidates.subList(start[a], start[a + 1]), number, followers, tie, found);
                }
            }
            return found;
        }).forEach(links::addAll);
        return links;
    }

    private void tie(int a, List<Candidate> of, int[] number, Followers followers, Tie tie, Links found) {
        IntArrayList[] meetings = new IntArrayList[of.size()];
        for (int i = 0; i < meetings.length; i++) {
            number[Link.higher(of.get(i).pair)] = i;
            meetings[i] = new IntArrayList(2 * of.get(i).mints);
        }
        buys.around(a, window, (i, j) -> {
            int which = number[buys.wallet(i) == a ? buys.wallet(j) : buys.wallet(i)];
            if (which >= 0) {
                meetings[which].add(i);
                meetings[which].add(j);
            }
        });
        for (int i = 0; i < meetings.length; i++) {
            number[Link.higher(of.get(i).pair)] = -1;
            Link link = tie.of(of.get(i), meetings[i], followers);
            if (link != null) {
                found.add(link);
            }
        }
    }

    /** What {@code work} finds for each part, in their order. */
    private static <T> List<T> parts(IntFunction<T> work) {
        return IntStream.range(0, PARTS).parallel().mapToObj(work).toList();
    }
}
