package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of the wallets around one account are like each other in anything but that they deal with it: tied by
 * another method, or entering mints beside each other more often than their share of all entries explains. So the
 * customers of an exchange that pays half of the market are not alike because they meet in what is busy. Whoever only
 * passes money on is as like as the one it passes it to.
 */
final class Likeness {
    /** A minute, in slots: further apart nobody is beside another. */
    static final long MINUTE = 150;
    /** Ten seconds, and a minute. */
    private static final long[] WINDOWS = {25, MINUTE};
    /** Chance gives as much once in so many wallets, for each of the windows. */
    private static final double CHANCE = 0.005;

    /** That it enters the same mints, whenever. */
    private static final double CHANCE_OF_MINTS = 1e-4;
    /** Odds less than so many times those expected say nothing: some mints are more an exchange's customers' than others. */
    private static final double LEAST_ODDS = 2;

    /** Circles of so many are looked at by several processors. */
    private static final int MANY = 256;
    /** Of who entered so many mints it would show that it is like others. */
    private static final int ENOUGH = 3;

    private final CloseBuys buys;
    private final FirstFunders funders;
    /** Whom a link ties to whom, one wallet's behind the other's. */
    private final int[] tied;
    private final int[] tiedFrom;
    private final Crowd crowd;

    /**
     * By all that is known.
     *
     * @param links pairs of those that don't rest on dealings with a common account
     * @param before of whom is taken over how many entries there are in all; null to count them
     */
    Likeness(Columns columns, CloseBuys buys, FirstFunders funders, LongList links, @Nullable Likeness before) {
        this.buys = buys;
        this.funders = funders;
        int nodes = columns.nodes().size();
        tiedFrom = new int[nodes + 1];
        for (int i = 0; i < links.size(); i++) {
            tiedFrom[Link.lower(links.getLong(i)) + 1]++;
            tiedFrom[Link.higher(links.getLong(i)) + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            tiedFrom[node + 1] += tiedFrom[node];
        }
        tied = new int[tiedFrom[nodes]];
        int[] next = tiedFrom.clone();
        for (int i = 0; i < links.size(); i++) {
            int one = Link.lower(links.getLong(i));
            int other = Link.higher(links.getLong(i));
            tied[next[one]++] = other;
            tied[next[other]++] = one;
        }
        crowd = before == null ? Crowd.of(buys, columns.mints()) : before.crowd;
    }

    /**
     * Those of {@code circle} that are like another of it or like {@code center} itself, or whom {@code center} merely
     * passed its money on to, ascending.
     *
     * @param circle ascending
     */
    int[] alike(int center, int[] circle) {
        int[] actors = new int[circle.length + 1];
        for (int i = 0; i < circle.length; i++) {
            actors[i] = actor(circle[i]);
        }
        actors[circle.length] = buys.entriesOf(center) > 0 ? center : -1;
        int[] sorted = Arrays.stream(actors).filter(actor -> actor >= 0).sorted().distinct().toArray();
        Crowd.Part ours = crowd.nobody();
        for (int actor : sorted) {
            ours.add(buys, actor);
        }
        ours.end();
        BitSet acting = new BitSet();
        for (int i = sorted.length - 1; i >= 0 && circle.length >= MANY; i--) {
            acting.set(sorted[i]);
        }
        IntPredicate among = circle.length >= MANY ? acting::get : who -> IntArrays.binarySearch(sorted, who) >= 0;
        IntStream places = IntStream.range(0, circle.length);
        return (circle.length >= MANY ? places.parallel() : places)
                .filter(i -> funders.passedOnTo(center) == circle[i] || tiedToAny(circle[i], center, circle)
                        || actors[i] >= 0 && new Company(actors[i], among, ours).close())
                .map(i -> circle[i]).toArray();
    }

    private boolean tiedToAny(int node, int center, int[] circle) {
        for (int k = tiedFrom[node]; k < tiedFrom[node + 1]; k++) {
            if (tied[k] == center || IntArrays.binarySearch(circle, tied[k]) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** True if {@code node}, or whom it passes money on to, entered so much that a likeness would show. */
    boolean known(int node) {
        int actor = actor(node);
        return actor >= 0 && buys.entriesOf(actor) >= ENOUGH;
    }

    /** Who buys with the money of {@code node}; negative if nobody is known. */
    private int actor(int node) {
        int at = node;
        for (int step = 0; step < FirstFunders.LONGEST_CHAIN && at >= 0; step++) {
            if (buys.entriesOf(at) > 0) {
                return at;
            }
            at = funders.passedOnTo(at);
        }
        return -1;
    }

    /** Those of a circle beside whom one of it enters, and how many of them its share of all entries leads to expect. */
    private final class Company {
        private final int wallet;
        private final IntPredicate actors;
        private final double[] share = new double[CloseBuys.PHASES];
        private final int[] near = new int[WINDOWS.length];
        private final int[] met = new int[WINDOWS.length];
        private final double[] expected = new double[WINDOWS.length];
        private final boolean others;
        private final boolean sameMints;

        Company(int wallet, IntPredicate actors, Crowd.Part ours) {
            this.wallet = wallet;
            this.actors = actors;
            Crowd.Part own = crowd.nobody();
            own.add(buys, wallet);
            for (int phase = 0; phase < share.length; phase++) {
                share[phase] = ours.shareWithout(own, phase);
            }
            others = ours.meets(own);
            sameMints = others && own.entered() >= ENOUGH && ours.sameMints(own) < StrictMath.log(CHANCE_OF_MINTS);
        }

        boolean close() {
            if (!others || sameMints) {
                return sameMints;
            }
            buys.around(wallet, MINUTE, (i, j) -> {
                int other = buys.wallet(i) == wallet ? j : i;
                int one = actors.test(buys.wallet(other)) ? 1 : 0;
                double by = share[buys.phase(other)];
                long apart = buys.at(j) - buys.at(i);
                for (int w = WINDOWS.length - 1; w >= 0 && apart <= WINDOWS[w]; w--) {
                    near[w]++;
                    met[w] += one;
                    expected[w] += by;
                }
            });
            for (int w = 0; w < WINDOWS.length; w++) {
                double strangers = near[w] - met[w];
                if (met[w] * (near[w] - expected[w]) > LEAST_ODDS * expected[w] * strangers
                        && Tails.logBinomial(met[w], near[w], expected[w] / near[w]) < StrictMath.log(CHANCE)) {
                    return true;
                }
            }
            return false;
        }
    }
}
