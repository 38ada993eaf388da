package org.wallettracker.ingest.file.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Passes the text of a table on and knows, at its end, whether a quoted cell was still open (RFC 4180). */
final class QuoteWatch extends FilterReader {
    private enum At {
        CELL_START, PLAIN, QUOTED, QUOTE_IN_QUOTED
    }

    private final char delimiter;
    private At at = At.CELL_START;
    private boolean ended;

    QuoteWatch(Reader in, char delimiter) {
        super(in);
        this.delimiter = delimiter;
    }

    /** True if the text ended inside a quoted cell. */
    boolean openAtEnd() {
        return ended && at == At.QUOTED;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c < 0) {
            ended = true;
        } else {
            pass((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] to, int start, int length) throws IOException {
        int n = super.read(to, start, length);
        ended |= n < 0;
        for (int i = 0; i < n; i++) {
            pass(to[start + i]);
        }
        return n;
    }

    private void pass(char c) {
        if (at == At.QUOTED) {
            at = c == '"' ? At.QUOTE_IN_QUOTED : At.QUOTED;
        } else if (c == '"' && at != At.PLAIN) {
            at = At.QUOTED; // opens a cell, or is the second of two that stand for one
        } else {
            at = c == delimiter || c == '\n' || c == '\r' ? At.CELL_START : At.PLAIN;
        }
    }
}
