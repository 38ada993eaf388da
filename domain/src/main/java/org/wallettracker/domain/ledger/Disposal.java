package org.wallettracker.domain.ledger;

import java.util.List;
import org.wallettracker.domain.model.Signature;

/**
 * Tokens that left, matched to the lots they came from.
 *
 * @param tokenRaw base units that left
 * @param proceedsLamports net; for a transfer, swap or burn 0
 * @param grossLamports swap amount only
 * @param matchedProceedsLamports the part of the proceeds that belongs to lots of known cost
 * @param costLamports net cost of the matched lots
 * @param unmatchedRaw base units with no lot of known cost behind them
 * @param unmatchedLamports the part of the proceeds that belongs to them: outside profit
 * @param realizedLamports matched proceeds less cost; 0 for a transfer or swap
 */
public record Disposal(Kind kind, long tokenRaw, long proceedsLamports, long grossLamports,
        long matchedProceedsLamports,
        long costLamports, long unmatchedRaw, long unmatchedLamports, long realizedLamports, long time, long slot,
        Signature signature, int ordinal, List<Match> matches) {
    public Disposal {
        matches = List.copyOf(matches);
    }

    /** How the tokens left. */
    public enum Kind {
        SELL,
        TRANSFER_OUT,
        BURN,
        /** Exchanged for something whose value in SOL is not known: the lots leave with their cost, without profit. */
        SWAP
    }

    /**
     * A lot's share in a disposal.
     *
     * @param lot number of the lot
     * @param costLamports net; {@link org.wallettracker.domain.model.Unknown#AMOUNT} for a lot of unknown cost
     * @param holdSeconds between acquisition and disposal; {@link org.wallettracker.domain.model.Unknown#AMOUNT} where
     *     a time is not known
     */
    public record Match(int lot, long tokenRaw, long costLamports, long proceedsLamports, long holdSeconds) {
    }
}
