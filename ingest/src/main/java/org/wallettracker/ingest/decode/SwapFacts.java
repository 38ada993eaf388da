package org.wallettracker.ingest.decode;

import java.math.BigInteger;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.ingest.decode.event.AnchorEvent;
import org.wallettracker.ingest.decode.event.Layout;
import org.wallettracker.ingest.decode.event.PumpSwapEvents;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;
import org.wallettracker.ingest.decode.wire.WireInstruction;

/**
 * Facts from PumpSwap's events. A pool's own base and quote are turned so that the quote is money: where the pool's base
 * is SOL and its quote the coin, a BuyEvent is a sale of the coin. Fees are levied in the pool's quote; where that is
 * the coin they are part of the coin amount, so that token and quote amounts are what the wallet's balances moved.
 */
final class SwapFacts {
    private SwapFacts() {
    }

    /** The mints of a pool, turned: {@code reversed} if the pool calls the money its base. */
    record Sides(int mint, int money, boolean reversed) {
    }

    static void read(Work work, EventFrame frame, AnchorEvent event) throws NotUnderstood {
        Layout layout = event.layout();
        if (layout == PumpSwapEvents.BUY || layout == PumpSwapEvents.SELL) {
            trade(work, frame, event, layout == PumpSwapEvents.BUY);
        } else if (layout == PumpSwapEvents.CREATE_POOL) {
            pool(work, frame, event);
        } else {
            liquidity(work, frame, event, layout == PumpSwapEvents.DEPOSIT);
        }
    }

    private static void trade(Work work, EventFrame frame, AnchorEvent e, boolean buy) throws NotUnderstood {
        Layout l = e.layout();
        int action = work.act(frame, Work.Action.TRADE);
        long base = e.amount(l.field(buy ? "base_amount_out" : "base_amount_in"));
        long quote = e.amount(l.field(buy ? "quote_amount_in" : "quote_amount_out"));
        long withLp = e.amount(l.field(buy ? "quote_amount_in_with_lp_fee" : "quote_amount_out_without_lp_fee"));
        long user = e.amount(l.field(buy ? "user_quote_amount_in" : "user_quote_amount_out"));
        Sides sides = sides(work, frame, e);
        long token = sides.reversed ? user : base;
        if (token == 0) {
            work.stats.emptyTrade();
            return;
        }
        Side side = buy != sides.reversed ? Side.BUY : Side.SELL;
        TradeDraft d = new TradeDraft(work.table, frame.program(), frame.ordinal(), frame.at(), action,
                work.id(e.key(l.field("user"))), sides.mint, sides.money, side, token, sides.reversed ? base : quote,
                work.id(e.key(l.field("pool"))));
        if (!sides.reversed) {
            fees(d, e, Math.abs(withLp - quote), buy ? user - withLp : withLp - user);
        }
        long baseAfter = e.amount(l.field("pool_base_token_reserves")) + (buy ? -base : base);
        long quoteAfter = e.amount(l.field("pool_quote_token_reserves")) + (buy ? withLp : -withLp);
        d.reserves = reserves(e, baseAfter, quoteAfter, sides.reversed);
        Supply.check(d, sides.money == work.wsol);
        work.byVenue.add(d.venue, sides.reversed ? sides.money : sides.mint, buy ? -base : base);
        work.byVenue.add(d.venue, sides.reversed ? sides.mint : sides.money, buy ? withLp : -withLp);
        work.trades.add(d);
        work.facts.add(d);
    }

    /**
     * The fees beside the liquidity providers', which sum to {@code rest} by the event's own amounts: what its parts
     * leave unnamed is holder rewards where they are that much, else the protocol's.
     */
    private static void fees(TradeDraft d, AnchorEvent e, long lp, long rest) throws NotUnderstood {
        Layout l = e.layout();
        d.lp = lp;
        d.protocol = e.amount(l.field("protocol_fee"));
        d.creator = e.amountOr(l.field("coin_creator_fee"), 0);
        d.cashback = e.amountOr(l.field("cashback"), 0);
        long holders = e.amountOr(l.field("holder_rewards"), 0);
        long unnamed = rest - d.protocol - d.creator - d.cashback;
        if (unnamed == 0) {
            return;
        }
        if (unnamed == holders) {
            d.creator += holders;
        } else if (unnamed == -d.cashback && d.creator >= d.cashback) {
            d.creator -= d.cashback; // the rebate is told as a part of the creator's fee
        } else if (d.protocol + unnamed >= 0) {
            d.protocol += unnamed;
        } else {
            throw new NotUnderstood(Reasons.EVENT_BAD_VALUE, l.name() + " fees are more than the user's amount leaves: "
                    + rest + " beside the liquidity providers' " + lp);
        }
    }

    private static Reserves reserves(AnchorEvent e, long base, long quote, boolean reversed) throws NotUnderstood {
        Layout l = e.layout();
        BigInteger virtual = BigInteger.valueOf(quote).add(e.wide(l.field("virtual_quote_reserves")));
        if (base < 0 || quote < 0 || virtual.signum() < 0 || virtual.bitLength() > 63) {
            throw new NotUnderstood(base < 0 || quote < 0 || virtual.signum() < 0
                    ? Reasons.EVENT_BAD_VALUE
                    : Reasons.AMOUNT_TOO_LARGE,
                    l.name() + " leaves reserves of " + base + " base, " + virtual
                            + " quote with the virtual part");
        }
        long priced = virtual.longValueExact();
        return reversed ? new Reserves(priced, base, quote, base) : new Reserves(base, priced, base, quote);
    }

