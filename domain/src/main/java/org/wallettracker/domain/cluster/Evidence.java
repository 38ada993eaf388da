package org.wallettracker.domain.cluster;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.wallettracker.domain.port.Progress;

/** All links that the wanted methods find. Hubs are known by what the other methods found, whether wanted or not. */
final class Evidence {
    private Evidence() {
    }

    /** @throws CancellationException once {@code progress} says so */
    static Links links(Columns columns, ClusterRules rules, Set<Method> methods, Progress progress) {
        Stage.TIMING.begin(progress);
        CloseBuys buys = new CloseBuys(columns);
        List<Link> timing = new TimingLinks(columns, buys, rules.falseShare()).find();
        Stage.AMOUNTS.begin(progress);
        List<Link> pattern = new AmountLinks(columns).find();
        Stage.FUNDING.begin(progress);
        Links acting = new Links();
        acting.addAll(timing);
        acting.addAll(pattern);
        FirstFunders funders = new FirstFunders(columns);
        Likeness likeness = new Likeness(columns, buys, funders, acting);
        Circles money = new Circles(columns, likeness, columns.sol(), Circles.Side.PAID, Columns.DUST);
        Circles takers = new Circles(columns, likeness, columns.sol(), Circles.Side.PAYING, Columns.DUST);
        Circles payers = new Circles(columns, likeness, columns.gas(), Circles.Side.PAID, Long.MIN_VALUE);
        Circles givers = new Circles(columns, likeness, columns.tokens(), Circles.Side.PAID, 0);
        List<Link> funding = new FundingLinks(columns, money).find(payers, funders);
        funding.addAll(new SweepLinks(columns, takers, money).find());
        Stage.SOCIAL.begin(progress);
        Links all = new Links();
        take(all, methods, Method.TIMING, timing);
        take(all, methods, Method.FUNDING, funding);
        if (methods.contains(Method.SOCIAL)) {
            all.addAll(new SocialLinks(columns).find(money, givers, PairSet.of(Links.of(funding))));
        }
        Stage.PROFILES.begin(progress);
        if (methods.contains(Method.PATTERN)) {
            PairSet tied = PairSet.of(all);
            all.addAll(pattern);
            all.addAll(new PatternLinks(columns, rules.seed()).find(tied));
        }
        return all;
    }

    private static void take(Links all, Set<Method> wanted, Method method, List<Link> links) {
        if (wanted.contains(method)) {
            all.addAll(links);
        }
    }
}
