package org.wallettracker.domain.market;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.money.Amounts;

/**
 * What is known of one mint up to the run's as-of time. Prices are lamports per 10^15 base units (a ratio kept whole);
 * only mints quoted in SOL have prices.
 */
public interface MintHistory {

    /** Base units that a price is stated for. */
    long PRICE_UNIT = 1_000_000_000_000_000L;

    Address mint();

    /** Empty where the creation was not seen. */
    String name();

    /** Empty where the creation was not seen. */
    String symbol();

    /** -1 where not known. */
    int decimals();

    /** Who paid for the creation; null where not seen. */
    @Nullable
    Address developer();

    /** Unix seconds; {@link org.wallettracker.domain.model.Unknown#TIME} where not seen. */
    long createdTime();

    /** -1 where not seen. */
    long createdSlot();

    /** Unix seconds of completion (else of migration); {@link org.wallettracker.domain.model.Unknown#TIME} where not seen. */
    long graduatedTime();

    /** Slot of completion (else of migration); -1 where not seen. */
    long graduatedSlot();

    /** Transaction of completion (else migration); null where not seen. */
    @Nullable
    Signature graduatedSignature();

    /** True if completion or migration was seen by the as-of time. */
    default boolean graduated() {
        return graduatedSlot() >= 0;
    }

    /** How well the graduation is proved; null where not seen. */
    @Nullable
    FactStatus graduationStatus();

    /** Name of the venue it went to: "pumpswap", until March 2025 "raydium"; "unknown" before the migration is seen. */
    String platform();

    /** State of its present price source (pool after migration, else curve); null where not known. */
    @Nullable
    Reserves reserves();

    /** Number of trades in the price path. */
    int trades();

    /** Price after the last trade at or before {@code time}; empty before the first. */
    OptionalLong priceAt(long time);

    /** Highest price after any trade with block time in [from, to]; empty if there was none. */
    OptionalLong peakPrice(long from, long to);

    /** Unix seconds of what last changed its price; {@link org.wallettracker.domain.model.Unknown#TIME} if nothing did. */
    default long lastTime() {
        return Long.MAX_VALUE; // may change at any time
    }

    /** Price after the last trade; empty if there was none. */
    OptionalLong lastPrice();

    /**
     * Curve progress in hundredths of a percent just before a buy of {@code tokenRaw} that left {@code after}; -1 where
     * the event does not tell or the trade was not on a curve.
     */
    int progressBefore(@Nullable Reserves after, long tokenRaw, boolean onCurve);

    /** What selling {@code tokenRaw} now would fetch after the venue's fees, in lamports; empty where not known. */
    OptionalLong exitValue(long tokenRaw);

    /** True if the present price source is a pool, false for the curve or none. */
    default boolean pooled() {
        return graduated() && !"unknown".equals(platform());
    }

    /**
     * What selling {@code tokenRaw} would have fetched at {@code time}, in lamports; empty where not known. Unless a
     * history knows the reserves of that time: price times amount, an upper bound.
     */
    default OptionalLong exitValueAt(long tokenRaw, long time) {
        OptionalLong price = priceAt(time);
        return price.isEmpty()
                ? price
                : OptionalLong.of(Amounts.saturatedMulDiv(tokenRaw, price.getAsLong(), PRICE_UNIT));
    }

    /** The highest {@link #exitValueAt} at any moment of [from, to]; empty where no price is known in it. */
    default OptionalLong peakExitValue(long tokenRaw, long from, long to) {
        OptionalLong start = exitValueAt(tokenRaw, from);
        OptionalLong peak = peakPrice(from, to);
        if (peak.isEmpty()) {
            return start;
        }
        long within = Amounts.saturatedMulDiv(tokenRaw, peak.getAsLong(), PRICE_UNIT);
        return OptionalLong.of(Math.max(within, start.orElse(0)));
    }
}
