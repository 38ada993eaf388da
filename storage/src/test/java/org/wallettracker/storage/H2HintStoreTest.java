package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;

class H2HintStoreTest extends HintStoreContract {
    @RegisterExtension
    final H2Directory desk = new H2Directory();

    @Override
    Database database() {
        return desk.database();
    }
}
