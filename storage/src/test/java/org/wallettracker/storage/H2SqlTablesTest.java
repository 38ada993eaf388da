package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;

class H2SqlTablesTest extends SqlTablesContract {
    @RegisterExtension
    final H2Directory desk = new H2Directory();

    @Override
    Database database() {
        return desk.database();
    }
}
