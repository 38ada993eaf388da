package org.wallettracker.ui.common.table;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.wallettracker.ui.common.theme.Space;

/** The line above a table: what it shows, and the buttons for its columns and export. */
public final class TableBar {
    private final Label words = new Label();
    private final HBox box;

    /** A line that ends with {@code tools}. */
    public TableBar(Node tools) {
        words.getStyleClass().add("count-line");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        box = new HBox(Space.M, words, tools);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("view-bar");
    }

    /** Puts {@code node} before the words. */
    public void lead(Node node) {
        box.getChildren().addFirst(node);
    }

    /** Says {@code text} about the rows. */
    public void say(String text) {
        words.setText(text);
    }

    /** The line. */
    public Node node() {
        return box;
    }
}
