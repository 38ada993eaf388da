package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;
import java.util.List;

/**
 * Ties wallets whose profiles agree more than strangers' do. Pairs that something else ties are tried one by one; any
 * other pair has to be so close that none as close is expected among all pairs.
 */
final class PatternLinks {
    /** Neighbours looked at on either side, by each figure. */
    private static final int NEIGHBOURS = 12;
    private static final double KNOWN_PAIR = 0.01;
    private static final double ANY_PAIR = 0.01;
    private static final double WEIGHT = 0.3;

    private final Columns columns;
    private final long seed;

    PatternLinks(Columns columns, long seed) {
        this.columns = columns;
        this.seed = seed;
    }

    /** @param tied pairs that something else ties */
    List<Link> find(PairSet tied) {
        Profiles profiles = new Profiles(columns, seed);
        List<Link> links = new Links();
        int n = profiles.size();
        if (n < 3) {
            return links;
        }
        for (int i = 0; i < tied.size(); i++) {
            int one = profiles.position(Link.lower(tied.pair(i)));
            int other = profiles.position(Link.higher(tied.pair(i)));
            if (one >= 0 && other >= 0 && profiles.chance(one, other) <= KNOWN_PAIR) {
                links.add(link(profiles, one, other));
            }
        }
        LongOpenHashSet close = new LongOpenHashSet();
        for (int figure = 0; figure < Profiles.FIGURES; figure++) {
            near(profiles, figure, tied, close);
        }
        long[] sorted = close.toLongArray();
        Arrays.sort(sorted);
        for (long pair : sorted) {
            links.add(link(profiles, profiles.position(Link.lower(pair)), profiles.position(Link.higher(pair))));
        }
        return links;
    }

    /** Pairs that are next to each other by one figure, tied by nothing else, and so close that no such are expected. */
    private static void near(Profiles profiles, int figure, PairSet tied, LongOpenHashSet close) {
        int n = profiles.size();
        double pairs = n * (n - 1.0) / 2;
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        IntArrays.parallelQuickSort(order, (x, y) -> {
            int c = Double.compare(profiles.rank(figure, x), profiles.rank(figure, y));
            return c != 0 ? c : Integer.compare(x, y);
        });
        for (int i = 0; i < n; i++) {
            for (int k = i + 1; k < Math.min(n, i + NEIGHBOURS); k++) {
                int one = order[i];
                int other = order[k];
                if (pairs * profiles.chance(one, other) <= ANY_PAIR) {
                    long pair = Link.pair(profiles.wallet(one), profiles.wallet(other));
                    if (!tied.contains(pair)) {
                        close.add(pair);
                    }
                }
            }
        }
    }

    /** Rests on no single fact: on all entries of both. */
    private static Link link(Profiles profiles, int one, int other) {
        return Link.of(profiles.wallet(one), profiles.wallet(other), LinkKind.SIMILAR_PROFILE, WEIGHT,
                org.wallettracker.domain.model.Unknown.TIME);
    }
}
