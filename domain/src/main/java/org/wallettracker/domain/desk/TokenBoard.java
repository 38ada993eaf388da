package org.wallettracker.domain.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.market.CurveCoverage;
import org.wallettracker.domain.model.Address;

/**
 * All tokens of one run that were created or traded, newest first; where the creation was not seen, by first trade.
 * Immutable.
 *
 * @param asOf Unix seconds, {@link org.wallettracker.domain.model.Unknown#TIME} when empty
 */
public record TokenBoard(long asOf, List<TokenRow> rows) {
    public TokenBoard {
        rows = List.copyOf(rows);
    }

    /** The row of {@code mint}. */
    public Optional<TokenRow> find(Address mint) {
        return rows.stream().filter(r -> r.info().mint().equals(mint)).findFirst();
    }

    /**
     * One token in the list.
     *
     * @param progress of its curve in hundredths of a percent, 10000 once graduated; -1 where not known
     * @param marketCapLamports last price times supply; {@link org.wallettracker.domain.model.Unknown#AMOUNT} where not
     *     known
     * @param trades of it, without those in doubt
     * @param earlyBuyers wallets that bought on its curve
     * @param bestScore the best score among them, hundredths; below 0 where none of them has one, {@link
     *     LeaderboardRow#TOO_LITTLE} where those that have one rest on too little evidence
     * @param firstTrade Unix seconds, {@link org.wallettracker.domain.model.Unknown#TIME} where not known
     * @param lastTrade likewise
     * @param coverage how far its curve is known; null if nothing is known of a curve
     */
    public record TokenRow(MintInfo info, int progress, long marketCapLamports, int trades, int earlyBuyers,
            int bestScore, long firstTrade, long lastTrade, @Nullable CurveCoverage coverage) {

        /** True if all that bought on its curve are known. */
        public boolean complete() {
            return coverage != null && coverage.state() == CurveCoverage.State.COMPLETE;
        }
    }

    /** How many tokens graduated, and of how many of these every early buyer is known. */
    public record Coverage(int graduated, int complete) {
        /** In hundredths of a percent, cut; -1 where nothing graduated. */
        public int share() {
            return graduated == 0 ? -1 : (int) (complete * 10_000L / graduated);
        }
    }

    /** How much of what must be known is: the early buyers of the graduated tokens. */
    public Coverage coverage() {
        int graduated = 0;
        int complete = 0;
        for (TokenRow row : rows) {
            if (row.info().graduated()) {
                graduated++;
                complete += row.complete() ? 1 : 0;
            }
        }
        return new Coverage(graduated, complete);
    }
}
