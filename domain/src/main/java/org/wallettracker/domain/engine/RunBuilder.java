package org.wallettracker.domain.engine;

import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.column.ColumnBuilder;
import org.wallettracker.domain.column.MintColumns;
import org.wallettracker.domain.column.TradeColumns;
import org.wallettracker.domain.column.WalletSums;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.ledger.Balances;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.ledger.LedgerRules;
import org.wallettracker.domain.ledger.Reconciled;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.market.MintReplay;
import org.wallettracker.domain.market.RegimeRules;
import org.wallettracker.domain.market.ReplayedMint;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.FactKind;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.pack.FactReader;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.FactStore.StoreCounts;
import org.wallettracker.domain.port.PriceStore;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.Standing;
import org.wallettracker.domain.score.TraderScorer;
import org.wallettracker.domain.score.WalletScorer;
import org.wallettracker.domain.score.feature.WalletFeatures;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** Builds a run from the stores. Wallets and mints are worked on in parallel; results stand in canonical order. */
record RunBuilder(FactStore facts, PriceStore prices, WalletScorer scorer, KnownAccounts accounts, LedgerRules rules) {
    private static final int CHUNK = 128;
    private static final int MOST_AT_ONCE = 50_000;
    private static final Comparator<Unranked> BEST_FIRST = Comparator
            .<Unranked>comparingInt(u -> -u.row.score()).thenComparing(u -> u.row.wallet());

    /** What a score knows before all are known: its row has no rank yet. */
    private record Unranked(LeaderboardRow row, Run.Reading reading, boolean fresh) {
    }

    /** By which features are read; null if the scorer has none. */
    @Nullable
    ParameterSet parameters() {
        return scorer instanceof TraderScorer own ? own.parameters() : null;
    }

    private RegimeRules regimeRules() {
        ParameterSet set = parameters();
        return set == null ? RegimeRules.DEFAULT : set.regime();
    }

    /**
     * @param asOf Unix seconds; {@link Long#MAX_VALUE} for the newest block time
     * @param knownAt record sequence; {@link Long#MAX_VALUE} for all
     * @param clusters that change scores
     * @param before a run of this builder, of which is taken over what still holds; null to read everything anew. The
     *     result is the same
     * @throws CancellationException if {@code progress} says so
     */
    Run build(long asOf, long knownAt, ClusterBoard clusters, @Nullable Run before, Progress progress) {
        StoreCounts counts = facts.counts();
        long watermark = Math.min(knownAt, counts.watermark());
        Scan scan = new Scan(asOf, progress, counts.facts(), before == null ? null : before.order());
        facts.scan(FactQuery.at(Long.MAX_VALUE, watermark), scan::accept);
        int[] recorded = scan.numbers();
        long now = asOf == Long.MAX_VALUE ? scan.newest() : asOf;
        progress.report("facts", recorded.length, recorded.length);

        ChainOrder order = ChainOrder.of(scan.packed(), recorded);
        FactIndex index = new FactIndex(order);
        check(progress);
        List<PricePoint> solUsd = prices.all(watermark);
        Reuse reuse = before == null ? null : new Reuse(before, order, index);
        FactMarket market = new FactMarket(now, mints(order, index, reuse, progress), solUsd, regimeRules());
        if (reuse != null) {
            reuse.market(market, solUsd);
        }
        Map<Address, Long> failed = failedFees(now, scan.newest() <= asOf, watermark);

        List<Address> traders = traders(order, index);
        TradeColumns columns = columns(order, market, traders);
        Base base = new Base(order, index, market, columns, mints(columns, market), balances(order, watermark), failed,
                rules, accounts);
        check(progress);
        ClusterEffects effects = scorer instanceof TraderScorer own
                ? ClusterEffects.of(base, clusters, own, reuse, progress)
                : ClusterEffects.NONE;
        Unranked[] unranked = new Unranked[traders.size()];
        Stage stage = new Stage(progress, "score", unranked.length);
        ParameterSet parameters = parameters();
        IntStream.range(0, Math.ceilDiv(unranked.length, CHUNK)).parallel().forEach(chunk -> {
            WalletWork work = parameters == null ? null : new WalletWork(base, parameters);
            WalletObjects objects = new WalletObjects(base);
            int end = Math.min(unranked.length, (chunk + 1) * CHUNK);
            for (int i = chunk * CHUNK; i < end && stage.goOn(); i++) {
                Address wallet = traders.get(i);
                Run.Scored known = reuse == null
                        ? null
                        : reuse.wallet(wallet, base.failedFees(wallet), effects.standing(wallet));
                unranked[i] = known != null
                        ? new Unranked(known.row(), known.reading(), false)
                        : work == null
                                ? unranked(wallet, base, effects, objects)
                                : unranked(wallet, base, effects, work, objects);
                stage.done();
            }
        });
        check(progress);
        return rank(unranked, base, effects, counts, watermark, solUsd);
    }

