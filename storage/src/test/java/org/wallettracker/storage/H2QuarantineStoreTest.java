package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.QuarantineStore;

class H2QuarantineStoreTest extends QuarantineStoreContract {
    @RegisterExtension
    final H2Directory desk = new H2Directory();

    @Override
    FactStore facts() {
        return desk.database().facts();
    }

    @Override
    QuarantineStore quarantine() {
        return desk.database().quarantine();
    }
}
