package org.wallettracker.domain.cluster;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the pairs of a cluster make of it. */
final class Bearing {
    private static final double MANY = 0.5;
    private static final double FEW = 0.2;
    /** A common purse alone harms nobody yet. */
    private static final double PURSE = 0.4;

    private final double funded;
    private final double timed;
    private final double harming;

    private Bearing(double funded, double timed, double harming) {
        this.funded = funded;
        this.timed = timed;
        this.harming = harming;
    }

    /** @param pairs those tied; of all that could be, it takes the share of those that a chain of {@code members} has */
    Bearing(List<Pairs.Pair> pairs, int members) {
        this(pairs.stream().map(pair -> {
            Set<LinkKind> kinds = EnumSet.noneOf(LinkKind.class);
            pair.links().forEach(link -> kinds.add(link.kind()));
            return kinds;
        }).toList(), (double) Math.max(members - 1, pairs.size()));
    }

    private Bearing(Collection<Set<LinkKind>> pairs, double of) {
        this(share(pairs, of, k -> k.method() == Method.FUNDING), share(pairs, of, k -> k.method() == Method.TIMING),
                share(pairs, of, k -> k.method() == Method.TIMING || k == LinkKind.SWEEP
                        || k == LinkKind.COMMON_SWEEP));
    }

    /** Likewise, of {@code pairs} of which the kinds of ties are known. */
    static Bearing of(Collection<Set<LinkKind>> pairs, int members) {
        return new Bearing(pairs, (double) Math.max(1, Math.max(members - 1, pairs.size())));
    }

    private static double share(Collection<Set<LinkKind>> pairs, double of, Predicate<LinkKind> wanted) {
        return pairs.stream().filter(kinds -> kinds.stream().anyMatch(wanted)).count() / of;
    }

    /** What part of the confidence is risk, 0.4 to 1. */
    double harm() {
        return PURSE + (1 - PURSE) * harming;
    }

    ClusterType type() {
        if (timed >= FEW && funded >= FEW) {
            return ClusterType.BOT_NETWORK;
        } else if (timed >= MANY) {
            return ClusterType.TRADING_GROUP;
        } else if (funded >= MANY) {
            return ClusterType.FAMILY;
        }
        return ClusterType.UNKNOWN;
    }
}
