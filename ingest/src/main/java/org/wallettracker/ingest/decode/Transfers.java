package org.wallettracker.ingest.decode;

import org.wallettracker.ingest.decode.flow.Flow;
import org.wallettracker.ingest.decode.flow.Flow.Use;
import org.wallettracker.ingest.decode.flow.Op;
import org.wallettracker.ingest.decode.wire.Reasons;

/** Makes facts of the movements that are plain transfers. */
final class Transfers {
    private Transfers() {
    }

    static void add(Work work) {
        for (Flow flow : work.flows) {
            if (flow.use == Use.TRANSFER && flow.amount != 0) {
                add(work, flow);
            }
        }
    }

    private static void add(Work work, Flow flow) {
        Op op = flow.op;
        int from = flow.from;
        if (op.kind() == Op.Kind.CLOSE && from == op.from() && work.accounts.owner[from] != Work.NONE) {
            from = work.accounts.owner[from];
        }
        boolean unknown = from == Work.NONE && op.kind() != Op.Kind.MINT
                || flow.to == Work.NONE && op.kind() != Op.Kind.BURN || flow.mint == Work.NONE;
        String what = "instruction " + op.ordinal() + " of program " + work.address(op.program());
        if (unknown) {
            work.reject(Reasons.UNKNOWN_OWNER, what + " moves tokens whose mint or owner nothing here tells");
        } else if (flow.amount < 0 || flow.amount - flow.withheld < 0) {
            work.reject(Reasons.AMOUNT_TOO_LARGE, what + " moves " + Long.toUnsignedString(flow.amount)
                    + ", over 2^63-1");
        } else {
            work.facts.add(new TransferDraft(work.table, flow, from, flow.to, flow.amount,
                    work.accounts.decimals[flow.mint]));
        }
    }
}
