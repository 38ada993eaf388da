package org.wallettracker.storage;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A shared database of its own for every test; skipped where no server can run. */
final class PostgresDesk implements BeforeEachCallback, AfterEachCallback {
    private DatabaseAddress address;
    private Database database;

    Database database() {
        return database;
    }

    DatabaseAddress address() {
        return address;
    }

    /** Its name on the server. */
    String name() {
        return address.toString().substring(address.toString().lastIndexOf('/') + 1);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        address = PostgresServer.migrated();
        database = Database.open(address, PostgresServer.NOW);
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        if (database != null) {
            database.close();
            PostgresServer.sql("postgres", "DROP DATABASE " + name());
        }
    }
}
