package org.wallettracker.ingest.decode;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.ingest.decode.flow.Flow;
import org.wallettracker.ingest.decode.flow.Flow.Use;
import org.wallettracker.ingest.decode.flow.Op;
import org.wallettracker.ingest.decode.wire.Reasons;
import org.wallettracker.ingest.decode.wire.WireInstruction;

/**
 * Decides what every movement is for. What runs below a swap on a venue that is not read becomes no fact, so that its
 * legs are not taken for gifts; one reject names the instruction for a later version.
 */
final class Uses {
    private final Work work;

    private Uses(Work work) {
        this.work = work;
    }

    static void assign(Work work) {
        Uses uses = new Uses(work);
        for (Flow flow : work.flows) {
            uses.first(flow);
        }
        uses.foreign();
        for (Flow flow : work.flows) {
            if (flow.use == Use.OPEN) {
                flow.use = Use.TRANSFER;
            }
        }
    }

    private void first(Flow flow) {
        if (flow.use != Use.OPEN) {
            return;
        }
        if (flow.from == flow.to) {
            flow.use = Use.INTERNAL;
        } else if (work.deposit(flow) || flow.op.kind() == Op.Kind.CREATE && notMine(flow)) {
            flow.use = Use.RENT;
        } else if (flow.op.kind() == Op.Kind.CLOSE && ownerOf(flow) == flow.to) {
            flow.use = Use.RENT;
        } else if (flow.action >= 0) {
            flow.use = below(flow);
        } else if (flow.op.kind() == Op.Kind.LAMPORTS && flow.to == flow.op.to() && notMine(flow)) {
            flow.use = Use.RENT; // into an account that was made over to a program here
        } else if (flow.lamports && label(flow, AccountLabel.Kind.TIP)) {
            flow.use = Use.TIP;
        } else if (flow.lamports && label(flow, AccountLabel.Kind.TERMINAL_FEE)) {
            flow.use = Use.TERMINAL;
        }
    }

    private boolean notMine(Flow flow) {
        return work.accounts.notWallet[flow.op.to()];
    }

    private boolean label(Flow flow, AccountLabel.Kind kind) {
        return work.known.is(work.address(flow.to), kind) || work.known.is(work.address(flow.op.to()), kind);
    }

    int ownerOf(Flow flow) {
        return flow.op.kind() == Op.Kind.CLOSE && flow.from == flow.op.from()
                ? work.accounts.owner[flow.op.from()]
                : flow.from;
    }

    private Use below(Flow flow) {
        Work.Action what = work.actions[flow.action];
        if (what == Work.Action.OTHER && !flow.lamports && flow.to != Work.NONE && work.signed(flow.to)) {
            return Use.TRANSFER; // tokens that the program pays out
        }
        boolean opens = what == Work.Action.OTHER || what == Work.Action.CREATE;
        return opens && flow.lamports && work.signed(flow.from) ? Use.RENT : Use.VENUE;
    }

    private void foreign() {
        List<String> where = new ArrayList<>();
        List<WireInstruction> all = work.tx.instructions();
        for (int i = 0; i < all.size(); i++) {
            WireInstruction outer = all.get(i);
            if (outer.depth() != 1 || Venues.plain(work.address(outer.program()))) {
                continue;
            }
            List<Flow> open = new ArrayList<>();
            for (Flow flow : work.flows) {
                if (flow.outer == outer.outer() && flow.use == Use.OPEN) {
                    open.add(flow);
                }
            }
            if (!open.isEmpty() && (runsForeign(all, i) || swaps(open))) {
                open.forEach(flow -> flow.use = Use.FOREIGN);
                where.add("instruction " + outer.outer() + " of program " + work.address(outer.program()));
            }
        }
        if (!where.isEmpty()) {
            work.reject(Reasons.UNSUPPORTED_VENUE, "swaps or keeps orders where this version does not read: "
                    + String.join(", ", where));
        }
    }

    private boolean runsForeign(List<WireInstruction> all, int first) {
        for (int i = first; i < all.size() && all.get(i).outer() == all.get(first).outer(); i++) {
            if (Venues.foreign(work.address(all.get(i).program()))) {
                return true;
            }
        }
        return false;
    }

    /** True if some owner gives one asset and gets another. */
    private static boolean swaps(List<Flow> open) {
        Effects net = new Effects();
        for (Flow flow : open) {
            if (flow.from != Work.NONE) {
                net.add(flow.from, flow.mint, -flow.amount);
            }
            if (flow.to != Work.NONE) {
                net.add(flow.to, flow.mint, flow.amount - flow.withheld);
            }
        }
        return net.anyoneSwaps();
    }
}
