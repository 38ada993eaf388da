package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** All links that the wanted methods find. Hubs are known by what the other methods found, whether wanted or not. */
final class Evidence {
    private Evidence() {
    }

    /** @throws CancellationException once {@code cancelled} says so */
    static List<Link> links(Columns columns, ClusterRules rules, Set<Method> methods, BooleanSupplier cancelled) {
        List<Link> timing = new TimingLinks(columns, rules.falseShare()).find();
        check(cancelled);
        List<Link> pattern = new AmountLinks(columns).find();
        List<Link> acting = new ArrayList<>(timing);
        acting.addAll(pattern);
        Likeness likeness = new Likeness(columns, acting);
        Circles money = new Circles(columns, likeness, columns.sol(), Circles.Side.PAID, Columns.DUST);
        Circles takers = new Circles(columns, likeness, columns.sol(), Circles.Side.PAYING, Columns.DUST);
        Circles payers = new Circles(columns, likeness, columns.gas(), Circles.Side.PAID, Long.MIN_VALUE);
        Circles givers = new Circles(columns, likeness, columns.tokens(), Circles.Side.PAID, 0);
        List<Link> funding = new FundingLinks(columns, money).find(payers);
        funding.addAll(new SweepLinks(columns, takers, money).find());
        check(cancelled);
        List<Link> all = new ArrayList<>();
        take(all, methods, Method.TIMING, timing);
        take(all, methods, Method.FUNDING, funding);
        if (methods.contains(Method.SOCIAL)) {
            Set<Long> funded = new LongOpenHashSet();
            funding.forEach(link -> funded.add(link.pair()));
            all.addAll(new SocialLinks(columns).find(money, givers, funded));
        }
        check(cancelled);
        if (methods.contains(Method.PATTERN)) {
            LongOpenHashSet tied = new LongOpenHashSet();
            all.forEach(link -> tied.add(link.pair()));
            all.addAll(pattern);
            all.addAll(new PatternLinks(columns, rules.seed()).find(tied));
        }
        return all;
    }

    private static void take(List<Link> all, Set<Method> wanted, Method method, List<Link> links) {
        if (wanted.contains(method)) {
            all.addAll(links);
        }
    }

    private static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("the search for clusters was cancelled");
        }
    }
}