    private static void pool(Work work, EventFrame frame, AnchorEvent e) throws NotUnderstood {
        Layout l = e.layout();
        boolean nested = frame.emitter() != null && frame.emitter().parent() >= 0
                && work.actionOf[frame.emitter().parent()] >= 0;
        work.act(frame, Work.Action.POOL);
        Address wallet = e.key(l.field("creator"));
        Address pool = e.key(l.field("pool"));
        int base = work.id(e.key(l.field("base_mint")));
        int quote = work.id(e.key(l.field("quote_mint")));
        Sides sides = turn(work, base, quote);
        long baseRaw = e.amount(l.field("pool_base_amount"));
        long quoteRaw = e.amount(l.field("pool_quote_amount"));
        long token = sides.reversed ? quoteRaw : baseRaw;
        long money = sides.reversed ? baseRaw : quoteRaw;
        int decimals = Integer.parseInt(e.show(l.field(sides.reversed ? "quote_mint_decimals" : "base_mint_decimals")));
        int owner = work.id(wallet);
        int poolId = work.id(pool);
        if (!nested) {
            taken(work, owner, base, e.amount(l.field("base_amount_in")));
            taken(work, owner, quote, e.amount(l.field("quote_amount_in")));
            work.byFacts.add(owner, work.id(e.key(l.field("lp_mint"))), e.bits(l.field("lp_token_amount_out")));
        }
        work.byVenue.add(poolId, sides.mint, token);
        work.byVenue.add(poolId, sides.money, money);
        work.facts.add(new OtherDraft(frame.at(),
                check -> check.venue(poolId, sides.mint, sides.money) && (nested || check.explained(owner)),
                (position, status) -> new Fact.PoolCreation(frame.program(), frame.ordinal(), position, wallet,
                        work.address(sides.mint), pool, token, work.address(sides.money), money, sides.reversed,
                        decimals, status)));
    }

    private static void liquidity(Work work, EventFrame frame, AnchorEvent e, boolean added) throws NotUnderstood {
        Layout l = e.layout();
        work.act(frame, Work.Action.POOL);
        Sides sides = sides(work, frame, e);
        int baseMint = sides.reversed ? sides.money : sides.mint;
        int quoteMint = sides.reversed ? sides.mint : sides.money;
        long base = e.amount(l.field(added ? "base_amount_in" : "base_amount_out"));
        long quote = e.amount(l.field(added ? "quote_amount_in" : "quote_amount_out"));
        Address wallet = e.key(l.field("user"));
        Address pool = e.key(l.field("pool"));
        long baseAfter = e.amount(l.field("pool_base_token_reserves")) + (added ? base : -base);
        long quoteAfter = e.amount(l.field("pool_quote_token_reserves")) + (added ? quote : -quote);
        Reserves after = sides.reversed
                ? new Reserves(quoteAfter, baseAfter, quoteAfter, baseAfter)
                : new Reserves(baseAfter, quoteAfter, baseAfter, quoteAfter);
        long token = sides.reversed ? quote : base;
        long money = sides.reversed ? base : quote;
        int owner = work.id(wallet);
        int poolId = work.id(pool);
        taken(work, owner, baseMint, added ? base : -base);
        taken(work, owner, quoteMint, added ? quote : -quote);
        WireInstruction ins = frame.emitter();
        if (ins != null && ins.account(5) != Work.NONE) {
            long shares = e.bits(l.field(added ? "lp_token_amount_out" : "lp_token_amount_in"));
            work.byFacts.add(owner, ins.account(5), added ? shares : -shares);
        }
        work.byVenue.add(poolId, sides.mint, added ? token : -token);
        work.byVenue.add(poolId, sides.money, added ? money : -money);
        work.facts.add(new OtherDraft(frame.at(),
                check -> check.explained(owner) && check.venue(poolId, sides.mint, sides.money),
                (position, status) -> new Fact.LiquidityChange(frame.program(), frame.ordinal(), position, added,
                        wallet, work.address(sides.mint), pool, token, work.address(sides.money), money, after,
                        status)));
    }

    private static void taken(Work work, int owner, int mint, long amount) {
        if (mint != work.wsol) {
            work.byFacts.add(owner, mint, -amount);
        }
    }

    /** The mints: accounts 3 and 4 of the instruction, else those of the user's token accounts. */
    private static Sides sides(Work work, EventFrame frame, AnchorEvent e) throws NotUnderstood {
        Layout l = e.layout();
        int pool = work.id(e.key(l.field("pool")));
        WireInstruction ins = frame.emitter();
        if (ins != null && ins.account(0) == pool && ins.account(4) != Work.NONE) {
            return turn(work, ins.account(3), ins.account(4));
        }
        int base = mintOf(work, e.key(l.field("user_base_token_account")));
        int quote = mintOf(work, e.key(l.field("user_quote_token_account")));
        if (base == Work.NONE || quote == Work.NONE) {
            throw new NotUnderstood(Reasons.UNKNOWN_POOL_MINTS, l.name() + " " + frame.ordinal() + " of pool "
                    + work.address(pool) + ": neither the instruction nor a token account tells its mints");
        }
        return turn(work, base, quote);
    }

    private static int mintOf(Work work, Address tokenAccount) {
        int id = work.table.find(tokenAccount);
        return id == Work.NONE || id >= work.accounts.size ? Work.NONE : work.accounts.mint[id];
    }

    static Sides turn(Work work, int base, int quote) {
        boolean reversed = Venues.rank(work, base) < Venues.rank(work, quote);
        return reversed ? new Sides(quote, base, true) : new Sides(base, quote, false);
    }
}
