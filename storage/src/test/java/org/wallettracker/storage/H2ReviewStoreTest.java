package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;

class H2ReviewStoreTest extends ReviewStoreContract {
    @RegisterExtension
    final H2Directory desk = new H2Directory();

    @Override
    Database database() {
        return desk.database();
    }
}
