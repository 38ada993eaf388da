package org.wallettracker.ingest.decode.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the ends of JSON texts, sixteen bytes at a time, and makes sure that what they hold is valid. */
final class QuotedText {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = ONES << 7;

    private QuotedText() {
    }

    /**
     * Where the text that begins at {@code from} has its closing quote, before {@code end}; its complement where the
     * text has an escape or a character outside ASCII, so that it is not written as it is meant.
     */
    static int closing(byte[] json, int from, int end) throws Unusual {
        int i = from;
        while (i + 2 * Long.BYTES <= end) {
            long found = special((long) LONG.get(json, i)) & HIGH;
            if (found != 0) {
                i += Long.numberOfTrailingZeros(found) >>> 3;
                return json[i] == '"' ? i : unplain(json, i, end);
            }
            found = special((long) LONG.get(json, i + Long.BYTES)) & HIGH;
            if (found != 0) {
                i += Long.BYTES + (Long.numberOfTrailingZeros(found) >>> 3);
                return json[i] == '"' ? i : unplain(json, i, end);
            }
            i += 2 * Long.BYTES;
        }
        return bytewise(json, i, end);
    }

    /**
     * The lowest of the bytes' highest bits that is set marks the first byte that is a quote, a backslash, below a blank,
     * or not ASCII: turning the second bit puts the quote into the blank's place and leaves all controls below it. Bits
     * above it may be wrong.
     */
    private static long special(long word) {
        return (word ^ ONES * 2) - ONES * (' ' + 1) | (word ^ ONES * '\\') - ONES | word;
    }

    private static int bytewise(byte[] json, int from, int end) throws Unusual {
        int i = from;
        while (i < end && json[i] >= ' ' && json[i] != '\\') {
            if (json[i] == '"') {
                return i;
            }
            i++;
        }
        return unplain(json, i, end);
    }

    /** As {@link #closing}, of a text that has something other than plain characters at {@code from}. */
    private static int unplain(byte[] json, int from, int end) throws Unusual {
        int i = from;
        while (i < end) {
            byte c = json[i];
            if (c == '"') {
                return ~i;
            }
            if (c == '\\') {
                i = escape(json, i + 1, end);
            } else if (c < 0) {
                i = character(json, i, end);
            } else if (c < ' ') {
                throw Unusual.HERE;
            } else {
                i++;
            }
        }
        throw Unusual.HERE;
    }

    private static int escape(byte[] json, int i, int end) throws Unusual {
        byte c = i < end ? json[i] : 0;
        switch (c) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return i + 1;
            }
            case 'u' -> {
                for (int h = i + 1; h < i + 5; h++) {
                    if (h >= end || Character.digit(json[h], 16) < 0) {
                        throw Unusual.HERE;
                    }
                }
                return i + 5;
            }
            default -> throw Unusual.HERE;
        }
    }

    /** Goes behind a character of two to four bytes. */
    private static int character(byte[] json, int i, int end) throws Unusual {
        int first = json[i] & 0xff;
        int more = first >= 0xc2 && first < 0xe0
                ? 1
                : first >= 0xe0 && first < 0xf0
                        ? 2
                        : first >= 0xf0 && first < 0xf5
                                ? 3
                                : 0;
        if (more == 0 || i + more >= end) {
            throw Unusual.HERE;
        }
        int second = json[i + 1] & 0xff;
        boolean wrong = first == 0xe0 && second < 0xa0 || first == 0xed && second >= 0xa0
                || first == 0xf0 && second < 0x90 || first == 0xf4 && second >= 0x90;
        for (int m = i + 1; m <= i + more; m++) {
            wrong |= (json[m] & 0xc0) != 0x80;
        }
        if (wrong) {
            throw Unusual.HERE;
        }
        return i + more + 1;
    }
}
