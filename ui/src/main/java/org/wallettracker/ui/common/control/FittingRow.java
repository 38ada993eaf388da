package org.wallettracker.ui.common.control;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Things in a row at their own widths. When there is no room for all, the least important step back whole: nothing is cut
 * to a stump.
 */
public final class FittingRow extends Region {
    private final Map<Node, Integer> importance = new HashMap<>();
    private final double gap;
    private final boolean right;

    /** A row with {@code gap} pixels between; on the right side of its room if {@code right}. */
    public FittingRow(double gap, boolean right) {
        this.gap = gap;
        this.right = right;
        setMinWidth(0);
    }

    /** Adds {@code node}; of two that don't fit, the one of less {@code importanceOf} goes. */
    public void add(Node node, int importanceOf) {
        importance.put(node, importanceOf);
        getChildren().add(node);
        requestLayout();
    }

    /** Takes everything out. */
    public void clear() {
        importance.clear();
        getChildren().clear();
    }

    @Override
    protected double computePrefWidth(double height) {
        return getManagedChildren().stream().mapToDouble(n -> n.prefWidth(-1) + gap).sum() + 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        return getManagedChildren().stream().mapToDouble(n -> n.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        double used = 0;
        List<Node> byImportance = getManagedChildren().stream()
                .sorted(Comparator.comparingInt((Node n) -> importance.getOrDefault(n, 0)).reversed()).toList();
        boolean full = false;
        for (Node node : byImportance) {
            double width = node.prefWidth(-1) + gap;
            full = full || used + width > room;
            node.setVisible(!full);
            used += full ? 0 : width;
        }
        double x = right ? room - used : 0;
        for (Node node : getManagedChildren()) {
            if (node.isVisible()) {
                double width = node.prefWidth(-1);
                double height = node.prefHeight(-1);
                node.resizeRelocate(Math.rint(x + (right ? gap : 0)), Math.rint((getHeight() - height) / 2), width,
                        height);
                x += width + gap;
            }
        }
    }
}
