package org.wallettracker.storage.store;

import java.sql.SQLException;

/** The right to write, which one process at a time has. */
public interface WriterTurn {

    /** Of a database that one process owns anyway. */
    WriterTurn OWNER = new WriterTurn() {
        @Override
        public boolean take() {
            return false;
        }

        @Override
        public boolean taken() {
            return true;
        }
    };

    /**
     * Makes sure that this process has it.
     *
     * @return true if it had not before, so that what it knows may be out of date
     * @throws org.wallettracker.storage.DatabaseInUseException if another process has it
     */
    boolean take() throws SQLException;

    /** True if this process has it. */
    boolean taken();
}
