package org.wallettracker.domain.desk;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.model.Address;

/**
 * A wallet that bought a token before its graduation, and what it did next.
 *
 * @param firstBuy Unix seconds
 * @param progress of the curve at its first buy, hundredths of a percent; -1 where not known
 * @param costLamports of what it bought before graduation, net
 * @param score hundredths; -1 where it has none, {@link LeaderboardRow#TOO_LITTLE} where it rests on too little
 * @param position all its dealings in the token; null for a venue or labelled account, which has none
 * @param next what it did after its first buy; null where {@code position} is, or where its amounts can't be counted
 */
public record EarlyBuyer(Address wallet, long firstBuy, int progress, long costLamports, int score,
        @Nullable Position position, @Nullable Next next) {

    /** The better of two scores, each perhaps below 0 for none; what rests on too little evidence is more than none. */
    public static int better(int one, int other) {
        return one >= 0 || other >= 0 ? Math.max(one, other) : Math.min(one, other);
    }

    /**
     * What became of the purchase, later purchases included. Lamports net of all fees.
     *
     * @param sells how often it sold
     * @param firstSell Unix seconds, {@link org.wallettracker.domain.model.Unknown#TIME} where it never sold
     * @param lastSell likewise
     * @param soldShare of all tokens it got, sold: hundredths of a percent
     * @param multiple proceeds over cost of what was sold or burned of known cost, thousandths; -1 where nothing was
     * @param heldRaw base units still held
     * @param realizedLamports profit of what was sold or burned
     * @param resultLamports realised profit and what is held at its exit value less its cost; valid only if
     *     {@code resultKnown}
     */
    public record Next(int sells, long firstSell, long lastSell, int soldShare, int multiple, long heldRaw,
            long realizedLamports, long resultLamports, boolean resultKnown) {
    }
}
