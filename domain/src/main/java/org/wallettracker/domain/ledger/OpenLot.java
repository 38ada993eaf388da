package org.wallettracker.domain.ledger;

import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;

/** A lot while its position is replayed. Costs are cut as running shares, so the parts sum to the whole. */
final class OpenLot {
    final int number;
    final long boughtRaw;
    final long cost;
    final long gross;
    final long microUsd;
    final long time;
    final Lot.Origin origin;
    private final long slot;
    private final Signature signature;
    private final int ordinal;
    private long takenRaw;

    /**
     * @param cost net lamports, {@link Unknown#AMOUNT} where not known
     * @param microUsd of the cost at the time of purchase, {@link Unknown#AMOUNT} where not known
     */
    OpenLot(int number, long boughtRaw, long cost, long gross, long microUsd, long time, long slot,
            Signature signature, int ordinal, Lot.Origin origin) {
        this.number = number;
        this.boughtRaw = boughtRaw;
        this.cost = cost;
        this.gross = gross;
        this.microUsd = microUsd;
        this.time = time;
        this.slot = slot;
        this.signature = signature;
        this.ordinal = ordinal;
        this.origin = origin;
    }

    boolean costKnown() {
        return cost >= 0;
    }

    long remainingRaw() {
        return boughtRaw - takenRaw;
    }

    /** What of {@code total} (a figure of the whole lot) the next {@code raw} units carry. */
    long nextShare(long total, long raw) {
        return Amounts.share(total, takenRaw + raw, boughtRaw) - Amounts.share(total, takenRaw, boughtRaw);
    }

    void take(long raw) {
        takenRaw += raw;
    }

    long remainingCost() {
        return costKnown() ? cost - Amounts.share(cost, takenRaw, boughtRaw) : Unknown.AMOUNT;
    }

    Lot toLot() {
        return new Lot(number, boughtRaw, remainingRaw(), cost, gross, remainingCost(), time, slot, signature, ordinal,
                origin);
    }
}
