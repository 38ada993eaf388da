package org.wallettracker.ingest.decode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.ingest.decode.flow.Flow;
import org.wallettracker.ingest.decode.flow.Flow.Use;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;
import org.wallettracker.ingest.decode.wire.WireInstruction;

/** What one wallet gave and got by one outer instruction, fees apart, and the trade that makes. */
final class RouteEnds {
    private final Work work;
    private final WireInstruction outer;
    private final Hops hops;
    private final List<Flow> moves;
    private final int wallet;
    private final RouteFees sol;
    private final Effects net = new Effects();
    /** True if the wallet moved more of a mint than a number holds. */
    private boolean overflow;
    /** Lamports that came without an instruction. */
    private long paid;
    private String why = "";
    private final EventJoin join;

    private RouteEnds(Work work, WireInstruction outer, Hops hops, List<Flow> moves, int wallet) {
        this.work = work;
        this.outer = outer;
        this.hops = hops;
        this.moves = moves;
        this.wallet = wallet;
        sol = RouteFees.of(work, hops, moves, wallet, work.wsol);
        join = new EventJoin(work, outer, hops);
    }

    /**
     * The ends of {@code wallet}'s route.
     *
     * @param alone true if no other outer instruction can have paid lamports without saying so
     */
    static RouteEnds of(Work work, WireInstruction outer, Hops hops, List<Flow> moves, int wallet, boolean alone) {
        RouteEnds ends = new RouteEnds(work, outer, hops, moves, wallet);
        Effects turnover = new Effects();
        for (Flow flow : moves) {
            if (flow.from == wallet || flow.to == wallet) {
                turnover.add(wallet, flow.mint, flow.amount);
                ends.overflow |= turnover.get(wallet, flow.mint) < 0;
            }
            if (!ends.sol.beside(flow)) {
                if (flow.from == wallet) {
                    ends.net.add(wallet, flow.mint, -flow.amount);
                }
                if (flow.to == wallet) {
                    ends.net.add(wallet, flow.mint, flow.amount - flow.withheld);
                }
            }
        }
        for (TradeDraft d : work.trades) {
            if (d.routed && d.wallet == wallet && d.action >= 0 && work.outerOf[d.action] == outer.outer()) {
                ends.net.add(wallet, d.mint, -d.tokenChange());
                ends.net.add(wallet, d.quoteMint, -d.quoteChange());
            }
        }
        if (alone) {
            ends.silentPay();
        }
        return ends;
    }

    /** Some venues pay a sale's lamports without an instruction: what the taker of the tokens lost and the wallet got. */
    private void silentPay() {
        List<Integer> moved = net.moved(wallet);
        if (!work.balancesKnown() || moved.size() != 1 || moved.getFirst() == work.wsol
                || net.get(wallet, moved.getFirst()) > 0) {
            return;
        }
        long got = work.residual(wallet);
        for (Flow flow : moves) {
            int taker = flow.to;
            if (got > 0 && flow.from == wallet && flow.mint == moved.getFirst() && taker != Work.NONE
                    && work.residual(taker) <= -got && work.accounts.post[taker] > 0) {
                paid = got;
                net.add(wallet, work.wsol, got);
                return;
            }
        }
    }

    /** Why there is no trade though assets moved both ways; empty if they did not. */
    String why() {
        return why;
    }

    /** Adds the trade, if that is what it is. */
    boolean trade() throws NotUnderstood {
        if (overflow) {
            throw new NotUnderstood(Reasons.AMOUNT_TOO_LARGE, "moves over 2^63-1 base units of one mint");
        }
        List<Integer> moved = net.moved(wallet);
        int given = Work.NONE;
        int got = Work.NONE;
        for (int mint : moved) {
            if (net.get(wallet, mint) < 0) {
                given = given == Work.NONE ? mint : given;
            } else {
                got = got == Work.NONE ? mint : got;
            }
        }
        if (given == Work.NONE || got == Work.NONE) {
            return false;
        } else if (moved.size() > 2) {
            why = moved.size() + " assets moved for one wallet";
            return false;
        } else if (issued(given) || issued(got)) {
            why = "tokens minted or burned: a share or a receipt, no swap";
            return false;
        } else if (single(given) || single(got)) {
            why = "a single piece without decimals changed hands: no coin";
            return false;
        }
        join.ends(moves, wallet, given, got);
        long out = -net.get(wallet, given);
        long in = net.get(wallet, got);
        if (Venues.rank(work, given) == Venues.NO_MONEY && Venues.rank(work, got) == Venues.NO_MONEY) {
            tokens(given, out, got, in);
        } else if (Venues.rank(work, given) < Venues.rank(work, got)) {
            add(Side.BUY, got, in, given, out, true);
        } else {
            add(Side.SELL, given, out, got, in, true);
        }
        for (Flow flow : sol.terminal) {
            flow.use = Use.TERMINAL;
        }
        for (Flow flow : sol.transfers) {
            flow.use = Use.TRANSFER;
        }
        work.credit[wallet] += paid;
        return true;
    }

