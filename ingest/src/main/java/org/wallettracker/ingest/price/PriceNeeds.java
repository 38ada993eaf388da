package org.wallettracker.ingest.price;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.PriceRefusal;
import org.wallettracker.domain.money.SolUsd;

/**
 * Minutes in which something happened, and which of them have no price of their own yet. For each of these the whole of
 * its UTC day and of the day before is asked for, as far as something happened: how wild a day counts hangs on the prices
 * of the day before, and must not hang on how much of it was fetched.
 */
public final class PriceNeeds {
    /** Minutes without need between two that are asked for too, as a request has many anyway. */
    private static final int BRIDGED = 60;
    /** Minutes before one that was asked for by name: where it has no price itself, one of theirs counts. */
    private static final long BEFORE = SolUsd.MAX_AGE / Candle.SECONDS;
    private static final long DAY = 1_440;

    private final LongOpenHashSet minutes = new LongOpenHashSet();
    private final LongOpenHashSet held = new LongOpenHashSet();
    private final boolean days;
    private long newest = -1;

    private PriceNeeds(boolean days) {
        this.days = days;
    }

    /** Of minutes in which something happened: their days are asked for. */
    public static PriceNeeds ofFacts() {
        return new PriceNeeds(true);
    }

    /** Of minutes that somebody names: these are asked for, with the hour before. */
    public static PriceNeeds named() {
        return new PriceNeeds(false);
    }

    /**
     * Minutes in a row.
     *
     * @param from Unix seconds, a multiple of 60
     * @param to end of the last, Unix seconds
     */
    public record Span(long from, long to) {
        public Span {
            if (from % Candle.SECONDS != 0 || to % Candle.SECONDS != 0 || from < 0 || to < from) {
                throw new IllegalArgumentException("whole minutes from " + from + " to " + to);
            }
        }

        /** How many minutes. */
        public long minutes() {
            return (to - from) / Candle.SECONDS;
        }
    }

    /** Something happened at {@code time}, Unix seconds; a negative time is none. */
    public void at(long time) {
        if (time >= 0) {
            minutes.add(time / Candle.SECONDS);
            newest = Math.max(newest, time / Candle.SECONDS);
        }
    }

    /** {@code prices} are there. */
    public void have(List<PricePoint> prices) {
        prices.forEach(price -> leave(price.time() / Candle.SECONDS));
    }

    /** {@code minute}, counted from 1970, is not to be asked for. */
    public void leave(long minute) {
        minutes.remove(minute);
        held.add(minute);
    }

    /** Those of {@code refusals} that speak of a needed minute, and not merely of the hour before one. */
    public List<PriceRefusal> touched(List<PriceRefusal> refusals) {
        return refusals.stream().filter(r -> {
            // one that was told of no whole minute speaks of the one it is in
            for (long m = r.from() / Candle.SECONDS; m <= Math.max(r.from(), r.to() - 1) / Candle.SECONDS; m++) {
                if (minutes.contains(m)) {
                    return true;
                }
            }
            return false;
        }).toList();
    }

    /** How many minutes are needed. */
    public int size() {
        return minutes.size();
    }

    /** What to ask for, in order, with what little lies between. */
    public List<Span> spans() {
        LongArrayList sorted = days ? ofDays() : new LongArrayList(minutes);
        sorted.sort(null);
        long before = days ? 0 : BEFORE;
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < sorted.size();) {
            int last = i;
            while (last + 1 < sorted.size() && sorted.getLong(last + 1) - sorted.getLong(last) <= BRIDGED) {
                last++;
            }
            spans.add(new Span(Math.max(0, sorted.getLong(i) - before) * Candle.SECONDS,
                    (sorted.getLong(last) + 1) * Candle.SECONDS));
            i = last + 1;
        }
        return spans;
    }

    /** Of the days of needed minutes, and the days before, what is not there. */
    private LongArrayList ofDays() {
        LongOpenHashSet wanted = new LongOpenHashSet();
        minutes.forEach(minute -> {
            wanted.add(minute / DAY);
            wanted.add(Math.max(0, minute / DAY - 1));
        });
        LongArrayList missing = new LongArrayList();
        wanted.forEach(day -> {
            for (long minute = day * DAY; minute < Math.min((day + 1) * DAY, newest + 1); minute++) {
                if (!held.contains(minute)) {
                    missing.add(minute);
                }
            }
        });
        return missing;
    }
}
