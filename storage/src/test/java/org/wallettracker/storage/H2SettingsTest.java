package org.wallettracker.storage;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.wallettracker.storage.store.Settings;

class H2SettingsTest extends SettingsContract {
    @RegisterExtension
    final H2Directory desk = new H2Directory();

    @Override
    Settings settings() {
        return desk.database().settings();
    }
}
