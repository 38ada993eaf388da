package org.wallettracker.ui.wallet;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.wallettracker.ui.common.theme.Space;

/** Chooses how far back the wallet's dealings are looked at. */
final class SpanSwitch {
    private final HBox box = new HBox(Space.XS);
    private final Map<Span, ToggleButton> buttons = new EnumMap<>(Span.class);

    SpanSwitch(Consumer<Span> choose) {
        box.setId("wallet-span");
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        int key = 1;
        for (Span span : Span.values()) {
            ToggleButton button = new ToggleButton(span.word());
            button.setId("span-" + span.name());
            button.getStyleClass().add("filter-chip");
            button.setTooltip(new Tooltip("Figures, chart and lists " + span.phrase() + " (Alt+" + key++ + ")"));
            button.setAccessibleText("Dealings " + span.phrase());
            button.setOnAction(e -> choose.accept(span));
            buttons.put(span, button);
            box.getChildren().add(button);
        }
    }

    /** Shows that {@code span} is chosen. */
    void mark(Span span) {
        buttons.forEach((s, button) -> button.setSelected(s == span));
    }

    Region node() {
        return box;
    }
}
