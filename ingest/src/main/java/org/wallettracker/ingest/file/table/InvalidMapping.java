package org.wallettracker.ingest.file.table;

/** A mapping that can't be used; the message names the mapping, the key and what was expected. */
public final class InvalidMapping extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidMapping(String message) {
        super(message);
    }
}
