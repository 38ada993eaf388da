package org.wallettracker.domain.market;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;

/** How far a token's price moved on each UTC day that it was traded on its price source. Immutable once built. */
final class TokenDays {
    /** More traders of a day than this are not counted. */
    static final int MOST_TRADERS = 100;

    private static final long DAY = 86_400;
    private static final int WHOLE = 10_000;

    private final int[] days;
    private final int[] ranges;
    private final byte[] traders;

    private TokenDays(Builder b) {
        days = b.days.toIntArray();
        ranges = b.ranges.toIntArray();
        traders = b.traders.toByteArray();
    }

    /** How many days. */
    int size() {
        return days.length;
    }

    /** Day {@code i}, rising, since 1970. */
    int day(int i) {
        return days[i];
    }

    /** (high - low) / low of day {@code i}, hundredths of a percent, at most {@link Integer#MAX_VALUE}. */
    int range(int i) {
        return ranges[i];
    }

    /** Different wallets that traded it on day {@code i}, at most {@link #MOST_TRADERS}. */
    int traders(int i) {
        return traders[i];
    }

    /** True if {@code other} has the same days before {@code day}; null has none. */
    boolean sameBefore(long day, @Nullable TokenDays other) {
        int n = before(day);
        if (n != (other == null ? 0 : other.before(day))) {
            return false;
        }
        for (int i = 0; i < n && other != null; i++) {
            if (days[i] != other.days[i] || ranges[i] != other.ranges[i] || traders[i] != other.traders[i]) {
                return false;
            }
        }
        return true;
    }

    private int before(long day) {
        int n = 0;
        while (n < days.length && days[n] < day) {
            n++;
        }
        return n;
    }

    /** Collects trades in chain order. */
    static final class Builder {
        private final IntArrayList days = new IntArrayList(1);
        private final IntArrayList ranges = new IntArrayList(1);
        private final ByteArrayList traders = new ByteArrayList(1);
        private final Set<Address> wallets = new ObjectOpenHashSet<>();
        private int day = Integer.MIN_VALUE;
        private long low;
        private long high;

        /** A trade at {@code time} that left {@code price}; of unknown time or price it says nothing. */
        void add(long time, long price, Address wallet) {
            if (time == Unknown.TIME || price <= 0) {
                return;
            }
            int of = (int) Math.max(day, Math.floorDiv(time, DAY));
            if (of != day) {
                end();
                day = of;
                low = Long.MAX_VALUE;
                high = 0;
                wallets.clear();
            }
            low = Math.min(low, price);
            high = Math.max(high, price);
            if (wallets.size() < MOST_TRADERS) {
                wallets.add(wallet);
            }
        }

        private void end() {
            if (!wallets.isEmpty()) {
                days.add(day);
                ranges.add((int) Math.min(Integer.MAX_VALUE, Amounts.saturatedMulDiv(high - low, WHOLE, low)));
                traders.add((byte) wallets.size());
            }
        }

        TokenDays build() {
            end();
            return new TokenDays(this);
        }
    }
}
