package org.wallettracker.ui.common.control;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * Words on hover for nodes of which there are many. JavaFX's tooltips are windows with a scene of their own; one is made
 * here when a pointer first comes near, and a page of figures is made without hundreds of them.
 */
public final class Hover {
    private static final Duration DELAY = Duration.millis(300);
    private static final String KEY = "hover";

    private Hover() {
    }

    /** Shows over {@code node} what {@code words} give then; nothing where they are empty. */
    public static void install(Node node, Supplier<String> words) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, e -> {
            if (node.getProperties().get(KEY) instanceof Tooltip known) {
                known.setText(words.get());
                return;
            }
            Tooltip made = new Tooltip(words.get());
            made.setShowDelay(DELAY);
            made.setOnShowing(s -> {
                made.setText(words.get());
                if (made.getText().isEmpty()) {
                    made.hide();
                }
            });
            node.getProperties().put(KEY, made);
            Tooltip.install(node, made);
        });
    }
}
