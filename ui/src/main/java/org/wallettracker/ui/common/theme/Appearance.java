package org.wallettracker.ui.common.theme;

import java.util.HashMap;
import java.util.Map;

/**
 * How the workstation looks, as the analyst set it.
 *
 * @param colourBlind blue and orange instead of green and red
 * @param textScale 1 for 13 px text; 0.8 to 2
 */
public record Appearance(Theme theme, boolean colourBlind, double textScale) {
    /** Follows the system, green and red, text at its own size. */
    public static final Appearance DEFAULT = new Appearance(Theme.SYSTEM, false, 1);

    public Appearance {
        textScale = Math.clamp(textScale, 0.8, 2);
    }

    /** Light, dark, or as the system says. */
    public enum Theme {
        SYSTEM, LIGHT, DARK
    }

    /** The appearance written in {@code preferences}; what is missing or not understood is the default. */
    public static Appearance read(Map<String, String> preferences) {
        return new Appearance(theme(preferences.getOrDefault("theme", "")),
                Boolean.parseBoolean(preferences.get("colourBlind")), scale(preferences.getOrDefault("textScale", "")));
    }

    private static Theme theme(String text) {
        for (Theme theme : Theme.values()) {
            if (theme.name().equalsIgnoreCase(text)) {
                return theme;
            }
        }
        return Theme.SYSTEM;
    }

    private static double scale(String text) {
        try {
            double scale = Double.parseDouble(text);
            return Double.isFinite(scale) ? scale : 1;
        } catch (NumberFormatException e) {
            return 1; // a preference nobody can read is no preference
        }
    }

    /** {@code preferences} with this appearance written into them. */
    public Map<String, String> writtenInto(Map<String, String> preferences) {
        Map<String, String> all = new HashMap<>(preferences);
        all.put("theme", theme.name());
        all.put("colourBlind", Boolean.toString(colourBlind));
        all.put("textScale", Double.toString(textScale));
        return all;
    }

    /** The same in {@code other} theme. */
    public Appearance withTheme(Theme other) {
        return new Appearance(other, colourBlind, textScale);
    }

    /** The same with or without the colour-blind palette. */
    public Appearance withColourBlind(boolean on) {
        return new Appearance(theme, on, textScale);
    }

    /** The same with text at {@code scale}. */
    public Appearance withTextScale(double scale) {
        return new Appearance(theme, colourBlind, scale);
    }
}
