package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.wallettracker.domain.port.FactStore;

class PostgresTellingsTest extends TellingsContract {
    @RegisterExtension
    final PostgresDesk desk = new PostgresDesk();

    @Override
    FactStore facts() {
        return desk.database().facts();
    }
}
