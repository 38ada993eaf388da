package org.wallettracker.domain.market;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;

/**
 * What a mint's price source looked like after each fact, in chain order, in columns: block time (never falling: an
 * unknown or earlier one is taken as the one before), slot, price in lamports per 10^15 base units, reserves. The peak
 * over a stretch is found by blocks. Mostly 32 bytes a point.
 */
final class PricePath {
    private static final int BLOCK = 64;

    private final NarrowColumn times;
    /** {@link #times} where they are narrow, else empty: they are looked through most. */
    private final int[] seconds;
    private final NarrowColumn slots;
    private final long[] prices;
    private final long[] tokens;
    private final long[] quotes;
    private final RealQuotes realQuotes;
    private final long[] blockPeaks;
    private final int trades;
    private final int pooledFrom;
    private final int size;
    /** How many points of the columns are used by any path that shares them. */
    private final int[] used;

    private PricePath(Builder b) {
        times = NarrowColumn.of(b.times);
        seconds = times.narrow();
        slots = NarrowColumn.of(b.slots);
        prices = b.prices.toLongArray();
        tokens = b.tokens.toLongArray();
        quotes = b.quotes.toLongArray();
        realQuotes = RealQuotes.of(b.quotes, b.realQuotes, b.pooledFrom);
        trades = b.trades;
        pooledFrom = b.pooledFrom;
        size = prices.length;
        used = new int[]{size};
        blockPeaks = new long[(prices.length + BLOCK - 1) / BLOCK];
        for (int i = 0; i < prices.length; i++) {
            blockPeaks[i / BLOCK] = Math.max(blockPeaks[i / BLOCK], prices[i]);
        }
    }

    /** {@code before} with room for {@code room} points and one more of them. */
    private PricePath(PricePath before, int room, int pooledFrom, long time, long slot, long price,
            @Nullable Reserves reserves) {
        int i = before.size;
        boolean grow = room > before.prices.length;
        times = before.times.with(i, Math.max(i == 0 ? Long.MIN_VALUE : before.times.get(i - 1), time), room);
        seconds = times.narrow();
        slots = before.slots.with(i, slot, room);
        prices = grow ? Arrays.copyOf(before.prices, room) : before.prices;
        tokens = grow ? Arrays.copyOf(before.tokens, room) : before.tokens;
        quotes = grow ? Arrays.copyOf(before.quotes, room) : before.quotes;
        blockPeaks = grow ? Arrays.copyOf(before.blockPeaks, (room + BLOCK - 1) / BLOCK) : before.blockPeaks;
        used = grow ? new int[1] : before.used;
        trades = before.trades + 1;
        this.pooledFrom = pooledFrom;
        size = i + 1;
        used[0] = size;
        prices[i] = price > 0 || i == 0 ? price : prices[i - 1];
        tokens[i] = reserves == null ? Unknown.AMOUNT : reserves.token();
        quotes[i] = reserves == null ? Unknown.AMOUNT : reserves.quote();
        realQuotes = before.realQuotes.with(i, quotes, reserves == null ? Unknown.AMOUNT : reserves.realQuote(),
                pooledFrom, room);
        int block = i / BLOCK;
        blockPeaks[block] = i % BLOCK == 0 ? prices[i] : Math.max(blockPeaks[block], prices[i]);
    }

    /**
     * This path and one more trade, as {@link Builder#add} takes it. Both share their columns as long as there is room:
     * what is behind a path's own end does not concern it. To be called by one thread at a time.
     */
    PricePath with(long time, long slot, long price, @Nullable Reserves reserves, boolean pooled) {
        boolean tip = used[0] == size && size < prices.length;
        return new PricePath(this, tip ? prices.length : Math.max(prices.length + 1, size * 3 / 2 + 8),
                pooled && pooledFrom == Integer.MAX_VALUE ? size : pooledFrom, time, slot, price, reserves);
    }

    int size() {
        return size;
    }

    int trades() {
        return trades;
    }

    /** Last place with a time up to {@code time}, -1 if there is none. */
    int at(long time) {
        int low = 0;
        int high = size;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (time(mid) <= time) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low - 1;
    }

    /** First place with a time of at least {@code time}. */
    int from(long time) {
        return time == Long.MIN_VALUE ? 0 : at(time - 1) + 1;
    }

    long time(int i) {
        return seconds.length > 0 ? seconds[i] : times.get(i);
    }

    long slot(int i) {
        return slots.get(i);
    }

    long price(int i) {
        return prices[i];
    }

    /** True if the source is a pool at {@code i}. */
    boolean pooled(int i) {
        return i >= pooledFrom;
    }

    boolean reservesKnown(int i) {
        return tokens[i] >= 0 && quotes[i] >= 0;
    }

    long token(int i) {
        return tokens[i];
    }

    long quote(int i) {
        return quotes[i];
    }

    /** What can be taken out at {@code i}; {@link Unknown#AMOUNT} where not known. */
    long realQuote(int i) {
        return realQuotes.get(i, quotes[i], pooled(i));
    }

    /** Highest price at the places [from, to]; 0 if there are none. */
    long peak(int from, int to) {
        long peak = 0;
        int i = from;
        while (i <= to) {
            if (i % BLOCK == 0 && i + BLOCK - 1 <= to) {
                peak = Math.max(peak, blockPeaks[i / BLOCK]);
                i += BLOCK;
            } else {
                peak = Math.max(peak, prices[i++]);
            }
        }
        return peak;
    }

    /** The last place of the block that {@code i} is in. */
    int blockEnd(int i) {
        return i / BLOCK * BLOCK + BLOCK - 1;
    }

    /** The highest price of the block that {@code i} is in. */
    long blockPeak(int i) {
        return blockPeaks[i / BLOCK];
    }

    /** {@code quote / token} in lamports per 10^15 base units; 0 where that is not a number or too large for one. */
    static long price(long quote, long token) {
        if (quote <= 0 || token <= 0) {
            return 0;
        }
        long price = Amounts.saturatedMulDiv(quote, MintHistory.PRICE_UNIT, token);
        return price == Long.MAX_VALUE ? 0 : price;
    }

    /** Collects points in chain order. */
    static final class Builder {
        private final LongArrayList times = new LongArrayList();
        private final LongArrayList slots = new LongArrayList();
        private final LongArrayList prices = new LongArrayList();
        private final LongArrayList tokens = new LongArrayList();
        private final LongArrayList quotes = new LongArrayList();
        private final LongArrayList realQuotes = new LongArrayList();
        private int trades;
        private int pooledFrom = Integer.MAX_VALUE;

        /** The next point; {@code price} 0 takes over the one before, as when a pool was emptied. */
        void add(long time, long slot, long price, @Nullable Reserves reserves, boolean pooled, boolean trade) {
            int last = times.size() - 1;
            long before = last < 0 ? Long.MIN_VALUE : times.getLong(last);
            times.add(Math.max(before, time));
            slots.add(slot);
            prices.add(price > 0 || last < 0 ? price : prices.getLong(last));
            tokens.add(reserves == null ? Unknown.AMOUNT : reserves.token());
            quotes.add(reserves == null ? Unknown.AMOUNT : reserves.quote());
            realQuotes.add(reserves == null ? Unknown.AMOUNT : reserves.realQuote());
            trades += trade ? 1 : 0;
            if (pooled && pooledFrom == Integer.MAX_VALUE) {
                pooledFrom = last + 1;
            }
        }

        PricePath build() {
            return new PricePath(this);
        }
    }
}
