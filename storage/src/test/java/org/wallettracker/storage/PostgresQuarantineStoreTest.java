package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.QuarantineStore;

class PostgresQuarantineStoreTest extends QuarantineStoreContract {
    @RegisterExtension
    final PostgresDesk desk = new PostgresDesk();

    @Override
    FactStore facts() {
        return desk.database().facts();
    }

    @Override
    QuarantineStore quarantine() {
        return desk.database().quarantine();
    }
}
