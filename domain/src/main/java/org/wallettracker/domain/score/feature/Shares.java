package org.wallettracker.domain.score.feature;

import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.money.Amounts;

/** Integer shares of amounts that may be negative. */
public final class Shares {
    private static final long MOST = 10_000_000_000_000_000L;

    private Shares() {
    }

    /** {@code amount} x {@code part} / {@code whole}, rounded toward 0; {@code part} 0 or more, {@code whole} above 0. */
    public static long of(long amount, long part, long whole) {
        return amount >= 0 ? Amounts.mulDiv(amount, part, whole) : -Amounts.mulDiv(-amount, part, whole);
    }

    /** {@code part} of {@code whole} in hundredths of a percent, 0 to 10000; 0 where {@code whole} is not above 0. */
    public static int percent(long part, long whole) {
        if (whole <= 0 || part <= 0) {
            return 0;
        }
        return part >= whole ? 10_000 : (int) Amounts.mulDiv(part, 10_000, whole);
    }

    /** Lamports of {@code raw} base units at a price in lamports per 10^15 base units, rounded down, 10^16 at most. */
    public static long value(long raw, long price) {
        if (Math.multiplyHigh(raw, price) >= MintHistory.PRICE_UNIT / 1_000) {
            return MOST;
        }
        return Math.min(MOST, Amounts.mulDiv(raw, price, MintHistory.PRICE_UNIT));
    }
}
