package org.wallettracker.ingest.decode;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.ingest.decode.event.AnchorEvent;
import org.wallettracker.ingest.decode.event.Events;
import org.wallettracker.ingest.decode.event.Layout;
import org.wallettracker.ingest.decode.event.MeteoraEvents;
import org.wallettracker.ingest.decode.event.RaydiumEvents;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;
import org.wallettracker.ingest.decode.wire.WireInstruction;

/** Finds and reads the event of one swap instruction of the venues whose events are read beside pump.fun's. */
final class VenueReaders {
    private interface Reader {
        VenueSwap read(Work work, WireInstruction hop, EventFrame frame, AnchorEvent event) throws NotUnderstood;
    }

    private static final Map<Layout, Reader> READERS = Map.of(RaydiumEvents.CPMM_SWAP, RaydiumSwaps::cpmm,
            RaydiumEvents.LAUNCH_TRADE, RaydiumSwaps::launchLab, RaydiumEvents.LAUNCH_TRADE_FIRST,
            RaydiumSwaps::launchLab, MeteoraEvents.DBC_SWAP, MeteoraSwaps::dbc, MeteoraEvents.DBC_SWAP2,
            MeteoraSwaps::dbc, MeteoraEvents.DAMM2_SWAP, MeteoraSwaps::damm2, MeteoraEvents.DAMM2_SWAP2,
            MeteoraSwaps::damm2, MeteoraEvents.DLMM_SWAP, MeteoraSwaps::dlmm, MeteoraEvents.DLMM_SWAP2,
            MeteoraSwaps::dlmm);

    private VenueReaders() {
    }

    /** True if swaps of {@code program} have events that are read here. */
    static boolean reads(Address program) {
        return program.equals(Programs.RAYDIUM_CPMM) || program.equals(Programs.LAUNCHLAB)
                || program.equals(Programs.METEORA_DBC) || program.equals(Programs.METEORA_DAMM_V2)
                || program.equals(Programs.METEORA_DLMM);
    }

    /**
     * What the event of {@code hop} says, null where it has none that is known. Where it has
     * several (DBC tells each trade twice) the last, which tells the most, counts.
     *
     * @throws NotUnderstood if the event is damaged
     */
    static @Nullable VenueSwap read(Work work, WireInstruction hop) throws NotUnderstood {
        Address program = work.address(hop.program());
        if (!reads(program) || !work.flowsKnown) {
            return null;
        }
        EventFrame last = null;
        Layout layout = null;
        List<EventFrame> frames = work.events.by(hop, program);
        for (EventFrame frame : frames) {
            Layout known = Events.venue(program, frame.bytes(), frame.start());
            if (known != null && READERS.containsKey(known)) {
                last = frame;
                layout = known;
            }
        }
        Reader reader = layout == null ? null : READERS.get(layout);
        if (last == null || layout == null || reader == null) {
            return null;
        }
        work.stats.event();
        try {
            AnchorEvent event = new AnchorEvent(layout, last.bytes(), last.start() + 8);
            if (event.tail() > 0) {
                work.stats.unknownTail(Programs.name(program) + " " + layout.name(), event.tail());
            }
            return reader.read(work, hop, last, event);
        } catch (NotUnderstood e) {
            throw new NotUnderstood(e.reason(), Programs.name(program) + " event " + last.ordinal() + ": "
                    + e.sentence());
        }
    }

    /**
     * The account at {@code place} of a swap instruction.
     *
     * @throws NotUnderstood if the instruction names fewer
     */
    static int account(WireInstruction hop, int place) throws NotUnderstood {
        int account = hop.account(place);
        if (account == Work.NONE) {
            throw new NotUnderstood(Reasons.UNKNOWN_POOL_MINTS, "its instruction names " + hop.accountCount()
                    + " accounts, expected one at place " + place);
        }
        return account;
    }

    /** What is wrong if the event's key {@code named} is not the account at {@code place}; empty if it is. */
    static String other(Work work, WireInstruction hop, int place, String what, Address named) throws NotUnderstood {
        Address expected = work.address(account(hop, place));
        return named.equals(expected) ? "" : "it names the " + what + " " + named + ", its instruction " + expected;
    }

    /**
     * The first byte of a two-way choice.
     *
     * @throws NotUnderstood if it is neither 0 nor 1
     */
    static boolean second(AnchorEvent e, String field) throws NotUnderstood {
        return e.yes(e.layout().field(field));
    }

    /** An amount by its name. */
    static long amount(AnchorEvent e, String field) throws NotUnderstood {
        return e.amount(e.layout().field(field));
    }
}
