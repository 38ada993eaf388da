package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresLiveStoresTest extends LiveStoresContract {
    @RegisterExtension
    final PostgresDesk desk = new PostgresDesk();

    @Override
    Database database() {
        return desk.database();
    }
}
