package org.wallettracker.domain.pack;

import java.util.Arrays;

/** Whole numbers in chunks. A copy shares them and may be appended to while the original is read. */
final class IntColumn {
    private static final int BITS = 16;
    private static final int CHUNK = 1 << BITS;
    private static final int FIRST = 16;

    private int[][] chunks;
    private int size;

    IntColumn() {
        chunks = new int[][]{};
    }

    IntColumn(IntColumn of) {
        chunks = of.chunks;
        size = of.size;
    }

    void add(int value) {
        int chunk = size >>> BITS;
        int at = size & (CHUNK - 1);
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk + 1);
            chunks[chunk] = new int[chunk == 0 ? FIRST : CHUNK];
        } else if (at == chunks[chunk].length) {
            chunks = chunks.clone();
            chunks[chunk] = Arrays.copyOf(chunks[chunk], at * 2);
        }
        chunks[chunk][at] = value;
        size++;
    }

    int get(int i) {
        return chunks[i >>> BITS][i & (CHUNK - 1)];
    }

    int size() {
        return size;
    }
}
