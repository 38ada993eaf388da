package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.wallettracker.domain.port.PriceBook;

class H2PriceStoreTest extends PriceStoreContract {
    @RegisterExtension
    final H2Directory desk = new H2Directory();

    @Override
    PriceBook prices() {
        return desk.database().prices();
    }
}
