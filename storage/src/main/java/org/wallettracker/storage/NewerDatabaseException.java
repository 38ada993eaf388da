package org.wallettracker.storage;

/** The database was written by a newer version of the program. It is left as it was found. */
public final class NewerDatabaseException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** With a message that names the file, both schema versions and what to do. */
    public NewerDatabaseException(String message) {
        super(message);
    }
}
