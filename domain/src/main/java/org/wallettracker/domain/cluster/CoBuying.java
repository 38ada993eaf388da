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
    private final Scope scope;
    private final boolean[] able;

    /** @param scope whose meetings count */
    CoBuying(Columns columns, CloseBuys buys, long window, Scope scope) {
        this.columns = columns;
        this.buys = buys;
        this.window = window;
        this.scope = scope;
        able = new boolean[columns.nodes().size()];
        for (int node = 0; node < able.length; node++) {
            able[node] = columns.entries().ofWallet(node) >= TimingLinks.LEAST_MINTS;
        }
    }

    /**
     * Two that met often enough to be tried.
     *
     * @param from by whose meetings they were found: the lower number, or the one in scope
     * @param pair as {@link Link#pair} has it
     */
    record Candidate(int from, long pair, int mints, double expected, double logChance) {
        private static final Comparator<Candidate> ORDER = Comparator.comparingInt(Candidate::from)
                .thenComparingLong(Candidate::pair);

        private int other() {
            return Link.lower(pair) == from ? Link.higher(pair) : Link.lower(pair);
        }
    }

    /** Makes a link of meetings, or none: positions two by two, the earlier entry first. */
    @FunctionalInterface
    interface Tie {
        @Nullable
        Link of(Candidate candidate, IntArrayList meetings, Followers followers);
    }

    /**
     * Those of everybody that stand out, and by which rates.
     *
     * @param tried how many pairs could have met often enough
     * @param falseShare at most this share of those that stand out may be chance
     * @param found receives them
     */
    MeetingRates standingOut(double tried, double falseShare, List<Candidate> found) {
        ChanceMeetings chance = new ChanceMeetings(buys, able.length, window);
        // none stands out above its logarithm, however many do
        List<Candidate> candidates = below(StrictMath.log(falseShare) + 1e-9, chance);
        double[] logs = candidates.stream().mapToDouble(Candidate::logChance).sorted().toArray();
        int standing = Tails.standingOut(logs, tried, falseShare);
        // none lies between the last that stands out and what it had to be below
        double cut = StrictMath.log(falseShare * Math.max(1, standing) / tried);
        candidates.stream().filter(candidate -> candidate.logChance <= cut).forEach(found::add);
        return new MeetingRates(chance, tried, cut, Habits.of(columns));
    }

    /** Those in scope whose chance is at most {@code cut}, in order. */
    List<Candidate> below(double cut, ChanceMeetings chance) {
        List<Candidate> candidates = new ArrayList<>();
        parts(part -> {
            List<Candidate> found = new ArrayList<>();
            int[] counts = new int[able.length];
            IntArrayList met = new IntArrayList();
            for (int a = part; a < able.length; a += PARTS) {
                if (able[a] && scope.has(a)) {
                    count(a, counts, met);
                    candidates(a, counts, met, cut, chance, found);
                }
            }
            return found;
        }).forEach(candidates::addAll);
        candidates.sort(Candidate.ORDER);
        return candidates;
    }

    private void count(int a, int[] counts, IntArrayList met) {
        buys.around(a, window, (i, j) -> {
            int b = buys.wallet(i) == a ? buys.wallet(j) : buys.wallet(i);
            if ((b > a || !scope.has(b)) && able[b] && counts[b]++ == 0) {
                met.add(b);
            }
        });
    }

    private void candidates(int a, int[] counts, IntArrayList met, double cut,
            ChanceMeetings chance, List<Candidate> found) {
        for (int i = 0; i < met.size(); i++) {
            int b = met.getInt(i);
            int mints = counts[b];
            counts[b] = 0;
            if (mints >= TimingLinks.LEAST_MINTS) {
                double expected = chance.expected(Math.min(a, b), Math.max(a, b));
                double logChance = Tails.logPoisson(mints, expected);
                if (logChance <= cut) {
                    found.add(new Candidate(a, Link.pair(a, b), mints, expected, logChance));
                }
            }
        }
        met.clear();
    }

    /** The links that {@code tie} makes of {@code candidates}, which come in order. */
    Links tie(List<Candidate> candidates, Habits habits, Tie tie) {
        int[] start = new int[able.length + 1];
        candidates.forEach(candidate -> start[candidate.from + 1]++);
        for (int node = 0; node < able.length; node++) {
            start[node + 1] += start[node];
        }
        Links links = new Links();
        parts(part -> {
            Links found = new Links();
            Followers followers = new Followers(columns, buys, habits);
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
            number[of.get(i).other()] = i;
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
            number[of.get(i).other()] = -1;
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
