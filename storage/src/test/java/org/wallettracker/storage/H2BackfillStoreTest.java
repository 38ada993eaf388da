package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.wallettracker.domain.port.BackfillStore;

class H2BackfillStoreTest extends BackfillStoreContract {
    @RegisterExtension
    final H2Directory desk = new H2Directory();

    @Override
    BackfillStore store() {
        return desk.database().backfill();
    }
}
