package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.wallettracker.domain.port.ResultStore;

class H2ResultStoreTest extends ResultStoreContract {
    @RegisterExtension
    final H2Directory desk = new H2Directory();

    @Override
    ResultStore results() {
        return desk.database().results();
    }
}
