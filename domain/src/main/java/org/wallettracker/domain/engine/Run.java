package org.wallettracker.domain.engine;

import java.util.List;
import java.util.Map;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.ScoreCard;

/**
 * Everything derived from one set of facts. Immutable: readers keep it while the next one is built.
 *
 * @param scored by address, ascending
 * @param failedFees lamports by wallet
 */
record Run(DeskStatus status, ChainOrder order, FactIndex index, FactMarket market, List<Scored> scored,
        Map<Address, Scored> byWallet, Map<Address, Long> failedFees, Leaderboard leaderboard) {

    /** A wallet with a score and its line on the leaderboard. */
    record Scored(WalletHistory history, ScoreCard card, LeaderboardRow row) {
    }
}
