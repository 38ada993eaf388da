package org.wallettracker.domain.pack;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * Pieces of varying length in chunks outside the heap, which go when nobody can reach them any more. A copy shares them
 * and may be appended to while the original is read. No piece lies across two chunks.
 */
final class Blocks {
    private static final int BITS = 20;
    private static final int CHUNK = 1 << BITS;
    private static final int FIRST = 1 << 10;
    private static final int ALIGNED = 8;
    /** Places are counted in units of so many bytes, as a power of two: eight gigabytes by an int. */
    private static final int UNIT_BITS = 1;
    private static final long END = 1L << (Integer.SIZE + UNIT_BITS);

    private MemorySegment[] chunks;
    private long end;

    Blocks() {
        chunks = new MemorySegment[0];
    }

    Blocks(Blocks of) {
        chunks = of.chunks;
        end = of.end;
    }

    /** Memory outside the heap that is given back when nobody can reach it any more; all zero. */
    static MemorySegment allocate(long bytes) {
        return Arena.ofAuto().allocate(bytes, ALIGNED);
    }

    /** {@code old}, which has become too small, with room for {@code bytes}. */
    static MemorySegment grown(MemorySegment old, long bytes) {
        MemorySegment more = allocate(bytes);
        MemorySegment.copy(old, 0, more, 0, old.byteSize());
        return more;
    }

    /**
     * Appends the first {@code length} bytes of {@code from}, at most a chunk.
     *
     * @return its place, for {@link #read}
     */
    int add(byte[] from, int length) {
        long at = (end + 1) >>> UNIT_BITS << UNIT_BITS;
        if ((at & (CHUNK - 1)) + length > CHUNK) {
            at = (at | (CHUNK - 1)) + 1;
        }
        if (at + length > END) {
            throw new IllegalStateException("more facts than can be kept in memory: " + (END >> 30) + " GB of them");
        }
        int chunk = (int) (at >>> BITS);
        int offset = (int) at & (CHUNK - 1);
        int needed = offset + length;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk + 1);
            chunks[chunk] = allocate(chunk == 0 ? FIRST : CHUNK);
        }
        if (needed > chunks[chunk].byteSize()) {
            chunks = chunks.clone();
            chunks[chunk] = grown(chunks[chunk], Math.min(CHUNK, Math.max(needed, 2 * chunks[chunk].byteSize())));
        }
        MemorySegment.copy(from, 0, chunks[chunk], ValueLayout.JAVA_BYTE, offset, length);
        end = at + length;
        return (int) (at >>> UNIT_BITS);
    }

    /** Fills {@code to} with what begins at {@code place}, as far as its chunk goes. */
    void read(int place, byte[] to) {
        long at = (place & 0xFFFF_FFFFL) << UNIT_BITS;
        MemorySegment chunk = chunks[(int) (at >>> BITS)];
        long offset = at & (CHUNK - 1);
        MemorySegment.copy(chunk, ValueLayout.JAVA_BYTE, offset, to, 0,
                (int) Math.min(to.length, chunk.byteSize() - offset));
    }

    /** Bytes taken outside the heap. */
    long bytes() {
        long sum = 0;
        for (MemorySegment chunk : chunks) {
            sum += chunk.byteSize();
        }
        return sum;
    }
}
