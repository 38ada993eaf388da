package org.wallettracker.ingest.decode.wire;

/** Decimal digits, eight at a time: a word holds eight characters, the first of them lowest. */
final class Digits {
    /** Powers of ten. */
    static final long[] SCALE = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = ONES << 7;

    private Digits() {
    }

    /** How many of the characters of {@code word} are digits before the first that is none. */
    static int leading(long word) {
        long other = word ^ ONES * '0'; // a digit becomes 0 to 9
        long found = (other + ONES * (0x7f - 9) | other) & HIGH;
        return Long.numberOfTrailingZeros(found) >>> 3;
    }

    /** The number that the first {@code count} characters of {@code word} write (pairs, then fours, then eight). */
    static long value(long word, int count) {
        if (count == 0) {
            return 0;
        }
        long digits = word << Long.SIZE - Byte.SIZE * count & ONES * 0x0f;
        long pairs = digits * 10 + (digits >>> 8) & 0x00ff_00ff_00ff_00ffL;
        long fours = pairs * 100 + (pairs >>> 16) & 0x0000_ffff_0000_ffffL;
        return fours * 10_000 + (fours >>> 32) & 0xffff_ffffL;
    }
}
