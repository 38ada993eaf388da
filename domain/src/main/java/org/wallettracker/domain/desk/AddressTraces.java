package org.wallettracker.domain.desk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.wallettracker.domain.model.Address;

/** What an address leaves in bytes that hold it: its base58, its 32 bytes, and base64 in which it begins anywhere. */
final class AddressTraces {
    private static final int BYTES_IN_GROUP = 3;
    private static final int BITS = 8;
    private static final int BITS_IN_CHARACTER = 6;

    private final String text;
    private final byte[][] traces;

    AddressTraces(Address address) {
        text = address.toBase58();
        byte[] raw = address.toBytes();
        traces = new byte[2 + BYTES_IN_GROUP][];
        traces[0] = text.getBytes(StandardCharsets.US_ASCII);
        traces[1] = raw;
        for (int before = 0; before < BYTES_IN_GROUP; before++) {
            traces[2 + before] = base64(raw, before);
        }
    }

    /** The characters that {@code raw} alone decides where {@code before} bytes of a group stand before it. */
    private static byte[] base64(byte[] raw, int before) {
        byte[] padded = new byte[before + raw.length + 2];
        System.arraycopy(raw, 0, padded, before, raw.length);
        int first = Math.ceilDiv(before * BITS, BITS_IN_CHARACTER);
        int end = (before + raw.length) * BITS / BITS_IN_CHARACTER;
        return Arrays.copyOfRange(Base64.getEncoder().withoutPadding().encode(padded), first, end);
    }

    boolean in(String words) {
        return words.contains(text);
    }

    boolean in(byte[] bytes) {
        for (byte[] trace : traces) {
            if (holds(bytes, trace)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(byte[] bytes, byte[] trace) {
        for (int i = 0; i <= bytes.length - trace.length; i++) {
            if (bytes[i] == trace[0] && Arrays.equals(bytes, i, i + trace.length, trace, 0, trace.length)) {
                return true;
            }
        }
        return false;
    }
}
