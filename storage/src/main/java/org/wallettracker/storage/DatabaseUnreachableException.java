package org.wallettracker.storage;

/** The shared database can't be opened: not there, not let in, not one that the program can use. */
public final class DatabaseUnreachableException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** With a message that names the database (without password) and what to do. */
    public DatabaseUnreachableException(String message) {
        super(message);
    }

    /** With a message that names the database (without password) and what to do. */
    public DatabaseUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
