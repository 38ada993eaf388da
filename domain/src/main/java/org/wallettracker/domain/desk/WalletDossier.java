package org.wallettracker.domain.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.Bridge;
import org.wallettracker.domain.ledger.PeriodFigures;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.Reconciled;
import org.wallettracker.domain.ledger.UsdBasis;
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
 * @param reconciled what the chain's balances say of the positions, by mint; those of which nothing is known are left out
 * @param mints what is known of the mints in {@code positions}, same order
 * @param facts every fact it takes part in, in chain order
 * @param profit running realised profit, one point a closing trade, by time
 * @param bridges of the positions, same order: profit by other methods, and why it differs
 * @param bridge of the whole wallet
 * @param periods the last 1, 7, 30 and 90 days and all time, in this order; empty without a time to count back from
 * @param failedFees lamports burnt by failed transactions
 * @param label if it is a known account
 * @param usd which SOL/USD the dollars of the positions rest on, same order; empty where that is not told
 */
public record WalletDossier(Address address, @Nullable LeaderboardRow row, @Nullable ScoreCard score,
        List<Position> positions, List<Reconciled> reconciled, List<MintInfo> mints, List<RecordedFact> facts,
        List<ProfitPoint> profit,
        List<Bridge> bridges, Bridge bridge, List<Period> periods, long failedFees, @Nullable AccountLabel label,
        List<UsdBasis> usd) {
    public WalletDossier {
        usd = List.copyOf(usd);
        positions = List.copyOf(positions);
        reconciled = List.copyOf(reconciled);
        mints = List.copyOf(mints);
        facts = List.copyOf(facts);
        profit = List.copyOf(profit);
        bridges = List.copyOf(bridges);
        periods = List.copyOf(periods);
    }

    /** A dossier of a wallet of which no balance is known. */
    public WalletDossier(Address address, @Nullable LeaderboardRow row, @Nullable ScoreCard score,
            List<Position> positions, List<MintInfo> mints, List<RecordedFact> facts, List<ProfitPoint> profit,
            List<Bridge> bridges, Bridge bridge, List<Period> periods, long failedFees, @Nullable AccountLabel label) {
        this(address, row, score, positions, List.of(), mints, facts, profit, bridges, bridge, periods, failedFees,
                label, List.of());
    }

    /** Which SOL/USD the dollars of the position at {@code place} rest on. */
    public UsdBasis usd(int place) {
        return place < usd.size() ? usd.get(place) : UsdBasis.NONE;
    }

    /** What the chain's balance says of the position in {@code mint}; empty where no transaction showed it. */
    public Optional<Reconciled> reconciled(Address mint) {
        return reconciled.stream().filter(r -> r.mint().equals(mint)).findFirst();
    }

    /** What happened in the last {@code days} days before the run's time; 0 days: in all time. */
    public record Period(int days, PeriodFigures figures) {
    }

    /** A point of the profit line: Unix seconds and the running total in lamports. */
    public record ProfitPoint(long time, long lamports) {
    }
}
