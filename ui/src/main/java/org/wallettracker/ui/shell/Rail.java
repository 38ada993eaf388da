package org.wallettracker.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.wallettracker.ui.common.control.Icons;

/** The navigation rail: an icon and a word for each view. */
final class Rail {
    private final VBox box = new VBox();
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();

    Rail(List<ViewEntry> entries, Consumer<String> go) {
        box.getStyleClass().add("rail");
        int number = 1;
        for (ViewEntry entry : entries) {
            ToggleButton button = new ToggleButton(entry.word(), Icons.of(entry.icon()));
            button.setId("rail-" + entry.id());
            button.setContentDisplay(ContentDisplay.TOP);
            button.setAlignment(Pos.CENTER);
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass().add("rail-button");
            button.setTooltip(new Tooltip(entry.word() + "  (Ctrl+" + number++ + ")"));
            button.setAccessibleText(entry.word());
            button.setOnAction(e -> {
                button.setSelected(true);
                go.accept(entry.id());
            });
            buttons.put(entry.id(), button);
            box.getChildren().add(button);
        }
    }

    /** Marks {@code view} as the present one. */
    void mark(String view) {
        buttons.forEach((id, button) -> button.setSelected(id.equals(view)));
    }

    Node node() {
        return box;
    }
}
