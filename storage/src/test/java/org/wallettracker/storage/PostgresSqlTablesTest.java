package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSqlTablesTest extends SqlTablesContract {
    @RegisterExtension
    final PostgresDesk desk = new PostgresDesk();

    @Override
    Database database() {
        return desk.database();
    }
}
