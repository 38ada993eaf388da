package org.wallettracker.ui.common.theme;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads Inter (text) and JetBrains Mono (numbers, addresses: its figures are all of one width) from the font jars on the
 * class path. Where they are missing the style sheets fall back to the platform's fonts, and the log says so.
 */
public final class Fonts {
    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/";
    private static final List<String> FILES = List.of("inter/Inter-Regular.otf", "inter/Inter-Italic.otf",
            "inter/Inter-SemiBold.otf", "inter/Inter-Bold.otf", "jetbrains_mono/JetBrainsMono-Regular.ttf",
            "jetbrains_mono/JetBrainsMono-Bold.ttf");
    private static final AtomicBoolean LOADED = new AtomicBoolean();

    private Fonts() {
    }

    /** Loads them once; further calls do nothing. */
    public static void load() {
        if (LOADED.compareAndSet(false, true)) {
            FILES.forEach(Fonts::load);
        }
    }

    private static void load(String file) {
        try (InputStream stream = Fonts.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null || Font.loadFont(stream, Themes.BASE) == null) {
                LOG.warn("font {} is not available; the platform's own is used", file);
            }
        } catch (IOException e) {
            LOG.warn("font {} could not be read; the platform's own is used", file, e);
        }
    }
}
