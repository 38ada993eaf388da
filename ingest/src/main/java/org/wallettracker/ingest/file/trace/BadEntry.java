package org.wallettracker.ingest.file.trace;

/** An entry of a trace that can't be read; the message names the field and what was expected. */
final class BadEntry extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason a stable code of {@link org.wallettracker.ingest.decode.wire.Reasons} */
    BadEntry(String reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
