package org.wallettracker.ingest.simulate.program;

import org.jspecify.annotations.Nullable;

import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.Bytes;
import org.wallettracker.ingest.simulate.wire.Transaction;

/** PumpSwap: buys and sells (accounts ONCHAIN 2.2 as of 2026). */
public final class SwapProgram {
    /** ExceededSlippage. */
    public static final int SLIPPAGE = 6004;
    private static final long BUY = 0x66063d1201daebeaL;
    private static final long BUY_EXACT_QUOTE_IN = 0xc62e1552b4d9e870L;
    private static final long SELL = 0x33e685a4017f83adL;
    private static final long GET_FEES = 0xe7257e55cf5b3f34L;

    private final Chain chain;
    private final Tokens tokens;
    private final SwapEvents events;
    private final Bytes bytes = new Bytes();

    /** The program on {@code chain}. */
    public SwapProgram(Chain chain, Tokens tokens) {
        this.chain = chain;
        this.tokens = tokens;
        this.events = new SwapEvents(chain);
    }

    SwapEvents events() {
        return events;
    }

    /**
     * Buys what {@code quote} says from the trader's WSOL account into {@code account}.
     *
     * @param most lamports the trader allows
     * @param fewest tokens the trader wants (only for exact lamports)
     * @param failure null, or the error it ends with
     */
    public void buy(Transaction tx, Pool pool, Trader trader, Account account, PoolQuote quote, boolean exactQuote,
            long most, long fewest, @Nullable Integer failure) {
        bytes.clear().tag(exactQuote ? BUY_EXACT_QUOTE_IN : BUY).u64(exactQuote ? most : quote.base())
                .u64(exactQuote ? fewest : most).bool(false);
        accounts(tx, pool, trader, account);
        tx.r(chain.swapVolume).w(trader.swapVolume).r(chain.swapFees).r(chain.feeProgram);
        if (pool.curve.cashback) {
            tx.w(trader.swapVolumeWsol);
        }
        remaining(tx, pool).data(bytes).invoke()
                .say(exactQuote ? "Instruction: BuyExactQuoteIn" : "Instruction: Buy");
        if (failure != null) {
            tx.fail(failure, 61_870);
            return;
        }
        if (!trader.swapVolume.exists()) {
            tokens.createAccount(tx, trader.wallet, trader.swapVolume, 137, chain.pumpSwap);
        }
        SwapEvents.Before before = before(pool, trader, account);
        getFees(tx, pool, quote);
        tokens.transferChecked(tx, pool.base, pool.curve.mint, account, pool.account, quote.base());
        pay(tx, trader.wsol, pool.quote, trader.wallet, quote.quote() + quote.lpFee());
        fees(tx, pool, trader, trader.wsol, trader.wallet, quote);
        events.buy(tx, pool, trader, account, quote, before, most, exactQuote ? fewest : 0,
                exactQuote ? "buy_exact_quote_in" : "buy");
        tx.done(64_310);
    }

    /** Sells what {@code quote} says from {@code account} into the trader's WSOL account. */
    public void sell(Transaction tx, Pool pool, Trader trader, Account account, PoolQuote quote, long fewest,
            @Nullable Integer failure) {
        bytes.clear().tag(SELL).u64(quote.base()).u64(fewest);
        accounts(tx, pool, trader, account);
        tx.r(chain.swapFees).r(chain.feeProgram);
        if (pool.curve.cashback) {
            tx.w(trader.swapVolume).w(trader.swapVolumeWsol);
        }
        remaining(tx, pool).data(bytes).invoke().say("Instruction: Sell");
        if (failure != null) {
            tx.fail(failure, 58_020);
            return;
        }
        SwapEvents.Before before = before(pool, trader, account);
        getFees(tx, pool, quote);
        tokens.transferChecked(tx, account, pool.curve.mint, pool.base, trader.wallet, quote.base());
        pay(tx, pool.quote, trader.wsol, pool.account, quote.received());
        fees(tx, pool, trader, pool.quote, pool.account, quote);
        events.sell(tx, pool, trader, account, quote, before, fewest);
        tx.done(60_250);
    }

    private void accounts(Transaction tx, Pool pool, Trader trader, Account account) {
        tx.program(chain.pumpSwap).w(pool.account).w(trader.wallet).r(chain.swapConfig).r(pool.curve.mint.account())
                .r(chain.wsol.account()).w(account).w(trader.wsol).w(pool.base).w(pool.quote).r(pool.feeRecipient)
                .w(pool.feeRecipientWsol).r(pool.curve.mint.program()).r(chain.token).r(chain.system)
                .r(chain.associatedToken).r(chain.swapEvents).r(chain.pumpSwap).w(pool.creator.creatorWsol)
                .r(pool.creator.creatorAuthority);
    }

    private Transaction remaining(Transaction tx, Pool pool) {
        return tx.r(pool.second).r(pool.buybackRecipient).w(pool.buybackRecipientWsol);
    }

    private void fees(Transaction tx, Pool pool, Trader trader, Account from, Account authority, PoolQuote quote) {
        pay(tx, from, pool.feeRecipientWsol, authority, quote.protocolFee() - quote.buyback());
        pay(tx, from, pool.buybackRecipientWsol, authority, quote.buyback());
        pay(tx, from, pool.curve.cashback ? trader.swapVolumeWsol : pool.creator.creatorWsol, authority,
                quote.creatorFee() + quote.cashback());
    }

    private static SwapEvents.Before before(Pool pool, Trader trader, Account account) {
        return new SwapEvents.Before(account.amount(), trader.wsol.amount(), pool.base.amount(),
                pool.quote.amount());
    }

    private void pay(Transaction tx, Account from, Account to, Account authority, long lamports) {
        if (lamports > 0) {
            tokens.transferChecked(tx, from, chain.wsol, to, authority, lamports);
        }
    }

    private void getFees(Transaction tx, Pool pool, PoolQuote quote) {
        tx.program(chain.feeProgram).r(chain.swapFees).r(chain.pumpSwap)
                .data(bytes.clear().tag(GET_FEES).bool(true).u128(FeeTier.marketCap(pool)).u64(quote.quote()).u8(0))
                .invoke().say("Instruction: GetFees")
                .answer(chain.feeProgram, bytes.clear().u64(quote.tier().lp()).u64(quote.tier().protocol())
                        .u64(quote.tier().creator()))
                .done(4_546);
    }
}
