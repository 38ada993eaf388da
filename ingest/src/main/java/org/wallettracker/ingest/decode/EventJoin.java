package org.wallettracker.ingest.decode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.ingest.decode.flow.Flow;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;
import org.wallettracker.ingest.decode.wire.WireInstruction;

/**
 * Sets one wallet's route beside what its program says: the event of the venue where it has one hop, the aggregator's events of
 * the hops where it has several. What they contradict is not taken as proved; what they name (fees apart from the swap,
 * the venue afterwards, the fact's ordinal) is taken from them.
 */
final class EventJoin {
    private final Work work;
    private final WireInstruction outer;
    private final Hops hops;
    private RouteHops.Verdict hopsSay = RouteHops.Verdict.SILENT;
    private @Nullable VenueSwap told;
    private @Nullable String against;

    EventJoin(Work work, WireInstruction outer, Hops hops) {
        this.work = work;
        this.outer = outer;
        this.hops = hops;
    }

    /**
     * Reads the events of a route on which {@code wallet} gave {@code given} for {@code got} by {@code moves}.
     *
     * @throws NotUnderstood if one of them is damaged
     */
    void ends(List<Flow> moves, int wallet, int given, int got) throws NotUnderstood {
        try {
            told = hops.told();
            if (!hops.single() && RouteHops.reads(hops.program()) && !withTold(wallet)) {
                hopsSay = RouteHops.of(work, outer, moves, wallet, given, got);
            }
        } catch (ArithmeticException e) {
            throw new NotUnderstood(Reasons.AMOUNT_TOO_LARGE, "an event whose amounts sum to over 2^63-1");
        }
    }

    /** True if a part of the route was told by its own event as a trade of the wallet: then its ends are others. */
    private boolean withTold(int wallet) {
        for (TradeDraft d : work.trades) {
            if (d.routed && d.wallet == wallet && d.action >= 0 && work.outerOf[d.action] == outer.outer()) {
                return true;
            }
        }
        return false;
    }

    /** What the event of the only hop says; null where none does. */
    @Nullable
    VenueSwap told() {
        return told;
    }

    /** True if nothing but the movements tells the trade. */
    boolean silent() {
        return told == null && hopsSay == RouteHops.Verdict.SILENT && !hops.program().equals(Programs.RAYDIUM_V4);
    }

    /** The next fact's ordinal: that of its event; of a second fact by one event, and without one, the instruction's. */
    int ordinal() {
        VenueSwap swap = told;
        if (swap != null && work.events.take(swap.frame())) {
            return swap.frame().ordinal();
        }
        boolean apart = swap != null || silent() && Programs.told(hops.program());
        return (apart ? Programs.NO_EVENT : 0) + work.ordinal(outer.outer());
    }

    /**
     * The fees that are still part of {@code swap}, where the event tells them in the money of the trade; else null.
     *
     * @param charged what was already found to be paid aside: where the event's fees were, the protocol's part here is
     *     less by it
     */
    VenueSwap.@Nullable Fees fees(Side side, int quote, long swap, long charged) {
        VenueSwap.Fees fees = told == null ? null : told.fees();
        if (told == null || fees == null || !against().isEmpty()) {
            return null;
        }
        int mint = fees.onInput() ? told.mintIn(work) : told.mintOut(work);
        long aside = charged > 0 && charged == told.left() ? charged : 0;
        long inside = fees.sum() - aside;
        boolean fits = inside < swap && swap <= Long.MAX_VALUE - inside;
        return fits && mint == quote && fees.onInput() == (side == Side.BUY)
                ? new VenueSwap.Fees(fees.onInput(), fees.protocol() - aside, fees.creator())
                : null;
    }

    /** The venue after the trade as the event tells it; null where it does not, or contradicts what moved. */
    @Nullable
    Reserves reserves(Side side, int mint, int quote) {
        VenueSwap swap = told;
        if (swap == null || swap.after() == null || !against().isEmpty()) {
            return null;
        }
        boolean buy = side == Side.BUY;
        boolean same = swap.mintIn(work) == (buy ? quote : mint) && swap.mintOut(work) == (buy ? mint : quote);
        return same ? swap.after().reserves(buy) : null;
    }

    /** False if the event of the only hop, or those of the aggregator, contradict what moved; a note tells how. */
    boolean agrees() {
        return against().isEmpty();
    }

    private String against() {
        if (against == null) {
            VenueSwap swap = told;
            String what = swap != null
                    ? hops.against(swap)
                    : hopsSay == RouteHops.Verdict.CONTRADICTS
                            ? "its events of the hops tell other ends of the route than the movements"
                            : "";
            if (!what.isEmpty()) {
                work.notes.add("trade of " + Programs.name(hops.program()) + " below instruction " + outer.outer()
                        + " is disputed: " + (swap == null ? "" : "event " + swap.frame().ordinal() + ": ") + what);
            }
            against = what;
        }
        return against;
    }
}
