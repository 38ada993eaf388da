package org.wallettracker.ingest.price;

/**
 * What SOL cost within one minute, in micro-dollars.
 *
 * @param minute Unix seconds of its beginning, a multiple of 60
 * @param open price of the first trade in it: nothing in it is newer than the minute's beginning, so a trade of that
 *     minute is not valued at what came after it
 */
record Candle(long minute, long open, long high, long low, long close) {
    static final long SECONDS = 60;

    /** @throws IllegalArgumentException if no market can have told it; the message says why */
    Candle {
        if (minute < 0 || minute % SECONDS != 0) {
            throw new IllegalArgumentException("a candle begins with a minute, not at " + minute);
        }
        if (low <= 0 || low > open || low > close || high < open || high < close) {
            throw new IllegalArgumentException("open " + open + " and close " + close + " are not between low " + low
                    + " and high " + high);
        }
    }
}
