package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.wallettracker.domain.port.BackfillStore;

class PostgresBackfillStoreTest extends BackfillStoreContract {
    @RegisterExtension
    final PostgresDesk desk = new PostgresDesk();

    @Override
    BackfillStore store() {
        return desk.database().backfill();
    }
}
