package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/** Ends the embedded database as a kill would: the file is closed, nothing is written any more. */
public final class AbruptEnd {
    private AbruptEnd() {
    }

    /**
     * Ends the database of {@code connection} without a statement, which a store that failed would not begin.
     *
     * @throws SQLException if it is not an embedded one
     */
    public static void of(Connection connection) throws SQLException {
        ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase().shutdownImmediately();
    }
}
