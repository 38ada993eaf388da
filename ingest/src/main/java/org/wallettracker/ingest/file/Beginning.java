package org.wallettracker.ingest.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ingest.decode.wire.NotUnderstood;

/** What the first bytes of a file tell of its encoding: UTF-8, text in a wider encoding, or no text at all. */
final class Beginning {
    private static final int LOOKED_AT = 4_096;
    private static final int SHOWN = 8;

    private Beginning() {
    }

    /**
     * Refuses what is not UTF-8 for certain.
     *
     * @param bytes hold the beginning of the file, {@code length} of them
     * @throws NotUnderstood {@code not-utf8} for text in UTF-16 or UTF-32, {@code not-text} for what is none
     */
    static void refuseOtherThanUtf8(byte[] bytes, int length) throws NotUnderstood {
        int n = Math.min(length, LOOKED_AT);
        Charset wide = wide(bytes, n);
        if (wide != null && isText(wide, bytes, n)) {
            throw new NotUnderstood("not-utf8", "this is " + wide.name() + "; expected UTF-8 (save it as such)");
        }
        if (wide != null || n > 0 && bytes[0] == 0) {
            throw notText(bytes, length);
        }
    }

    /** Says that a file is no text, by its first bytes. */
    private static NotUnderstood notText(byte[] bytes, int length) {
        byte[] first = Arrays.copyOf(bytes, Math.min(length, SHOWN));
        return new NotUnderstood("not-text", "not text: first bytes " + HexFormat.ofDelimiter(" ").formatHex(first)
                + (length > SHOWN ? " ..." : "") + "; expected JSON or CSV in UTF-8");
    }

    /**
     * Refuses what is no text in UTF-8, of a file that does not begin like JSON.
     *
     * @throws NotUnderstood {@code not-text} if there are control characters, {@code not-utf8} for another encoding
     */
    static void refuseBinary(byte[] bytes, int length) throws NotUnderstood {
        int n = Math.min(length, LOOKED_AT);
        for (int i = 0; i < n; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && (bytes[i] < '\t' || bytes[i] > '\r')) {
                throw notText(bytes, length);
            }
        }
        if (decoded(StandardCharsets.UTF_8, bytes, n) == null) {
            throw new NotUnderstood("not-utf8", "this has bytes that no UTF-8 has; expected UTF-8 (save it as such)");
        }
    }

    /** The characters of {@code bytes}, null if some are none; one that the end cuts is left out. */
    private static @Nullable CharBuffer decoded(Charset charset, byte[] bytes, int n) {
        CharBuffer text = CharBuffer.allocate(n);
        boolean bad = charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, n), text, false).isError();
        text.flip();
        return bad ? null : text;
    }

    /** The encoding of two or four bytes a character that the beginning would be in, by its mark or its zeros. */
    private static @Nullable Charset wide(byte[] b, int n) {
        if (n < 2) {
            return null;
        }
        boolean four = n >= 4;
        if (four && (is(b, 0xff, 0xfe, 0, 0) || b[0] != 0 && b[1] == 0 && b[2] == 0 && b[3] == 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (four && (is(b, 0, 0, 0xfe, 0xff) || b[0] == 0 && b[1] == 0 && b[2] == 0 && b[3] != 0)) {
            return Charset.forName("UTF-32BE");
        }
        if (is(b, 0xff, 0xfe) || b[0] != 0 && b[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return is(b, 0xfe, 0xff) || b[0] == 0 && b[1] != 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean is(byte[] bytes, int... values) {
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xff) != values[i]) {
                return false;
            }
        }
        return true;
    }

    /** True if the bytes make sense as {@code charset}: every character is one, and most are ASCII as JSON and CSV have. */
    private static boolean isText(Charset charset, byte[] bytes, int n) {
        CharBuffer text = decoded(charset, bytes, n);
        if (text == null) {
            return false;
        }
        long plain = text.chars().filter(c -> c >= ' ' && c < 127 || c == '\n' || c == '\r' || c == '\t').count();
        return plain > 0 && plain * 2 >= text.length() - 1; // one may be the mark
    }
}
