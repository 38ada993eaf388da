package org.wallettracker.ingest.simulate.program;

import static org.wallettracker.domain.money.Amounts.mulDiv;

/**
 * What a trade on a curve costs or brings by the program's integer rules (ONCHAIN 1.9; the exact-in rule reproduces a
 * buy of July 2026 to the unit): every fee is rounded up.
 *
 * @param tokens base units
 * @param sol lamports to or from the curve, fees excluded
 * @param fee protocol fee
 * @param creatorFee creator's fee, 0 for a cashback coin
 * @param cashback what a cashback coin sets aside for the trader
 */
public record CurveQuote(long tokens, long sol, long fee, long creatorFee, long cashback) {
    /** Protocol fee, basis points of the lamports. */
    public static final int PROTOCOL_BPS = 95;
    /** Creator fee or cashback, basis points of the lamports. */
    public static final int CREATOR_BPS = 30;
    /** The part of the protocol fee that buys back tokens, basis points of the fee. */
    public static final int BUYBACK_BPS = 5_000;

    /** Buys exactly {@code tokens}, or all that is left. */
    public static CurveQuote buyTokens(Curve curve, long tokens) {
        long bought = Math.min(tokens, curve.realTokens);
        long sol = mulDiv(bought, curve.virtualSol, curve.virtualTokens - bought) + 1;
        return withFees(curve, bought, sol);
    }

    /** Buys for {@code spendable} lamports, fees included; all that is left if that is less. */
    public static CurveQuote buyFor(Curve curve, long spendable) {
        long net = mulDiv(spendable, 10_000, 10_000L + PROTOCOL_BPS + CREATOR_BPS);
        long fees = fee(net, PROTOCOL_BPS) + fee(net, CREATOR_BPS);
        if (net + fees > spendable) {
            net -= net + fees - spendable;
        }
        long tokens = mulDiv(net - 1, curve.virtualTokens, curve.virtualSol + net - 1);
        return tokens >= curve.realTokens ? buyTokens(curve, curve.realTokens) : withFees(curve, tokens, net);
    }

    /** Sells exactly {@code tokens}. */
    public static CurveQuote sell(Curve curve, long tokens) {
        return withFees(curve, tokens, mulDiv(tokens, curve.virtualSol, curve.virtualTokens + tokens));
    }

    /** The mayhem agent's trade, which pays no fees. */
    public CurveQuote withoutFees() {
        return new CurveQuote(tokens, sol, 0, 0, 0);
    }

    /** Tokens that {@code lamports} without fees would buy at most, base units. */
    public static long tokensFor(Curve curve, long lamports) {
        return Math.min(curve.realTokens, mulDiv(lamports, curve.virtualTokens, curve.virtualSol + lamports));
    }

    private static CurveQuote withFees(Curve curve, long tokens, long sol) {
        long creator = fee(sol, CREATOR_BPS);
        return new CurveQuote(tokens, sol, fee(sol, PROTOCOL_BPS), curve.cashback ? 0 : creator,
                curve.cashback ? creator : 0);
    }

    private static long fee(long sol, int basisPoints) {
        return Math.ceilDiv(sol * basisPoints, 10_000L);
    }

    /** All fees together. */
    public long fees() {
        return fee + creatorFee + cashback;
    }

    /** What a buyer pays: lamports and fees. */
    public long cost() {
        return sol + fees();
    }

    /** What a seller receives: lamports less fees. */
    public long proceeds() {
        return sol - fees();
    }

    /** The part of the protocol fee that buys back tokens; none of a mayhem coin's. */
    public long buyback(Curve curve) {
        return curve.mayhem ? 0 : fee / 2;
    }
}
