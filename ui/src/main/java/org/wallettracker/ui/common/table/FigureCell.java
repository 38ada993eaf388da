package org.wallettracker.ui.common.table;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.Hover;
import org.wallettracker.ui.common.format.Figure;

/**
 * A cell that is a figure itself: half the nodes of a cell with a label inside, and half the styling. Like
 * {@link NodeCell} an empty one only hides.
 *
 * @param <T> a row
 */
public class FigureCell<T> extends TableCell<T, T> {
    private final Function<T, Figure> figure;
    private String exact = "";

    /** A cell that shows {@code figure} of its row. */
    @SuppressWarnings("this-escape")
    public FigureCell(Function<T, Figure> figure) {
        this.figure = figure;
        getStyleClass().add("figure");
        setOpacity(0); // an invisible one would not be styled with its row
        Hover.install(this, () -> exact);
    }

    @Override
    protected void updateItem(T row, boolean empty) {
        super.updateItem(row, empty);
        boolean shown = !empty && row != null;
        if (shown) {
            show(row);
        }
        setOpacity(shown ? 1 : 0);
    }

    /** Shows {@code row}. */
    protected void show(T row) {
        Figure now = figure.apply(row);
        exact = now.exact();
        FigureLabel.write(this, now);
    }
}
