package org.wallettracker.ingest.simulate.program;

import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.Bytes;
import org.wallettracker.ingest.simulate.wire.Transaction;

/** Events of PumpSwap (ONCHAIN 2.3 to 2.5). */
final class SwapEvents {
    private static final long BUY = 0x67f4521f2cf57777L;
    private static final long SELL = 0x3e2f370aa503dc2aL;
    private static final long CREATE_POOL = 0xb1310cd2a076a774L;

    private final Chain chain;
    private final Bytes bytes = new Bytes();

    SwapEvents(Chain chain) {
        this.chain = chain;
    }

    /**
     * Balances an event tells of, as they were before the trade.
     *
     * @param userBase the trader's tokens
     * @param userQuote the trader's WSOL
     * @param poolBase the pool's tokens
     * @param poolQuote the pool's WSOL
     */
    record Before(long userBase, long userQuote, long poolBase, long poolQuote) {
    }

    void buy(Transaction tx, Pool pool, Trader trader, Account userBase, PoolQuote quote, Before before, long most,
            long fewest, String instruction) {
        start(BUY).u64(tx.blockTime()).u64(quote.base()).u64(most);
        trade(pool, trader, userBase, quote, before, quote.quote() + quote.lpFee(), quote.paid());
        bytes.bool(false).zeros(32).u64(fewest).string(instruction);
        tail(tx, pool, quote);
    }

    void sell(Transaction tx, Pool pool, Trader trader, Account userBase, PoolQuote quote, Before before,
            long fewest) {
        start(SELL).u64(tx.blockTime()).u64(quote.base()).u64(fewest);
        trade(pool, trader, userBase, quote, before, quote.quote() - quote.lpFee(), quote.received());
        tail(tx, pool, quote);
    }

    private void trade(Pool pool, Trader trader, Account userBase, PoolQuote quote, Before before, long withLp,
            long userQuote) {
        boolean back = pool.curve.cashback;
        bytes.u64(before.userBase).u64(before.userQuote).u64(before.poolBase).u64(before.poolQuote)
                .u64(quote.quote()).u64(quote.tier().lp()).u64(quote.lpFee()).u64(quote.tier().protocol())
                .u64(quote.protocolFee()).u64(withLp).u64(userQuote).key(pool.account).key(trader.wallet)
                .key(userBase).key(trader.wsol).key(pool.feeRecipient).key(pool.feeRecipientWsol)
                .key(pool.curve.creator).u64(back ? 0 : quote.tier().creator()).u64(quote.creatorFee());
    }

    private void tail(Transaction tx, Pool pool, PoolQuote quote) {
        EventAge age = EventAge.at(tx.blockTime());
        bytes.u64(pool.curve.cashback ? quote.tier().creator() : 0).u64(quote.cashback())
                .u64(CurveQuote.BUYBACK_BPS).u64(quote.buyback());
        if (age != EventAge.MAY) {
            bytes.u128(0).bool(false).u64(Curve.SUPPLY).zeros(16);
        }
        if (age == EventAge.UNPUBLISHED) {
            bytes.zeros(8);
        }
        send(tx);
    }

    void poolCreated(Transaction tx, Pool pool, long initialLiquidity, long minimumLiquidity) {
        start(CREATE_POOL).u64(tx.blockTime()).u16(0).key(pool.authority).key(pool.curve.mint.account())
                .key(chain.wsol.account()).u8(pool.curve.mint.decimals()).u8(chain.wsol.decimals())
                .u64(Pool.START_TOKENS).u64(Pool.START_SOL).u64(Pool.START_TOKENS).u64(Pool.START_SOL)
                .u64(minimumLiquidity).u64(initialLiquidity).u64(initialLiquidity - minimumLiquidity).u8(255)
                .key(pool.account).key(pool.lp.account()).key(pool.authorityBase).key(pool.authorityWsol)
                .key(pool.curve.creator).bool(pool.curve.mayhem);
        if (EventAge.at(tx.blockTime()) != EventAge.MAY) {
            bytes.u64(CurveQuote.CREATOR_BPS).bool(false).bool(false);
        }
        send(tx);
    }

    private Bytes start(long event) {
        return bytes.clear().tag(PumpEvents.CPI_EVENT).tag(event);
    }

    private void send(Transaction tx) {
        tx.emit(bytes, 8).program(chain.pumpSwap).r(chain.swapEvents).data(bytes).invoke().done(2_048);
    }
}
