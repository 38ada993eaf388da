package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresReviewStoreTest extends ReviewStoreContract {
    @RegisterExtension
    final PostgresDesk desk = new PostgresDesk();

    @Override
    Database database() {
        return desk.database();
    }
}
