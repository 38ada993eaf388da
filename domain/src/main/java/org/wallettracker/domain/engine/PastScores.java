package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.column.ColumnBuilder;
import org.wallettracker.domain.column.MintColumns;
import org.wallettracker.domain.column.TradeColumns;
import org.wallettracker.domain.column.WalletSums;
import org.wallettracker.domain.ledger.Balances;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.market.MintReplay;
import org.wallettracker.domain.market.RegimeRules;
import org.wallettracker.domain.market.ReplayedMint;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.ObservedBalance;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.port.ResultStore;
import org.wallettracker.domain.port.ResultStore.PastScore;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.WalletScorer;

/**
 * One wallet's score at past moments, computed from the facts of a run: what a run as of that moment says of it, with no
 * fact, price or balance of later. Every moment costs what a run costs but for the other wallets.
 */
final class PastScores {
    private static final long DAY = 86_400;

    private final Run run;
    private final WalletScorer scorer;
    private final RegimeRules regimes;
    private final Address wallet;
    private final Map<Long, List<ObservedBalance>> balances = new HashMap<>();
    private final List<TransactionHeader> failed = new ArrayList<>();

    PastScores(Run run, FactStore store, WalletScorer scorer, RegimeRules regimes, Address wallet) {
        this.run = run;
        this.scorer = scorer;
        this.regimes = regimes;
        this.wallet = wallet;
        long knownAt = run.status().knownAt();
        store.scanBalances(knownAt, (seq, b) -> {
            if (b.wallet().equals(wallet)) {
                balances.computeIfAbsent(seq, s -> new ArrayList<>(2)).add(b);
            }
        });
        store.scanFailed(knownAt, h -> {
            if (h.feePayer().equals(wallet) && h.networkFee() > 0) {
                failed.add(h);
            }
        });
    }

    /**
     * The ends of the UTC days on which the wallet was known, the first trade's day the first, as long as they are before
     * {@code before}: at most {@code most}, evenly spread, the last one among them.
     */
    List<Long> days(long before, int most) {
        long first = Long.MAX_VALUE;
        for (int place : run.index().ofWallet(wallet)) {
            RecordedFact fact = run.order().fact(place);
            if (fact.fact() instanceof Fact.Trade && fact.header().blockTime() != Unknown.TIME) {
                first = Math.min(first, fact.header().blockTime());
            }
        }
        long from = first == Long.MAX_VALUE ? 0 : Math.floorDiv(first, DAY);
        long days = first == Long.MAX_VALUE || before == Unknown.TIME ? 0 : Math.floorDiv(before, DAY) - from;
        List<Long> ends = new ArrayList<>();
        int count = (int) Math.min(most, Math.max(0, days));
        for (int i = 1; i <= count; i++) {
            ends.add((from + days * i / count) * DAY - 1);
        }
        return ends;
    }

    /**
     * The score at each of {@code times}, which rise; moments at which it has none are left out.
     *
     * @throws CancellationException if {@code progress} says so
     */
    List<PastScore> at(List<Long> times, Progress progress) {
        List<PastScore> scores = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            progress.report("past scores", i, times.size());
            PastScore score = at(times.get(i), progress);
            if (score != null) {
                scores.add(score);
            }
        }
        progress.report("past scores", times.size(), times.size());
        return scores;
    }

    private @Nullable PastScore at(long time, Progress progress) {
        if (time == run.market().asOf()) {
            return run.scored(wallet) == null ? null : score(time, run.base());
        }
        List<RecordedFact> facts = facts(time);
        ChainOrder order = ChainOrder.of(facts);
        FactIndex index = new FactIndex(order);
        check(progress);
        if (!Base.isTrader(wallet, index, run.base().accounts()) || !trades(order, index)) {
            return null;
        }
        Map<Address, ReplayedMint> mints = new HashMap<>();
        index.mints().parallelStream().map(m -> MintReplay.of(m, order.facts(index.ofMint(m)))).toList()
                .forEach(m -> mints.put(m.mint(), m));
        check(progress);
        FactMarket market = new FactMarket(time, mints, run.prices(), regimes);
        TradeColumns none = new ColumnBuilder(market.solUsd(), w -> false, market::mint, 0).build();
        Balances.Builder shown = new Balances.Builder(order);
        balances.forEach((seq, all) -> all.forEach(b -> shown.add(seq, b)));
        return score(time, new Base(order, index, market, none, MintColumns.of(none, new MintHistory[0]),
                shown.build(), Map.of(wallet, failedFees(time, facts.size() == run.order().size())), run.base().rules(),
                run.base().accounts()));
    }

    private static void check(Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("scores of the past were cancelled");
        }
    }

    /** The run's facts up to {@code time}; those of unknown time only where nothing later is left out. */
    private List<RecordedFact> facts(long time) {
        List<RecordedFact> known = new ArrayList<>();
        boolean later = false;
        for (int i = 0; i < run.order().size(); i++) {
            RecordedFact fact = run.order().fact(i);
            if (fact.header().blockTime() != Unknown.TIME && fact.header().blockTime() <= time) {
                known.add(fact);
            } else {
                later |= fact.header().blockTime() != Unknown.TIME;
            }
        }
        return later ? known : run.order().facts(java.util.stream.IntStream.range(0, run.order().size()).toArray());
    }

    private boolean trades(ChainOrder order, FactIndex index) {
        for (int place : index.ofWallet(wallet)) {
            if (order.fact(place).fact() instanceof Fact.Trade t && t.wallet().equals(wallet)
                    && t.status() != FactStatus.DISPUTED) {
                return true;
            }
        }
        return false;
    }

    private long failedFees(long time, boolean all) {
        long fees = 0;
        for (TransactionHeader h : failed) {
            boolean within = h.blockTime() == Unknown.TIME ? all : h.blockTime() <= time;
            fees = within ? Amounts.saturatedAdd(fees, h.networkFee()) : fees;
        }
        return fees;
    }

    private PastScore score(long time, Base base) {
        WalletObjects objects = new WalletObjects(base);
        WalletHistory history = base.history(wallet);
        WalletSums sums;
        try {
            sums = objects.sums(history);
        } catch (ArithmeticException e) {
            history = base.historyWithoutAmounts(wallet); // too large to be true: none of its amounts counts
            sums = objects.sums(history);
        }
        ScoreCard card = base == run.base() ? run.score(history, scorer) : scorer.score(history, base.market());
        return new PastScore(new ResultStore.Run(time, run.status().knownAt(), scorer.parameterSet(), Engine.VERSION),
                Unknown.TIME, card.score(), card.low(), card.high(), card.evidence(), sums.realized(),
                Profiles.points(card), Profiles.modifiers(card));
    }
}
