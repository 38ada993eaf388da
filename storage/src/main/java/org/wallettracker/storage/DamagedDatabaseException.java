package org.wallettracker.storage;

/** The database file is damaged or is not one of ours. It is left as it was found. */
public final class DamagedDatabaseException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** With a message that names the file and what to do. */
    public DamagedDatabaseException(String message) {
        super(message);
    }

    /** With a message that names the file and what to do. */
    public DamagedDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
