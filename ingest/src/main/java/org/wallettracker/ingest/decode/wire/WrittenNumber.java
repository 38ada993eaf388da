package org.wallettracker.ingest.decode.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A JSON number and where it ends, or a list of them. For one thread. */
final class WrittenNumber {
    /** So many digits fit 63 bits for certain. */
    private static final int SAFE_DIGITS = 18;
    private static final int LONGEST = 100;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Its value, if it is {@link #whole} and {@link #small}. */
    long value;
    /** True if it has neither fraction nor exponent. */
    boolean whole;
    /** True if it has so few digits that 64 bits hold it for certain. */
    boolean small;
    /** Behind the last byte that was read. */
    int end;

    /** Reads the number that begins at {@code from} with a digit or a minus, of bytes up to {@code limit}. */
    void read(byte[] json, int from, int limit) throws Unusual {
        boolean negative = json[from] == '-';
        int first = negative ? from + 1 : from;
        int i = first;
        long sum = 0;
        int taken = Long.BYTES;
        while (taken == Long.BYTES && i + Long.BYTES <= limit) {
            long word = (long) LONG.get(json, i);
            taken = Digits.leading(word);
            sum = sum * Digits.SCALE[taken] + Digits.value(word, taken);
            i += taken;
        }
        if (taken == Long.BYTES) { // less than a word is left
            for (int digit = digit(json, i, limit); digit >= 0; digit = digit(json, ++i, limit)) {
                sum = sum * 10 + digit;
            }
        }
        if (i == first || json[first] == '0' && i - first > 1) {
            throw Unusual.HERE;
        }
        small = i - from <= SAFE_DIGITS;
        value = negative ? -sum : sum;
        whole = true;
        if (i < limit && (json[i] == '.' || json[i] == 'e' || json[i] == 'E')) {
            i = broken(json, i, limit);
        }
        if (i - from > LONGEST) {
            throw Unusual.HERE;
        }
        end = i;
    }

    /** Goes behind a fraction and an exponent. */
    private int broken(byte[] json, int from, int limit) throws Unusual {
        whole = false;
        int i = from;
        if (json[i] == '.') {
            i = digits(json, i + 1, limit);
        }
        if (i < limit && (json[i] == 'e' || json[i] == 'E')) {
            boolean sign = i + 1 < limit && (json[i + 1] == '+' || json[i + 1] == '-');
            i = digits(json, sign ? i + 2 : i + 1, limit);
        }
        return i;
    }

    /**
     * Reads a list of whole numbers of at most 18 digits, with nothing between them but commas, up to its bracket, on
     * which {@link #end} stands then. A list that ends near {@code limit} may be left alone.
     *
     * @param from behind the list's opening bracket
     * @return how many numbers {@code to} got; -1 if it is no such list or has no room there
     */
    int list(byte[] json, int from, int limit, long[] to) {
        int i = from;
        int n = 0;
        if (i < limit && json[i] == ']') {
            end = i;
            return 0;
        }
        while (n < to.length && i + 2 * Long.BYTES + 4 <= limit) {
            long word = (long) LONG.get(json, i);
            int digits = Digits.leading(word);
            long sum = Digits.value(word, digits);
            int first = i;
            i += digits;
            if (digits == Long.BYTES) {
                word = (long) LONG.get(json, i);
                digits = Digits.leading(word);
                sum = sum * Digits.SCALE[digits] + Digits.value(word, digits);
                i += digits;
                for (int digit = digit(json, i, limit); digit >= 0
                        && i - first < SAFE_DIGITS; digit = digit(json, ++i, limit)) {
                    sum = sum * 10 + digit;
                }
            }
            byte c = json[i];
            if (i == first || json[first] == '0' && i - first > 1 || c != ',' && c != ']') {
                return -1;
            }
            to[n++] = sum;
            if (c == ']') {
                end = i;
                return n;
            }
            i++;
        }
        return -1;
    }

    private static int digit(byte[] json, int i, int limit) {
        int digit = i < limit ? json[i] - '0' : -1;
        return digit <= 9 ? digit : -1;
    }

    private static int digits(byte[] json, int from, int limit) throws Unusual {
        int i = from;
        while (digit(json, i, limit) >= 0) {
            i++;
        }
        if (i == from) {
            throw Unusual.HERE;
        }
        return i;
    }
}
