package org.wallettracker.storage;

/** Another process writes to the shared database. */
public final class DatabaseInUseException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** With a message that names the database and who writes. */
    public DatabaseInUseException(String message) {
        super(message);
    }
}
