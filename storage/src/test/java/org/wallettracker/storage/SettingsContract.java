package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wallettracker.storage.store.Settings;

/** What {@link Settings} do, whatever lies under them. */
abstract class SettingsContract {

    abstract Settings settings();

    @Test
    void whatIsPutIsFoundUntilItIsReplacedOrRemoved() {
        Settings settings = settings();

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
