package org.wallettracker.domain.pack;

/** The way back of {@link ByteWriter}. */
final class ByteReader {
    private final byte[] bytes = new byte[ByteWriter.ROOM];
    private int at;

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
