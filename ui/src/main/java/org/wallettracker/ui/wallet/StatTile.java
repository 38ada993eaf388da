package org.wallettracker.ui.wallet;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.format.Figure;

/** A figure under its name that opens what it is made of. */
final class StatTile {
    private StatTile() {
    }

    /** The tile; {@code opens} says where it leads, for screen readers. */
    static Node of(String name, Figure figure, String opens, Runnable open) {
        Label caption = new Label(name);
        caption.getStyleClass().add("stat-name");
        FigureLabel value = new FigureLabel(figure);
        value.getStyleClass().add("stat-figure");
        VBox box = new VBox(2, caption, value);
        Button tile = new Button("", box);
        tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tile.getStyleClass().addAll("flat", "stat");
        tile.setAccessibleText(name + " " + (figure.known() ? figure.text() : "unknown") + ", opens " + opens);
        tile.setOnAction(e -> open.run());
        return tile;
    }
}
