package org.wallettracker.domain.market;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.List;
import org.wallettracker.domain.market.Market.Regime;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.PricePoint;

/**
 * Volatility regimes from SOL/USD alone, so that no wallet can move another's. The regime of a UTC day is told by the
 * day before it: the distance between that day's highest and lowest price, in parts of the lowest. Below
 * {@link #CALM_BELOW} it is calm, from {@link #WILD_FROM} on wild, between them normal; and normal where that day has
 * prices in fewer than {@link #HOURS_NEEDED} different hours.
 */
final class Regimes {
    /** Range of the day before, hundredths of a percent, below which a day is calm. */
    static final long CALM_BELOW = 300;
    /** Range of the day before, hundredths of a percent, from which on a day is wild. */
    static final long WILD_FROM = 800;
    /** Different hours of a day that must have a price for its range to count. */
    static final int HOURS_NEEDED = 6;

    private static final long DAY = 86_400;

    private final Long2ObjectOpenHashMap<Range> days = new Long2ObjectOpenHashMap<>();

    Regimes(List<PricePoint> prices) {
        for (PricePoint p : prices) {
            long day = Math.floorDiv(p.time(), DAY);
            Range range = days.get(day);
            if (range == null) {
                range = new Range();
                days.put(day, range);
            }
            range.add(p.microUsd(), (int) (Math.floorMod(p.time(), DAY) / 3_600));
        }
    }

    Regime at(long time) {
        Range before = time == Unknown.TIME ? null : days.get(Math.floorDiv(time, DAY) - 1);
        return before == null ? Regime.NORMAL : before.regime();
    }

    private static final class Range {
        private long low = Long.MAX_VALUE;
        private long high;
        private int hours;

        private void add(long price, int hour) {
            low = Math.min(low, price);
            high = Math.max(high, price);
            hours |= 1 << hour;
        }

        private Regime regime() {
            if (Integer.bitCount(hours) < HOURS_NEEDED) {
                return Regime.NORMAL;
            }
            long range = (high - low) * 10_000 / low;
            return range < CALM_BELOW ? Regime.CALM : range >= WILD_FROM ? Regime.WILD : Regime.NORMAL;
        }
    }
}
