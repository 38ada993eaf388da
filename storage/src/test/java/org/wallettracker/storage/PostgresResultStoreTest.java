package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.wallettracker.domain.port.ResultStore;

class PostgresResultStoreTest extends ResultStoreContract {
    @RegisterExtension
    final PostgresDesk desk = new PostgresDesk();

    @Override
    ResultStore results() {
        return desk.database().results();
    }
}
