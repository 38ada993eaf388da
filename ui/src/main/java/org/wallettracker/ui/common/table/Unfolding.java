package org.wallettracker.ui.common.table;

import javafx.animation.AnimationTimer;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.wallettracker.ui.common.theme.Space;

/**
 * Lets a table grow into its room a few rows a pulse. Making and styling the cells of a whole page takes longer than a
 * pulse, and the column headers alone take most of one; so these stand first, the rows follow, and the window answers
 * all the while. Cells are made once: a page that stood stands at once ever after.
 */
public final class Unfolding extends Region {
    private static final int ROWS_A_PULSE = 2;
    private final TableView<?> table;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            grow();
        }
    };
    private double height;
    private boolean growing;

    /** Room for {@code table}. */
    public Unfolding(TableView<?> table) {
        this.table = table;
        getChildren().add(table);
        getStyleClass().add("unfolding");
        sceneProperty().subscribe(now -> {
            growing = false;
            timer.stop();
            requestLayout();
        });
    }

    /** True if the table has all the room there is. */
    public boolean unfolded() {
        return height >= getHeight();
    }

    @Override
    protected void layoutChildren() {
        if (!unfolded() && !growing && getScene() != null) {
            growing = true;
            timer.start();
        }
        table.resizeRelocate(0, 0, getWidth(), Math.min(height, getHeight()));
    }

    private void grow() {
        if (unfolded()) {
            growing = false;
            timer.stop();
        } else {
            height += ROWS_A_PULSE * Space.ROW;
            requestLayout();
        }
    }

    @Override
    protected double computePrefWidth(double forHeight) {
        return table.prefWidth(forHeight);
    }

    @Override
    protected double computePrefHeight(double forWidth) {
        return table.prefHeight(forWidth);
    }
}
