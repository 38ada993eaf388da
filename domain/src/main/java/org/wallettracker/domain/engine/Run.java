package org.wallettracker.domain.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.Standing;
import org.wallettracker.domain.score.TraderScorer;
import org.wallettracker.domain.score.WalletScorer;

/**
 * Everything derived from one set of facts. Immutable: readers keep it while the next one is built. The positions of a
 * wallet are not kept: they are made again when somebody opens it.
 *
 * @param scored by address, ascending
 * @param left positions that the ledger's objects told because columns can't
 * @param prices all of SOL/USD that the store told
 * @param read how many wallets were read; all others were taken over from the run before
 * @param clusters what they did to the scores
 */
record Run(DeskStatus status, Base base, List<Scored> scored, Leaderboard leaderboard, long left,
        List<PricePoint> prices, int read, ClusterEffects clusters) {

    /**
     * A wallet with a score.
     *
     * @param percentile share of wallets that score lower, hundredths of a percent; -1 where it is the only one
     * @param reading what else its reading told
     */
    record Scored(LeaderboardRow row, int percentile, Reading reading) {
        boolean withoutAmounts() {
            return reading.withoutAmounts;
        }

        boolean steady() {
            return reading.steady;
        }

        long lastBuy() {
            return reading.lastBuy;
        }

        Address wallet() {
            return row.wallet();
        }
    }

    /**
     * What a reading of a wallet told beside its line.
     *
     * @param withoutAmounts true if its sums can't be true: none of its amounts counts
     * @param positions how many it has
     * @param left how many of them the ledger's objects told
     * @param steady true if nothing of it changes by time alone but what goes by whole days
     * @param lastBuy Unix seconds of the last sign of life
     */
    record Reading(boolean withoutAmounts, int positions, int left, boolean steady, long lastBuy) {
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

    /** What {@code scorer} knows of {@code wallet} besides its own dealings. */
    Standing standing(Address wallet, TraderScorer scorer) {
        Standing known = clusters.standing(wallet);
        return known == null ? scorer.neutral() : known;
    }

    /** The card of {@code history}'s wallet. */
    ScoreCard score(WalletHistory history, WalletScorer scorer) {
        return scorer instanceof TraderScorer own
                ? own.score(history, market(), standing(history.wallet(), own))
                : scorer.score(history, market());
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
