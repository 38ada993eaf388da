package org.wallettracker.domain.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.wallettracker.domain.column.WalletSums;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.ledger.LedgerRules;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.Reconciled;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.ledger.WalletLedger;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.Standing;
import org.wallettracker.domain.score.TraderScorer;

/**
 * A wallet between two runs as objects of the ledger tell it, as a run reads one whose columns can't tell all.
 *
 * @param order of the wallet's own facts
 */
record LiveWhole(Address wallet, ChainOrder order, long failedFees, List<Reconciled> reconciled, Market market,
        LedgerRules rules) {

    private int[] all() {
        return IntStream.range(0, order.size()).toArray();
    }

    /** The part of its history that is about {@code mints}. */
    WalletHistory about(Set<Address> mints) {
        int[] some = IntStream.range(0, order.size()).filter(i -> {
            Set<Address> of = new HashSet<>(FactIndex.mintsOf(order.fact(i).fact()));
            of.retainAll(mints);
            return !of.isEmpty();
        }).toArray();
        List<Position> positions = WalletLedger.replay(wallet, order, some, market, rules).stream()
                .filter(p -> mints.contains(p.mint())).toList();
        return new WalletHistory(wallet, positions, order.facts(some), 0);
    }

    private WalletHistory history(boolean amounts) {
        List<Position> positions = WalletLedger.replay(wallet, order, all(), market, rules);
        List<RecordedFact> facts = order.facts(all());
        return new WalletHistory(wallet,
                amounts ? positions : positions.stream().map(Position::withoutAmounts).toList(), facts, failedFees,
                reconciled);
    }

    /** Its score, hundredths. */
    int score(TraderScorer scorer, Standing standing) {
        return row(scorer, standing).score();
    }

    /** Its line on the leaderboard, the rank left at 0. Sums that don't fit a number can't be true: then none counts. */
    LeaderboardRow row(TraderScorer scorer, Standing standing) {
        try {
            return row(scorer, standing, history(true));
        } catch (ArithmeticException e) {
            return row(scorer, standing, history(false));
        }
    }

    private LeaderboardRow row(TraderScorer scorer, Standing standing, WalletHistory history) {
        WalletSums sums = new WalletSums(market.asOf());
        for (Position position : history.positions()) {
            sums.add(position, market.mint(position.mint()));
        }
        ScoreCard card = scorer.brief(history, market, standing);
        return Rows.row(card, sums, order, all(), reconciled);
    }
}
