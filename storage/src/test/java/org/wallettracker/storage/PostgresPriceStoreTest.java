package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.wallettracker.domain.port.PriceBook;

class PostgresPriceStoreTest extends PriceStoreContract {
    @RegisterExtension
    final PostgresDesk desk = new PostgresDesk();

    @Override
    PriceBook prices() {
        return desk.database().prices();
    }
}
