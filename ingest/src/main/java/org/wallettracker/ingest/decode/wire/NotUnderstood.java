package org.wallettracker.ingest.decode.wire;

/** Something in the input can't be read; carries a stable reason code and one sentence for a person. */
public class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** {@code reason} is one of {@link Reasons}; {@code message} says what was found and what was expected. */
    public NotUnderstood(String reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /** The stable code, one of {@link Reasons}. */
    public String reason() {
        return reason;
    }

    /** The sentence. */
    public String sentence() {
        String text = getMessage();
        return text == null ? reason : text;
    }
}
