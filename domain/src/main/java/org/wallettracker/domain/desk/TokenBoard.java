package org.wallettracker.domain.desk;

import java.util.List;
import java.util.Optional;
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
     */
    public record TokenRow(MintInfo info, int progress, long marketCapLamports, int trades, int earlyBuyers,
            int bestScore, long firstTrade, long lastTrade) {
    }
}
