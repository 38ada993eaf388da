package org.wallettracker.domain.market;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.wallettracker.domain.market.Market.Regime;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.PricePoint;

/**
 * Volatility regimes. The regime of a UTC day is told by the day before it, from two ranges (high less low, in parts of
 * the low): that of SOL/USD, and the median of those of the tokens traded, each by enough wallets. A day is wild if either
 * is wild, calm if neither says otherwise and at least one says so, else normal; where neither is known, normal. One
 * wallet moves one token's range and by that, of the median, next to nothing.
 */
final class Regimes {
    private static final long DAY = 86_400;

    private final RegimeRules rules;
    /** By the day they hold on. */
    private final Long2ObjectOpenHashMap<Regime> days = new Long2ObjectOpenHashMap<>();

    Regimes(List<PricePoint> prices) {
        this(prices, List.of(), RegimeRules.DEFAULT);
    }

    Regimes(List<PricePoint> prices, Collection<ReplayedMint> mints, RegimeRules rules) {
        this.rules = rules;
        for (Long2ObjectMap.Entry<Range> e : sol(prices).long2ObjectEntrySet()) {
            if (Integer.bitCount(e.getValue().hours) >= rules.hours()) {
                days.put(e.getLongKey() + 1, regime(e.getValue().range(), rules.solCalm(), rules.solWild()));
            }
        }
        for (Long2ObjectMap.Entry<IntArrayList> e : tokens(mints, rules).long2ObjectEntrySet()) {
            if (e.getValue().size() >= rules.minTokens()) {
                days.merge(e.getLongKey() + 1, regime(median(e.getValue()), rules.tokenCalm(), rules.tokenWild()),
                        Regimes::both);
            }
        }
    }

    RegimeRules rules() {
        return rules;
    }

    private static Long2ObjectOpenHashMap<Range> sol(List<PricePoint> prices) {
        Long2ObjectOpenHashMap<Range> ranges = new Long2ObjectOpenHashMap<>();
        for (PricePoint p : prices) {
            long day = Math.floorDiv(p.time(), DAY);
            Range range = ranges.get(day);
            if (range == null) {
                range = new Range();
                ranges.put(day, range);
            }
            range.add(p.microUsd(), (int) (Math.floorMod(p.time(), DAY) / 3_600));
        }
        return ranges;
    }

    private static Long2ObjectOpenHashMap<IntArrayList> tokens(Collection<ReplayedMint> mints, RegimeRules rules) {
        Long2ObjectOpenHashMap<IntArrayList> ranges = new Long2ObjectOpenHashMap<>();
        for (ReplayedMint mint : mints) {
            TokenDays days = mint.days();
            for (int i = 0; i < days.size(); i++) {
                if (days.traders(i) >= rules.minTraders()) {
                    IntArrayList list = ranges.get(days.day(i));
                    if (list == null) {
                        list = new IntArrayList();
                        ranges.put(days.day(i), list);
                    }
                    list.add(days.range(i));
                }
            }
        }
        return ranges;
    }

    /** The middle one, of an even number the lower of both. */
    private static long median(IntArrayList values) {
        int[] sorted = values.toIntArray();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }

    private static Regime regime(long range, int calm, int wild) {
        return range < calm ? Regime.CALM : range >= wild ? Regime.WILD : Regime.NORMAL;
    }

    private static Regime both(Regime a, Regime b) {
        return a == Regime.WILD || b == Regime.WILD ? Regime.WILD : a == b ? a : Regime.NORMAL;
    }

    Regime at(long time) {
        Regime known = time == Unknown.TIME ? null : days.get(Math.floorDiv(time, DAY));
        return known == null ? Regime.NORMAL : known;
    }

    /** True if both tell the same of every day up to that of {@code time}. */
    boolean same(Regimes other, long time) {
        return covers(other, time) && other.covers(this, time);
    }

    private boolean covers(Regimes other, long time) {
        long last = Math.floorDiv(time, DAY);
        for (Long2ObjectMap.Entry<Regime> e : days.long2ObjectEntrySet()) {
            if (e.getLongKey() <= last && e.getValue() != other.days.getOrDefault(e.getLongKey(), Regime.NORMAL)) {
                return false;
            }
        }
        return true;
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

        private long range() {
            return (high - low) * 10_000 / low;
        }
    }
}
