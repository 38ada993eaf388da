package org.wallettracker.ingest.decode;

import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.decode.event.AnchorEvent;
import org.wallettracker.ingest.decode.event.Events;
import org.wallettracker.ingest.decode.event.Layout;
import org.wallettracker.ingest.decode.event.MeteoraEvents;
import org.wallettracker.ingest.decode.event.RaydiumEvents;
import org.wallettracker.ingest.decode.flow.Flow;
import org.wallettracker.ingest.decode.flow.Op;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;
import org.wallettracker.ingest.decode.wire.WireInstruction;

/** Coins created on LaunchLab and DBC, and DBC curves that reached their end, from the programs' events. */
final class VenueCurves {
    private final Work work;

    private VenueCurves(Work work) {
        this.work = work;
    }

    /** Adds the facts of all such events. */
    static void read(Work work) throws NotUnderstood {
        VenueCurves curves = new VenueCurves(work);
        for (Address program : new Address[]{Programs.LAUNCHLAB, Programs.METEORA_DBC}) {
            if (work.table.find(program) == Work.NONE) {
                continue;
            }
            for (EventFrame frame : work.events.of(program)) {
                Layout layout = Events.venue(program, frame.bytes(), frame.start());
                WireInstruction ins = frame.emitter();
                if (layout == null || ins == null) {
                    continue;
                }
                try {
                    curves.read(frame, layout, ins);
                } catch (ArithmeticException e) {
                    work.reject(Reasons.AMOUNT_TOO_LARGE,
                            Programs.name(program) + " instruction " + ins.outer() + " of "
                                    + work.tx.signature() + ": amounts that sum to over 2^63-1");
                } catch (NotUnderstood e) {
                    work.reject(e.reason(), Programs.name(program) + " event " + frame.ordinal() + " of "
                            + work.tx.signature() + ": " + e.sentence());
                }
            }
        }
    }

    private void read(EventFrame frame, Layout layout, WireInstruction ins) throws NotUnderstood {
        if (layout == RaydiumEvents.LAUNCH_CREATE) {
            AnchorEvent e = event(frame, layout);
            creation(frame, ins, e, VenueReaders.account(ins, 0), 6, 7, "pool_state",
                    e.text(layout.field("name")), e.text(layout.field("symbol")), e.text(layout.field("uri")));
        } else if (layout == MeteoraEvents.DBC_CREATE) {
            AnchorEvent e = event(frame, layout);
            Names names = Names.of(ins.data());
            creation(frame, ins, e, payer(ins), 3, 4, "pool", names.name, names.symbol,
                    names.uri);
        } else if (layout == MeteoraEvents.DBC_COMPLETE) {
            AnchorEvent e = event(frame, layout);
            Address mint = work.address(VenueReaders.account(ins, 7));
            int user = VenueReaders.account(ins, 9);
            Address curve = e.key(layout.field("pool"));
            work.facts.add(new OtherDraft(frame.at(), check -> check.explained(user),
                    (position, status) -> new Fact.Completion(frame.program(), frame.ordinal(), position,
                            work.address(user), mint, curve, status)));
        }
    }

    /** Who pays for a DBC curve: the first account behind the vaults that signs and is not the creator's own mint. */
    private int payer(WireInstruction ins) throws NotUnderstood {
        for (int place = 8; place < ins.accountCount(); place++) {
            if (work.signed(ins.account(place))) {
                return ins.account(place);
            }
        }
        return VenueReaders.account(ins, 2);
    }

    private AnchorEvent event(EventFrame frame, Layout layout) throws NotUnderstood {
        work.stats.event();
        return new AnchorEvent(layout, frame.bytes(), frame.start() + 8);
    }

    private void creation(EventFrame frame, WireInstruction ins, AnchorEvent e, int user, int mintPlace,
            int quotePlace, String curveField, String name, String symbol, String uri) throws NotUnderstood {
        int mintId = VenueReaders.account(ins, mintPlace);
        Address quote = work.address(VenueReaders.account(ins, quotePlace));
        Address creator = e.key(e.layout().field("creator"));
        Address curve = e.key(e.layout().field(curveField));
        long supply = minted(ins, mintId);
        Address wallet = work.address(user);
        Address mint = work.address(mintId);
        work.facts.add(new OtherDraft(frame.at(), check -> check.explained(user),
                (position, status) -> new Fact.Creation(frame.program(), frame.ordinal(), position, wallet, mint,
                        creator, curve, name, symbol, uri, supply, null, quote, false, status)));
    }

    /** What was minted of {@code mint} below its creation: all there is. */
    private long minted(WireInstruction ins, int mint) throws NotUnderstood {
        long sum = 0;
        for (Flow flow : work.flows) {
            if (flow.action == ins.at() && flow.mint == mint && flow.op.kind() == Op.Kind.MINT) {
                if (flow.amount < 0) {
                    throw new NotUnderstood(Reasons.AMOUNT_TOO_LARGE, "a supply of "
                            + Long.toUnsignedString(flow.amount) + ", over 2^63-1");
                }
                sum = Math.addExact(sum, flow.amount);
            }
        }
        return sum == 0 ? Unknown.AMOUNT : sum;
    }

    /** The three texts that DBC's creating instructions begin with. */
    private record Names(String name, String symbol, String uri) {
        private static final Layout ARGUMENTS = MeteoraEvents.DBC_NAMES;

        static Names of(byte[] data) throws NotUnderstood {
            AnchorEvent e = new AnchorEvent(ARGUMENTS, data, 8);
            return new Names(e.text(0), e.text(1), e.text(2));
        }
    }
}
