package org.wallettracker.ingest.simulate.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import org.wallettracker.domain.model.Base58;

/** A growing buffer of ASCII text, cheaper than a string builder that is encoded afterwards. */
public final class Ascii {
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private byte[] bytes;
    private int length;

    /** An empty buffer with room for {@code capacity} characters to begin with. */
    public Ascii(int capacity) {
        bytes = new byte[capacity];
    }

    /** Forgets what was written. */
    public Ascii clear() {
        length = 0;
        return this;
    }

    /** Characters written. */
    public int length() {
        return length;
    }

    /** The backing array; only the first {@link #length()} bytes count. */
    public byte[] array() {
        return bytes;
    }

    /** Text that must be ASCII. */
    @SuppressWarnings("deprecation") // the low bytes are all there is in ASCII, and this is the copy without a decoder
    public Ascii put(String text) {
        room(text.length());
        text.getBytes(0, text.length(), bytes, length);
        length += text.length();
        return this;
    }

    /** Text already encoded. */
    public Ascii put(byte[] text) {
        return put(text, 0, text.length);
    }

    /** A part of text already encoded. */
    public Ascii put(byte[] text, int from, int count) {
        room(count);
        System.arraycopy(text, from, bytes, length, count);
        length += count;
        return this;
    }

    /** One character. */
    public Ascii put(char c) {
        room(1);
        bytes[length++] = (byte) c;
        return this;
    }

    /** A whole number in decimal. */
    public Ascii number(long value) {
        room(20);
        if (value < 0) {
            if (value == Long.MIN_VALUE) {
                return put("-9223372036854775808");
            }
            bytes[length++] = '-';
            value = -value;
        }
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        length += digits;
        int at = length;
        do {
            bytes[--at] = (byte) ('0' + value % 10);
            value /= 10;
        } while (value > 0);
        return this;
    }

    /** {@code value / 10^decimals}, without trailing zeros; {@code value} must not be negative. */
    public Ascii decimal(long value, int decimals) {
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        number(value / unit);
        long rest = value % unit;
        if (rest != 0) {
            put('.');
            for (long place = unit / 10; rest != 0; place /= 10) {
                put((char) ('0' + rest / place));
                rest %= place;
            }
        }
        return this;
    }

    /** {@code value / 10^decimals} with exactly {@code decimals} digits; {@code value} must not be negative. */
    public Ascii fixed(long value, int decimals) {
        String digits = Long.toString(value);
        while (digits.length() <= decimals) {
            digits = "0" + digits;
        }
        return put(digits.substring(0, digits.length() - decimals)).put('.')
                .put(digits.substring(digits.length() - decimals));
    }

    /** Base58 of {@code data}. */
    public Ascii base58(byte[] data) {
        return put(Base58.encode(data));
    }

    /** Base64 of the first {@code count} bytes of {@code data} from {@code from} on. */
    public Ascii base64(byte[] data, int from, int count) {
        return put(BASE64.encode(Arrays.copyOfRange(data, from, from + count)));
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
