package org.wallettracker.ingest.decode.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Field names seen before, so that the same name is the same {@code String}; bounded, whatever the input holds. */
final class Names {
    private static final int SLOTS = 1 << 11;
    private static final int PROBES = 4;

    private final byte[] @Nullable [] bytes = new byte[SLOTS][];
    private final String[] texts = new String[SLOTS];

    /** The name in {@code length} ASCII bytes of {@code json} from {@code start} on. */
    String of(byte[] json, int start, int length) {
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
}
