package org.wallettracker.ui.common.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wallettracker.assets.Assets;

/** Text is readable on every ground it stands on: contrast of at least 4.5 to 1 by the formula of WCAG 2.2. */
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("(-wt-[a-z0-9-]+):\\s*#([0-9a-f]{6});");
    private static final List<String> TEXTS = List.of("-wt-text", "-wt-muted", "-wt-accent", "-wt-gain", "-wt-loss",
            "-wt-warn", "-wt-cat-1", "-wt-cat-2", "-wt-cat-3", "-wt-cat-4", "-wt-cat-5", "-wt-cat-6", "-wt-cat-7",
            "-wt-cat-8");
    private static final List<String> GROUNDS = List.of("-wt-canvas", "-wt-panel", "-wt-raised", "-wt-hover",
            "-wt-selected");

    @ParameterizedTest
    @CsvSource({"tokens-light, tokens-light", "tokens-dark, tokens-dark", "tokens-light, colour-blind-light",
            "tokens-dark, colour-blind-dark"})
    void textIsReadable(String theme, String palette) {
        Map<String, Integer> tokens = new HashMap<>(tokens(theme));
        tokens.putAll(tokens(palette));
        for (String text : TEXTS) {
            for (String ground : GROUNDS) {
                assertThat(contrast(tokens.get(text), tokens.get(ground))).as("%s on %s in %s", text, ground, palette)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(contrast(tokens.get("-wt-on-warn"), tokens.get("-wt-warn-fill"))).isGreaterThanOrEqualTo(4.5);
    }

    private static Map<String, Integer> tokens(String sheet) {
        Map<String, Integer> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(Assets.text("theme/" + sheet + ".css"));
        while (matcher.find()) {
            tokens.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        return tokens;
    }

    private static double contrast(int a, int b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
