package org.wallettracker.app.desktop;

import java.util.Locale;
import java.util.Map;

/** Whether a window can be shown. */
public final class Display {
    private Display() {
    }

    /** True if the platform has a display; on Linux and the BSDs told by DISPLAY or WAYLAND_DISPLAY in {@code environment}. */
    public static boolean present(Map<String, String> environment) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win") || system.contains("mac")) {
            return true;
        }
        return !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }
}
