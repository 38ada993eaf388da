package org.wallettracker.ingest.decode.wire;

import java.io.IOException;

/** Thrown at what {@link ByteTokens} does not read; the element has to be read again by another reader. */
final class Unusual extends IOException {
    static final Unusual HERE = new Unusual();
    private static final long serialVersionUID = 1L;

    private Unusual() {
        super("not read by this reader");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
