package org.wallettracker.ingest.decode;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.decode.event.AnchorEvent;
import org.wallettracker.ingest.decode.event.Events;
import org.wallettracker.ingest.decode.event.PumpEvents;
import org.wallettracker.ingest.decode.flow.Flow;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;
import org.wallettracker.ingest.decode.wire.WireInstruction;
import org.wallettracker.ingest.decode.wire.WireTransaction;

/** Facts from pump.fun's events. */
final class PumpFacts {
    /** Decimals that pump.fun's program gives every coin it makes. */
    static final int DECIMALS = 6;

    private static final int T_MINT = PumpEvents.TRADE.field("mint");
    private static final int T_SOL = PumpEvents.TRADE.field("sol_amount");
    private static final int T_TOKEN = PumpEvents.TRADE.field("token_amount");
    private static final int T_BUY = PumpEvents.TRADE.field("is_buy");
    private static final int T_USER = PumpEvents.TRADE.field("user");
    private static final int T_VIRTUAL_SOL = PumpEvents.TRADE.field("virtual_sol_reserves");
    private static final int T_VIRTUAL_TOKEN = PumpEvents.TRADE.field("virtual_token_reserves");
    private static final int T_REAL_SOL = PumpEvents.TRADE.field("real_sol_reserves");
    private static final int T_REAL_TOKEN = PumpEvents.TRADE.field("real_token_reserves");
    private static final int T_FEE = PumpEvents.TRADE.field("fee");
    private static final int T_CREATOR_FEE = PumpEvents.TRADE.field("creator_fee");
    private static final int T_CASHBACK = PumpEvents.TRADE.field("cashback");
    private static final int T_QUOTE_MINT = PumpEvents.TRADE.field("quote_mint");
    private static final int T_QUOTE = PumpEvents.TRADE.field("quote_amount");
    private static final int T_VIRTUAL_QUOTE = PumpEvents.TRADE.field("virtual_quote_reserves");
    private static final int T_REAL_QUOTE = PumpEvents.TRADE.field("real_quote_reserves");
    private static final int T_HOLDERS = PumpEvents.TRADE.field("holder_rewards");
    /** Instructions whose accounts stand in the order of 2026-05: buy_v2, sell_v2, buy_exact_quote_in_v2. */
    private static final Set<Long> SECOND_ORDER = Set.of(0xb817ee6167c5d33dL, 0x5df6823ce7e940b2L,
            0xc2ab1c46684d5b2fL);

    private PumpFacts() {
    }

    /** Adds what {@code event} tells to {@code work}. */
    static void read(Work work, EventFrame frame, AnchorEvent event) throws NotUnderstood {
        if (event.layout() == PumpEvents.TRADE) {
            trade(work, frame, event);
        } else if (event.layout() == PumpEvents.CREATE) {
            creation(work, frame, event);
        } else if (event.layout() == PumpEvents.COMPLETE) {
            completion(work, frame, event);
        } else if (event.layout() == PumpEvents.MIGRATION) {
            migration(work, frame, event);
        } else if (event.layout() == PumpEvents.CLAIM_CASHBACK) {
            payout(work, frame, work.id(event.key(0)), event.amount(1), Programs.SYSTEM);
        } else if (event.layout() == PumpEvents.COLLECT_CREATOR_FEE) {
            payout(work, frame, work.id(event.key(1)), event.amount(2),
                    event.has(3) ? event.key(3) : Programs.SYSTEM);
        }
    }

    private static boolean isSol(Address quote) {
        return quote.equals(Programs.SYSTEM) || quote.equals(Programs.WSOL); // all zero bytes mean SOL
    }

