package org.wallettracker.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.function.LongPredicate;

/**
 * A stream looked at through a window of fixed size. Asks after every window whether to go on, so that an endless line
 * can be left.
 */
final class ByteSource {
    /** Thrown at the next window once the work was cancelled. */
    static final class Stopped extends IOException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("cancelled");
        }
    }

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final int WINDOW = 1 << 16;

    private final InputStream in;
    private final LongPredicate goOn;
    /** The window; valid from {@link #at} to {@link #length}. */
    final byte[] chunk = new byte[WINDOW];
    int at;
    int length;
    private long offset;
    private @org.jspecify.annotations.Nullable IOException broken;

    /**
     * @param in closed by the caller
     * @param goOn is told the unpacked bytes read so far and answers false to stop
     */
    ByteSource(InputStream in, LongPredicate goOn) {
        this.in = in;
        this.goOn = goOn;
    }

    /** Where the next byte stands in the unpacked stream. */
    long offset() {
        return offset + at;
    }

    /**
     * Goes on to the next window once this one is used up; an error of the stream is told only after what came before
     * it was given out.
     *
     * @return false at the end
     */
    boolean fill() throws IOException {
        offset += length;
        length = 0;
        at = 0;
        return read();
    }

    /** Moves what is left to the window's beginning and fills it up, so that the next bytes can be seen at once. */
    void ahead() throws IOException {
        if (at < WINDOW / 2) {
            return;
        }
        System.arraycopy(chunk, at, chunk, 0, length - at);
        offset += at;
        length -= at;
        at = 0;
        read();
    }

    private boolean read() throws IOException {
        IOException before = broken;
        if (before != null) {
            if (length > 0) {
                return true;
            }
            throw before;
        }
        if (!goOn.test(offset + length)) {
            throw new Stopped();
        }
        try {
            int n = 0;
            while (n >= 0 && length < chunk.length) {
                length += n;
                n = in.read(chunk, length, chunk.length - length);
            }
        } catch (IOException e) {
            if (length == 0) {
                throw e;
            }
            broken = e;
        }
        return length > 0;
    }

    /** The next byte that is no blank, not taken; -1 at the end. */
    int skipBlank() throws IOException {
        return skipBlank(false);
    }

    /** As {@link #skipBlank()}, but with {@code inLine} the end of the line counts too. */
    int skipBlank(boolean inLine) throws IOException {
        while (true) {
            while (at < length) {
                byte c = chunk[at];
                if (c < 0 || c > ' ' || inLine && c == '\n') {
                    return c & 0xff;
                }
                at++;
            }
            if (!fill()) {
                return -1;
            }
        }
    }

    /** Where in the window the next line break stands; its end if there is none. Looks at sixteen bytes at a time. */
    int lineEnd() {
        byte[] bytes = chunk;
        int end = length;
        int i = at;
        while (i + 2 * Long.BYTES <= end && (breaks(bytes, i) | breaks(bytes, i + Long.BYTES)) == 0) {
            i += 2 * Long.BYTES;
        }
        while (i + Long.BYTES <= end) {
            long found = breaks(bytes, i);
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            i += Long.BYTES;
        }
        while (i < end && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Not 0 if one of eight bytes is a line break; the lowest bit marks the first that is. */
    private static long breaks(byte[] bytes, int at) {
        long other = (long) LONG.get(bytes, at) ^ ONES * '\n';
        return other - ONES & ~other & ONES << 7;
    }

    /** Goes behind the end of the line. */
    void skipLine() throws IOException {
        do {
            while (at < length) {
                if (chunk[at++] == '\n') {
                    return;
                }
            }
        } while (fill());
    }
}
