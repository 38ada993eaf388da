package org.wallettracker.ui.common.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.wallettracker.assets.Assets;

/** Dresses a scene: AtlantaFX below, the tokens of the chosen theme, then the components built on them. */
public final class Themes {
    /** Base text size in pixels at scale 1. */
    public static final double BASE = 13;
    private static final String SCALE = "text-scale";

    private Themes() {
    }

    /** False where the system says that nothing should move: then nothing does. FX thread only. */
    public static boolean motion() {
        return !Platform.getPreferences().isReducedMotion();
    }

    /** Dresses {@code scene}; the user agent's sheet is the program's, so one theme is on at a time. */
    public static void apply(Scene scene, Appearance look) {
        Fonts.load();
        boolean dark = dark(look);
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        List<String> sheets = new ArrayList<>();
        sheets.add(sheet(dark ? "tokens-dark" : "tokens-light"));
        if (look.colourBlind()) {
            sheets.add(sheet(dark ? "colour-blind-dark" : "colour-blind-light"));
        }
        for (String name : List.of("bridge", "base", "shell", "table", "views", "lab", "cluster", "chart")) {
            sheets.add(sheet(name));
        }
        scene.getRoot().getProperties().put(SCALE, look.textScale());
        scene.getRoot().setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", BASE * look.textScale()));
        scene.getStylesheets().setAll(sheets);
    }

    /** The text scale of the scene {@code node} is in; 1 if it is in none. */
    public static double scale(Node node) {
        return node.getScene() != null && node.getScene().getRoot().getProperties().get(SCALE) instanceof Double scale
                ? scale
                : 1;
    }

    /** True if {@code look} means dark now. */
    public static boolean dark(Appearance look) {
        return switch (look.theme()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private static String sheet(String name) {
        return Assets.url("theme/" + name + ".css").toExternalForm();
    }
}
