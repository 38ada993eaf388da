package org.wallettracker.ingest.decode.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Field names seen before, so that the same name is the same {@code String}; bounded, whatever the input holds. */
final class Names {
    private static final int SLOT_BITS = 11;
    private static final int SLOTS = 1 << SLOT_BITS;
    private static final int PROBES = 4;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9e37_79b9_7f4a_7c15L;
    private static final int SHORT = Long.BYTES;

    /** Names of at most eight characters by these as a number. */
    private final long[] words = new long[SLOTS];
    private final @Nullable String[] shortTexts = new String[SLOTS];
    private final byte[] @Nullable [] bytes = new byte[SLOTS][];
    private final String[] texts = new String[SLOTS];

    /** The name in {@code length} ASCII bytes of {@code json} from {@code start} on. */
    String of(byte[] json, int start, int length) {
        if (length <= SHORT && length > 0 && start + SHORT <= json.length) {
            return ofWord(json, start, length);
        }
        int hash = length;
        if (length > 0) {
            hash = ((length * 31 + json[start]) * 31 + json[start + length / 2]) * 31 + json[start + length - 1];
            hash = hash * 31 + json[start + length / 4];
        }
        hash ^= hash >>> 11;
        for (int probe = 0; probe < PROBES; probe++) {
            int slot = (hash + probe) & (SLOTS - 1);
            byte[] known = bytes[slot];
            if (known == null) {
                String text = new String(json, start, length, StandardCharsets.US_ASCII).intern();
                bytes[slot] = Arrays.copyOfRange(json, start, start + length);
                texts[slot] = text;
                return text;
            }
            if (Arrays.equals(known, 0, known.length, json, start, start + length)) {
                return texts[slot];
            }
        }
        return new String(json, start, length, StandardCharsets.US_ASCII);
    }

    private String ofWord(byte[] json, int start, int length) {
        long word = (long) LONG.get(json, start) << Long.SIZE - Byte.SIZE * length; // no name has a zero byte
        int slot = (int) (word * MIX >>> Long.SIZE - SLOT_BITS);
        for (int probe = 0; probe < PROBES; probe++) {
            String known = shortTexts[slot ^ probe];
            if (known == null) {
                String text = new String(json, start, length, StandardCharsets.US_ASCII).intern();
                shortTexts[slot ^ probe] = text;
                words[slot ^ probe] = word;
                return text;
            }
            if (words[slot ^ probe] == word) {
                return known;
            }
        }
        return new String(json, start, length, StandardCharsets.US_ASCII);
    }
}
