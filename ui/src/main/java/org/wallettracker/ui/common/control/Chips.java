package org.wallettracker.ui.common.control;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.wallettracker.domain.score.WalletType;

/** Small words with a coloured ground. */
public final class Chips {
    private Chips() {
    }

    /** A chip with {@code word}; {@code kind} is its style class, {@code explanation} stands on hover. */
    public static Label of(String word, String kind, String explanation) {
        Label chip = new Label(word);
        chip.getStyleClass().addAll("chip", kind);
        chip.setTooltip(new Tooltip(explanation));
        chip.setAccessibleText(word + ": " + explanation);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    /** Gives {@code chip} the style class {@code kind}; the same as before costs nothing. */
    public static void restyle(Label chip, String kind) {
        if (!chip.getStyleClass().contains(kind)) {
            chip.getStyleClass().setAll("chip", kind);
        }
    }

    /** The word for a wallet type. */
    public static String word(WalletType type) {
        return switch (type) {
            case NORMAL -> "Normal";
            case BOT -> "Bot";
            case DEV -> "Developer";
            case WHALE -> "Whale";
            case SYBIL -> "Sybil";
            case INFLUENCER -> "Influencer";
        };
    }

    /** The style class of a wallet type. */
    public static String styleOf(WalletType type) {
        return "type-" + type.wireName();
    }
}
