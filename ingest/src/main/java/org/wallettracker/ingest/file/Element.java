package org.wallettracker.ingest.file;

import java.io.IOException;
import java.util.Arrays;

/** The bytes of one JSON value, up to a limit; what is longer is read over and only known to be too long. */
final class Element {
    /** Largest element that is kept in memory, bytes. */
    static final int MAX = 64 << 20;
    private static final int START = 1 << 15;

    private static final Element SKIPPING = new Element(); // keeps nothing

    byte[] bytes = new byte[START];
    int length;
    boolean tooLarge;

    void clear() {
        length = 0;
        tooLarge = false;
    }

    void keep(byte[] from, int start, int end) {
        int n = end - start;
        if (tooLarge || length + n > MAX) {
            if (!tooLarge) {
                bytes = new byte[START]; // it will not be read: give the memory back
                length = 0;
            }
            tooLarge = true;
            return;
        }
        if (length + n > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + n));
        }
        System.arraycopy(from, start, bytes, length, n);
        length += n;
    }

    /** Keeps the bytes up to the end of the value at which {@code in} stands. */
    void scan(ByteSource in, boolean inArray) throws IOException {
        scan(in, inArray, false, true, 0);
    }

    /** As {@link #scan(ByteSource, boolean)}; with {@code inLine} false if the line ended inside the value. */
    boolean scan(ByteSource in, boolean inArray, boolean inLine) throws IOException {
        return scan(in, inArray, inLine, true, 0);
    }

    /** Keeps the rest of an object whose opening brace was taken. */
    boolean scanInside(ByteSource in, boolean inLine) throws IOException {
        return scan(in, false, inLine, true, 1);
    }

    /** Goes over the value at which {@code in} stands; false if the stream ended inside it. */
    static boolean skip(ByteSource in, boolean inLine) throws IOException {
        return SKIPPING.scan(in, true, inLine, false, 0);
    }

    private boolean scan(ByteSource in, boolean inArray, boolean inLine, boolean keep, int open) throws IOException {
        int depth = open;
        boolean text = false;
        boolean escaped = false;
        do {
            int from = in.at;
            int i = from;
            byte[] chunk = in.chunk;
            int end = in.length;
            while (i < end) {
                byte c = chunk[i];
                int stop = -1;
                if (c == '\n' && inLine) {
                    in.at = i;
                    return false;
                }
                if (text) {
                    if (escaped) {
                        escaped = false;
                    } else if (c == '\\') {
                        escaped = true;
                    } else if (c == '"') {
                        text = false;
                    }
                } else if (c == '"') {
                    text = true;
                } else if (c == '{' || c == '[') {
                    depth++;
                } else if (c == '}' || c == ']') {
                    if (depth == 0 && inArray) {
                        stop = i;
                    } else if (--depth <= 0) {
                        stop = i + 1;
                    }
                } else if (depth == 0 && (inArray ? c == ',' : c <= ' ' && c >= 0)) {
                    stop = i;
                }
                if (stop >= 0) {
                    if (keep) {
                        keep(chunk, from, stop);
                    }
                    in.at = stop;
                    return true;
                }
                i++;
            }
            if (keep) {
                keep(chunk, from, i);
            }
            in.at = i;
        } while (in.fill());
        return false;
    }
}
