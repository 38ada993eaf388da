package org.wallettracker.domain.market;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import org.wallettracker.domain.model.Unknown;

/**
 * What can be taken out of a curve or pool at each point of a price path. As a rule it is less by one number than what the
 * curve computes with, by another for the pool, and then only those two are kept.
 */
final class RealQuotes {
    private final long lessOnCurve;
    private final long lessInPool;
    private final boolean rule;
    /** Empty where the rule holds. */
    private final long[] each;

    private RealQuotes(long lessOnCurve, long lessInPool, boolean rule, long[] each) {
        this.lessOnCurve = lessOnCurve;
        this.lessInPool = lessInPool;
        this.rule = rule;
        this.each = each;
    }

    /** @param pooledFrom the first point in a pool */
    static RealQuotes of(LongArrayList quotes, LongArrayList real, int pooledFrom) {
        int split = Math.min(pooledFrom, quotes.size());
        RealQuotes byRule = new RealQuotes(less(quotes, real, 0, split), less(quotes, real, split, quotes.size()), true,
                new long[0]);
        for (int i = 0; i < quotes.size(); i++) {
            if (byRule.get(i, quotes.getLong(i), i >= pooledFrom) != real.getLong(i)) {
                return new RealQuotes(0, 0, false, real.toLongArray());
            }
        }
        return byRule;
    }

    /** By how much the first that is known is less. */
    private static long less(LongArrayList quotes, LongArrayList real, int from, int to) {
        for (int i = from; i < to; i++) {
            if (quotes.getLong(i) != Unknown.AMOUNT) {
                return quotes.getLong(i) - real.getLong(i);
            }
        }
        return 0;
    }

    /** @param quote what is computed with at the same point */
    long get(int i, long quote, boolean pooled) {
        if (!rule) {
            return each[i];
        }
        return quote == Unknown.AMOUNT ? Unknown.AMOUNT : quote - (pooled ? lessInPool : lessOnCurve);
    }

    /**
     * These and {@code real} at point {@code i}, behind all that is used. Shares its numbers where it can.
     *
     * @param quotes what is computed with, up to and with that point
     * @param room how many points it has room for, at least as many as now
     */
    RealQuotes with(int i, long[] quotes, long real, int pooledFrom, int room) {
        if (rule) {
            boolean pooled = i >= pooledFrom;
            boolean first = i == 0 || i == pooledFrom;
            RealQuotes next = !first || quotes[i] == Unknown.AMOUNT
                    ? this
                    : new RealQuotes(pooled ? lessOnCurve : quotes[i] - real, pooled ? quotes[i] - real : lessInPool,
                            true, each);
            if (next.get(i, quotes[i], pooled) == real) {
                return next;
            }
        }
        long[] all = rule ? new long[room] : room > each.length ? Arrays.copyOf(each, room) : each;
        for (int n = 0; rule && n < i; n++) {
            all[n] = get(n, quotes[n], n >= pooledFrom);
        }
        all[i] = real;
        return new RealQuotes(0, 0, false, all);
    }
}
