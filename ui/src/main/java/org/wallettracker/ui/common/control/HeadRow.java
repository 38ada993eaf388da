package org.wallettracker.ui.common.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a page's head: who it is at the left, switches at the right, and between them what may step back. Where
 * the room is short the switches go below, so that nothing runs out of the page.
 */
public final class HeadRow extends Region {
    private final Region left;
    private final @Nullable FittingRow between;
    private final Region right;
    private final double gap;

    /** A row of these with {@code gap} pixels between. */
    public HeadRow(Region left, @Nullable FittingRow between, Region right, double gap) {
        this.left = left;
        this.between = between;
        this.right = right;
        this.gap = gap;
        getChildren().addAll(left, right);
        if (between != null) {
            getChildren().add(between);
        }
        setMinWidth(0);
    }

    private boolean fits(double width) {
        return left.prefWidth(-1) + gap + right.prefWidth(-1) <= width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return left.prefWidth(-1) + gap + right.prefWidth(-1) + (between == null ? 0 : gap + between.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        double first = left.prefHeight(-1);
        double second = right.prefHeight(-1);
        return width < 0 || fits(width) ? Math.max(first, second) : first + gap + second;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        boolean one = fits(width);
        double height = one ? getHeight() : left.prefHeight(-1);
        double leftWidth = Math.min(width, left.prefWidth(-1));
        double rightWidth = Math.min(width, right.prefWidth(-1));
        place(left, 0, 0, leftWidth, height);
        place(right, one ? width - rightWidth : 0, one ? 0 : height + gap, rightWidth,
                one ? height : right.prefHeight(-1));
        if (between != null) {
            double from = leftWidth + gap;
            place(between, from, 0, Math.max(0, (one ? width - rightWidth - gap : width) - from), height);
        }
    }

    private static void place(Region node, double x, double y, double width, double height) {
        double own = Math.min(height, node.prefHeight(-1));
        node.resizeRelocate(Math.rint(x), Math.rint(y + (height - own) / 2), Math.ceil(width), own);
    }
}
