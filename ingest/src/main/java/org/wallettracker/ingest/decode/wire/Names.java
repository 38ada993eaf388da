package org.wallettracker.ingest.decode.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Field names seen before, so that the same name is the same {@code String}; bounded, whatever the input holds. */
final class Names {
    private static final int SLOT_BITS = 11;
    private static final int SLOTS = 1 << SLOT_BITS;
    private static final int PROBES = 4;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9e37_79b9_7f4a_7c15L;
    /** The longest name that is kept: three words hold all of it. */
    private static final int LONGEST = 3 * Long.BYTES;

    private final @Nullable Name[] known = new Name[SLOTS];

    /**
     * A name as three words that may overlap: its first eight characters (its only ones, moved to the top, where it has
     * no more), its last eight, and those in between.
     */
    private record Name(String text, int length, long first, long middle, long last) {
        boolean is(int other, long begin, long between, long end) {
            return begin == first && end == last && between == middle && other == length;
        }
    }

    /** The name in {@code length} ASCII bytes of {@code json} from {@code start} on. */
    String of(byte[] json, int start, int length) {
        if (length > LONGEST || length == 0 || start + Long.BYTES > json.length) {
            return text(json, start, length);
        }
        if (length <= Long.BYTES) { // no name has a zero byte, so the word tells its length too
            long word = (long) LONG.get(json, start) << Long.SIZE - Byte.SIZE * length;
            return of(json, start, length, word, 0, word);
        }
        return of(json, start, length, (long) LONG.get(json, start),
                length <= 2 * Long.BYTES ? 0 : (long) LONG.get(json, start + Long.BYTES),
                (long) LONG.get(json, start + length - Long.BYTES));
    }

    private String of(byte[] json, int start, int length, long first, long middle, long last) {
        int slot = (int) ((first + last * 31) * MIX >>> Long.SIZE - SLOT_BITS);
        for (int probe = 0; probe < PROBES; probe++) {
            Name name = known[slot ^ probe];
            if (name == null) {
                name = new Name(text(json, start, length).intern(), length, first, middle, last);
                known[slot ^ probe] = name;
                return name.text;
            }
            if (name.is(length, first, middle, last)) {
                return name.text;
            }
        }
        return text(json, start, length);
    }

    private static String text(byte[] json, int start, int length) {
        return new String(json, start, length, StandardCharsets.US_ASCII);
    }
}
