package org.wallettracker.domain.score.feature;

import java.util.List;
import org.wallettracker.domain.model.Address;

/**
 * A position as the score sees it. Shares and rates are in hundredths of a percent.
 *
 * @param profit lamports: realised, less what the open and transferred part is worth below its cost; never more than the
 *     ledger's own figure, less where a gift made that figure larger
 * @param microUsd the same in dollars, valid only if {@code usdKnown}
 * @param capped profit with each lot counted at most a set multiple of its cost
 * @param anchor Unix seconds: purchase of the first lot that paid, where none did the first purchase
 * @param purchases Unix seconds of all purchases, the pieces of one slot once
 * @param winCapital cost of the lots that paid
 * @param counts false for a win on less than the dust limit, and for one that gifts of the token make doubtful
 * @param entryQuality how good the entries of the paying lots were, weighted by what they paid
 * @param calmShare share of the profit whose lots are known not to have been sniped and were not flipped within seconds
 * @param exitEfficiency profit taken beside profit that could be had; what was held without a known price adds nothing
 *     taken
 * @param hitShare of a graduate: share of the profit from lots bought on the curve early enough to count
 * @param baseRate share of tokens that graduate anyway when bought like this; 0 if no purchase counts
 * @param reactionSlots slots from creation to the first buy, -1 where not known
 * @param holdSeconds the shortest time from buy to sale, -1 where nothing was sold
 * @param cost net cost of everything bought, lamports
 * @param sentUnpriced true if tokens of known cost were sent away for which no price is known: they count as lost
 */
public record PositionFeature(Address mint, Outcome outcome, long profit, long microUsd, boolean usdKnown,
        long capped, long anchor, List<Long> purchases, long winCapital, boolean counts, int entryQuality,
        int calmShare,
        int exitEfficiency, int hitShare, int baseRate, long reactionSlots, long holdSeconds,
        long cost, boolean roundTrip, boolean created, boolean sold, boolean verified, boolean sentUnpriced) {

    public PositionFeature {
        purchases = List.copyOf(purchases);
    }

    /** What became of it. */
    public enum Outcome {
        /** Sold with a profit. */
        WIN,
        /** Sold, lost, rugged or below cost for too long. */
        LOSS,
        /** Not yet decided. */
        OPEN,
        /** Nothing of known cost was bought, or only within round trips. */
        NONE
    }

    /** True for a win that counts. */
    public boolean won() {
        return outcome == Outcome.WIN && counts;
    }

    /** True for a position that is decided. */
    public boolean decided() {
        return outcome == Outcome.WIN || outcome == Outcome.LOSS;
    }
}
