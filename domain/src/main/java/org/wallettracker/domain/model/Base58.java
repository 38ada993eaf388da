package org.wallettracker.domain.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Base58 with Bitcoin's alphabet, as Solana writes keys, signatures and instruction data. Decodes in limbs of ten
 * digits (58^10 fits a long). Encodes by adding up tabled powers of 2^32 in limbs of four digits, so that all but the
 * last step is multiplication: an event of 370 bytes takes a tenth of the time that repeated division takes.
 */
public final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int LIMB = 656_356_768; // 58^5
    private static final int LIMB_DIGITS = 5;
    private static final int DECODED_DIGITS = 10; // 58^10 fits a long
    private static final long TEN_DIGITS = (long) LIMB * LIMB;
    private static final byte[] VALUE = new byte[128];
    private static final int QUAD = 11_316_496; // 58^4
    private static final int QUAD_DIGITS = 4;
    private static final int TABLED_WORDS = 160;
    /** Row l holds limb l of 2^(32 i) in base 58^4, for i from FIRST_WORD[l], the first for which it is not 0. */
    private static final int[][] POWERS;
    private static final int[] FIRST_WORD;

    static {
        Arrays.fill(VALUE, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            VALUE[ALPHABET.charAt(i)] = (byte) i;
        }
        int limbs = TABLED_WORDS * 32 * 10 / 234 + 2; // a limb carries 23.43 bits
        POWERS = new int[limbs][];
        FIRST_WORD = new int[limbs];
        Arrays.fill(FIRST_WORD, TABLED_WORDS);
        long[] power = new long[limbs];
        power[0] = 1;
        for (int i = 0; i < TABLED_WORDS; i++) {
            long carry = 0;
            for (int limb = 0; limb < limbs; limb++) {
                long value = i == 0 ? power[limb] : (power[limb] << 32) + carry;
                carry = i == 0 ? 0 : value / QUAD;
                power[limb] = i == 0 ? value : value % QUAD;
                if (power[limb] != 0 && FIRST_WORD[limb] == TABLED_WORDS) {
                    FIRST_WORD[limb] = i;
                    POWERS[limb] = new int[TABLED_WORDS - i];
                }
                if (FIRST_WORD[limb] < TABLED_WORDS) {
                    POWERS[limb][i - FIRST_WORD[limb]] = (int) power[limb];
                }
            }
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
        long[] number = new long[words]; // least significant word first
        for (int i = bytes.length - 1, shift = 0, w = 0; i >= zeros; i--) {
            number[w] |= (bytes[i] & 0xffL) << shift;
            shift += 8;
            if (shift == 32) {
                shift = 0;
                w++;
            }
        }
        byte[] out = new byte[zeros + (words * 32 / 23 + 2) * QUAD_DIGITS];
        int at = words <= TABLED_WORDS ? byTable(number, out) : byDivision(number, out);
        while (at < out.length && out[at] == '1') {
            at++;
        }
        for (int i = 0; i < zeros; i++) {
            out[--at] = '1';
        }
        return new String(out, at, out.length - at, StandardCharsets.US_ASCII);
    }

    /** Writes the digits to the end of {@code out} and returns where they begin. */
    private static int byTable(long[] number, byte[] out) {
        int at = out.length;
        long carry = 0;
        for (int limb = 0; limb < POWERS.length && (carry != 0 || FIRST_WORD[limb] < number.length); limb++) {
            int[] row = POWERS[limb];
            int first = FIRST_WORD[limb];
            long sum = carry; // at most 160 products below 2^32 x 58^4 < 2^55.5, and a carry below 2^40
            for (int i = first; i < number.length; i++) {
                sum += number[i] * row[i - first];
            }
            carry = sum / QUAD;
            int digits = (int) (sum - carry * QUAD);
            for (int d = 0; d < QUAD_DIGITS; d++) {
                out[--at] = (byte) ALPHABET.charAt(digits % 58);
                digits /= 58;
            }
        }
        return at;
    }

    private static int byDivision(long[] number, byte[] out) {
        int at = out.length;
        int top = number.length;
        while (top > 0) {
            long remainder = 0;
            for (int i = top - 1; i >= 0; i--) {
                long part = (remainder << 32) | number[i];
                number[i] = part / LIMB;
                remainder = part % LIMB;
            }
            while (top > 0 && number[top - 1] == 0) {
                top--;
            }
            for (int d = 0; d < LIMB_DIGITS; d++) {
                out[--at] = (byte) ALPHABET.charAt((int) (remainder % 58));
                remainder /= 58;
            }
        }
        return at;
    }

    /**
     * Bytes of {@code text}.
     *
     * @throws IllegalArgumentException if a character is outside the alphabet; the message quotes the text
     */
    public static byte[] decode(String text) {
        byte[] digits = text.getBytes(StandardCharsets.UTF_8);
        return decode(digits, 0, digits.length);
    }

    /**
     * Bytes of the text in {@code length} bytes of {@code digits} (UTF-8) from {@code start} on.
     *
     * @throws IllegalArgumentException if a character is outside the alphabet; the message quotes the text
     */
    public static byte[] decode(byte[] digits, int start, int length) {
        int after = start + length;
        int i = start;
        while (i < after && digits[i] == '1') {
            i++;
        }
        int ones = i - start;
        long[] number = new long[(length * 733 / 1000) / 8 + 2];
        int top = number.length;
        while (i + 2 * DECODED_DIGITS <= after) {
            long first = ten(digits, i);
            long second = ten(digits, i + DECODED_DIGITS);
            if ((first | second) < 0) {
                break; // the loop below says which character it is
            }
            i += 2 * DECODED_DIGITS;
            // both limbs in one pass: two chains of carries that don't wait for each other
            for (int w = number.length - 1; w >= top; w--) {
                long word = number[w];
                long low = word * TEN_DIGITS;
                long sum = low + first;
                first = Math.unsignedMultiplyHigh(word, TEN_DIGITS) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
                long low2 = sum * TEN_DIGITS;
                long sum2 = low2 + second;
                second = Math.unsignedMultiplyHigh(sum, TEN_DIGITS) + (Long.compareUnsigned(sum2, low2) < 0 ? 1 : 0);
                number[w] = sum2;
            }
            long low = first * TEN_DIGITS;
            long sum = low + second;
            long carry = Math.unsignedMultiplyHigh(first, TEN_DIGITS) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
            if ((sum | carry) != 0) {
                number[--top] = sum;
            }
            if (carry != 0) {
                number[--top] = carry;
            }
        }
        while (i < after) {
            int end = Math.min(i + DECODED_DIGITS, after);
            long scale = 1;
            long carry = 0;
            for (; i < end; i++) {
                int value = digits[i] >= 0 ? VALUE[digits[i]] : -1;
                if (value < 0) {
                    throw new IllegalArgumentException(
                            "not base58 (character " + (i - start + 1) + "): \""
                                    + shortened(new String(digits, start, length, StandardCharsets.UTF_8))
                                    + "\"");
                }
                scale *= 58;
                carry = carry * 58 + value;
            }
            for (int w = number.length - 1; w >= top; w--) {
                long word = number[w];
                long low = word * scale;
                long sum = low + carry;
                carry = Math.unsignedMultiplyHigh(word, scale) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
                number[w] = sum;
            }
            if (carry != 0) {
                number[--top] = carry;
            }
        }
        byte[] all = new byte[(number.length - top) * 8];
        for (int w = top; w < number.length; w++) {
            Longs.put(all, (w - top) * 8, number[w]);
        }
        int skip = 0;
        while (skip < all.length && all[skip] == 0) {
            skip++;
        }
        byte[] out = new byte[ones + all.length - skip];
        System.arraycopy(all, skip, out, ones, all.length - skip);
        return out;
    }

    /** The number in ten characters, negative if one of them is outside the alphabet. */
    private static long ten(byte[] digits, int at) {
        int high = five(digits, at);
        int low = five(digits, at + LIMB_DIGITS);
        return (high | low) < 0 ? -1 : (long) high * LIMB + low;
    }

    private static int five(byte[] digits, int at) {
        int a = digits[at];
        int b = digits[at + 1];
        int c = digits[at + 2];
        int d = digits[at + 3];
        int e = digits[at + 4];
        if ((a | b | c | d | e) < 0) {
            return -1;
        }
        a = VALUE[a];
        b = VALUE[b];
        c = VALUE[c];
        d = VALUE[d];
        e = VALUE[e];
        return (a | b | c | d | e) < 0 ? -1 : (a * 58 + b) * (58 * 58 * 58) + (c * 58 + d) * 58 + e;
    }

    static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "...";
    }
}
