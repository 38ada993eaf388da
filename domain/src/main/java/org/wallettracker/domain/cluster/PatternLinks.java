package org.wallettracker.domain.cluster;

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

    private final Profiles profiles;
    private final Scope scope;

    /** @param scope whose links are looked for */
    PatternLinks(Profiles profiles, Scope scope) {
        this.profiles = profiles;
        this.scope = scope;
    }

    /** @param tied pairs that something else ties */
    List<Link> find(PairSet tied) {
        List<Link> links = new Links();
        if (profiles.by(0).length < 3) {
            return links;
        }
        for (int i = 0; i < tied.size(); i++) {
            long pair = tied.pair(i);
            if (scope.either(Link.lower(pair), Link.higher(pair))) {
                int one = profiles.position(Link.lower(pair));
                int other = profiles.position(Link.higher(pair));
                if (one >= 0 && other >= 0 && profiles.chance(one, other) <= KNOWN_PAIR) {
                    links.add(link(one, other));
                }
            }
        }
        LongOpenHashSet close = new LongOpenHashSet();
        for (int figure = 0; figure < Profiles.FIGURES; figure++) {
            near(profiles.by(figure), tied, close);
        }
        long[] sorted = close.toLongArray();
        Arrays.sort(sorted);
        for (long pair : sorted) {
            links.add(link(profiles.position(Link.lower(pair)), profiles.position(Link.higher(pair))));
        }
        return links;
    }

    /** Pairs that are next to each other by one figure, tied by nothing else, and so close that no such are expected. */
    private void near(int[] order, PairSet tied, LongOpenHashSet close) {
        int n = order.length;
        double pairs = n * (n - 1.0) / 2;
        for (int i = 0; i < n; i++) {
            int one = order[i];
            for (int k = i + 1; k < Math.min(n, i + NEIGHBOURS); k++) {
                int other = order[k];
                if (scope.either(profiles.wallet(one), profiles.wallet(other)) && profiles.there(one)
                        && profiles.there(other) && pairs * profiles.chance(one, other) <= ANY_PAIR) {
                    long pair = Link.pair(profiles.wallet(one), profiles.wallet(other));
                    if (!tied.contains(pair)) {
                        close.add(pair);
                    }
                }
            }
        }
    }

    /** Rests on no single fact: on all entries of both. */
    private Link link(int one, int other) {
        return Link.of(profiles.wallet(one), profiles.wallet(other), LinkKind.SIMILAR_PROFILE, WEIGHT,
                org.wallettracker.domain.model.Unknown.TIME);
    }
}
