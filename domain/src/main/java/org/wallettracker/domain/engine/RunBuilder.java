package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.ledger.LedgerRules;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.ledger.WalletLedger;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.market.MintReplay;
import org.wallettracker.domain.market.ReplayedMint;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.FactStore.StoreCounts;
import org.wallettracker.domain.port.PriceStore;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.WalletScorer;

/** Builds a run from the stores. Wallets and mints are worked on in parallel; results stand in canonical order. */
record RunBuilder(FactStore facts, PriceStore prices, WalletScorer scorer, KnownAccounts accounts, LedgerRules rules) {
    private static final Comparator<Unranked> BEST_FIRST = Comparator
            .<Unranked>comparingInt(u -> -u.card.score()).thenComparing(u -> u.history.wallet());

    /** What a score knows before all are known. */
    private record Unranked(WalletHistory history, ScoreCard card) {
    }

    /**
     * @param asOf Unix seconds; {@link Long#MAX_VALUE} for the newest block time
     * @param knownAt record sequence; {@link Long#MAX_VALUE} for all
     * @throws CancellationException if {@code progress} says so
     */
    Run build(long asOf, long knownAt, Progress progress) {
        StoreCounts counts = facts.counts();
        long watermark = Math.min(knownAt, counts.watermark());
        Scan scan = new Scan(asOf, progress, counts.facts());
        facts.scan(FactQuery.at(Long.MAX_VALUE, watermark), scan::accept);
        List<RecordedFact> recorded = scan.finish();
        long now = asOf == Long.MAX_VALUE ? scan.newest : asOf;
        progress.report("facts", recorded.size(), recorded.size());

        ChainOrder order = ChainOrder.of(recorded);
        FactIndex index = new FactIndex(order);
        check(progress);
        List<PricePoint> solUsd = prices.all(watermark);
        FactMarket market = new FactMarket(now, mints(order, index, progress), solUsd);
        Map<Address, Long> failed = failedFees(now, scan.newest <= asOf, watermark);

        List<Address> traders = traders(order, index);
        Unranked[] unranked = new Unranked[traders.size()];
        Stage stage = new Stage(progress, "score", unranked.length);
        IntStream.range(0, unranked.length).parallel().forEach(i -> {
            if (stage.goOn()) {
                unranked[i] = unranked(history(traders.get(i), order, index, market, failed), market);
                stage.done();
            }
        });
        check(progress);
        return rank(unranked, order, index, market, failed, counts, watermark, solUsd.size());
    }

    /** Sums over its positions that don't fit a number can't be true: then none of its amounts counts. */
    private Unranked unranked(WalletHistory history, FactMarket market) {
        try {
            Rows.check(history, market);
            return new Unranked(history, scorer.brief(history, market));
        } catch (ArithmeticException e) {
            WalletHistory without = new WalletHistory(history.wallet(),
                    history.positions().stream().map(Position::withoutAmounts).toList(), history.facts(),
                    history.failedFees());
            return new Unranked(without, scorer.brief(without, market));
        }
    }

