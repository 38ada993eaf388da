package org.wallettracker.domain.score.feature;

import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * How a position was entered: the quality of each purchase, weighted by what its lot paid, so that a purchase that pays
 * nothing changes nothing.
 */
final class EntryFeatures {
    private static final int WHOLE = 10_000;
    /** A lot's profit weighs at most so many lamports, half a million SOL: the sums stay exact. */
    private static final long MOST = 1L << 49;

    private final ParameterSet parameters;
    private final Position position;
    private final MintEntries entries;
    private final long createdSlot;
    /** The mint was there by this slot: its creation, or where that was not seen its graduation; -1 if neither was. */
    private final long existedSlot;
    private final int baseRate;
    private final long reactionSlots;
    private long paid;
    private long paidCost;
    private long quality;
    private long calm;
    private long early;
    private int firstPaidLot = Integer.MAX_VALUE;

    EntryFeatures(ParameterSet parameters, Position position, MintEntries entries) {
        this.parameters = parameters;
        this.position = position;
        this.entries = entries;
        MintHistory mint = entries.history;
        createdSlot = mint == null ? -1 : mint.createdSlot();
        existedSlot = mint == null || createdSlot >= 0 ? createdSlot : mint.graduatedSlot();
        int rate = 0;
        long firstSlot = Long.MAX_VALUE;
        for (Lot lot : position.lots()) {
            if (lot.costKnown()) {
                firstSlot = Math.min(firstSlot, lot.slot());
                int progress = entries.progressAt(lot.slot());
                if (counts(progress)) {
                    rate = Math.max(rate, parameters.graduation().baseRates().at(progress));
                }
            }
        }
        baseRate = rate;
        reactionSlots = createdSlot < 0 || firstSlot == Long.MAX_VALUE ? Unknown.INDEX : firstSlot - createdSlot;
    }

    private boolean counts(int progress) {
        return progress >= 0 && progress <= parameters.graduation().limit();
    }

    /** Notes that the lot at {@code place} made {@code profit} lamports above 0 when sold after {@code held} seconds. */
    void paid(int place, long profit, long cost, long held) {
        Lot lot = position.lots().get(place);
        paid += profit;
        paidCost += cost;
        firstPaidLot = Math.min(firstPaidLot, place);
        int progress = entries.progressAt(lot.slot());
        long reaction = lot.slot() - createdSlot;
        if (createdSlot >= 0 && progress >= 0) {
            long good = (long) parameters.entry().slots().at(reaction) * parameters.entry().progress().at(progress)
                    / WHOLE;
            quality = Amounts.saturatedAdd(quality, Math.min(profit, MOST) * good);
        }
        boolean late = existedSlot >= 0 && lot.slot() - existedSlot >= parameters.behaviour().minReactionSlots();
        if (late && held >= parameters.behaviour().minHoldSeconds()) {
            calm += profit;
        }
        if (counts(progress)) {
            early += profit;
        }
    }

    int quality() {
        return paid == 0 ? 0 : (int) Math.min(WHOLE, quality / paid);
    }

    int calmShare() {
        return Shares.percent(calm, paid);
    }

    int earlyShare() {
        return Shares.percent(early, paid);
    }

    long paidCost() {
        return paidCost;
    }

    int baseRate() {
        return baseRate;
    }

    long reactionSlots() {
        return reactionSlots;
    }

    /** Purchase time of the first lot that paid; the position's first time if none did. */
    long firstPaidTime() {
        return firstPaidLot == Integer.MAX_VALUE ? position.firstTime() : position.lots().get(firstPaidLot).time();
    }
}
