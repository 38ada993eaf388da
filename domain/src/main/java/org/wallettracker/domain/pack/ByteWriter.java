package org.wallettracker.domain.pack;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Numbers as bytes, small ones short: seven bits a byte, the lowest first; several amounts together as groups of half a
 * byte each that tell how long they are, and then as many bytes, which are read without asking byte by byte.
 */
final class ByteWriter {
    /** More than any fact takes. */
    static final int ROOM = 256;

    private static final VarHandle AS_LONG = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes = new byte[ROOM + Long.BYTES];
    private int length;
    private int group;
    private int inGroup;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void byteOf(int value) {
        bytes[length++] = (byte) value;
    }

    /** A number that is not below 0. */
    void count(int value) {
        unsigned(value);
    }

    /** Any number; near 0 it is short. */
    void number(long value) {
        unsigned(zigzag(value));
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    /** Begins a group of {@code amounts} amounts. */
    void group(int amounts) {
        group = length;
        inGroup = 0;
        length += (amounts + 1) / 2;
        Arrays.fill(bytes, group, length, (byte) 0);
    }

    /** The next amount of the group; near 0 it is short, 0 takes nothing. */
    void amount(long value) {
        long code = zigzag(value);
        int size = (Long.SIZE - Long.numberOfLeadingZeros(code) + Byte.SIZE - 1) / Byte.SIZE;
        bytes[group + (inGroup >> 1)] |= (byte) (size << (inGroup & 1) * 4);
        inGroup++;
        AS_LONG.set(bytes, length, code);
        length += size;
    }

    private void unsigned(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }
}
