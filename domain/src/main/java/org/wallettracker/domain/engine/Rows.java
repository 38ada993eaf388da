package org.wallettracker.domain.engine;

import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.score.ScoreCard;

/** Makes a wallet's line on the leaderboard. */
final class Rows {
    private static final long DAY = 86_400;
    private static final int SPARK_DAYS = 30;

    private Rows() {
    }

    /** @throws ArithmeticException if a sum over the positions does not fit a long */
    static void check(WalletHistory history, FactMarket market) {
        Sums sums = new Sums();
        for (Position p : history.positions()) {
            sums.add(p, market.mint(p.mint()));
        }
    }

    static LeaderboardRow row(int rank, WalletHistory history, ScoreCard card, FactMarket market) {
        Sums sums = new Sums();
        for (Position p : history.positions()) {
            sums.add(p, market.mint(p.mint()));
        }
        Trades trades = Trades.of(history);
        long[] judged = judged(card);
        return new LeaderboardRow(rank, history.wallet(), card.type(), card.typeConfidence(), card.score(), card.low(),
                card.high(), card.evidence(), sums.realized, sums.unrealized, sums.microUsd, sums.usdKnown,
                part(judged[0], judged[0] + judged[1]), (int) (judged[0] + judged[1]), sums.multiple(), sums.graduates,
                sums.tokens, trades.count,
                trades.first, trades.last, part(trades.verified, trades.told), spark(history, market.asOf()));
    }

    /** Hundredths of a percent; -1 of nothing. */
    private static int part(long some, long all) {
        return all == 0 ? -1 : (int) (some * 10_000L / all);
    }

    /** Wins and losses as the score counts them, so that board and card never disagree; nothing if it tells none. */
    private static long[] judged(ScoreCard card) {
        return card.components().stream().filter(c -> c.id().equals(ScoreCard.WIN_RATE)).findFirst()
                .map(c -> c.inputs().stream().filter(i -> i.unit() == ScoreCard.Unit.COUNT)
                        .mapToLong(ScoreCard.Input::value).toArray())
                .filter(counts -> counts.length == 2).orElseGet(() -> new long[2]);
    }

    private static final class Sums {
        private long realized;
        private long unrealized;
        private long microUsd;
        private boolean usdKnown = true;
        private long proceeds;
        private long cost;
        private int graduates;
        private int tokens;

        private void add(Position p, @Nullable MintHistory mint) {
            realized = Math.addExact(realized, p.realizedLamports());
            OptionalLong open = p.openProfitLamports();
            unrealized = Math.addExact(unrealized, open.orElse(0));
            usdKnown &= p.usdKnown();
            microUsd = Math.addExact(microUsd, p.realizedMicroUsd());
            for (Disposal d : p.disposals()) {
                if (d.kind() == Disposal.Kind.SELL || d.kind() == Disposal.Kind.BURN) {
                    proceeds = Math.addExact(proceeds, d.matchedProceedsLamports());
                    cost = Math.addExact(cost, d.costLamports());
                }
            }
            tokens += p.buys() + p.sells() > 0 ? 1 : 0;
            graduates += mint != null && mint.graduated() && boughtBefore(p, mint) ? 1 : 0;
        }

        private static boolean boughtBefore(Position p, MintHistory mint) {
            return p.lots().stream().anyMatch(l -> l.origin() == Lot.Origin.BUY
                    && l.slot() >= 0 && l.slot() <= mint.graduatedSlot());
        }

        private int multiple() {
            return cost <= 0
                    ? -1
                    : (int) Math.min(Integer.MAX_VALUE,
                            Amounts.saturatedMulDiv(Math.max(0, proceeds), 1_000, cost));
        }
    }

    /** Counts over the wallet's own trades. */
    private record Trades(int count, int told, int verified, long first, long last) {
        private static Trades of(WalletHistory history) {
            int count = 0;
            int told = 0;
            int verified = 0;
            long first = Unknown.TIME;
            long last = Unknown.TIME;
            for (RecordedFact f : history.facts()) {
                if (f.fact() instanceof Fact.Trade t && t.wallet().equals(history.wallet())) {
                    told++;
                    verified += t.status() == FactStatus.VERIFIED ? 1 : 0;
                    if (t.status() != FactStatus.DISPUTED) {
                        count++;
                        long time = f.header().blockTime();
                        first = first == Unknown.TIME || (time != Unknown.TIME && time < first) ? time : first;
                        last = Math.max(last, time);
                    }
                }
            }
            return new Trades(count, told, verified, first, last);
        }
    }

    /** Running realised profit at the end of each of the last 30 UTC days, from the first day with a change on. */
    private static long[] spark(WalletHistory history, long asOf) {
        if (asOf == Unknown.TIME) {
            return new long[0];
        }
        long firstDay = Math.floorDiv(asOf, DAY) - SPARK_DAYS + 1;
        long[] days = new long[SPARK_DAYS];
        int from = SPARK_DAYS;
        for (Position p : history.positions()) {
            for (Disposal d : p.disposals()) {
                long day = d.time() == Unknown.TIME ? -1 : Math.floorDiv(d.time(), DAY) - firstDay;
                if (day >= 0 && day < SPARK_DAYS && d.realizedLamports() != 0) {
                    days[(int) day] += d.realizedLamports();
                    from = Math.min(from, (int) day);
                }
            }
        }
        for (int i = 1; i < SPARK_DAYS; i++) {
            days[i] += days[i - 1];
        }
        return Arrays.copyOfRange(days, from, SPARK_DAYS);
    }
}
