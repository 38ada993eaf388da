package org.wallettracker.ingest.decode;

import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.ingest.decode.flow.Flow;
import org.wallettracker.ingest.decode.flow.Flow.Use;
import org.wallettracker.ingest.decode.flow.Op;

/**
 * Decides what every movement is for. What runs below a swap becomes part of the trade or no fact at all, so that its
 * legs are not taken for gifts.
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
        Routes.derive(work);
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
}
