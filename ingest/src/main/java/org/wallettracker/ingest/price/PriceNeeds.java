package org.wallettracker.ingest.price;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.PriceRefusal;
import org.wallettracker.domain.money.SolUsd;

/** Minutes in which something happened, and which of them have no price of their own yet. */
public final class PriceNeeds {
    /** Minutes between two needed ones that are asked for too, as a request has many anyway. */
    private static final int BRIDGED = 60;
    /** Minutes before a needed one that are asked for too: where it has no price itself, one of theirs counts. */
    private static final long BEFORE = SolUsd.MAX_AGE / Candle.SECONDS;

    private final LongOpenHashSet minutes = new LongOpenHashSet();

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
        }
    }

    /** {@code prices} are there. */
    public void have(List<PricePoint> prices) {
        prices.forEach(price -> minutes.remove(price.time() / Candle.SECONDS));
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

    /** What to ask for, in order: needed minutes, the hour before them, and what little lies between. */
    public List<Span> spans() {
        LongArrayList sorted = new LongArrayList(minutes);
        sorted.sort(null);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < sorted.size();) {
            int last = i;
            while (last + 1 < sorted.size() && sorted.getLong(last + 1) - sorted.getLong(last) <= BRIDGED) {
                last++;
            }
            spans.add(new Span(Math.max(0, sorted.getLong(i) - BEFORE) * Candle.SECONDS,
                    (sorted.getLong(last) + 1) * Candle.SECONDS));
            i = last + 1;
        }
        return spans;
    }
}
