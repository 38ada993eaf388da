package org.wallettracker.domain.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.score.ScoreCard;

/**
 * Everything the desk knows of one wallet.
 *
 * @param row its line on the leaderboard; null if it has no score (it never traded)
 * @param score how the score came about; null if it has none
 * @param positions by first trade, oldest first
 * @param mints what is known of the mints in {@code positions}, same order
 * @param facts every fact it takes part in, in chain order
 * @param profit running realised profit, one point a closing trade, by time
 * @param failedFees lamports burnt by failed transactions
 * @param label if it is a known account
 */
public record WalletDossier(Address address, @Nullable LeaderboardRow row, @Nullable ScoreCard score,
        List<Position> positions, List<MintInfo> mints, List<RecordedFact> facts, List<ProfitPoint> profit,
        long failedFees, @Nullable AccountLabel label) {
    public WalletDossier {
        positions = List.copyOf(positions);
        mints = List.copyOf(mints);
        facts = List.copyOf(facts);
        profit = List.copyOf(profit);
    }

    /** A point of the profit line: Unix seconds and the running total in lamports. */
    public record ProfitPoint(long time, long lamports) {
    }
}
