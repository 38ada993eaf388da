package org.wallettracker.ui.common.control;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.theme.Space;

/** A list of names on the left and figures on the right. */
public final class Facts extends GridPane {
    private int next;

    /** An empty list. */
    public Facts() {
        getStyleClass().add("facts");
        setHgap(Space.M);
        setVgap(Space.XS);
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        value.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(name, value);
    }

    /** Adds a line. */
    public Facts add(String name, Figure figure) {
        return add(name, new FigureLabel(figure));
    }

    /** Adds a line with {@code value} on the right. */
    public Facts add(String name, Node value) {
        Label label = new Label(name);
        label.getStyleClass().add("fact-name");
        label.setLabelFor(value);
        addRow(next++, label, value);
        return this;
    }
}
