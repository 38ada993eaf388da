package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.wallettracker.storage.store.Settings;

class PostgresSettingsTest extends SettingsContract {
    @RegisterExtension
    final PostgresDesk desk = new PostgresDesk();

    @Override
    Settings settings() {
        return desk.database().settings();
    }
}
