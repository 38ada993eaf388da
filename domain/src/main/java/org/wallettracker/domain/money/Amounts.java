package org.wallettracker.domain.money;

import java.math.BigInteger;

/** Exact integer arithmetic: 128-bit intermediate products, splits whose parts sum to the whole. */
public final class Amounts {
    /** Lamports in one SOL. */
    public static final long LAMPORTS_PER_SOL = 1_000_000_000L;

    private static final long DIGIT = 0xFFFF_FFFFL;
    private static final long HALF_SOL = LAMPORTS_PER_SOL / 2;

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
        long quotient = high >= c ? -1 : quotient(high, a * b, c);
        if (quotient < 0) {
            throw new ArithmeticException(a + " x " + b + " / " + c + " does not fit a long");
        }
        return quotient;
    }

    /**
     * floor((high x 2^64 + low) / c), unsigned, for 0 &lt; c and 0 &lt;= high &lt; c: long division by digits of 32 bits
     * (Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D; Warren, Hacker's Delight, 9-4).
     */
    private static long quotient(long high, long low, long c) {
        int shift = Long.numberOfLeadingZeros(c);
        long divisor = c << shift;
        long top = high << shift | low >>> -shift;
        long rest = low << shift;
        long first = digit(top, rest >>> 32, divisor);
        long middle = (top << 32 | rest >>> 32) - first * divisor;
        return (first << 32) + digit(middle, rest & DIGIT, divisor);
    }

    /** One digit of the quotient of {@code top x 2^32 + next} by {@code divisor}, whose highest bit is set. */
    private static long digit(long top, long next, long divisor) {
        long d1 = divisor >>> 32;
        long d0 = divisor & DIGIT;
        long q = Long.divideUnsigned(top, d1);
        long r = top - q * d1;
        while (q >>> 32 != 0 || Long.compareUnsigned(q * d0, r << 32 | next) > 0) {
            q--;
            r += d1;
            if (r >>> 32 != 0) {
                break;
            }
        }
        return q;
    }

    /**
     * Micro-dollars of {@code lamports} (may be negative) at {@code microUsdPerSol}, rounded half away from zero.
     */
    public static long microUsd(long lamports, long microUsdPerSol) {
        long size = Math.abs(lamports);
        long product = size * microUsdPerSol;
        if (size >= 0 && microUsdPerSol >= 0 && Math.multiplyHigh(size, microUsdPerSol) == 0 && product >= 0
                && product <= Long.MAX_VALUE - HALF_SOL) {
            long micro = (product + HALF_SOL) / LAMPORTS_PER_SOL;
            return lamports < 0 ? -micro : micro;
        }
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
        long high = Math.multiplyHigh(a, b);
        if (a >= 0 && b >= 0 && c > 0) {
            long quotient = high >= c ? -1 : high == 0 ? Long.divideUnsigned(a * b, c) : quotient(high, a * b, c);
            return quotient < 0 ? Long.MAX_VALUE : quotient;
        }
        if (high < c) {
            BigInteger exact = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divide(BigInteger.valueOf(c));
            return exact.bitLength() < 64 ? exact.longValue() : Long.MAX_VALUE;
        }
        return Long.MAX_VALUE;
    }
}
