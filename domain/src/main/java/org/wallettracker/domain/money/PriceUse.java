package org.wallettracker.domain.money;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.money.PriceRefusal.Kind;

/**
 * The SOL/USD that a trade at a moment is valued at, or why there is none.
 *
 * @param time of the trade, Unix seconds; below 0 where it is not known
 * @param price that was in force; null if there is none
 * @param reason in a word: empty where there is a price, else a {@link Kind}'s name, {@link #NEVER} or {@link #NO_TIME}
 * @param text the reason for people; empty where there is a price
 */
public record PriceUse(long time, @Nullable PricePoint price, String reason, String text) {
    /** Nobody was ever asked for it. */
    public static final String NEVER = "neverFetched";
    /** The time of the trade is not known. */
    public static final String NO_TIME = "noTime";
    private static final long MINUTE = 60;

    /** What is known of minutes without a price. */
    @FunctionalInterface
    public interface Refusals {
        /** Those that overlap the time from {@code from} up to but not with {@code to}, Unix seconds. */
        List<PriceRefusal> within(long from, long to);
    }

    /** Of a trade at {@code time}. */
    public static PriceUse of(long time, SolUsd prices, Refusals refusals) {
        if (time < 0) {
            return new PriceUse(time, null, NO_TIME, "the time of the trade is not known");
        }
        Optional<PricePoint> price = prices.at(time);
        if (price.isPresent()) {
            return new PriceUse(time, price.get(), "", "");
        }
        long minute = time - time % MINUTE;
        // of several tellings of one minute, that nobody told a price says least
        List<PriceRefusal> told = refusals.within(minute, minute + MINUTE);
        return told.stream().filter(r -> r.kind() != Kind.GAP).findFirst().or(() -> told.stream().findFirst())
                .map(r -> new PriceUse(time, null, r.kind().wireName(), r.toString()))
                .orElseGet(() -> new PriceUse(time, null, NEVER,
                        "no price of its minute, or of the hour before, was fetched or imported"));
    }

    /** Seconds between the price and the trade; 0 where there is no price. */
    public long ageSeconds() {
        PricePoint point = price;
        return point == null ? 0 : time - point.time();
    }
}
