package org.wallettracker.ingest.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;

/**
 * Cuts a stream of JSON into the elements that are decoded one by one: the lines of JSON Lines, the elements of an
 * array, values that follow each other, and of each block its transactions. Holds one element at a time, so a stream of any length takes the memory of
 * its largest element; what is good before a broken end is given out first.
 */
final class ElementReader {
    private enum Mode {
        LINES, VALUES, ARRAY
    }

    private final ByteSource in;
    private final Element element = new Element();
    private long position;
    private long offset;
    private Mode mode = Mode.VALUES;
    private boolean ended;
    private @Nullable NotUnderstood problem;
    private @Nullable BlockReader block;
    private @Nullable BlockContext context;

    /**
     * Reads from {@code in}.
     *
     * @param lines true if each line is known to be one element
     * @throws NotUnderstood if the stream is empty or does not begin like JSON
     */
    ElementReader(ByteSource in, boolean lines) throws IOException, NotUnderstood {
        this.in = in;
        in.fill();
        if (in.length >= 3 && in.chunk[0] == (byte) 0xef && in.chunk[1] == (byte) 0xbb && in.chunk[2] == (byte) 0xbf) {
            in.at = 3;
        }
        Beginning.refuseOtherThanUtf8(in.chunk, in.length);
        int first = in.skipBlank();
        if (first < 0) {
            throw new NotUnderstood("empty-file", "the file is empty; expected transactions as JSON");
        }
        if (first != '{' && first != '[') {
            Beginning.refuseBinary(in.chunk, in.length);
            throw new NotUnderstood("not-json", "this is not JSON (it begins with " + shown(first)
                    + "); expected transactions as JSON, an array of them or JSON Lines, prices as CSV with the header"
                    + " time,price, or a table that a mapping fits");
        }
        if (lines) {
            mode = Mode.LINES;
        } else if (first == '[') {
            mode = Mode.ARRAY;
            in.at++;
        } else {
            mode = oneValueALine() ? Mode.LINES : Mode.VALUES;
        }
    }

    private static String shown(int c) {
        return c > 32 && c < 127 ? "'" + (char) c + "'" : "byte " + c;
    }

    /** The bytes of the element, valid up to {@link #length} until the next {@link #next}. */
    byte[] bytes() {
        return element.bytes;
    }

    int length() {
        return element.length;
    }

    /** Line (JSON Lines) or element, from 1. */
    long position() {
        return position;
    }

    /** Where the element begins in the unpacked stream. */
    long offset() {
        return offset;
    }

    /** The block that the element is a transaction of, null if of none. */
    @Nullable
    BlockContext block() {
        return context;
    }

    /** What is wrong with the element as a whole, null if it is to be decoded. */
    @Nullable
    NotUnderstood problem() {
        return problem;
    }

    /** Goes to the next element; false at the end. */
    boolean next() throws IOException {
        element.clear();
        problem = null;
        boolean found = block != null && inBlock();
        while (!found && block == null) {
            context = null;
            found = switch (mode) {
                case LINES -> line();
                case VALUES -> value();
                case ARRAY -> arrayElement();
            };
            if (!found && block == null) {
                return false;
            }
            if (block != null) {
                found = inBlock();
            }
        }
        if (element.tooLarge) {
            problem = new NotUnderstood(Reasons.TOO_LARGE, "an element of more than " + (Element.MAX >> 20)
                    + " MB; expected one transaction");
        }
        return true;
    }

    /** Goes to the open block's next transaction; false if it has no more. */
    private boolean inBlock() throws IOException {
        BlockReader open = block;
        if (open == null) {
            return false;
        }
        long before = position;
        try {
            in.skipBlank(mode == Mode.LINES);
            offset = in.offset();
            if (open.next(element)) {
                context = open.context();
                position = mode == Mode.LINES ? before : before + 1;
                return true;
            }
        } catch (NotUnderstood e) {
            problem = e;
            ended = mode != Mode.LINES; // nothing says where the next one would begin
            position = mode == Mode.LINES ? before : before + 1;
        }
        block = null;
        if (mode == Mode.LINES) {
            in.skipLine();
        } else if (mode == Mode.ARRAY && !ended && in.skipBlank() == ',') {
            in.at++;
        }
        return problem != null;
    }

    /** Opens the block that begins here; false if something else does. */
    private boolean opensBlock(int first) throws IOException {
        if (first != '{' || !BlockReader.begins(in)) {
            return false;
        }
        block = new BlockReader(in, mode == Mode.LINES);
        return true;
    }

    /** Looks at the beginning: is the first line a whole value, or does the second begin like another? */
    private boolean oneValueALine() {
        int end = in.at;
        byte[] chunk = in.chunk;
        int chunkLength = in.length;
        while (end < chunkLength && chunk[end] != '\n') {
            end++;
        }
        if (end == chunkLength) {
            return false;
        }
        int depth = 0;
        boolean text = false;
        for (int i = in.at; i < end; i++) {
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
            if (in.at == in.length && !in.fill()) {
                return false;
            }
            position++;
            offset = in.offset();
            element.clear();
            if (opensBlock(in.chunk[in.at])) {
                return false;
            }
            boolean more = true;
            while (more) {
                int end = in.lineEnd();
                element.keep(in.chunk, in.at, end);
                more = end == in.length;
                in.at = Math.min(end + 1, in.length);
                more = more && in.fill();
            }
            while (element.length > 0 && element.bytes[element.length - 1] <= ' '
                    && element.bytes[element.length - 1] >= 0) {
                element.length--;
            }
            if (element.length > 0 || element.tooLarge) {
                return true;
            }
        }
    }

    private boolean value() throws IOException {
        int first = ended ? -1 : in.skipBlank();
        if (first < 0) {
            return false;
        }
        offset = in.offset();
        if (opensBlock(first)) {
            return false;
        }
        position++;
        element.scan(in, false);
        return true;
    }

    private boolean arrayElement() throws IOException {
        if (ended) {
            return false;
        }
        int c = in.skipBlank();
        offset = in.offset();
        if (c == ']') {
            in.at++;
            ended = true;
            if (in.skipBlank() >= 0) {
                position++;
                offset = in.offset();
                problem = new NotUnderstood(Reasons.MALFORMED_JSON, "something follows after the array's end");
                return true;
            }
            return false;
        }
        if (c < 0) {
            position++;
            ended = true;
            problem = new NotUnderstood(Reasons.TRUNCATED_JSON, "the array has no end; the elements before are read");
            return true;
        }
        if (opensBlock(c)) {
            return false;
        }
        position++;
        if (c == '}') {
            ended = true;
            problem = new NotUnderstood(Reasons.MALFORMED_JSON, "a bracket closes what was never open; the elements"
                    + " before are read");
            return true;
        }
        element.scan(in, true);
        if (in.skipBlank() == ',') {
            in.at++;
        }
        return true;
    }
}
