package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;
import java.util.List;
import org.wallettracker.domain.model.Unknown;

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
            near(figure, tied, close);
        }
        long[] sorted = close.toLongArray();
        Arrays.sort(sorted);
        for (long pair : sorted) {
            links.add(link(profiles.position(Link.lower(pair)), profiles.position(Link.higher(pair))));
        }
        return links;
    }

    /** Pairs that are next to each other by one figure, tied by nothing else, and so close that no such are expected. */
    private void near(int figure, PairSet tied, LongOpenHashSet close) {
        int[] order = profiles.by(figure);
        if (scope.all()) {
            for (int i = 0; i < order.length; i++) {
                near(order, i, i + 1, tied, close);
            }
            return;
        }
        for (int position = 0; position < profiles.size(); position++) {
            int at = scope.has(profiles.wallet(position)) ? profiles.place(figure, position) : -1;
            if (at >= 0) {
                near(order, at, at - NEIGHBOURS + 1, tied, close);
            }
        }
    }

    /** Tries the one at {@code i} with those from {@code from} on that are near. */
    private void near(int[] order, int i, int from, PairSet tied, LongOpenHashSet close) {
        double pairs = order.length * (order.length - 1.0) / 2;
        int one = order[i];
        for (int k = Math.max(0, from); k < Math.min(order.length, i + NEIGHBOURS); k++) {
            int other = order[k];
            if (other != one && profiles.there(one) && profiles.there(other)
                    && pairs * profiles.chance(one, other) <= ANY_PAIR) {
                long pair = Link.pair(profiles.wallet(one), profiles.wallet(other));
                if (!tied.contains(pair)) {
                    close.add(pair);
                }
            }
        }
    }

    /** Rests on no single fact: on all entries of both. */
    private Link link(int one, int other) {
        return Link.of(profiles.wallet(one), profiles.wallet(other), LinkKind.SIMILAR_PROFILE, WEIGHT,
                Unknown.TIME);
    }
}
