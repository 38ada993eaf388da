package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresHintStoreTest extends HintStoreContract {
    @RegisterExtension
    final PostgresDesk desk = new PostgresDesk();

    @Override
    Database database() {
        return desk.database();
    }
}
