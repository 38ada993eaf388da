package org.wallettracker.ingest.simulate.program;

import static org.wallettracker.domain.money.Amounts.mulDiv;

/**
 * What a trade in a pool costs or brings by PumpSwap's integer rules (ONCHAIN 2.4: a sale's amount is rounded down, a
 * buy's up, every fee up), from the reserves before the trade.
 *
 * @param base token base units
 * @param quote lamports, all fees excluded
 * @param lpFee stays in the pool
 * @param creatorFee creator's fee, 0 for a cashback coin
 * @param cashback what a cashback coin sets aside for the trader
 */
public record PoolQuote(long base, long quote, long lpFee, long protocolFee, long creatorFee, long cashback,
        FeeTier tier) {

    /** Buys exactly {@code base} tokens. */
    public static PoolQuote buyTokens(Pool pool, long base) {
        return withFees(pool, base, ceilMulDiv(base, pool.quote.amount(), pool.base.amount() - base));
    }

    private static long ceilMulDiv(long a, long b, long c) {
        long floor = mulDiv(a, b, c);
        boolean exact = Math.multiplyHigh(a, b) == Math.multiplyHigh(floor, c) && a * b == floor * c;
        return exact ? floor : floor + 1;
    }

    /** Buys for {@code spendable} lamports, fees included. */
    public static PoolQuote buyFor(Pool pool, long spendable) {
        long quote = mulDiv(spendable, 10_000, 10_000L + FeeTier.of(pool).total());
        PoolQuote bought = withFees(pool, tokensFor(pool, quote), quote);
        while (bought.paid() > spendable) {
            quote -= bought.paid() - spendable;
            bought = withFees(pool, tokensFor(pool, quote), quote);
        }
        return bought;
    }

    /** Sells exactly {@code base} tokens. */
    public static PoolQuote sell(Pool pool, long base) {
        return withFees(pool, base, mulDiv(base, pool.quote.amount(), pool.base.amount() + base));
    }

    /** Tokens that {@code lamports} without fees buy, base units. */
    public static long tokensFor(Pool pool, long lamports) {
        return mulDiv(lamports, pool.base.amount(), pool.quote.amount() + lamports);
    }

    private static PoolQuote withFees(Pool pool, long base, long quote) {
        FeeTier tier = FeeTier.of(pool);
        long creator = fee(quote, tier.creator());
        boolean back = pool.curve.cashback;
        return new PoolQuote(base, quote, fee(quote, tier.lp()), fee(quote, tier.protocol()), back ? 0 : creator,
                back ? creator : 0, tier);
    }

    private static long fee(long quote, int basisPoints) {
        return Math.ceilDiv(quote * basisPoints, 10_000L);
    }

    /** Fees that leave the pool. */
    public long outsideFees() {
        return protocolFee + creatorFee + cashback;
    }

    /** What a buyer pays in all. */
    public long paid() {
        return quote + lpFee + outsideFees();
    }

    /** What a seller receives in the end. */
    public long received() {
        return quote - lpFee - outsideFees();
    }

    /** The part of the protocol fee that buys back tokens. */
    public long buyback() {
        return protocolFee / 2;
    }
}