    private static void trade(Work work, EventFrame frame, AnchorEvent e) throws NotUnderstood {
        int action = work.act(frame, Work.Action.TRADE);
        long token = e.amount(T_TOKEN);
        boolean buy = e.yes(T_BUY);
        if (token == 0) {
            work.stats.emptyTrade();
            return;
        }
        boolean inSol = !e.has(T_QUOTE_MINT) || isSol(e.key(T_QUOTE_MINT));
        int mint = work.id(e.key(T_MINT));
        int user = work.id(e.key(T_USER));
        int quoteMint = inSol ? work.wsol : work.id(e.key(T_QUOTE_MINT));
        long quote = e.amount(inSol ? T_SOL : T_QUOTE);
        TradeDraft d = new TradeDraft(work.table, frame.program(), frame.ordinal(), frame.at(), action, user, mint,
                quoteMint, buy ? Side.BUY : Side.SELL, token, quote, curve(work, frame, mint, user, token, buy));
        d.onCurve = true;
        d.reserves = inSol
                ? new Reserves(e.amount(T_VIRTUAL_TOKEN), e.amount(T_VIRTUAL_SOL),
                        e.amountOr(T_REAL_TOKEN, Unknown.AMOUNT), e.amountOr(T_REAL_SOL, Unknown.AMOUNT))
                : new Reserves(e.amount(T_VIRTUAL_TOKEN), e.amount(T_VIRTUAL_QUOTE),
                        e.amountOr(T_REAL_TOKEN, Unknown.AMOUNT), e.amount(T_REAL_QUOTE));
        if (e.has(T_FEE)) {
            d.protocol = e.amount(T_FEE);
            d.creator = e.amount(T_CREATOR_FEE);
            d.cashback = e.amountOr(T_CASHBACK, e.cut(T_CASHBACK) ? Unknown.AMOUNT : 0);
            d.holderRewards = e.amountOr(T_HOLDERS, 0);
            if (d.holderRewards > 0 && work.tx.form() != WireTransaction.Form.BODY) {
                d.creator = Unknown.AMOUNT; // whether the rewards come on top is only seen in what was paid
            }
        } else if (e.cut(T_FEE)) {
            d.protocol = Unknown.AMOUNT;
            d.creator = Unknown.AMOUNT;
        } else {
            d.protocol = Unknown.AMOUNT;
            WireInstruction emitter = frame.emitter();
            d.oldFeeRecipient = emitter == null ? Work.NONE : emitter.account(1);
        }
        Supply.check(d, inSol);
        work.trades.add(d);
        work.facts.add(d);
    }

    /** The curve: from the instruction, else the other party of the token movement, else the owner whose balance fits. */
    private static int curve(Work work, EventFrame frame, int mint, int user, long token, boolean buy)
            throws NotUnderstood {
        WireInstruction ins = frame.emitter();
        if (ins != null) {
            boolean second = ins.hasData() && ins.data().length >= 8
                    && SECOND_ORDER.contains(Events.discriminator(ins.data(), 0));
            if (second && ins.account(1) == mint) {
                return ins.account(10);
            }
            if (!second && ins.account(2) == mint) {
                return ins.account(3);
            }
            for (Flow flow : work.flows) {
                if (flow.action == ins.at() && flow.mint == mint && flow.amount == token) {
                    int other = buy ? flow.from : flow.to;
                    if (other != Work.NONE && other != user) {
                        return other;
                    }
                }
            }
        }
        int byBalance = ownerByChange(work, mint, user, buy ? -token : token);
        if (byBalance == Work.NONE && work.tx.form() != WireTransaction.Form.BODY) {
            return work.id(CurveAddress.of(work.address(mint)));
        }
        if (byBalance == Work.NONE) {
            throw new NotUnderstood(Reasons.UNKNOWN_CURVE, "TradeEvent " + frame.ordinal() + " of "
                    + work.address(mint) + ": neither the instruction nor a balance tells the curve");
        }
        return byBalance;
    }

    private static int ownerByChange(Work work, int mint, int user, long change) {
        int found = Work.NONE;
        for (int k = 0; k < work.tx.keyCount(); k++) {
            int id = work.tx.key(k);
            if (work.accounts.mint[id] == mint && work.accounts.owner[id] != user
                    && work.accounts.postAmount[id] - work.accounts.preAmount[id] == change) {
                found = work.accounts.owner[id];
            }
        }
        return found;
    }