    private static void check(Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("the run was cancelled");
        }
    }

    private static Map<Address, ReplayedMint> mints(ChainOrder order, FactIndex index, Progress progress) {
        List<Address> mints = index.mints();
        ReplayedMint[] replayed = new ReplayedMint[mints.size()];
        Stage stage = new Stage(progress, "mints", replayed.length);
        IntStream.range(0, replayed.length).parallel().forEach(i -> {
            if (stage.goOn()) {
                replayed[i] = MintReplay.of(mints.get(i), order.facts(index.ofMint(mints.get(i))));
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

    /** Wallets with a trade that is not in doubt, less everything that is no person; by address. */
    private List<Address> traders(ChainOrder order, FactIndex index) {
        List<Address> traders = new ArrayList<>();
        for (Address wallet : index.wallets()) {
            if (isTrader(wallet, index) && trades(wallet, order, index.ofWallet(wallet))) {
                traders.add(wallet);
            }
        }
        traders.sort(null);
        return traders;
    }

    private boolean isTrader(Address wallet, FactIndex index) {
        return !index.isVenue(wallet) && accounts.label(wallet).isEmpty();
    }

    private static boolean trades(Address wallet, ChainOrder order, int[] places) {
        for (int i : places) {
            if (order.fact(i).fact() instanceof Fact.Trade t && t.wallet().equals(wallet)
                    && t.status() != FactStatus.DISPUTED) {
                return true;
            }
        }
        return false;
    }

    /** The history of any wallet; a curve, pool or labelled account has facts but no positions. */
    WalletHistory history(Address wallet, ChainOrder order, FactIndex index, FactMarket market,
            Map<Address, Long> failed) {
        int[] places = index.ofWallet(wallet);
        return new WalletHistory(wallet,
                isTrader(wallet, index) ? WalletLedger.replay(wallet, order, places, market, rules) : List.of(),
                order.facts(places), failed.getOrDefault(wallet, 0L));
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

    private Run rank(Unranked[] byAddress, ChainOrder order, FactIndex index, FactMarket market,
            Map<Address, Long> failed, StoreCounts counts, long watermark, int priceCount) {
        Unranked[] best = byAddress.clone();
        java.util.Arrays.parallelSort(best, BEST_FIRST);
        Run.Scored[] scored = new Run.Scored[best.length];
        int[] lower = lower(best);
        IntStream.range(0, best.length).parallel().forEach(i -> {
            ScoreCard card = withPercentile(best[i].card, (int) (lower[i] * 10_000L / best.length));
            scored[i] = new Run.Scored(best[i].history, card, Rows.row(i + 1, best[i].history, card, market));
        });
        Map<Address, Run.Scored> byWallet = HashMap.newHashMap(scored.length);
        List<LeaderboardRow> rows = new ArrayList<>(scored.length);
        int positions = 0;
        for (Run.Scored s : scored) {
            byWallet.put(s.history().wallet(), s);
            rows.add(s.row());
            positions += s.history().positions().size();
        }
        List<Run.Scored> inOrder = new ArrayList<>(scored.length);
        for (Unranked u : byAddress) {
            inOrder.add(java.util.Objects.requireNonNull(byWallet.get(u.history.wallet())));
        }
        String set = scorer.parameterSet();
        DeskStatus status = new DeskStatus(true, counts, market.asOf(), watermark, scored.length, positions, set,
                priceCount);
        return new Run(status, order, index, market, inOrder, byWallet, failed,
                new Leaderboard(market.asOf(), watermark, set, rows));
    }

    /** For each of {@code best}, sorted best first, how many score lower. */
    private static int[] lower(Unranked[] best) {
        int[] lower = new int[best.length];
        for (int i = best.length - 1; i >= 0; i--) {
            boolean tied = i + 1 < best.length && best[i].card.score() == best[i + 1].card.score();
            lower[i] = tied ? lower[i + 1] : best.length - 1 - i;
        }
        return lower;
    }

    /** {@code c} with the share of wallets that score lower, hundredths of a percent. */
    static ScoreCard withPercentile(ScoreCard c, int percentile) {
        return new ScoreCard(c.wallet(), c.score(), c.low(), c.high(), c.evidence(), percentile, c.type(),
                c.typeConfidence(), c.typeEvidence(), c.components(), c.waterfall());
    }

    /** Takes in facts up to the as-of time. Those of unknown time count only when nothing newer is left out. */
    private static final class Scan {
        private static final int REPORT_EVERY = 16_384;
        private final long asOf;
        private final Progress progress;
        private final long total;
        private final List<RecordedFact> kept = new ArrayList<>();
        private final List<RecordedFact> timeless = new ArrayList<>();
        private long newest = Unknown.TIME;
        private long seen;

        private Scan(long asOf, Progress progress, long total) {
            this.asOf = asOf;
            this.progress = progress;
            this.total = total;
        }

        private void accept(RecordedFact fact) {
            long time = fact.header().blockTime();
            if (time == Unknown.TIME) {
                timeless.add(fact);
            } else if (time <= asOf) {
                kept.add(fact);
            }
            newest = Math.max(newest, time);
            if (++seen % REPORT_EVERY == 0) {
                progress.report("facts", seen, total);
                check(progress);
            }
        }

        private List<RecordedFact> finish() {
            if (newest <= asOf) {
                kept.addAll(timeless);
            }
            return kept;
        }
    }

    /** Counts what parallel work has done and tells at most a hundred times. */
    private static final class Stage {
        private final Progress progress;
        private final String name;
        private final int total;
        private final int step;
        private final java.util.concurrent.atomic.AtomicInteger done = new java.util.concurrent.atomic.AtomicInteger();

        private Stage(Progress progress, String name, int total) {
            this.progress = progress;
            this.name = name;
            this.total = total;
            this.step = Math.max(1, total / 100);
        }

        private boolean goOn() {
            return !progress.cancelled();
        }

        private void done() {
            int n = done.incrementAndGet();
            if (n % step == 0) {
                progress.report(name, n, total);
            }
        }
    }
}