    private static TradeColumns columns(ChainOrder order, FactMarket market, List<Address> traders) {
        Set<Address> people = new ObjectOpenHashSet<>(traders);
        ColumnBuilder builder = new ColumnBuilder(market.solUsd(), people::contains, market::mint, order.size());
        FactReader reader = order.packed().reader();
        for (int i = 0; i < order.size(); i++) {
            if (ColumnBuilder.counts(order.kind(i)) && order.status(i) != FactStatus.DISPUTED) {
                builder.add(reader.read(order.number(i)), order.transaction(i));
            }
        }
        return builder.build();
    }

    private Balances balances(ChainOrder order, long watermark) {
        Balances.Builder builder = new Balances.Builder(order);
        facts.scanBalances(watermark, builder::add);
        return builder.build();
    }

    private static MintColumns mints(TradeColumns columns, FactMarket market) {
        ReplayedMint[] mints = new ReplayedMint[columns.mints()];
        for (int i = 0; i < mints.length; i++) {
            mints[i] = market.mint(columns.mint(i));
        }
        return MintColumns.of(columns, mints);
    }

    private Unranked unranked(Address wallet, Base base, ClusterEffects effects, WalletWork work,
            WalletObjects objects) {
        try {
            WalletFeatures features = work.read(wallet);
            TraderScorer own = (TraderScorer) scorer;
            Standing known = effects.standing(wallet);
            return unranked(
                    own.brief(wallet, features, base.market(), known == null ? own.neutral() : known), base,
                    work.sums(), work.reconciled(),
                    new Run.Reading(false, work.positions(), work.left(), work.steady(), work.sums().lastBuy()));
        } catch (ArithmeticException e) {
            return unranked(wallet, base, effects, objects); // too large for sums of columns
        }
    }

    /** From objects. Sums over positions that don't fit a number can't be true: then none of its amounts counts. */
    private Unranked unranked(Address wallet, Base base, ClusterEffects effects, WalletObjects objects) {
        WalletHistory history = base.history(wallet);
        int n = history.positions().size();
        try {
            WalletSums sums = objects.sums(history);
            return unranked(brief(history, base, effects), base, sums, history.reconciled(),
                    new Run.Reading(false, n, n, false, Unknown.TIME));
        } catch (ArithmeticException e) {
            WalletHistory without = base.historyWithoutAmounts(wallet);
            WalletSums sums = objects.sums(without);
            return unranked(brief(without, base, effects), base, sums, without.reconciled(),
                    new Run.Reading(true, n, n, false, Unknown.TIME));
        }
    }

    private static Unranked unranked(ScoreCard card, Base base, WalletSums sums, List<Reconciled> reconciled,
            Run.Reading reading) {
        int[] places = base.index().ofWallet(card.wallet());
        return new Unranked(Rows.row(card, sums, base.order(), places, reconciled), reading, true);
    }

    private ScoreCard brief(WalletHistory history, Base base, ClusterEffects effects) {
        Standing known = effects.standing(history.wallet());
        return known != null && scorer instanceof TraderScorer own
                ? own.brief(history, base.market(), known)
                : scorer.brief(history, base.market());
    }