    private static void creation(Work work, EventFrame frame, AnchorEvent e) throws NotUnderstood {
        work.act(frame, Work.Action.CREATE);
        var l = PumpEvents.CREATE;
        Address wallet = e.key(l.field("user"));
        Address mint = e.key(l.field("mint"));
        Address curve = e.key(l.field("bonding_curve"));
        String name = e.text(l.field("name"));
        String symbol = e.text(l.field("symbol"));
        String uri = e.text(l.field("uri"));
        @Nullable
        Address creator = e.has(l.field("creator")) ? e.key(l.field("creator")) : null;
        boolean later = e.has(l.field("token_total_supply"));
        long supply = later ? e.amount(l.field("token_total_supply")) : Unknown.AMOUNT;
        boolean inSol = !e.has(l.field("quote_mint")) || isSol(e.key(l.field("quote_mint")));
        Address quoteMint = inSol ? Programs.WSOL : e.key(l.field("quote_mint"));
        Reserves reserves = later
                ? new Reserves(e.amount(l.field("virtual_token_reserves")),
                        e.amount(l.field(inSol ? "virtual_sol_reserves" : "virtual_quote_reserves")),
                        e.amount(l.field("real_token_reserves")), 0)
                : null;
        boolean mayhem = e.has(l.field("is_mayhem_mode")) && e.yes(l.field("is_mayhem_mode"));
        int user = work.id(wallet);
        work.facts.add(new OtherDraft(frame.at(), check -> check.explained(user),
                (position, status) -> new Fact.Creation(frame.program(), frame.ordinal(), position, wallet, mint,
                        creator, curve, name, symbol, uri, supply, reserves, quoteMint, mayhem, status)));
    }

    private static void completion(Work work, EventFrame frame, AnchorEvent e) {
        Address wallet = e.key(0);
        Address mint = e.key(1);
        Address curve = e.key(2);
        int user = work.id(wallet);
        work.facts.add(new OtherDraft(frame.at(), check -> check.explained(user),
                (position, status) -> new Fact.Completion(frame.program(), frame.ordinal(), position, wallet, mint,
                        curve, status)));
    }

    private static void migration(Work work, EventFrame frame, AnchorEvent e) throws NotUnderstood {
        work.act(frame, Work.Action.MIGRATE);
        var l = PumpEvents.MIGRATION;
        Address wallet = e.key(l.field("user"));
        Address mint = e.key(l.field("mint"));
        Address curve = e.key(l.field("bonding_curve"));
        Address pool = e.key(l.field("pool"));
        long token = e.amount(l.field("mint_amount"));
        long quote = e.amount(l.field("sol_amount"));
        long fee = e.amount(l.field("pool_migration_fee"));
        Address quoteMint = !e.has(l.field("quote_mint")) || isSol(e.key(l.field("quote_mint")))
                ? Programs.WSOL
                : e.key(l.field("quote_mint"));
        int poolId = work.id(pool);
        int mintId = work.id(mint);
        int quoteId = work.id(quoteMint);
        if (work.byVenue.get(poolId, mintId) == 0) { // else the pool's own event told it
            work.byVenue.add(poolId, mintId, token);
            work.byVenue.add(poolId, quoteId, quote);
        }
        work.facts.add(new OtherDraft(frame.at(), check -> check.venue(poolId, mintId, quoteId),
                (position, status) -> new Fact.Migration(frame.program(), frame.ordinal(), position, wallet, mint,
                        curve, pool, token, quoteMint, quote, fee, status)));
    }

    /** SOL that the program pays out itself: no fact, but it explains the receiver's balance. */
    private static void payout(Work work, EventFrame frame, int user, long amount, Address quote) {
        int action = work.act(frame, Work.Action.OTHER);
        if (isSol(quote)) {
            long seen = action < 0 ? 0 : Math.max(0, work.lamportsBelow(action, user));
            work.credit[user] += amount - Math.min(amount, seen);
        }
    }
}
