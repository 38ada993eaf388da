package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.wallettracker.domain.port.PriceStore;

class PostgresPriceStoreTest extends PriceStoreContract {
    @RegisterExtension
    final PostgresDesk desk = new PostgresDesk();

    @Override
    PriceStore prices() {
        return desk.database().prices();
    }
}
