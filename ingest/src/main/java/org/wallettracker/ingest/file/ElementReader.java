package org.wallettracker.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;

/**
 * Cuts a stream of JSON into the elements that are decoded one by one: the lines of JSON Lines, the elements of an
 * array, or values that follow each other. Holds one element at a time, so a stream of any length takes the memory of
 * its largest element; what is good before a broken end is given out first.
 */
final class ElementReader {
    /** Largest element that is kept in memory, bytes. */
    static final int MAX_ELEMENT = 64 << 20;

    private enum Mode {
        LINES, VALUES, ARRAY
    }

    private final InputStream in;
    private final byte[] chunk = new byte[1 << 16];
    private int chunkLength;
    private int chunkAt;
    private long chunkOffset;
    private byte[] element = new byte[1 << 15];
    private int length;
    private boolean tooLarge;
    private long position;
    private long offset;
    private Mode mode = Mode.VALUES;
    private boolean ended;
    private @Nullable NotUnderstood problem;
    private @Nullable IOException broken;

    /**
     * Reads from {@code in}, which the caller closes.
     *
     * @param lines true if each line is known to be one element
     * @throws NotUnderstood if the stream is empty or does not begin like JSON
     */
    ElementReader(InputStream in, boolean lines) throws IOException, NotUnderstood {
        this.in = in;
        fill();
        if (chunkLength >= 3 && chunk[0] == (byte) 0xef && chunk[1] == (byte) 0xbb && chunk[2] == (byte) 0xbf) {
            chunkAt = 3;
        }
        int first = skipBlank();
        if (first < 0) {
            throw new NotUnderstood("empty-file", "the file is empty; expected transactions as JSON");
        }
        if (first != '{' && first != '[') {
            throw new NotUnderstood("not-json", "this is not JSON (it begins with " + shown(first)
                    + "); expected getTransaction answers as JSON, an array of them or JSON Lines, or prices as CSV"
                    + " with the header time,price");
        }
        if (lines) {
            mode = Mode.LINES;
        } else if (first == '[') {
            mode = Mode.ARRAY;
            chunkAt++;
        } else {
            mode = oneValueALine() ? Mode.LINES : Mode.VALUES;
        }
    }

    private static String shown(int c) {
        return c > 32 && c < 127 ? "'" + (char) c + "'" : "byte " + c;
    }

    /** The bytes of the element, valid up to {@link #length} until the next {@link #next}. */
    byte[] bytes() {
        return element;
    }

    int length() {
        return length;
    }

    /** Line (JSON Lines) or element, from 1. */
    long position() {
        return position;
    }

    /** Where the element begins in the unpacked stream. */
    long offset() {
        return offset;
    }

    /** What is wrong with the element as a whole, null if it is to be decoded. */
    @Nullable
    NotUnderstood problem() {
        return problem;
    }

    /** Goes to the next element; false at the end. */
    boolean next() throws IOException {
        length = 0;
        tooLarge = false;
        problem = null;
        boolean found = switch (mode) {
            case LINES -> line();
            case VALUES -> value();
            case ARRAY -> arrayElement();
        };
        if (found && tooLarge) {
            problem = new NotUnderstood(Reasons.TOO_LARGE, "an element of more than " + (MAX_ELEMENT >> 20)
                    + " MB; expected one transaction");
        }
        return found;
    }

    /** Looks at the beginning: is the first line a whole value, or does the second begin like another? */
    private boolean oneValueALine() {
        int end = chunkAt;
        while (end < chunkLength && chunk[end] != '\n') {
            end++;
        }
        if (end == chunkLength) {
            return false;
        }
        int depth = 0;
        boolean text = false;
        for (int i = chunkAt; i < end; i++) {
            byte c = chunk[i];
            if (text) {
                if (c == '\\') {
                    i++;
                } else {
                    text = c != '"';
                }
            } else {
                text = c == '"';
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
        }
        return depth == 0 && !text || end + 1 < chunkLength && chunk[end + 1] == '{';
    }

    private boolean line() throws IOException {
        while (true) {
            if (chunkAt == chunkLength && !fill()) {
                return false;
            }
            position++;
            offset = chunkOffset + chunkAt;
            length = 0;
            boolean more = true;
            while (more) {
                int end = chunkAt;
                while (end < chunkLength && chunk[end] != '\n') {
                    end++;
                }
                keep(chunkAt, end);
                chunkAt = Math.min(end + 1, chunkLength);
                more = end == chunkLength && fill();
            }
            while (length > 0 && element[length - 1] <= ' ' && element[length - 1] >= 0) {
                length--;
            }
            if (length > 0) {
                return true;
            }
        }
    }

    private boolean value() throws IOException {
        if (skipBlank() < 0) {
            return false;
        }
        position++;
        offset = chunkOffset + chunkAt;
        scan(false);
        return true;
    }

    private boolean arrayElement() throws IOException {
        if (ended) {
            return false;
        }
        int c = skipBlank();
        if (c == ']') {
            chunkAt++;
            ended = true;
            if (skipBlank() >= 0) {
                position++;
                offset = chunkOffset + chunkAt;
                problem = new NotUnderstood(Reasons.MALFORMED_JSON, "something follows after the array's end");
                return true;
            }
            return false;
        }
        position++;
        offset = chunkOffset + chunkAt;
        if (c < 0) {
            ended = true;
            problem = new NotUnderstood(Reasons.TRUNCATED_JSON, "the array has no end; the elements before are read");
            return true;
        }
        scan(true);
        if (skipBlank() == ',') {
            chunkAt++;
        }
        return true;
    }

    /** Keeps bytes up to the end of the value that begins here. */
    private void scan(boolean inArray) throws IOException {
        int depth = 0;
        boolean text = false;
        boolean escaped = false;
        do {
            int from = chunkAt;
            int i = from;
            while (i < chunkLength) {
                byte c = chunk[i];
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
                        keep(from, i);
                        chunkAt = i;
                        return;
                    }
                    if (--depth <= 0) {
                        keep(from, i + 1);
                        chunkAt = i + 1;
                        return;
                    }
                } else if (depth == 0 && (inArray ? c == ',' : c <= ' ' && c >= 0)) {
                    keep(from, i);
                    chunkAt = i;
                    return;
                }
                i++;
            }
            keep(from, i);
            chunkAt = i;
        } while (fill());
    }

    private void keep(int from, int to) {
        int n = to - from;
        if (tooLarge || length + n > MAX_ELEMENT) {
            tooLarge = true;
            return;
        }
        if (length + n > element.length) {
            element = Arrays.copyOf(element, Math.max(element.length * 2, length + n));
        }
        System.arraycopy(chunk, from, element, length, n);
        length += n;
    }

    private int skipBlank() throws IOException {
        while (true) {
            while (chunkAt < chunkLength) {
                byte c = chunk[chunkAt];
                if (c < 0 || c > ' ') {
                    return c & 0xff;
                }
                chunkAt++;
            }
            if (!fill()) {
                return -1;
            }
        }
    }

    /** Reads on; an error of the stream is told only after what came before it was given out. */
    private boolean fill() throws IOException {
        IOException before = broken;
        if (before != null) {
            throw before;
        }
        chunkOffset += chunkLength;
        chunkLength = 0;
        chunkAt = 0;
        try {
            int n = 0;
            while (n >= 0 && chunkLength < chunk.length) {
                chunkLength += n;
                n = in.read(chunk, chunkLength, chunk.length - chunkLength);
            }
        } catch (IOException e) {
            if (chunkLength == 0) {
                throw e;
            }
            broken = e;
        }
        return chunkLength > 0;
    }
}
