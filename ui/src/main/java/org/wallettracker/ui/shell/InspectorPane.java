package org.wallettracker.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.Texts;

/** The pane on the right that tells about what is selected. */
final class InspectorPane {
    private final BorderPane pane = new BorderPane();
    private final Label title = Texts.section("Nothing selected");
    private final ScrollPane scroll = new ScrollPane();
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);

    InspectorPane() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, Icons.button(Feather.X, "Close inspector (Space)", () -> open.set(false)));
        head.getStyleClass().add("inspector-head");
        pane.setTop(head);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setCenter(scroll);
        pane.setId("inspector");
        pane.getStyleClass().add("inspector");
        pane.setAccessibleText("Inspector");
        pane.visibleProperty().bind(open.and(wanted));
        pane.managedProperty().bind(pane.visibleProperty());
        show("Nothing selected", null);
    }

    /** Shows {@code content}; null for nothing. */
    void show(String heading, @Nullable Node content) {
        title.setText(heading);
        Node shown = content == null
                ? Texts.wrapped("Select a row to see its figures here. Space closes and opens this pane.")
                : content;
        StackPane padded = new StackPane(shown);
        padded.getStyleClass().add("inspector-content");
        boolean focused = focused();
        scroll.setContent(padded);
        scroll.setVvalue(0);
        if (focused) {
            scroll.requestFocus(); // what had it is gone; the next Tab goes to the first of what is there now
        }
    }

    /** True if something in it has the focus. */
    boolean focused() {
        Node at = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        while (at != null && !at.equals(pane)) {
            at = at.getParent();
        }
        return at != null;
    }

    /** Puts the focus on its content: Tab goes from link to link, the arrows scroll. */
    void focus() {
        Node first = first(scroll.getContent());
        (first == null ? scroll : first).requestFocus();
    }

    private static @Nullable Node first(@Nullable Node node) {
        if (node == null || !node.isVisible() || node.isDisabled() || node.isFocusTraversable()) {
            return node != null && node.isVisible() && !node.isDisabled() ? node : null;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = first(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** False while the view has nothing to tell. */
    BooleanProperty wanted() {
        return wanted;
    }

    /** True if the analyst wants it. */
    BooleanProperty open() {
        return open;
    }

    Node node() {
        return pane;
    }
}
