package org.wallettracker.domain.cluster;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the pairs of a cluster make of it. */
final class Bearing {
    private static final double MANY = 0.5;
    private static final double FEW = 0.2;
    /** A common purse alone harms nobody yet. */
    private static final double PURSE = 0.4;

    private final double funded;
    private final double timed;
    private final double harming;

    /** @param pairs those tied; of all that could be, it takes the share of those that a chain of {@code members} has */
    Bearing(List<Pairs.Pair> pairs, int members) {
        int money = 0;
        int timing = 0;
        int harm = 0;
        for (Pairs.Pair pair : pairs) {
            Set<Method> methods = EnumSet.noneOf(Method.class);
            boolean sweeps = false;
            for (Link link : pair.links()) {
                methods.add(link.kind().method());
                sweeps |= link.kind() == LinkKind.SWEEP || link.kind() == LinkKind.COMMON_SWEEP;
            }
            money += methods.contains(Method.FUNDING) ? 1 : 0;
            timing += methods.contains(Method.TIMING) ? 1 : 0;
            harm += methods.contains(Method.TIMING) || sweeps ? 1 : 0;
        }
        double of = Math.max(members - 1, pairs.size());
        funded = money / of;
        timed = timing / of;
        harming = harm / of;
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
