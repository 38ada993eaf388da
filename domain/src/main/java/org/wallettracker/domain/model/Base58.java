package org.wallettracker.domain.model;

import java.util.Arrays;

/**
 * Base58 with Bitcoin's alphabet, as Solana writes keys, signatures and instruction data. Works in limbs of five
 * digits (58^5 fits an int), which is several times faster than big-integer division.
 */
public final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int LIMB = 656_356_768; // 58^5
    private static final int LIMB_DIGITS = 5;
    private static final byte[] VALUE = new byte[128];

    static {
        Arrays.fill(VALUE, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            VALUE[ALPHABET.charAt(i)] = (byte) i;
        }
    }

    private Base58() {
    }

    /** Text of {@code bytes}; leading zero bytes become leading ones. */
    public static String encode(byte[] bytes) {
        int zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) {
            zeros++;
        }
        int words = (bytes.length - zeros + 3) / 4;
        int[] number = new int[words];
        for (int i = bytes.length - 1, shift = 0, w = words - 1; i >= zeros; i--) {
            number[w] |= (bytes[i] & 0xff) << shift;
            shift += 8;
            if (shift == 32) {
                shift = 0;
                w--;
            }
        }
        char[] out = new char[zeros + bytes.length * 138 / 100 + LIMB_DIGITS + 1];
        int at = out.length;
        int start = 0;
        while (start < words) {
            long remainder = 0;
            for (int i = start; i < words; i++) {
                long part = (remainder << 32) | (number[i] & 0xffff_ffffL);
                number[i] = (int) (part / LIMB);
                remainder = part % LIMB;
            }
            while (start < words && number[start] == 0) {
                start++;
            }
            for (int d = 0; d < LIMB_DIGITS; d++) {
                out[--at] = ALPHABET.charAt((int) (remainder % 58));
                remainder /= 58;
            }
        }
        while (at < out.length && out[at] == '1') {
            at++;
        }
        for (int i = 0; i < zeros; i++) {
            out[--at] = '1';
        }
        return new String(out, at, out.length - at);
    }

    /**
     * Bytes of {@code text}.
     *
     * @throws IllegalArgumentException if a character is outside the alphabet; the message quotes the text
     */
    public static byte[] decode(String text) {
        int ones = 0;
        while (ones < text.length() && text.charAt(ones) == '1') {
            ones++;
        }
        int[] number = new int[(text.length() * 733 / 1000) / 4 + 2];
        int top = number.length;
        int i = ones;
        while (i < text.length()) {
            int scale = 1;
            long carry = 0;
            for (int d = 0; d < LIMB_DIGITS && i < text.length(); d++, i++) {
                char c = text.charAt(i);
                int value = c < 128 ? VALUE[c] : -1;
                if (value < 0) {
                    throw new IllegalArgumentException(
                            "not base58 (character " + (i + 1) + "): \"" + shortened(text) + "\"");
                }
                scale *= 58;
                carry = carry * 58 + value;
            }
            for (int w = number.length - 1; w >= top || carry != 0; w--) {
                long part = (number[w] & 0xffff_ffffL) * scale + carry;
                number[w] = (int) part;
                carry = part >>> 32;
                if (w < top) {
                    top = w;
                }
            }
        }
        int length = (number.length - top) * 4;
        int skip = 0;
        while (skip < length && byteAt(number, top, skip) == 0) {
            skip++;
        }
        byte[] out = new byte[ones + length - skip];
        for (int b = skip; b < length; b++) {
            out[ones + b - skip] = byteAt(number, top, b);
        }
        return out;
    }

    private static byte byteAt(int[] number, int top, int index) {
        return (byte) (number[top + (index >> 2)] >>> (24 - 8 * (index & 3)));
    }

    static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "...";
    }
}
