package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wallettracker.storage.store.Settings;

class SettingsTest {
    @RegisterExtension
    final H2Directory desk = new H2Directory();

    @Test
    void whatIsPutIsFoundUntilItIsReplacedOrRemoved() {
        Settings settings = desk.database().settings();

        assertThat(settings.get("view")).isEmpty();
        settings.put("view", "leaderboard");
        settings.put("other", "");
        settings.put("view", "wallet \u00e9");
        assertThat(settings.get("view")).contains("wallet \u00e9");
        settings.remove("view");
        settings.remove("view");
        assertThat(settings.get("view")).isEmpty();
        assertThat(settings.get("other")).contains("");
    }
}