    static void check(Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("the run was cancelled");
        }
    }

    private static Map<Address, ReplayedMint> mints(ChainOrder order, FactIndex index, @Nullable Reuse reuse,
            Progress progress) {
        List<Address> mints = index.mints();
        ReplayedMint[] replayed = new ReplayedMint[mints.size()];
        Stage stage = new Stage(progress, "mints", replayed.length);
        IntStream.range(0, replayed.length).parallel().forEach(i -> {
            if (stage.goOn()) {
                Address mint = mints.get(i);
                ReplayedMint known = reuse == null ? null : reuse.mint(mint);
                replayed[i] = known != null ? known : MintReplay.of(mint, facts(order, index.ofMint(mint)));
                stage.done();
            }
        });
        check(progress);
        Map<Address, ReplayedMint> byMint = HashMap.newHashMap(replayed.length);
        for (ReplayedMint mint : replayed) {
            byMint.put(mint.mint(), mint);
        }
        return byMint;
    }

    /** The facts at {@code places}, made once if they are not too many to be held at a time. */
    private static List<RecordedFact> facts(ChainOrder order, int[] places) {
        if (places.length > MOST_AT_ONCE) {
            return order.facts(places);
        }
        FactReader reader = order.packed().reader();
        RecordedFact[] facts = new RecordedFact[places.length];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = reader.read(order.number(places[i]));
        }
        return Arrays.asList(facts);
    }

    /** Wallets with a trade that is not in doubt, less everything that is no person; by address. */
    private List<Address> traders(ChainOrder order, FactIndex index) {
        List<Address> traders = new ArrayList<>();
        for (Address wallet : index.wallets()) {
            if (Base.isTrader(wallet, index, accounts) && trades(order, index.ofWallet(wallet))) {
                traders.add(wallet);
            }
        }
        traders.sort(null);
        return traders;
    }

    private static boolean trades(ChainOrder order, int[] places) {
        for (int i : places) {
            if (order.kind(i) == FactKind.TRADE && order.status(i) != FactStatus.DISPUTED) {
                return true; // a trade is its wallet's alone
            }
        }
        return false;
    }

    private Map<Address, Long> failedFees(long now, boolean timeless, long watermark) {
        Map<Address, Long> fees = new HashMap<>();
        facts.scanFailed(watermark, h -> {
            boolean within = h.blockTime() == Unknown.TIME ? timeless : h.blockTime() <= now;
            if (within && h.networkFee() > 0) {
                fees.merge(h.feePayer(), h.networkFee(), Amounts::saturatedAdd);
            }
        });
        return fees;
    }

    private Run rank(Unranked[] byAddress, Base base, ClusterEffects effects, StoreCounts counts, long watermark,
            List<PricePoint> prices) {
        Integer[] best = new Integer[byAddress.length];
        Arrays.setAll(best, i -> i);
        Arrays.parallelSort(best, (a, b) -> BEST_FIRST.compare(byAddress[a], byAddress[b]));
        LeaderboardRow[] rows = new LeaderboardRow[best.length];
        Run.Scored[] scored = new Run.Scored[best.length];
        int positions = 0;
        int observed = 0;
        int reconciled = 0;
        long left = 0;
        int read = 0;
        int lower = 0;
        for (int i = best.length - 1; i >= 0; i--) {
            Unranked u = byAddress[best[i]];
            boolean tied = i + 1 < best.length && u.row.score() == byAddress[best[i + 1]].row.score();
            lower = tied ? lower : best.length - 1 - i;
            rows[i] = effects.in(u.row.rank() == i + 1 ? u.row : Rows.ranked(i + 1, u.row));
            scored[best[i]] = new Run.Scored(rows[i], percentile(lower, best.length), u.reading);
            positions += u.reading.positions();
            observed += u.row.observed();
            reconciled += u.row.reconciled();
            left += u.reading.left();
            read += u.fresh ? 1 : 0;
        }
        String set = scorer.parameterSet();
        FactMarket market = base.market();
        DeskStatus status = new DeskStatus(true, counts, market.asOf(), watermark, scored.length, positions,
                observed, reconciled, set, prices.size());
        return new Run(status, base, List.of(scored),
                new Leaderboard(market.asOf(), watermark, set, List.of(rows)), left, prices, read, effects);
    }

    /** Share of {@code wallets} that score lower, hundredths of a percent; -1 where one stands alone: nobody is beside it. */
    private static int percentile(int lower, int wallets) {
        return wallets < 2 ? Unknown.INDEX : (int) (lower * 10_000L / wallets);
    }

    /** {@code c} with the share of wallets that score lower, hundredths of a percent; -1 where it is the only one. */
    static ScoreCard withPercentile(ScoreCard c, int percentile) {
        return new ScoreCard(c.wallet(), c.score(), c.low(), c.high(), c.evidence(), percentile, c.type(),
                c.typeConfidence(), c.typeEvidence(), c.components(), c.waterfall(), c.reputation(), c.profile(),
                c.counted());
    }

    /** Counts what parallel work has done and tells at most a hundred times. */
    static final class Stage {
        private final Progress progress;
        private final String name;
        private final int total;
        private final int step;
        private final java.util.concurrent.atomic.AtomicInteger done = new java.util.concurrent.atomic.AtomicInteger();

        Stage(Progress progress, String name, int total) {
            this.progress = progress;
            this.name = name;
            this.total = total;
            this.step = Math.max(1, total / 100);
        }

        boolean goOn() {
            return !progress.cancelled();
        }

        void done() {
            int n = done.incrementAndGet();
            if (n % step == 0) {
                progress.report(name, n, total);
            }
        }
    }
}
