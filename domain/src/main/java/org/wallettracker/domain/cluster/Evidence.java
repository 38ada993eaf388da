package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.longs.LongArrayList;
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
 * @param rates of meetings in slots and within seconds
 */
record Evidence(Links links, List<MeetingRates> rates, CloseBuys buys, Likeness likeness,
        Circles money, Circles takers, Circles payers, Circles givers, Deposits deposits, Profiles profiles) {

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
        Likeness likeness = new Likeness(columns, buys, funders, both(timing, amounts).pairs(), null);
        Circles money = new Circles(columns, likeness, columns.sol(), Circles.Side.PAID, Columns.DUST);
        Circles takers = new Circles(columns, likeness, columns.sol(), Circles.Side.PAYING, Columns.DUST);
        Circles payers = new Circles(columns, likeness, columns.gas(), Circles.Side.PAID, Long.MIN_VALUE);
        Circles givers = new Circles(columns, likeness, columns.tokens(), Circles.Side.PAID, 0);
        Deposits deposits = new Deposits(columns, money);
        List<Link> funding = new FundingLinks(columns, funders, money, deposits).find(payers, Scope.ALL);
        funding.addAll(new SweepLinks(columns, takers, money, Scope.ALL).find(Scope.ALL));
        Stage.SOCIAL.begin(progress);
        Links all = new Links();
        take(all, methods, Method.TIMING, timing);
        take(all, methods, Method.FUNDING, funding);
        if (methods.contains(Method.SOCIAL)) {
            all.addAll(
                    new SocialLinks(columns, deposits, Scope.ALL).find(money, givers, PairSet.of(Links.of(funding))));
        }
        Stage.PROFILES.begin(progress);
        Profiles profiles = new Profiles(columns, rules.seed());
        if (methods.contains(Method.PATTERN)) {
            PairSet tied = PairSet.of(all);
            all.addAll(amounts);
            all.addAll(new PatternLinks(profiles, Scope.ALL).find(tied));
        }
        return new Evidence(all, rates, buys, likeness, money, takers, payers, givers, deposits, profiles);
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

    /** The same with the links in order, as {@link #after} wants them. */
    Evidence inOrder() {
        return with(links.inOrder(), buys, likeness, money, takers, payers, givers, deposits, profiles);
    }

    private Evidence with(Links all, CloseBuys nowBuys, Likeness alike, Circles nowMoney, Circles nowTakers,
            Circles nowPayers, Circles nowGivers, Deposits nowDeposits, Profiles nowProfiles) {
        return new Evidence(all, rates, nowBuys, alike, nowMoney, nowTakers, nowPayers, nowGivers, nowDeposits,
                nowProfiles);
    }

    /**
     * The evidence by all methods after facts that came later in the chain, with the rates, the scale of profiles and the
     * judgement of large circles of the search of everything that began with {@link #of}. Links of both are in order.
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
        nowBuys.beside(from, turned, TimingLinks.FARTHEST, touched);
        if (machines) {
            buys.beside(Integer.MAX_VALUE, turned, Likeness.MINUTE, near);
            buys.beside(Integer.MAX_VALUE, turned, TimingLinks.FARTHEST, touched);
        }
        Scope told = Scope.of(touched);
        AmountLinks byAmount = new AmountLinks(columns);
        BitSet payers = (BitSet) touched.clone();
        byAmount.reach(from, payers);
        Scope amounts = Scope.of(payers);
        Links fresh = new TimingLinks(columns, nowBuys, told).find(rates);
        fresh.addAll(byAmount.find(amounts));
        touched.or(payers);
        FirstFunders funders = new FirstFunders(columns);
        Likeness alike = new Likeness(columns, nowBuys, funders, acting(told, amounts, fresh, touched), likeness);

        funders.passers(touched);
        near.or(touched);
        funders.passers(near);
        Scope acted = Scope.of(near);
        Circles nowMoney = money.now(columns, columns.sol(), alike, acted, touched);
        Circles nowTakers = takers.now(columns, columns.sol(), alike, acted, touched);
        Circles nowPayers = this.payers.now(columns, columns.gas(), alike, acted, touched);
        Circles nowGivers = givers.now(columns, columns.tokens(), alike, acted, touched);
        Deposits nowDeposits = new Deposits(columns, nowMoney);
        nowDeposits.changed(deposits, touched);
        FundingLinks fundings = new FundingLinks(columns, funders, nowMoney, nowDeposits);
        fundings.reach(touched);
        new SweepLinks(columns, nowTakers, nowMoney, Scope.of(SweepLinks.receivers(columns, touched))).reach(touched);

        Scope reached = Scope.of(touched);
        Links paying = Links.of(fundings.find(nowPayers, reached));
        paying.addAll(new SweepLinks(columns, nowTakers, nowMoney, Scope.of(SweepLinks.receivers(columns, touched)))
                .find(reached));
        fresh.addAll(paying);
        fresh.addAll(new SocialLinks(columns, nowDeposits, reached).find(nowMoney, nowGivers, PairSet.of(paying)));
        Profiles nowProfiles = new Profiles(columns, profiles, told);
        fresh.addAll(new PatternLinks(nowProfiles, reached).find(tied(told, reached, fresh)));
        Links all = links.with(i -> !links.touches(i, scope(links.kind(i), told, amounts, reached)), fresh.inOrder());
        return with(all, nowBuys, alike, nowMoney, nowTakers, nowPayers, nowGivers, nowDeposits, nowProfiles);
    }

    /** In which scope links of {@code kind} are looked for again. */
    private static Scope scope(LinkKind kind, Scope told, Scope amounts, Scope reached) {
        return kind.method() == Method.TIMING ? told : kind == LinkKind.IDENTICAL_AMOUNTS ? amounts : reached;
    }

    private static boolean acting(LinkKind kind) {
        return kind.method() == Method.TIMING || kind == LinkKind.IDENTICAL_AMOUNTS;
    }

    /**
     * Pairs that act alike now.
     *
     * @param ends receives both ends of all links that go or come
     */
    private LongArrayList acting(Scope told, Scope amounts, Links fresh, BitSet ends) {
        LongArrayList pairs = new LongArrayList(fresh.pairs());
        fresh.pairs().forEach((long pair) -> both(pair, ends));
        for (int i = 0; i < links.size(); i++) {
            if (acting(links.kind(i))) {
                if (links.touches(i, scope(links.kind(i), told, amounts, amounts))) {
                    both(links.pair(i), ends);
                } else {
                    pairs.add(links.pair(i));
                }
            }
        }
        return pairs;
    }

    private static void both(long pair, BitSet ends) {
        ends.set(Link.lower(pair));
        ends.set(Link.higher(pair));
    }

    /** Pairs with an end in {@code reached} that something else than patterns ties now. */
    private PairSet tied(Scope told, Scope reached, Links fresh) {
        LongArrayList pairs = new LongArrayList();
        for (int i = 0; i < fresh.size(); i++) {
            if (fresh.kind(i).method() != Method.PATTERN) {
                pairs.add(fresh.pair(i));
            }
        }
        for (int i = 0; i < links.size(); i++) {
            if (links.kind(i).method() == Method.TIMING && links.touches(i, reached) && !links.touches(i, told)) {
                pairs.add(links.pair(i));
            }
        }
        return PairSet.of(pairs.toLongArray());
    }
}
