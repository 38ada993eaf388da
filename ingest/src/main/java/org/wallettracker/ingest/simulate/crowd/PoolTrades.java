package org.wallettracker.ingest.simulate.crowd;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import org.wallettracker.ingest.simulate.program.FeeTier;
import org.wallettracker.ingest.simulate.program.Migration;
import org.wallettracker.ingest.simulate.program.Pool;
import org.wallettracker.ingest.simulate.program.PoolQuote;
import org.wallettracker.ingest.simulate.program.SwapProgram;
import org.wallettracker.ingest.simulate.program.Trader;
import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.Transaction;

/** Trades in pools as transactions: SOL is wrapped for a buy, unwrapped after a sale. */
final class PoolTrades {
    private final Trades trades;
    private final SwapProgram swap;
    private final Migration migration;

    PoolTrades(Trades trades, SwapProgram swap, Migration migration) {
        this.trades = trades;
        this.swap = swap;
        this.migration = migration;
    }

    /** Moves a complete curve's liquidity into its pool. */
    Pool migrate(long now, Coin coin) throws IOException {
        Pool pool = new Pool(trades.chain, trades.keys, coin.curve, coin.developer.trader, trades.dice.below(64));
        Transaction tx = trades.blocks.open(now, trades.chain.migrator);
        trades.tokens.computeBudget(tx, 400_000, 100_000);
        migration.migrate(tx, pool, trades.chain.migrator);
        trades.blocks.send();
        return pool;
    }

    /** {@code wallet} buys for about {@code lamports}, fees included; true if it could. */
    boolean buy(long now, Wallet wallet, Coin coin, Pool pool, long lamports) throws IOException {
        long spend = trades.affordable(wallet, lamports);
        if (spend == 0) {
            return false;
        }
        Holding holding = coin.holding(wallet, trades.keys);
        boolean exactQuote = trades.dice.chance(0.35);
        PoolQuote quote = exactQuote
                ? PoolQuote.buyFor(pool, spend)
                : PoolQuote.buyTokens(pool,
                        PoolQuote.tokensFor(pool, spend * 9_980 / (10_000 + FeeTier.of(pool).total())));
        if (quote.base() <= 0) {
            return false;
        }
        if (trades.dice.chance(0.03)) {
            buy(now, holding, pool, quote, exactQuote, spend, SwapProgram.SLIPPAGE);
        }
        buy(now, holding, pool, quote, exactQuote, spend, null);
        trades.traded(holding);
        return true;
    }

    private void buy(long now, Holding holding, Pool pool, PoolQuote quote, boolean exactQuote, long spend,
            @Nullable Integer failure) throws IOException {
        Wallet wallet = holding.wallet;
        Trader trader = wallet.trader;
        Transaction tx = trades.open(now, wallet, 200_000);
        trades.tokens.openAssociated(tx, wallet.account, trader.wsol, wallet.account, trades.chain.wsol, true);
        long most = exactQuote ? spend : quote.paid() * 1_015 / 1_000;
        long missing = most - trader.wsol.amount();
        if (missing > 0) {
            trades.tokens.transfer(tx, wallet.account, trader.wsol, missing);
            trades.tokens.syncNative(tx, trader.wsol);
        }
        trades.tokens.openAssociated(tx, wallet.account, holding.account, wallet.account, pool.curve.mint, true);
        openFeeAccounts(tx, wallet, pool);
        boolean routed = trades.enterRouter(tx, wallet, holding.account, pool.account);
        swap.buy(tx, pool, trader, holding.account, quote, exactQuote, most, quote.base() * 97 / 100, failure);
        trades.leaveRouter(tx, wallet, routed, quote.quote());
        if (!tx.failed() && !wallet.keepsWsol) {
            unwrap(tx, wallet);
        }
        trades.finish(tx, wallet);
    }

    /** Sells {@code amount} base units of {@code holding}. */
    void sell(long now, Holding holding, Pool pool, long amount) throws IOException {
        PoolQuote quote = PoolQuote.sell(pool, amount);
        if (quote.received() <= 0) {
            return;
        }
        if (trades.dice.chance(0.02)) {
            sell(now, holding, pool, quote, SwapProgram.SLIPPAGE);
        }
        sell(now, holding, pool, quote, null);
        trades.traded(holding);
    }

    private void sell(long now, Holding holding, Pool pool, PoolQuote quote, @Nullable Integer failure)
            throws IOException {
        Wallet wallet = holding.wallet;
        Trader trader = wallet.trader;
        Transaction tx = trades.open(now, wallet, 160_000);
        trades.tokens.openAssociated(tx, wallet.account, trader.wsol, wallet.account, trades.chain.wsol, true);
        openFeeAccounts(tx, wallet, pool);
        swap.sell(tx, pool, trader, holding.account, quote, quote.received() * 95 / 100, failure);
        if (!tx.failed()) {
            unwrap(tx, wallet);
        }
        trades.leaveRouter(tx, wallet, false, quote.quote());
        trades.closeIfEmpty(tx, holding);
        trades.finish(tx, wallet);
    }

    private void unwrap(Transaction tx, Wallet wallet) {
        trades.tokens.close(tx, wallet.trader.wsol, trades.chain.wsol, wallet.account, wallet.account);
    }

    /** The account that takes the creator's fee or the trader's cashback has to exist; whoever comes first pays. */
    private void openFeeAccounts(Transaction tx, Wallet wallet, Pool pool) {
        boolean back = pool.curve.cashback;
        Account account = back ? wallet.trader.swapVolumeWsol : pool.creator.creatorWsol;
        if (!account.isTokenAccount()) {
            trades.tokens.openAssociated(tx, wallet.account, account,
                    back ? wallet.trader.swapVolume : pool.creator.creatorAuthority, trades.chain.wsol, true);
        }
    }
}
