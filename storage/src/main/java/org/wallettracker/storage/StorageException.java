package org.wallettracker.storage;

/** The store can't do what was asked; the message says what happened, where, and what to do about it. */
public class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message for people. */
    public StorageException(String message) {
        super(message);
    }

    /** With a message for people and what lies under it. */
    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
