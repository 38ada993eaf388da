package org.wallettracker.domain.money;

import java.math.BigInteger;

/** Exact integer arithmetic: 128-bit intermediate products, splits whose parts sum to the whole. */
public final class Amounts {
    /** Lamports in one SOL. */
    public static final long LAMPORTS_PER_SOL = 1_000_000_000L;

    private Amounts() {
    }

    /**
     * floor(a x b / c) for non-negative values.
     *
     * @throws ArithmeticException if the result does not fit a long or {@code c} is 0
     */
    public static long mulDiv(long a, long b, long c) {
        if (a < 0 || b < 0 || c <= 0) {
            throw new ArithmeticException("mulDiv wants a >= 0, b >= 0, c > 0: " + a + ", " + b + ", " + c);
        }
        long high = Math.multiplyHigh(a, b);
        if (high == 0) {
            return Long.divideUnsigned(a * b, c);
        }
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divide(BigInteger.valueOf(c)).longValueExact();
    }

    /**
     * Micro-dollars of {@code lamports} (may be negative) at {@code microUsdPerSol}, rounded half away from zero.
     */
    public static long microUsd(long lamports, long microUsdPerSol) {
        long size = Math.abs(lamports);
        BigInteger value = BigInteger.valueOf(size).multiply(BigInteger.valueOf(microUsdPerSol))
                .add(BigInteger.valueOf(LAMPORTS_PER_SOL / 2)).divide(BigInteger.valueOf(LAMPORTS_PER_SOL));
        return lamports < 0 ? -value.longValueExact() : value.longValueExact();
    }
}
