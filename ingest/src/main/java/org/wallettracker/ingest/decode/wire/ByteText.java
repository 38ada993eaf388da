package org.wallettracker.ingest.decode.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.wallettracker.domain.model.Base58;

/** Bytes as JSON writes them: base58, {@code hex:...}, a list of numbers, or {@code {}} for none. */
final class ByteText {
    static final String HEX = "hex:";
    private static final byte[] NONE = {};

    private ByteText() {
    }

    /** True if the text that {@code p} stands on is hexadecimal. */
    static boolean isHex(Tokens p) throws IOException {
        if (p.textLength() < 4) {
            return false;
        }
        byte[] text = p.textBytes();
        int at = p.textStart();
        return text[at] == 'h' && text[at + 1] == 'e' && text[at + 2] == 'x' && text[at + 3] == ':';
    }

    /** The bytes of {@code value}, on which {@code p} stands. */
    static byte[] read(Tokens p, JsonToken value, String name) throws IOException, NotUnderstood {
        return switch (value) {
            case VALUE_STRING -> decode(p.text(), name);
            case START_ARRAY -> list(p, name);
            case START_OBJECT -> {
                if (p.nextToken() != JsonToken.END_OBJECT) {
                    throw Scalars.wrong(p, name, "bytes");
                }
                yield NONE;
            }
            default -> throw Scalars.wrong(p, name, "bytes");
        };
    }

    static byte[] decode(String text, String name) throws NotUnderstood {
        try {
            return text.startsWith(HEX)
                    ? HexFormat.of().parseHex(text, HEX.length(), text.length())
                    : Base58.decode(text);
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood(Reasons.BAD_VALUE, "\"" + name + "\": " + e.getMessage());
        }
    }

    private static byte[] list(Tokens p, String name) throws IOException, NotUnderstood {
        byte[] bytes = new byte[64];
        int n = 0;
        JsonToken next = p.nextToken();
        while (next != JsonToken.END_ARRAY) {
            int value = Scalars.small(p, next, name);
            if (value < 0 || value > 255) {
                throw Scalars.wrong(p, name, "a byte (0 to 255)");
            }
            if (n == bytes.length) {
                bytes = Arrays.copyOf(bytes, n * 2);
            }
            bytes[n++] = (byte) value;
            next = p.nextToken();
        }
        return Arrays.copyOf(bytes, n);
    }
}
