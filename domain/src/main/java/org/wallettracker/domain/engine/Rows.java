package org.wallettracker.domain.engine;

import java.util.List;
import org.wallettracker.domain.column.WalletSums;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.ledger.Reconciled;
import org.wallettracker.domain.model.FactKind;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.score.ScoreCard;

/** Makes a wallet's line on the leaderboard. */
final class Rows {
    private Rows() {
    }

    /**
     * The line of {@code card}'s wallet, its rank left at 0.
     *
     * @param places in {@code order} of the facts that the wallet takes part in
     */
    static LeaderboardRow row(ScoreCard card, WalletSums sums, ChainOrder order, int[] places,
            List<Reconciled> reconciled) {
        Trades trades = Trades.of(order, places);
        long[] judged = judged(card);
        return new LeaderboardRow(0, card.wallet(), card.type(), card.typeConfidence(), card.score(), card.low(),
                card.high(), card.evidence(), sums.realized(), sums.unrealized(), sums.microUsd(), sums.usdKnown(),
                part(judged[0], judged[0] + judged[1]), (int) (judged[0] + judged[1]), sums.multiple(),
                sums.graduates(), sums.tokens(), trades.count, trades.first, trades.last,
                part(trades.verified, trades.told), reconciled.size(),
                (int) reconciled.stream().filter(Reconciled::agrees).count(), sums.spark());
    }

    /** {@code r} with its rank. */
    static LeaderboardRow ranked(int rank, LeaderboardRow r) {
        return r.withRank(rank);
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

    /** Counts over the wallet's own trades. */
    private record Trades(int count, int told, int verified, long first, long last) {
        private static Trades of(ChainOrder order, int[] places) {
            int count = 0;
            int told = 0;
            int verified = 0;
            long first = Unknown.TIME;
            long last = Unknown.TIME;
            for (int place : places) {
                if (order.kind(place) == FactKind.TRADE) {
                    FactStatus status = order.status(place);
                    told++;
                    verified += status == FactStatus.VERIFIED ? 1 : 0;
                    if (status != FactStatus.DISPUTED) {
                        count++;
                        long time = order.blockTime(place);
                        first = first == Unknown.TIME || (time != Unknown.TIME && time < first) ? time : first;
                        last = Math.max(last, time);
                    }
                }
            }
            return new Trades(count, told, verified, first, last);
        }
    }
}
