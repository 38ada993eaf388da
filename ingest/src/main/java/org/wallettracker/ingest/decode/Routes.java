package org.wallettracker.ingest.decode;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.ingest.decode.flow.Flow;
import org.wallettracker.ingest.decode.flow.Flow.Use;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;
import org.wallettracker.ingest.decode.wire.WireInstruction;
import org.wallettracker.ingest.decode.wire.WireTransaction;

/**
 * Derives trades from what moved below the outer instructions of aggregators, bots and venues without events that are
 * read (SEMANTICS 2, ONCHAIN 3.7). Whoever signed (or let a signer move his tokens) and by one outer instruction gave
 * exactly one asset and got exactly one other has traded them, however many pools lay in between. Hops on pump.fun and
 * PumpSwap told by their own events stand as facts of their own; the rest of the route is what is derived. Where that is
 * not clear nothing is derived: the movements become no fact and are counted with a note.
 */
final class Routes {
    private final Work work;
    private final boolean orders;
    private int open;

    private Routes(Work work) {
        this.work = work;
        boolean keeps = false;
        for (WireInstruction ins : work.tx.instructions()) {
            keeps |= ins.depth() == 1 && Venues.orders(work.address(ins.program()));
        }
        orders = keeps;
    }

    /** Decides on every movement below an outer instruction that is not {@link Venues#plain}. */
    static void derive(Work work) {
        Routes routes = null;
        for (WireInstruction outer : work.tx.instructions()) {
            if (outer.depth() != 1 || Venues.plain(work.address(outer.program()))) {
                continue;
            }
            List<Flow> moves = new ArrayList<>();
            for (Flow flow : work.flows) {
                if (flow.outer == outer.outer() && flow.use == Use.OPEN && flow.amount != 0) {
                    moves.add(flow);
                }
            }
            if (moves.isEmpty()) {
                if (!work.flowsKnown && work.tx.form() == WireTransaction.Form.BODY
                        && Venues.pools(work.address(outer.program()))) {
                    new Routes(work).leave(outer, moves, "no inner instructions");
                }
                continue;
            }
            if (routes == null) {
                routes = new Routes(work);
                routes.open = routes.count();
            }
            routes.below(outer, moves);
        }
    }

    /** How many outer instructions may have moved lamports without saying so. */
    private int count() {
        int n = 0;
        for (WireInstruction ins : work.tx.instructions()) {
            n += ins.depth() == 1 && !Venues.plain(work.address(ins.program())) ? 1 : 0;
        }
        return n;
    }

    private void below(WireInstruction outer, List<Flow> moves) {
        if (orders) {
            keeping(outer, moves);
            return;
        }
        for (Flow flow : moves) {
            if (flow.mint == Work.NONE) {
                if (pools(outer)) {
                    leave(outer, moves, "mints not told");
                }
                return;
            } else if (flow.amount < 0) {
                work.reject(Reasons.AMOUNT_TOO_LARGE, "instruction " + outer.outer() + " of program "
                        + Programs.name(work.address(outer.program())) + " moves " + Long.toUnsignedString(flow.amount)
                        + ", over 2^63-1");
                moves.forEach(move -> move.use = Use.FOREIGN);
                return;
            }
        }
        Hops hops = Hops.of(work, outer, moves);
        List<Integer> wallets = wallets(moves);
        if (wallets.size() == 1) {
            Owners.routed(work, outer.outer(), wallets.getFirst());
        }
        String why = "";
        int derived = 0;
        for (int wallet : wallets) {
            RouteEnds ends = RouteEnds.of(work, outer, hops, moves, wallet, open == 1);
            try {
                derived += ends.trade() ? 1 : 0;
            } catch (NotUnderstood e) {
                work.reject(e.reason(), "instruction " + outer.outer() + " of program "
                        + Programs.name(work.address(outer.program())) + ": " + e.sentence());
            }
            why = why.isEmpty() ? ends.why() : why;
        }
        if (derived > 0) {
            for (Flow flow : moves) {
                flow.use = flow.use == Use.OPEN ? Use.VENUE : flow.use;
            }
        } else if (!why.isEmpty() || pools(outer) || swaps(moves)) {
            leave(outer, moves, why.isEmpty() ? "no wallet gave one asset for another" : why);
        }
    }

    /** Who may be a trader here: those who signed, and those whose tokens a signer moved in their stead. */
    private List<Integer> wallets(List<Flow> moves) {
        List<Integer> wallets = new ArrayList<>();
        for (Flow flow : moves) {
            if (flow.from != Work.NONE) {
                int by = flow.op.owner();
                boolean delegated = by != Work.NONE && by != flow.from && work.signed(by)
                        && flow.op.from() != flow.from;
                if ((work.signed(flow.from) || delegated) && !wallets.contains(flow.from)) {
                    wallets.add(flow.from);
                }
            }
            if (flow.to != Work.NONE && work.signed(flow.to) && !wallets.contains(flow.to)) {
                wallets.add(flow.to);
            }
        }
        return wallets;
    }

    /** Orders put down and taken back are transfers, deposits return; fills by keepers are nothing that can be told. */
    private void keeping(WireInstruction outer, List<Flow> moves) {
        if (swaps(moves) || pools(outer)) {
            leave(outer, moves, "orders filled by keepers");
        } else if (Venues.orders(work.address(outer.program()))) {
            for (Flow flow : moves) {
                flow.use = flow.lamports ? Use.RENT : Use.TRANSFER;
            }
        }
    }

    private void leave(WireInstruction outer, List<Flow> moves, String why) {
        for (Flow flow : moves) {
            flow.use = Use.FOREIGN;
        }
        String program = Programs.name(work.address(outer.program()));
        work.stats.notDerived(program, why);
        work.notes.add("instruction " + outer.outer() + " of " + program + " gives no trade: " + why);
    }

    private boolean pools(WireInstruction outer) {
        List<WireInstruction> all = work.tx.instructions();
        for (int i = outer.at(); i < all.size() && all.get(i).outer() == outer.outer(); i++) {
            if (Venues.pools(work.address(all.get(i).program()))) {
                return true;
            }
        }
        return false;
    }

    /** True if some owner gives one asset and gets another. */
    private static boolean swaps(List<Flow> moves) {
        Effects net = new Effects();
        for (Flow flow : moves) {
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
