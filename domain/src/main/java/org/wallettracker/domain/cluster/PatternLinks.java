package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
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
    List<Link> find(LongSet tied) {
        Profiles profiles = new Profiles(columns, seed);
        List<Link> links = new ArrayList<>();
        int n = profiles.size();
        if (n < 3) {
            return links;
        }
        double pairs = n * (n - 1.0) / 2;
        LongOpenHashSet seen = new LongOpenHashSet();
        long[] sorted = tied.toLongArray();
        Arrays.sort(sorted);
        for (long pair : sorted) {
            int one = profiles.position(Link.lower(pair));
            int other = profiles.position(Link.higher(pair));
            if (one >= 0 && other >= 0 && seen.add(pair)
                    && profiles.chance(profiles.apart(one, other)) <= KNOWN_PAIR) {
                links.add(link(profiles, one, other));
            }
        }
        int[] order = new int[n];
        for (int figure = 0; figure < Profiles.FIGURES; figure++) {
            int by = figure;
            Arrays.setAll(order, i -> i);
            IntArrays.quickSort(order, (x, y) -> {
                int c = Double.compare(profiles.rank(by, x), profiles.rank(by, y));
                return c != 0 ? c : Integer.compare(x, y);
            });
            for (int i = 0; i < n; i++) {
                for (int k = i + 1; k < Math.min(n, i + NEIGHBOURS); k++) {
                    int one = order[i];
                    int other = order[k];
                    if (seen.add(Link.pair(profiles.wallet(one), profiles.wallet(other)))
                            && pairs * profiles.chance(profiles.apart(one, other)) <= ANY_PAIR) {
                        links.add(link(profiles, one, other));
                    }
                }
            }
        }
        return links;
    }

    /** Rests on no single fact: on all entries of both. */
    private static Link link(Profiles profiles, int one, int other) {
        return Link.of(profiles.wallet(one), profiles.wallet(other), LinkKind.SIMILAR_PROFILE, WEIGHT,
                org.wallettracker.domain.model.Unknown.TIME);
    }
}
