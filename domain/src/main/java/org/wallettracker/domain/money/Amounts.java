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
            long small = Long.divideUnsigned(a * b, c);
            if (small < 0) {
                throw new ArithmeticException(a + " x " + b + " / " + c + " does not fit a long");
            }
            return small;
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

    /** Sum of two amounts that are not negative; {@link Long#MAX_VALUE} where it would not fit, meaning "at least". */
    public static long saturatedAdd(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    /**
     * The part of {@code total} (may be negative) that belongs to the first {@code upTo} of {@code of} units, rounded
     * toward 0. Parts cut as differences of such running shares always sum to the whole, and the cut at a place is the
     * same whatever cuts were made before it.
     *
     * @param upTo 0 to {@code of}
     */
    public static long share(long total, long upTo, long of) {
        if (upTo == of) {
            return total;
        }
        return total < 0 ? -mulDiv(-total, upTo, of) : mulDiv(total, upTo, of);
    }

    /** Like {@link #mulDiv}, but {@link Long#MAX_VALUE} where the result does not fit, meaning "at least". */
    public static long saturatedMulDiv(long a, long b, long c) {
        if (Math.multiplyHigh(a, b) < c) {
            BigInteger exact = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divide(BigInteger.valueOf(c));
            return exact.bitLength() < 64 ? exact.longValue() : Long.MAX_VALUE;
        }
        return Long.MAX_VALUE;
    }
}
