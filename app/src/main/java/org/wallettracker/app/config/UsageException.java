package org.wallettracker.app.config;

/** The person asked for something that can't be: exit code 2, the message is for them. */
public class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Tells {@code message}: what was found, what was expected. */
    public UsageException(String message) {
        super(message);
    }
}
