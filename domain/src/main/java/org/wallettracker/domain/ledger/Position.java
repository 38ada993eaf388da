package org.wallettracker.domain.ledger;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;

/**
 * One wallet's dealings in one mint, replayed from its facts. Immutable; all sums in lamports, net unless named gross.
 *
 * @param openRaw base units held by the lots
 * @param openCostLamports net cost of the open lots of known cost
 * @param realizedLamports profit of matched lots
 * @param realizedGrossLamports the same before fees
 * @param unmatchedLamports proceeds of tokens whose cost is not known
 * @param exitValueLamports what selling all would fetch now after fees; {@link Unknown#AMOUNT} if no price source is known
 * @param averageCostLamports realised profit by average cost, for comparison
 * @param cashFlowLamports SOL in less SOL out, for comparison
 * @param boughtRaw tokens bought
 * @param soldRaw tokens sold
 * @param spentLamports net cost of all buys
 * @param receivedLamports net proceeds of all sells
 * @param orderKnown false if the order of some facts within a slot was not proved
 * @param realizedMicroUsd realised profit, each leg at the SOL/USD of its own minute; valid only if {@code usdKnown}
 * @param lots in order of acquisition
 * @param disposals in chain order
 */
public record Position(Address wallet, Address mint, long openRaw, long openCostLamports, long realizedLamports,
        long realizedGrossLamports, long unmatchedLamports, long exitValueLamports, long averageCostLamports,
        long cashFlowLamports, long boughtRaw, long soldRaw, long spentLamports, long receivedLamports, int buys,
        int sells,
        long firstTime, long lastTime, boolean orderKnown, long realizedMicroUsd, boolean usdKnown, Set<Flag> flags,
        List<Lot> lots, List<Disposal> disposals) {
    /** Ten million SOL, a sixtieth of all there is: no wallet spent or received as much in one token. */
    public static final long MOST_LAMPORTS = 10_000_000_000_000_000L;

    public Position {
        // in order of declaration: the same bytes wherever they are written
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
        lots = List.copyOf(lots);
        disposals = List.copyOf(disposals);
    }

    /** What to know before trusting the figures. */
    public enum Flag {
        /** More was sold than known lots hold. */
        UNMATCHED_PROCEEDS,
        /** Tokens came by transfer. */
        TRANSFER_IN,
        /** Tokens left by transfer. */
        TRANSFER_OUT,
        /** Tokens were burned. */
        BURN,
        /** Facts are in doubt and left out. */
        DISPUTED_FACTS,
        /** Facts without balances to check them count provisionally. */
        PROVISIONAL,
        /** Some trades were undone within their own transaction. */
        ROUND_TRIP,
        /** All its trades were: it says nothing of skill and stays out of the win rate. */
        ONLY_ROUND_TRIPS,
        /** The order of some facts is not proved. */
        ORDER_UNKNOWN,
        /** Some trades were in another quote than SOL. */
        OTHER_QUOTE,
        /** The pool is worth under 1 % of cost for 24 hours. */
        RUGGED,
        /** Lots held for over 7 days were worth less than their cost all that time. */
        UNDER_WATER,
        /** The position is below the dust limit. */
        DUST,
        /** Its amounts are larger than any that can be true: none of them counts. */
        OVERFLOW
    }

    /**
     * The same without any amount, lot or disposal, flagged {@link Flag#OVERFLOW}: what is left of a position whose
     * amounts can't be true. It adds nothing to any sum.
     */
    public Position withoutAmounts() {
        Set<Flag> marked = EnumSet.of(Flag.OVERFLOW);
        marked.addAll(flags);
        return withoutAmounts(wallet, mint, firstTime, lastTime, marked);
    }

    /** A position whose amounts can't be true; {@code flags} with {@link Flag#OVERFLOW} among them. */
    static Position withoutAmounts(Address wallet, Address mint, long firstTime, long lastTime, Set<Flag> flags) {
        return new Position(wallet, mint, 0, 0, 0, 0, 0, Unknown.AMOUNT, 0, 0, 0, 0, 0, 0, 0, 0, firstTime, lastTime,
                !flags.contains(Flag.ORDER_UNKNOWN), 0, true, flags, List.of(), List.of());
    }

    /** The same as {@code other}'s. */
    public Position of(Address other) {
        return new Position(other, mint, openRaw, openCostLamports, realizedLamports, realizedGrossLamports,
                unmatchedLamports, exitValueLamports, averageCostLamports, cashFlowLamports, boughtRaw, soldRaw,
                spentLamports, receivedLamports, buys, sells, firstTime, lastTime, orderKnown, realizedMicroUsd,
                usdKnown, flags, lots, disposals);
    }

    /** False if its amounts were too large to be true: they are then all 0 and mean nothing. */
    public boolean amountsKnown() {
        return !flags.contains(Flag.OVERFLOW);
    }

    /** Exit value of all tokens, gifts too, less cost of the open lots; {@link Unknown#AMOUNT} is never returned: check {@link #exitValueKnown}. */
    public long unrealizedLamports() {
        if (!exitValueKnown()) {
            throw new IllegalStateException("exit value not known");
        }
        return exitValueLamports - openCostLamports;
    }

    /** Base units in open lots of known cost. */
    public long knownOpenRaw() {
        long raw = 0;
        for (Lot lot : lots) {
            raw = lot.costKnown() ? Amounts.saturatedAdd(raw, lot.remainingRaw()) : raw;
        }
        return raw;
    }

    /**
     * Exit value less cost of the open lots of known cost, lamports: of the whole balance's exit value only their share,
     * so that tokens received as a gift bring no profit. Empty where no price source is known.
     */
    public OptionalLong openProfitLamports() {
        long known = knownOpenRaw();
        if (known == 0) {
            return OptionalLong.of(0);
        } else if (!exitValueKnown()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Amounts.share(exitValueLamports, Math.min(known, openRaw), openRaw) - openCostLamports);
    }

    /** True if there is a price source. */
    public boolean exitValueKnown() {
        return exitValueLamports != Unknown.AMOUNT;
    }

    /** True if nothing is held any more. */
    public boolean closed() {
        return openRaw == 0 && (buys > 0 || sells > 0);
    }
}
