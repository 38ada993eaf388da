package org.wallettracker.domain.pack;

/** Numbers as bytes, small ones short: seven bits a byte, the lowest first. */
final class ByteWriter {
    /** More than any fact takes. */
    static final int ROOM = 256;

    private final byte[] bytes = new byte[ROOM];
    private int length;

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
        unsigned((value << 1) ^ (value >> 63));
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
