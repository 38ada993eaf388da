package org.wallettracker.domain.cluster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.wallettracker.domain.port.Progress;

/**
 * All links that the wanted methods find, and by what they were found. Hubs are known by what the other methods found,
 * whether wanted or not.
 *
 * @param links all that are wanted
 * @param timing all of that method, wanted or not
 * @param amounts all identical amounts, wanted or not
 * @param rates of meetings in slots and within seconds
 */
record Evidence(Links links, Links timing, Links amounts, List<MeetingRates> rates, CloseBuys buys, Likeness likeness,
        Circles money, Circles takers, Circles payers, Circles givers, Profiles profiles) {

    /** The links alone. */
    static Links links(Columns columns, ClusterRules rules, Set<Method> methods, Progress progress) {
        return of(columns, rules, methods, progress).links;
    }

    /** @throws CancellationException once {@code progress} says so */
    static Evidence of(Columns columns, ClusterRules rules, Set<Method> methods, Progress progress) {
        Stage.TIMING.begin(progress);
        List<MeetingRates> rates = new ArrayList<>();
        CloseBuys buys = new CloseBuys(columns);
        Links timing = new TimingLinks(columns, buys, Scope.ALL).find(rules.falseShare(), rates);
        Stage.AMOUNTS.begin(progress);
        Links amounts = Links.of(new AmountLinks(columns).find());
        Stage.FUNDING.begin(progress);
        FirstFunders funders = new FirstFunders(columns);
        Likeness likeness = new Likeness(columns, buys, funders, both(timing, amounts), null);
        Circles money = new Circles(columns, likeness, columns.sol(), Circles.Side.PAID, Columns.DUST);
        Circles takers = new Circles(columns, likeness, columns.sol(), Circles.Side.PAYING, Columns.DUST);
        Circles payers = new Circles(columns, likeness, columns.gas(), Circles.Side.PAID, Long.MIN_VALUE);
        Circles givers = new Circles(columns, likeness, columns.tokens(), Circles.Side.PAID, 0);
        List<Link> funding = new FundingLinks(columns, funders, money).find(payers, Scope.ALL);
        funding.addAll(new SweepLinks(columns, takers, money).find(Scope.ALL));
        Stage.SOCIAL.begin(progress);
        Links all = new Links();
        take(all, methods, Method.TIMING, timing);
        take(all, methods, Method.FUNDING, funding);
        if (methods.contains(Method.SOCIAL)) {
            all.addAll(new SocialLinks(columns, Scope.ALL).find(money, givers, PairSet.of(Links.of(funding))));
        }
        Stage.PROFILES.begin(progress);
        Profiles profiles = new Profiles(columns, rules.seed());
        if (methods.contains(Method.PATTERN)) {
            PairSet tied = PairSet.of(all);
            all.addAll(amounts);
            all.addAll(new PatternLinks(profiles, Scope.ALL).find(tied));
        }
        return new Evidence(all, timing, amounts, rates, buys, likeness, money, takers, payers, givers, profiles);
    }

    private static Links both(Links one, Links other) {
        Links both = new Links();
        both.addAll(one);
        both.addAll(other);
        return both;
    }

    private static void take(Links all, Set<Method> wanted, Method method, List<Link> links) {
        if (wanted.contains(method)) {
            all.addAll(links);
        }
    }

    /**
     * The evidence by all methods after facts that came later in the chain, with the rates, the scale of profiles and the
     * judgement of large circles of the search of everything that began with {@link #of}.
     *
     * @param columns with those facts
     * @param from the first entry that came with them
     * @param machines true if somebody turned out to be a machine, or to be none
     * @param touched whom the facts speak of; receives all whose links may be others than before
     */
    Evidence after(Columns columns, int from, boolean machines, BitSet touched) {
        CloseBuys nowBuys = new CloseBuys(columns, machines ? null : buys);
        BitSet turned = machines ? (BitSet) touched.clone() : new BitSet();
        BitSet near = (BitSet) touched.clone();
        nowBuys.beside(from, turned, Likeness.MINUTE, near);
        if (machines) {
            buys.beside(Integer.MAX_VALUE, turned, Likeness.MINUTE, near);
        }
        nowBuys.beside(from, turned, TimingLinks.FARTHEST, touched);
        if (machines) {
            buys.beside(Integer.MAX_VALUE, turned, TimingLinks.FARTHEST, touched);
        }
        Scope told = Scope.of(touched);
        Links newTiming = new TimingLinks(columns, nowBuys, told).find(rates);
        AmountLinks byAmount = new AmountLinks(columns);
        BitSet amountsOf = (BitSet) touched.clone();
        byAmount.reach(from, amountsOf);
        Links newAmounts = Links.of(byAmount.find(Scope.of(amountsOf)));
        touched.or(amountsOf);
        Links nowTiming = timing.exchanged(told, newTiming, touched);
        Links nowAmounts = amounts.exchanged(Scope.of(amountsOf), newAmounts, touched);
        FirstFunders funders = new FirstFunders(columns);
        Likeness nowLikeness = new Likeness(columns, nowBuys, funders, both(nowTiming, nowAmounts), likeness);

        funders.passers(touched);
        near.or(touched);
        funders.passers(near);
        Scope acting = Scope.of(near);
        Circles nowMoney = new Circles(columns, nowLikeness, columns.sol(), Circles.Side.PAID, Columns.DUST, money,
                acting);
        Circles nowTakers = new Circles(columns, nowLikeness, columns.sol(), Circles.Side.PAYING, Columns.DUST, takers,
                acting);
        Circles nowPayers = new Circles(columns, nowLikeness, columns.gas(), Circles.Side.PAID, Long.MIN_VALUE, payers,
                acting);
        Circles nowGivers = new Circles(columns, nowLikeness, columns.tokens(), Circles.Side.PAID, 0, givers, acting);
        nowMoney.changed(money, touched);
        nowTakers.changed(takers, touched);
        nowPayers.changed(payers, touched);
        nowGivers.changed(givers, touched);
        FundingLinks fundings = new FundingLinks(columns, funders, nowMoney);
        fundings.reach(touched);
        SweepLinks sweeps = new SweepLinks(columns, nowTakers, nowMoney);
        sweeps.reach(touched);

        Scope reached = Scope.of(touched);
        Links kept = links.without(reached, Method.FUNDING, Method.SOCIAL);
        Links all = new Links();
        all.addAll(fundings.find(nowPayers, reached));
        all.addAll(sweeps.find(reached));
        all.addAll(new SocialLinks(columns, reached).find(nowMoney, nowGivers, PairSet.of(all)));
        all.addAll(kept);
        all.addAll(nowTiming);
        PairSet tied = PairSet.of(all.only(reached));
        all.addAll(nowAmounts);
        all.addAll(links.profilesWithout(reached));
        Profiles nowProfiles = new Profiles(columns, profiles, told);
        all.addAll(new PatternLinks(nowProfiles, reached).find(tied));
        return new Evidence(all, nowTiming, nowAmounts, rates, nowBuys, nowLikeness, nowMoney, nowTakers, nowPayers,
                nowGivers, nowProfiles);
    }
}
