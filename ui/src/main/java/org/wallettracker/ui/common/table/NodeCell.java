package org.wallettracker.ui.common.table;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TableCell;

/**
 * A cell that keeps its node for good. JavaFX empties and refills all cells of a page when a table is ordered anew; a node
 * taken out and put back would have to be styled from the ground up each time, so an empty cell only hides it.
 *
 * @param <T> a row
 */
public final class NodeCell<T> extends TableCell<T, T> {
    private final Node node;
    private final Consumer<T> show;

    /** A cell of {@code node}; {@code show} lets it show a row. */
    public NodeCell(Node node, Consumer<T> show) {
        this.node = node;
        this.show = show;
        node.setVisible(false);
        setGraphic(node);
    }

    /** Shows its row again: what it says of it may be another thing now. */
    public void showAgain() {
        if (!isEmpty() && getItem() != null) {
            show.accept(getItem());
        }
    }

    @Override
    protected void updateItem(T row, boolean empty) {
        super.updateItem(row, empty);
        boolean shown = !empty && row != null;
        if (shown) {
            show.accept(row);
        }
        node.setVisible(shown);
    }
}
