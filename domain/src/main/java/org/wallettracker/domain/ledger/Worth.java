package org.wallettracker.domain.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;

/** What open lots would fetch, and whether they have been worth too little for too long. */
record Worth(@Nullable MintHistory history, long asOf, LedgerRules rules) {

    /** Lamports for {@code raw} units now; {@link Unknown#AMOUNT} if no price source is known. */
    long exitValue(long raw) {
        if (raw == 0) {
            return 0;
        }
        return history == null ? Unknown.AMOUNT : history.exitValue(raw).orElse(Unknown.AMOUNT);
    }

    /**
     * {@code RUGGED} if the lots held for the whole of the rug time were worth under the set part of their cost all that
     * time, in a pool; {@code UNDER_WATER} if those held for the whole of its time were worth less than their cost.
     */
    Set<Position.Flag> flags(List<OpenLot> open) {
        Set<Position.Flag> flags = EnumSet.noneOf(Position.Flag.class);
        if (history == null || asOf == Unknown.TIME) {
            return flags;
        }
        if (history.pooled() && below(open, rules.rugSeconds(), rules.rugPartOfCost())) {
            flags.add(Position.Flag.RUGGED);
        }
        if (below(open, rules.underWaterSeconds(), 1)) {
            flags.add(Position.Flag.UNDER_WATER);
        }
        return flags;
    }

    private boolean below(List<OpenLot> open, long seconds, long partOfCost) {
        long since = asOf - seconds;
        long raw = 0;
        long cost = 0;
        for (OpenLot lot : open) {
            if (lot.costKnown() && lot.time != Unknown.TIME && lot.time <= since) {
                raw = Amounts.saturatedAdd(raw, lot.remainingRaw());
                cost += lot.remainingCost();
            }
        }
        if (raw == 0 || cost == 0 || history == null) {
            return false;
        }
        OptionalLong peak = history.peakExitValue(raw, since, asOf);
        return peak.isPresent() && peak.getAsLong() < (cost + partOfCost - 1) / partOfCost;
    }
}
