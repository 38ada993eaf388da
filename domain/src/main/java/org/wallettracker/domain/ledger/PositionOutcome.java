package org.wallettracker.domain.ledger;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.Position.Flag;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.money.Amounts;

/**
 * How a position counts where trades are judged and not just added up: win rate, evidence, and what the score takes as
 * profit. One place for leaderboard and score alike.
 */
public enum PositionOutcome {
    /** Settled with a profit. */
    WIN,
    /** Settled without one, rugged, or held below cost for over seven days. */
    LOSS,
    /** Still held. */
    OPEN,
    /** Dust, round trips only, or nothing of known cost was ever sold: says nothing of skill. */
    NOT_COUNTED;

    /** Lots of known cost count as gone when at most one part in this many is left: a speck does not keep a loss open. */
    private static final long SPECK = 100;

    /**
     * The outcome of {@code p}. Tokens sent away count as sold at the lower of their cost and what a sale would have
     * fetched then, so losers can't be sent away; sent away at no loss, and nothing sold, is not counted.
     */
    public static PositionOutcome of(Position p, @Nullable MintHistory mint) {
        if (p.flags().contains(Flag.DUST) || p.flags().contains(Flag.ONLY_ROUND_TRIPS) || knownBoughtRaw(p) == 0) {
            return NOT_COUNTED;
        } else if (p.flags().contains(Flag.RUGGED) || p.flags().contains(Flag.UNDER_WATER)) {
            return LOSS;
        } else if (!settled(p)) {
            return OPEN;
        }
        long sentAway = sentAwayLamports(p, mint);
        boolean disposed = p.disposals().stream().anyMatch(
                d -> (d.kind() == Disposal.Kind.SELL || d.kind() == Disposal.Kind.BURN)
                        && d.tokenRaw() > d.unmatchedRaw());
        if (!disposed && sentAway == 0) {
            return NOT_COUNTED;
        }
        return p.realizedLamports() + sentAway > 0 ? WIN : LOSS;
    }

    /** True for {@link #WIN} and {@link #LOSS}: evidence. */
    public boolean counted() {
        return this == WIN || this == LOSS;
    }

    /**
     * True if the lots of known cost are gone, to within 1 % of what was bought. Gifts do not reopen a position, and a
     * speck left over does not keep it open.
     */
    public static boolean settled(Position p) {
        long bought = knownBoughtRaw(p);
        return bought > 0 && knownOpenRaw(p) <= bought / SPECK;
    }

    /** Base units in open lots of known cost. */
    public static long knownOpenRaw(Position p) {
        long raw = 0;
        for (Lot lot : p.lots()) {
            raw = lot.costKnown() ? Amounts.saturatedAdd(raw, lot.remainingRaw()) : raw;
        }
        return raw;
    }

    private static long knownBoughtRaw(Position p) {
        long raw = 0;
        for (Lot lot : p.lots()) {
            raw = lot.costKnown() ? Amounts.saturatedAdd(raw, lot.boughtRaw()) : raw;
        }
        return raw;
    }

    /**
     * Exit value less cost of the open lots of known cost, lamports: of the whole balance's exit value only their share,
     * so that tokens received as a gift bring no profit. Empty where no price source is known.
     */
    public static OptionalLong unrealizedLamports(Position p) {
        long known = knownOpenRaw(p);
        if (known == 0) {
            return OptionalLong.of(0);
        } else if (!p.exitValueKnown()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Amounts.share(p.exitValueLamports(), known, p.openRaw()) - p.openCostLamports());
    }

    /**
     * What the score takes off for tokens that left by transfer or for something not valued in SOL: the sum over them
     * of min(0, exit value at that time - cost), lamports, 0 or below. Where no price is known then, nothing.
     */
    public static long sentAwayLamports(Position p, @Nullable MintHistory mint) {
        long sum = 0;
        for (Disposal d : p.disposals()) {
            boolean away = d.kind() == Disposal.Kind.TRANSFER_OUT || d.kind() == Disposal.Kind.SWAP;
            if (away && mint != null && d.costLamports() > 0) {
                OptionalLong value = mint.exitValueAt(d.tokenRaw() - d.unmatchedRaw(), d.time());
                sum += value.isPresent() ? Math.min(0, value.getAsLong() - d.costLamports()) : 0;
            }
        }
        return sum;
    }
}
