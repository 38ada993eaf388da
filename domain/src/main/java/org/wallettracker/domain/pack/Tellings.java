package org.wallettracker.domain.pack;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;

/**
 * What stands over the facts of a transaction as one source told it, {@value #BYTES} bytes each, outside the heap. A
 * header with a number that does not fit is kept as an object beside its signature. A copy shares all that and may be
 * appended to while the original is read.
 */
final class Tellings {
    /** Bytes of one. */
    static final int BYTES = 96;

    private static final int SLOT = Signature.LENGTH;
    private static final int TIME = SLOT + Integer.BYTES;
    private static final int INDEX = TIME + Integer.BYTES;
    private static final int PAYER = INDEX + Integer.BYTES;
    private static final int FEE = PAYER + Integer.BYTES;
    private static final int META = FEE + Integer.BYTES;
    private static final int RECORDED = META + Integer.BYTES;
    /** In place of a slot: the payer's place tells which of the headers kept as objects it is. */
    private static final int ODD = Integer.MIN_VALUE;
    private static final int NO_TIME = -1;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final ValueLayout.OfLong BYTEWISE = ValueLayout.JAVA_LONG.withOrder(ByteOrder.BIG_ENDIAN);

    private static final VarHandle AS_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle AS_LONG = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.nativeOrder());

    private static final int BITS = 13;
    private static final int CHUNK = 1 << BITS;
    private static final int FIRST = 8;

    private final Words words;
    private MemorySegment[] chunks;
    private int size;

    Tellings(Words words) {
        this.words = words;
        chunks = new MemorySegment[0];
    }

    /** @param words of {@code of}, or those of which they are a view */
    Tellings(Tellings of, Words words) {
        this.words = words;
        chunks = of.chunks;
        size = of.size;
    }

    int size() {
        return size;
    }

    /** Appends one; its number. */
    int add(TransactionHeader h, long recordedAt) {
        int chunk = size >>> BITS;
        int at = (size & (CHUNK - 1)) * BYTES;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk + 1);
            chunks[chunk] = Blocks.allocate((chunk == 0 ? FIRST : CHUNK) * (long) BYTES);
        } else if (at == chunks[chunk].byteSize()) {
            chunks = chunks.clone();
            chunks[chunk] = Blocks.grown(chunks[chunk], 2L * at);
        }
        MemorySegment to = chunks[chunk];
        MemorySegment.copy(h.signature().toBytes(), 0, to, ValueLayout.JAVA_BYTE, at, Signature.LENGTH);
        boolean fits = h.slot() >= Unknown.AMOUNT && h.slot() <= Integer.MAX_VALUE
                && h.networkFee() >= Unknown.AMOUNT && h.networkFee() <= Integer.MAX_VALUE
                && (h.blockTime() == Unknown.TIME || (h.blockTime() >= 0 && h.blockTime() < 0xFFFF_FFFFL));
        if (fits) {
            to.set(INT, at + SLOT, (int) h.slot());
            to.set(INT, at + TIME, h.blockTime() == Unknown.TIME ? NO_TIME : (int) h.blockTime());
            to.set(INT, at + INDEX, h.txIndex());
            to.set(INT, at + PAYER, words.addresses().number(h.feePayer()));
            to.set(INT, at + FEE, (int) h.networkFee());
            to.set(INT, at + META, words.metas().number(new Words.Meta(h.source(), h.decoderVersion(), h.failed())));
        } else {
            to.set(INT, at + SLOT, ODD);
            to.set(INT, at + PAYER, words.odd().number(h));
        }
        to.set(LONG, at + RECORDED, recordedAt);
        return size++;
    }

    private MemorySegment chunk(int i) {
        return chunks[i >>> BITS];
    }

    private static int at(int i) {
        return (i & (CHUNK - 1)) * BYTES;
    }

    private int number(int i, int field) {
        return chunk(i).get(INT, at(i) + field);
    }

    private boolean odd(int i) {
        return number(i, SLOT) == ODD;
    }

    private TransactionHeader kept(Words.View view, int i) {
        return view.odd()[number(i, PAYER)];
    }

    long slot(Words.View view, int i) {
        int slot = number(i, SLOT);
        return slot == ODD ? kept(view, i).slot() : slot;
    }

    int txIndex(Words.View view, int i) {
        return odd(i) ? kept(view, i).txIndex() : number(i, INDEX);
    }

    long blockTime(Words.View view, int i) {
        if (odd(i)) {
            return kept(view, i).blockTime();
        }
        int time = number(i, TIME);
        return time == NO_TIME ? Unknown.TIME : time & 0xFFFF_FFFFL;
    }

    Address feePayer(Words.View view, int i) {
        return odd(i) ? kept(view, i).feePayer() : view.addresses()[number(i, PAYER)];
    }

    long networkFee(Words.View view, int i) {
        return odd(i) ? kept(view, i).networkFee() : number(i, FEE);
    }

    Signature signature(int i) {
        byte[] bytes = new byte[Signature.LENGTH];
        MemorySegment.copy(chunk(i), ValueLayout.JAVA_BYTE, at(i), bytes, 0, bytes.length);
        return Signature.of(bytes);
    }

    long recordedAt(int i) {
        return chunk(i).get(LONG, at(i) + RECORDED);
    }

    /** @param scratch of at least {@value #BYTES} bytes */
    TransactionHeader header(Words.View view, int i, byte[] scratch) {
        MemorySegment.copy(chunk(i), ValueLayout.JAVA_BYTE, at(i), scratch, 0, BYTES);
        int slot = (int) AS_INT.get(scratch, SLOT);
        int payer = (int) AS_INT.get(scratch, PAYER);
        if (slot == ODD) {
            return view.odd()[payer];
        }
        int time = (int) AS_INT.get(scratch, TIME);
        Words.Meta meta = view.metas()[(int) AS_INT.get(scratch, META)];
        return new TransactionHeader(Signature.of(scratch, 0), slot, (int) AS_INT.get(scratch, INDEX),
                time == NO_TIME ? Unknown.TIME : time & 0xFFFF_FFFFL, view.addresses()[payer], meta.failed(),
                (int) AS_INT.get(scratch, FEE), meta.source(), meta.decoderVersion());
    }

    /** When the telling was recorded whose header was read into {@code scratch} last. */
    static long recordedAt(byte[] scratch) {
        return (long) AS_LONG.get(scratch, RECORDED);
    }

    /** The first eight bytes of a signature. */
    long prefix(int i) {
        return chunk(i).get(BYTEWISE, at(i));
    }

    /** Signatures by unsigned bytes. */
    int compareSignatures(int a, int b) {
        MemorySegment left = chunk(a);
        MemorySegment right = chunk(b);
        for (int n = 0; n < Signature.LENGTH; n += Long.BYTES) {
            int order = Long.compareUnsigned(left.get(BYTEWISE, at(a) + n), right.get(BYTEWISE, at(b) + n));
            if (order != 0) {
                return order;
            }
        }
        return 0;
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
