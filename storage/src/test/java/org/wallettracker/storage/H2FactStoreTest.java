package org.wallettracker.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.port.FactStore;

class H2FactStoreTest extends FactStoreContract {
    @TempDir
    Path directory;
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(directory);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    FactStore facts() {
        return database.facts();
    }
}
