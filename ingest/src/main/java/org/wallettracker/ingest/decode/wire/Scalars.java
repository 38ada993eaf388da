package org.wallettracker.ingest.decode.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;

/** Reads numbers and lists of numbers, strictly. */
final class Scalars {
    /** So many characters are a number of 64 bits for certain. */
    private static final int SAFE_DIGITS = 18;

    private Scalars() {
    }

    /** {@code text} if it is plain digits, with or without a minus; Java would take a plus and other scripts' digits too. */
    private static String ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c != '-' || i > 0)) {
                throw new NumberFormatException("no plain digits: " + text);
            }
        }
        return text;
    }

    /** A whole number of 63 bits. */
    static long whole(Tokens p, JsonToken value, String name) throws IOException, NotUnderstood {
        if (value == JsonToken.VALUE_STRING) { // how JavaScript writes 64 bits
            try {
                return Long.parseLong(ascii(p.text()));
            } catch (NumberFormatException e) {
                throw wrong(p, name, "a whole number");
            }
        }
        if (value == JsonToken.VALUE_NUMBER_INT && p.textLength() <= SAFE_DIGITS) {
            return p.number();
        }
        if (value != JsonToken.VALUE_NUMBER_INT || p.isBig()) {
            throw wrong(p, name, "a whole number");
        }
        return p.number();
    }

    /** A whole number of 31 bits: an index or a depth. */
    static int small(Tokens p, JsonToken value, String name) throws IOException, NotUnderstood {
        long number = whole(p, value, name);
        if (number != (int) number) {
            throw wrong(p, name, "an index");
        }
        return (int) number;
    }

    /** A whole number, {@code otherwise} for null. */
    static long wholeOr(Tokens p, JsonToken value, String name, long otherwise) throws IOException, NotUnderstood {
        return value == JsonToken.VALUE_NULL ? otherwise : whole(p, value, name);
    }

    /** A whole number of 64 bits, to be compared unsigned. */
    static long unsigned(Tokens p, JsonToken value, String name) throws IOException, NotUnderstood {
        if (value == JsonToken.VALUE_NUMBER_INT) {
            if (p.textLength() <= SAFE_DIGITS) {
                long number = p.number();
                if (number >= 0) {
                    return number;
                }
            } else if (!p.isBig()) {
                long number = p.number();
                if (number >= 0) {
                    return number;
                }
            } else {
                BigInteger big = p.bigNumber();
                if (big.signum() >= 0 && big.bitLength() <= 64) {
                    return big.longValue();
                }
            }
        }
        if (value == JsonToken.VALUE_STRING) {
            try {
                return Long.parseUnsignedLong(ascii(p.text()));
            } catch (NumberFormatException e) {
                throw wrong(p, name, "an amount (0 to 2^64-1)");
            }
        }
        throw wrong(p, name, "an amount (0 to 2^64-1)");
    }

    /** A list of 64-bit amounts; {@code room} is overwritten. */
    static long[] unsignedList(Tokens p, String name, long[] room) throws IOException, NotUnderstood {
        int n = p.plainNumbers(room);
        if (n >= 0) {
            return Arrays.copyOf(room, n);
        }
        long[] list = room;
        n = 0;
        JsonToken value = p.nextToken();
        while (value != JsonToken.END_ARRAY) {
            if (n == list.length) {
                list = Arrays.copyOf(list, n * 2);
            }
            list[n++] = unsigned(p, value, name);
            value = p.nextToken();
        }
        return Arrays.copyOf(list, n);
    }

    static NotUnderstood wrong(Tokens p, String name, String expected) throws IOException {
        String text = p.currentToken() != null && p.currentToken().isScalarValue() ? p.text() : "a structure";
        return new NotUnderstood(Reasons.BAD_VALUE, "expected " + expected + " in \"" + name + "\", found "
                + (text.length() > 60 ? text.substring(0, 60) + "..." : text));
    }
}
