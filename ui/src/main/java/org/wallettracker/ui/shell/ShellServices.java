package org.wallettracker.ui.shell;

import java.util.Map;
import java.util.function.Consumer;

/**
 * What the program lends the workstation.
 *
 * @param title of the window
 * @param browser opens an address in the system's browser; called on the FX thread, must not block
 * @param preferences where the analyst's settings are kept
 * @param tasks the long work that is under way
 */
public record ShellServices(String title, Consumer<String> browser, Preferences preferences, TaskStatus tasks) {

    /**
     * Settings by name. Both methods may touch a file: they are called away from the FX thread, one at a
     * time; only the last save, when the window closes, is on it.
     */
    public interface Preferences {

        /** What was saved last; empty at first. */
        Map<String, String> load();

        /** Keeps {@code values} in place of what was there. */
        void save(Map<String, String> values);

        /** Settings that last as long as the program. */
        static Preferences inMemory() {
            return new MemoryPreferences();
        }
    }
}
