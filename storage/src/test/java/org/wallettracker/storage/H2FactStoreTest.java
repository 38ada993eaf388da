package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.wallettracker.domain.port.FactStore;

class H2FactStoreTest extends FactStoreContract {
    @RegisterExtension
    final H2Directory desk = new H2Directory();

    @Override
    FactStore facts() {
        return desk.database().facts();
    }
}
