package org.wallettracker.ui.common.view;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The analyst's own settings, kept across starts. Callable from the FX thread: reading is instant, writing goes on behind. */
public interface Settings {

    /** What is kept under {@code key}; empty if nothing is. */
    String get(String key);

    /** Keeps {@code value} under {@code key}. */
    void keep(String key, String value);

    /** Settings that last as long as the program. */
    static Settings inMemory() {
        Map<String, String> values = new ConcurrentHashMap<>();
        return new Settings() {
            @Override
            public String get(String key) {
                return values.getOrDefault(key, "");
            }

            @Override
            public void keep(String key, String value) {
                values.put(key, value);
            }
        };
    }
}
