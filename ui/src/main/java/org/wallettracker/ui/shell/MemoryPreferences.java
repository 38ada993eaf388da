package org.wallettracker.ui.shell;

import java.util.Map;

/** Settings that last as long as the program. */
final class MemoryPreferences implements ShellServices.Preferences {
    private volatile Map<String, String> values = Map.of();

    @Override
    public Map<String, String> load() {
        return values;
    }

    @Override
    public void save(Map<String, String> all) {
        values = Map.copyOf(all);
    }
}
