package org.wallettracker.ingest.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.PriceRefusal;
import org.wallettracker.domain.money.PriceRefusal.Kind;

/**
 * Which of the prices that two exchanges told count. A minute's price is the first one's opening price where
 * <ul>
 * <li>both told the minute and their opening prices differ by at most {@link #MOST_APART} per cent of the lower, or
 * <li>one alone told it, and it differs by at most {@link #MOST_JUMP} per cent from the median of what the same exchange
 * told of the minutes within {@link #AROUND} minutes of it, of which there must be {@link #LEAST_AROUND}.
 * </ul>
 * Of all other minutes none counts: there is no default. The same tellings give the same prices, whatever came before.
 */
final class CrossCheck {
    /** Per cent; one exchange trades against USDT, which is not always a dollar. */
    static final int MOST_APART = 2;
    /** Per cent. */
    static final int MOST_JUMP = 10;
    /** Minutes to each side. */
    static final int AROUND = 10;
    static final int LEAST_AROUND = 3;
    private static final int PER_CENT = 100;

    private final Told first;
    private final Told second;
    private final List<PricePoint> prices = new ArrayList<>();
    private final List<PriceRefusal> refusals = new ArrayList<>();

    /** What an exchange told. */
    record Told(String exchange, SortedMap<Long, Candle> candles) {
        static Told of(String exchange, List<Candle> candles) {
            SortedMap<Long, Candle> byMinute = new TreeMap<>();
            candles.forEach(candle -> byMinute.put(candle.minute(), candle));
            return new Told(exchange, byMinute);
        }
    }

    private CrossCheck(Told first, Told second) {
        this.first = first;
        this.second = second;
    }

    /** Prices that count, by time, and minutes without one. */
    record Checked(List<PricePoint> prices, List<PriceRefusal> refusals) {
    }

    /** Of the minutes from {@code from} up to but not with {@code to}, Unix seconds, multiples of 60. */
    static Checked of(long from, long to, Told first, Told second) {
        CrossCheck check = new CrossCheck(first, second);
        for (long minute = from; minute < to; minute += Candle.SECONDS) {
            check.minute(minute);
        }
        return new Checked(List.copyOf(check.prices), List.copyOf(check.refusals));
    }

    private void minute(long minute) {
        Candle one = first.candles.get(minute);
        Candle other = second.candles.get(minute);
        if (one == null && other == null) {
            refuse(minute, Kind.GAP, "neither " + first.exchange + " nor " + second.exchange + " told a price");
        } else if (one != null && other != null) {
            if (apart(one.open(), other.open(), MOST_APART)) {
                refuse(minute, Kind.DISPUTED, first.exchange + " told " + dollars(one.open()) + " and "
                        + second.exchange + " " + dollars(other.open()));
            } else {
                prices.add(new PricePoint(minute, one.open(), first.exchange));
            }
        } else if (one != null) {
            alone(first, one);
        } else if (other != null) {
            alone(second, other);
        }
    }

    private void alone(Told told, Candle candle) {
        long around = median(told, candle.minute());
        if (around == 0) {
            refuse(candle.minute(), Kind.UNCONFIRMED, "only " + told.exchange + " told " + dollars(candle.open())
                    + ", and too little of the minutes around");
        } else if (apart(candle.open(), around, MOST_JUMP)) {
            refuse(candle.minute(), Kind.OUTLIER, "only " + told.exchange + " told " + dollars(candle.open())
                    + ", where the minutes around are at " + dollars(around));
        } else {
            prices.add(new PricePoint(candle.minute(), candle.open(), told.exchange));
        }
    }

    /** Lower median of the opening prices around {@code minute}, itself left out; 0 if there are too few. */
    private static long median(Told told, long minute) {
        long reach = AROUND * Candle.SECONDS;
        long[] around = told.candles.subMap(minute - reach, minute + reach + 1).values().stream()
                .filter(candle -> candle.minute() != minute).mapToLong(Candle::open).toArray();
        if (around.length < LEAST_AROUND) {
            return 0;
        }
        Arrays.sort(around);
        return around[(around.length - 1) / 2];
    }

    private static boolean apart(long one, long other, int perCent) {
        return Math.abs(one - other) * PER_CENT > Math.min(one, other) * perCent;
    }

    /** Neighbours refused for the same reason, word for word but for their figures, are told as one. */
    private void refuse(long minute, Kind kind, String text) {
        @Nullable
        PriceRefusal last = refusals.isEmpty() ? null : refusals.getLast();
        long end = minute + Candle.SECONDS;
        if (last != null && last.to() == minute && last.kind() == kind && kind == Kind.GAP) {
            refusals.set(refusals.size() - 1, new PriceRefusal(last.from(), end, kind, text));
        } else {
            refusals.add(new PriceRefusal(minute, end, kind, text));
        }
    }

    private static String dollars(long micro) {
        return BigDecimal.valueOf(micro, 6).stripTrailingZeros().toPlainString() + " USD";
    }
}
