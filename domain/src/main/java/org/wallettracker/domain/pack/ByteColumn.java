package org.wallettracker.domain.pack;

import java.util.Arrays;

/** Bytes in chunks. A copy shares them and may be appended to while the original is read. */
final class ByteColumn {
    private static final int BITS = 16;
    private static final int CHUNK = 1 << BITS;
    private static final int FIRST = 16;

    private byte[][] chunks;
    private int size;

    ByteColumn() {
        chunks = new byte[][]{};
    }

    ByteColumn(ByteColumn of) {
        chunks = of.chunks;
        size = of.size;
    }

    void add(int value) {
        int chunk = size >>> BITS;
        int at = size & (CHUNK - 1);
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk + 1);
            chunks[chunk] = new byte[chunk == 0 ? FIRST : CHUNK];
        } else if (at == chunks[chunk].length) {
            chunks = chunks.clone();
            chunks[chunk] = Arrays.copyOf(chunks[chunk], at * 2);
        }
        chunks[chunk][at] = (byte) value;
        size++;
    }

    int get(int i) {
        return chunks[i >>> BITS][i & (CHUNK - 1)];
    }
}
