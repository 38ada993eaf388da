package org.wallettracker.ingest.decode.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Base58;

/**
 * Reads base58 as {@link Base58} does, for the many short and few long texts of a transaction: those of one word or two
 * without a loop, longer ones in a buffer of its own. What has a character outside the alphabet, or is longer than any
 * instruction's data, is left to {@link Base58}. For one thread.
 */
final class Base58Reader {
    private static final VarHandle BIG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final byte[] VALUE = new byte[256];
    private static final int DIGITS = 10; // 58^10 fits 59 bits
    private static final long[] SCALE = new long[DIGITS + 1];
    private static final int LONGEST = 2_000;

    static {
        Arrays.fill(VALUE, (byte) -1);
        String alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
        for (int i = 0; i < alphabet.length(); i++) {
            VALUE[alphabet.charAt(i)] = (byte) i;
        }
        SCALE[0] = 1;
        for (int i = 1; i <= DIGITS; i++) {
            SCALE[i] = SCALE[i - 1] * 58;
        }
    }

    /** The number, least word first. */
    private final long[] number = new long[LONGEST * 6 / Long.SIZE + 2];

    /**
     * Bytes of the text in {@code length} bytes of {@code text} from {@code start} on.
     *
     * @throws IllegalArgumentException if a character is outside the alphabet; the message quotes the text
     */
    byte[] decode(byte[] text, int start, int length) {
        byte[] bytes = plain(text, start, length);
        return bytes == null ? Base58.decode(text, start, length) : bytes; // which says what character is wrong
    }

    /** As {@link #decode}, but null where there is something wrong or unusual. */
    byte @Nullable [] plain(byte[] text, int start, int length) {
        int end = start + length;
        int i = start;
        while (i < end && text[i] == '1') {
            i++;
        }
        int ones = i - start;
        if (end - i > LONGEST) {
            return null;
        }
        int head = (end - i) % DIGITS;
        long value = digits(text, i, head);
        i += head;
        int words = value == 0 ? 0 : 1;
        number[0] = value;
        if (i + DIGITS <= end && (end - i) / DIGITS % 2 != 0) {
            long next = digits(text, i, DIGITS);
            value |= next;
            words = times(words, next);
            i += DIGITS;
        }
        while (i < end && value >= 0) {
            long first = digits(text, i, DIGITS);
            long second = digits(text, i + DIGITS, DIGITS);
            value |= first | second;
            words = times(words, first, second);
            i += 2 * DIGITS;
        }
        return value < 0 ? null : bytes(ones, words);
    }

    /** The number that {@code count} characters write, negative if one of them is outside the alphabet. */
    private static long digits(byte[] text, int at, int count) {
        long sum = 0;
        int wrong = 0;
        for (int i = at; i < at + count; i++) {
            int digit = VALUE[text[i] & 0xff];
            wrong |= digit;
            sum = sum * 58 + digit;
        }
        return wrong < 0 ? -1 : sum;
    }

    /** The number times 58^10 and {@code more}; gives the count of its words. */
    private int times(int words, long more) {
        long scale = SCALE[DIGITS];
        long carry = more;
        for (int w = 0; w < words; w++) {
            long word = number[w];
            long low = word * scale;
            long sum = low + carry;
            carry = Math.unsignedMultiplyHigh(word, scale) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
            number[w] = sum;
        }
        return carried(words, carry);
    }

    /** Twice {@link #times(int, long)} in one pass: two chains of carries that don't wait for each other. */
    private int times(int words, long first, long second) {
        long scale = SCALE[DIGITS];
        for (int w = 0; w < words; w++) {
            long word = number[w];
            long low = word * scale;
            long sum = low + first;
            first = Math.unsignedMultiplyHigh(word, scale) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
            long low2 = sum * scale;
            long sum2 = low2 + second;
            second = Math.unsignedMultiplyHigh(sum, scale) + (Long.compareUnsigned(sum2, low2) < 0 ? 1 : 0);
            number[w] = sum2;
        }
        long low = first * scale;
        long sum = low + second;
        long carry = Math.unsignedMultiplyHigh(first, scale) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        return carry == 0 ? carried(words, sum) : carried(carriedWord(words, sum), carry);
    }

    private int carried(int words, long carry) {
        return carry == 0 ? words : carriedWord(words, carry);
    }

    private int carriedWord(int words, long word) {
        number[words] = word;
        return words + 1;
    }

    private byte[] bytes(int ones, int words) {
        if (words == 0) {
            return new byte[ones];
        }
        long top = number[words - 1];
        int topBytes = Long.BYTES - (Long.numberOfLeadingZeros(top) >>> 3);
        byte[] out = new byte[ones + topBytes + (words - 1) * Long.BYTES];
        int at = ones;
        for (int shift = (topBytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out[at++] = (byte) (top >>> shift);
        }
        for (int w = words - 2; w >= 0; w--) {
            BIG.set(out, at, number[w]);
            at += Long.BYTES;
        }
        return out;
    }
}
