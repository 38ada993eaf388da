package org.wallettracker.ingest.decode;

import java.util.List;
import org.wallettracker.ingest.decode.flow.Flow;

/**
 * The money that a route from one token to another went through: if pools gave exactly as much of it for the one as
 * others took for the other, the route's value is known to the unit.
 *
 * @param money id of the mint
 * @param amount base units or lamports, above 0
 */
record Bridge(int money, long amount) {
    /** No money in between, or not exactly told. */
    static final Bridge NONE = new Bridge(Work.NONE, 0);

    /** The bridge of {@code moves}, in which {@code wallet} gave {@code given} and got {@code got}. */
    static Bridge of(Work work, List<Flow> moves, int wallet, int given, int got) {
        Effects byAccount = new Effects();
        int money = Work.NONE;
        for (Flow flow : moves) {
            if (flow.mint == given || flow.mint == got) {
                continue;
            }
            if (Venues.rank(work, flow.mint) == Venues.NO_MONEY || flow.from == wallet || flow.to == wallet
                    || money != Work.NONE && money != flow.mint) {
                return NONE;
            }
            money = flow.mint;
            byAccount.add(flow.op.from(), money, -flow.amount);
            byAccount.add(flow.op.to(), money, flow.amount - flow.withheld);
        }
        if (money == Work.NONE) {
            return NONE;
        }
        long out = 0;
        long in = 0;
        for (int account : byAccount.owners()) {
            long change = byAccount.get(account, money);
            out += Math.max(0, -change);
            in += Math.max(0, change);
        }
        return out == in && out > 0 ? new Bridge(money, out) : NONE;
    }
}