    /** Token for token: a sale and a purchase at the money between them, else a purchase paid in the token given. */
    private void tokens(int given, long out, int got, long in) throws NotUnderstood {
        Bridge bridge = Bridge.of(work, moves, wallet, given, got);
        if (bridge.amount() > 0) {
            add(Side.SELL, given, out, bridge.money(), bridge.amount(), false);
            add(Side.BUY, got, in, bridge.money(), bridge.amount(), false);
        } else {
            add(Side.BUY, got, in, given, out, false);
        }
    }

    private void add(Side side, int mint, long token, int quote, long amount, boolean charges) throws NotUnderstood {
        long fees = 0;
        if (charges && quote == work.wsol) {
            fees = sol.sum();
        } else if (charges) {
            fees = RouteFees.of(work, hops, moves, wallet, quote).sum();
        }
        long swap = amount;
        if (quote != work.wsol) {
            swap = side == Side.BUY ? amount - fees : amount + fees; // dollars: fees are in the net amount
        }
        VenueSwap.Fees apart = join.fees(side, quote, swap, fees);
        if (apart != null) {
            swap = side == Side.BUY ? swap - apart.sum() : Math.addExact(swap, apart.sum());
        }
        Address pool = hops.pool(moves, side == Side.BUY ? mint : quote);
        TradeDraft d = new TradeDraft(work.table, hops.program(), join.ordinal(), hops.at(), -1, wallet, mint, quote,
                side,
                token, swap, work.id(pool));
        d.protocol = fees + (apart == null ? 0 : apart.protocol());
        d.creator = apart == null ? 0 : apart.creator();
        d.reserves = join.told() == null
                ? reserves(mint, side, token, quote, swap)
                : join.reserves(side, mint, quote);
        d.legsAgree = join.agrees();
        Supply.check(d, quote == work.wsol);
        work.trades.add(d);
        work.facts.add(d);
        if (join.silent()) {
            work.stats.derived(Programs.name(d.program));
        }
    }

    /** The pool after the trade, where Raydium v4 logged it and the log agrees with what moved. */
    private @Nullable Reserves reserves(int mint, Side side, long token, int quote, long swap)
            throws NotUnderstood {
        int at = hops.raydium();
        RayLog log = at < 0 ? null : RayLog.of(work, at);
        if (log == null || !log.isSwap()) {
            return null;
        }
        WireInstruction ins = work.tx.instructions().get(at);
        int coinVault = ins.account(ins.accountCount() >= 18 ? 5 : ins.accountCount() >= 17 ? 4 : 3);
        int coin = coinVault == Work.NONE ? Work.NONE : work.accounts.mint[coinVault];
        boolean coinIn = log.direction() == RayLog.COIN_TO_PC;
        long in = side == Side.BUY ? swap : token;
        long out = side == Side.BUY ? token : swap;
        boolean tokenIsCoin = coin == mint;
        boolean agrees = (tokenIsCoin || coin == quote) && coinIn == (tokenIsCoin == (side == Side.SELL))
                && log.in() == in && log.out() == out;
        long coinAfter = log.poolCoin() + (coinIn ? in : -out);
        long pcAfter = log.poolPc() + (coinIn ? -out : in);
        if (!agrees || log.poolCoin() < 0 || log.poolPc() < 0 || coinAfter < 0 || pcAfter < 0) {
            return null;
        }
        long tokenAfter = tokenIsCoin ? coinAfter : pcAfter;
        long quoteAfter = tokenIsCoin ? pcAfter : coinAfter;
        return new Reserves(tokenAfter, quoteAfter, tokenAfter, quoteAfter);
    }

    private boolean issued(int mint) {
        for (Flow flow : moves) {
            if (flow.mint == mint && (flow.from == Work.NONE || flow.to == Work.NONE)) {
                return true;
            }
        }
        return false;
    }

    private boolean single(int mint) {
        return work.accounts.decimals[mint] == 0 && Math.abs(net.get(wallet, mint)) == 1;
    }
}
