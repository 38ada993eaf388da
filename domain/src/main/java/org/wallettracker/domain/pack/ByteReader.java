package org.wallettracker.domain.pack;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The way back of {@link ByteWriter}. */
final class ByteReader {
    private static final VarHandle AS_LONG = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);
    /** What counts of eight bytes, by how many do. */
    private static final long[] MASKS = {0, 0xFFL, 0xFFFFL, 0xFF_FFFFL, 0xFFFF_FFFFL, 0xFF_FFFF_FFFFL,
            0xFFFF_FFFF_FFFFL, 0xFF_FFFF_FFFF_FFFFL, -1};

    private final byte[] bytes = new byte[ByteWriter.ROOM + Long.BYTES];
    private int at;
    private int group;
    private int inGroup;

    /** Begins with the piece at {@code place}. */
    void begin(Blocks blocks, int place) {
        blocks.read(place, bytes);
        at = 0;
    }

    int byteOf() {
        return bytes[at++] & 0xFF;
    }

    int count() {
        return (int) unsigned();
    }

    long number() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    /** Begins a group of {@code amounts} amounts. */
    void group(int amounts) {
        group = at;
        inGroup = 0;
        at += (amounts + 1) / 2;
    }

    /** The next amount of the group. */
    long amount() {
        int size = bytes[group + (inGroup >> 1)] >> (inGroup & 1) * 4 & 0xF;
        inGroup++;
        long code = (long) AS_LONG.get(bytes, at) & MASKS[size];
        at += size;
        return (code >>> 1) ^ -(code & 1);
    }

    private long unsigned() {
        byte first = bytes[at++];
        if (first >= 0) {
            return first;
        }
        long value = first & 0x7F;
        for (int shift = 7;; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
