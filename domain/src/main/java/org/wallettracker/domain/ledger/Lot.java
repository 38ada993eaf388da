package org.wallettracker.domain.ledger;

import org.wallettracker.domain.model.Signature;

/**
 * Tokens that came in one acquisition, and what is left of them.
 *
 * @param number from 1 in order of acquisition within its position
 * @param boughtRaw base units acquired
 * @param remainingRaw base units still held
 * @param costLamports net cost of all of it; unknown ({@link org.wallettracker.domain.model.Unknown#AMOUNT}) for tokens
 *     that came by transfer or for another quote than SOL
 * @param grossLamports swap amount only, unknown likewise
 * @param remainingCostLamports net cost of what is still held
 * @param time Unix seconds
 * @param signature of the transaction that brought it
 */
public record Lot(int number, long boughtRaw, long remainingRaw, long costLamports, long grossLamports,
        long remainingCostLamports, long time, long slot, Signature signature, int ordinal, Origin origin) {

    /** How the tokens came. */
    public enum Origin {
        BUY, TRANSFER_IN
    }

    /** True if its cost is known. */
    public boolean costKnown() {
        return costLamports >= 0;
    }
}
