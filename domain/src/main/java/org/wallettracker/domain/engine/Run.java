package org.wallettracker.domain.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.ResultStore.Points;

/**
 * Everything derived from one set of facts. Immutable: readers keep it while the next one is built. The positions of a
 * wallet are not kept: they are made again when somebody opens it.
 *
 * @param scored by address, ascending
 * @param left positions that the ledger's objects told because columns can't
 */
record Run(DeskStatus status, Base base, List<Scored> scored, Leaderboard leaderboard, long left) {

    /**
     * A wallet with a score.
     *
     * @param percentile share of wallets that score lower, hundredths of a percent
     * @param points of the curves that a brief card has
     * @param withoutAmounts true if its sums can't be true: none of its amounts counts
     */
    record Scored(LeaderboardRow row, int percentile, List<Points> points, boolean withoutAmounts) {
        Address wallet() {
            return row.wallet();
        }
    }

    ChainOrder order() {
        return base.order();
    }

    FactIndex index() {
        return base.index();
    }

    FactMarket market() {
        return base.market();
    }

    /** The score of {@code wallet}; null where it has none. */
    @Nullable
    Scored scored(Address wallet) {
        int low = 0;
        int high = scored.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = scored.get(middle).wallet().compareTo(wallet);
            if (order == 0) {
                return scored.get(middle);
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }
}
