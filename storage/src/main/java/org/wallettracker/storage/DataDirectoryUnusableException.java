package org.wallettracker.storage;

/** The data directory can't be used at all: not a directory, not writable, not a name that the database can open. */
public final class DataDirectoryUnusableException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** With a message that names the path and what to do. */
    public DataDirectoryUnusableException(String message) {
        super(message);
    }

    /** With a message that names the path and what to do. */
    public DataDirectoryUnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
