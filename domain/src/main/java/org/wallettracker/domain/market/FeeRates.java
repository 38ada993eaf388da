package org.wallettracker.domain.market;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.money.Amounts;

/**
 * A venue's fees in basis points, each rounded up to a whole unit when charged, as the programs do: of the swap amount,
 * and ({@code input}) of what goes into the pool before it is swapped.
 */
record FeeRates(int protocol, int creator, int lp, int cashback, int input) {

    /** Curve since September 2025: 0.95 % protocol, 0.30 % creator; used until a trade tells better. */
    static final FeeRates CURVE_DEFAULT = new FeeRates(95, 30, 0, 0, 0);
    /** Pool of a fresh graduate: 0.95 % creator, 0.05 % protocol, 0.20 % liquidity providers; likewise. */
    static final FeeRates POOL_DEFAULT = new FeeRates(5, 95, 20, 0, 0);

    /** Raydium v4: 0.25 % of what goes in, which stays in the pool (math.rs of its source: rounded up). */
    static final FeeRates RAYDIUM_V4 = new FeeRates(0, 0, 0, 0, 25);

    private static final long BPS = 10_000;
    /** Below this swap amount the rounding up of the fees hides their rate. */
    private static final long LEAST_QUOTE = 1_000_000;

    /** The rates that {@code trade} was charged; null if it does not tell or is too small to tell. */
    static @Nullable FeeRates of(Fact.Trade trade) {
        TradeCosts c = trade.costs();
        if (trade.quoteRaw() < LEAST_QUOTE || !told(c, trade.quoteRaw())) {
            return null;
        }
        return new FeeRates(rate(c.protocol(), trade.quoteRaw()), rate(c.creator(), trade.quoteRaw()),
                rate(c.lp(), trade.quoteRaw()), rate(c.cashback(), trade.quoteRaw()), 0);
    }

    /** True if all fees are known, some were charged, and none is larger than the trade itself. */
    private static boolean told(TradeCosts c, long quote) {
        return Math.min(Math.min(c.protocol(), c.creator()), Math.min(c.lp(), c.cashback())) >= 0
                && Math.max(Math.max(c.protocol(), c.creator()), Math.max(c.lp(), c.cashback())) <= quote
                && c.venueFees() > 0;
    }

    private static int rate(long fee, long quote) {
        return (int) Math.min(BPS, (Amounts.mulDiv(fee, 2 * BPS, quote) + 1) / 2);
    }

    /** What is left of {@code quote} after all fees; at least 0. */
    long after(long quote) {
        return Math.max(0, quote - fee(quote, protocol) - fee(quote, creator) - fee(quote, lp) - fee(quote, cashback));
    }

    /** What of {@code in} the pool swaps: all but the fee on what goes in. */
    long swapped(long in) {
        return in - fee(in, input);
    }

    private static long fee(long quote, int bps) {
        return Amounts.mulDiv(quote, bps, BPS) + (quote % BPS * bps % BPS == 0 ? 0 : 1);
    }
}
