package org.wallettracker.ingest.decode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.ingest.decode.event.AnchorEvent;
import org.wallettracker.ingest.decode.event.Events;
import org.wallettracker.ingest.decode.event.JupiterEvents;
import org.wallettracker.ingest.decode.event.Layout;
import org.wallettracker.ingest.decode.flow.Flow;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;
import org.wallettracker.ingest.decode.wire.WireInstruction;

/**
 * Sets a route's end points beside what the aggregator (Jupiter, DFlow) says of its hops. A hop is no trade; their sum is: the wallet can't have
 * given less than went into the first, nor got more than came out of the last. What lies between is fees.
 */
final class RouteHops {
    /** What a route's events say of its ends. */
    enum Verdict {
        /** There are no such events. */
        SILENT,
        /** They say the same. */
        AGREES,
        /** They say something else. */
        CONTRADICTS
    }

    private final Map<Address, Long> net = new HashMap<>();
    private boolean any;

    private RouteHops() {
    }

    /** True if {@code program} is an aggregator whose events of its hops are read. */
    static boolean reads(Address program) {
        return program.equals(Programs.JUPITER) || program.equals(Programs.JUPITER_V4)
                || program.equals(Programs.DFLOW);
    }

    /**
     * What the events of {@code outer} say of a route on which {@code wallet} gave {@code given} for {@code got} by
     * {@code moves}.
     *
     * @throws NotUnderstood if an event is damaged
     */
    static Verdict of(Work work, WireInstruction outer, List<Flow> moves, int wallet, int given, int got)
            throws NotUnderstood {
        RouteHops hops = new RouteHops();
        for (EventFrame frame : work.events.of(work.address(outer.program()))) {
            WireInstruction emitter = frame.emitter();
            if (emitter != null && emitter.at() == outer.at()) {
                hops.read(frame);
            }
        }
        if (!hops.any) {
            return Verdict.SILENT;
        }
        long gave = 0;
        long received = 0;
        for (Flow flow : moves) {
            long change = flow.from == flow.to
                    ? 0
                    : flow.from == wallet ? -flow.amount : flow.to == wallet ? flow.amount - flow.withheld : 0;
            gave -= flow.mint == given ? change : 0;
            received += flow.mint == got ? change : 0;
        }
        long in = hops.net.getOrDefault(work.address(given), 0L);
        long out = -hops.net.getOrDefault(work.address(got), 0L);
        return in > 0 && out > 0 && in <= gave && received <= out ? Verdict.AGREES : Verdict.CONTRADICTS;
    }

    private void read(EventFrame frame) throws NotUnderstood {
        Layout layout = Events.venue(frame.program(), frame.bytes(), frame.start());
        int start = frame.start() + 8;
        if (layout == JupiterEvents.SWAP || layout == JupiterEvents.SWAP_V4) {
            hop(new AnchorEvent(layout, frame.bytes(), start));
        } else if (layout == JupiterEvents.HOP) {
            AnchorEvent list = new AnchorEvent(JupiterEvents.COUNT, frame.bytes(), start);
            long count = Long.parseLong(list.show(0));
            if (count < 0 || count > list.tail() / JupiterEvents.HOP_LENGTH) {
                throw new NotUnderstood(Reasons.EVENT_TOO_SHORT, "SwapsEvent says it has " + count
                        + " hops, but only " + list.tail() + " bytes follow");
            }
            for (int i = 0; i < count; i++) {
                hop(new AnchorEvent(layout, frame.bytes(), start + 4 + i * JupiterEvents.HOP_LENGTH));
            }
        }
    }

    private void hop(AnchorEvent e) throws NotUnderstood {
        Layout l = e.layout();
        any = true;
        net.merge(e.key(l.field("input_mint")), e.amount(l.field("input_amount")), Math::addExact);
        net.merge(e.key(l.field("output_mint")), -e.amount(l.field("output_amount")), Math::addExact);
    }
}
