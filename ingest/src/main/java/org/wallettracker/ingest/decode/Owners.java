package org.wallettracker.ingest.decode;

import org.wallettracker.domain.model.Side;
import org.wallettracker.ingest.decode.flow.Flow;

/**
 * Finds whose trade it is. The event's user is usually the wallet. Where it is a router's own account (it did not sign)
 * that passes exactly the tokens on to one other owner, or got exactly them from one, the trade is that owner's, and
 * what the router kept of the money is its fee.
 */
final class Owners {
    private Owners() {
    }

    static void attribute(Work work) {
        for (TradeDraft d : work.trades) {
            if (d.wallet == d.user && !work.signed(d.user) && d.user != work.payer) {
                attribute(work, d);
            }
        }
    }

    private static void attribute(Work work, TradeDraft first) {
        int router = first.user;
        int outer = first.action >= 0 ? work.outerOf[first.action] : -1;
        if (outer < 0) {
            return;
        }
        int other = Work.NONE;
        long passed = 0;
        for (Flow flow : work.flows) {
            if (flow.outer != outer || flow.action >= 0 || flow.lamports) {
                continue;
            }
            if (flow.mint != first.mint) {
                if (flow.mint != first.quoteMint) {
                    return; // a route through several pools: see Routes
                }
                continue;
            }
            int partner = flow.from == router ? flow.to : flow.to == router ? flow.from : Work.NONE;
            if (partner == Work.NONE || partner == router) {
                continue;
            }
            if (other != Work.NONE && other != partner) {
                return;
            }
            other = partner;
            passed += flow.from == router ? flow.amount : -flow.amount;
        }
        long traded = 0;
        long quote = 0;
        for (TradeDraft d : work.trades) {
            if (same(work, d, first, outer)) {
                traded += d.tokenChange();
                if (d.venueFees() < 0) {
                    return;
                }
                quote += d.quoteChange();
            }
        }
        if (other == Work.NONE || traded == 0 || passed != traded) {
            return;
        }
        absorb(work, first, outer, other, quote);
    }

    private static boolean same(Work work, TradeDraft d, TradeDraft first, int outer) {
        return d.user == first.user && d.mint == first.mint && d.quoteMint == first.quoteMint && d.action >= 0
                && work.outerOf[d.action] == outer;
    }

    private static void absorb(Work work, TradeDraft first, int outer, int wallet, long quote) {
        int router = first.user;
        boolean inSol = first.quoteMint == work.wsol;
        long money = 0;
        for (Flow flow : work.flows) {
            if (flow.outer != outer || flow.action >= 0 || work.deposit(flow)) {
                continue;
            }
            boolean between = flow.from == router && flow.to == wallet || flow.from == wallet && flow.to == router;
            boolean isMoney = inSol ? flow.lamports : !flow.lamports && flow.mint == first.quoteMint;
            if (between && (isMoney || flow.mint == first.mint)) {
                flow.use = Flow.Use.PASSED_ON;
                if (isMoney) {
                    money += flow.to == wallet ? flow.amount : -flow.amount;
                }
            } else if (flow.from == router && isMoney) {
                flow.use = Flow.Use.PASSED_ON; // what the router hands on of its fee
            }
        }
        long kept = quote - money;
        boolean paidOnce = false;
        for (TradeDraft d : work.trades) {
            if (!same(work, d, first, outer)) {
                continue;
            }
            d.wallet = wallet;
            d.legsAgree &= kept >= 0 && (inSol || kept == 0);
            if (!paidOnce && inSol && kept > 0) {
                d.terminal += kept;
                paidOnce = true;
            }
        }
    }

    /** Gives {@code wallet} the trades that routers' accounts made as hops of its route below {@code outer}. */
    static void routed(Work work, int outer, int wallet) {
        for (TradeDraft d : work.trades) {
            if (d.action >= 0 && work.outerOf[d.action] == outer && d.wallet == d.user && d.user != wallet
                    && !work.signed(d.user) && d.venueFees() >= 0 && passes(work, d, outer)) {
                d.wallet = wallet;
                d.routed = true;
            }
        }
    }

    /** True if the trader of {@code d} kept none of the tokens and at most a twentieth of the money: a router. */
    private static boolean passes(Work work, TradeDraft d, int outer) {
        long tokens = 0;
        long money = 0;
        for (Flow flow : work.flows) {
            if (flow.outer != outer || flow.from == flow.to) {
                continue;
            }
            long change = flow.to == d.user ? flow.amount - flow.withheld : flow.from == d.user ? -flow.amount : 0;
            tokens += flow.mint == d.mint ? change : 0;
            money += flow.mint == d.quoteMint ? change : 0;
        }
        return tokens == 0 && money >= 0 && money <= d.quote / 20;
    }

    /** True if the same wallet also traded {@code d}'s mint the other way in this transaction. */
    static boolean roundTrip(Work work, TradeDraft d) {
        Side other = d.side == Side.BUY ? Side.SELL : Side.BUY;
        for (TradeDraft o : work.trades) {
            if (o.wallet == d.wallet && o.mint == d.mint && o.side == other) {
                return true;
            }
        }
        return false;
    }
}
