package org.wallettracker.ui.common.chart;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.plugins.ChartPlugin;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** A hair line at the pointer that reads the exact value in force there, not the pointer's own height. */
final class Crosshair extends ChartPlugin {
    private static final double REACH = 5;
    private final Finder finder;
    private final IntToDoubleFunction height;
    private final IntFunction<String> words;
    private final Line hair = new Line();
    private final Circle dot = new Circle(3);
    private final Label label = new Label();

    /** Finds what the pointer means. */
    interface Finder {
        /** The place in force at {@code x}, or one at most {@code reach} further; -1 for none. */
        int near(double x, double reach);
    }

    /** Reads what {@code finder} finds: its {@code height} on the axis and its {@code words}. */
    Crosshair(Finder finder, IntToDoubleFunction height, IntFunction<String> words) {
        this.finder = finder;
        this.height = height;
        this.words = words;
        hair.getStyleClass().add("crosshair");
        dot.getStyleClass().add("crosshair-dot");
        label.getStyleClass().add("crosshair-label");
        for (Node node : new Node[]{hair, dot, label}) {
            node.setMouseTransparent(true);
            node.setManaged(false);
            node.setVisible(false);
            getChartChildren().add(node);
        }
        registerInputEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        registerInputEventHandler(MouseEvent.MOUSE_DRAGGED, this::move);
        registerInputEventHandler(MouseEvent.MOUSE_EXITED, e -> show(false));
    }

    private void move(MouseEvent event) {
        Point2D at = getLocationInPlotArea(event);
        if (!(getChart() instanceof XYChart chart) || !isMouseEventWithinCanvas(event)) {
            show(false);
            return;
        }
        double value = chart.getXAxis().getValueForDisplay(at.getX());
        double reach = chart.getXAxis().getValueForDisplay(at.getX() + REACH) - value;
        int place = finder.near(value, reach);
        if (place < 0) {
            show(false);
            return;
        }
        Bounds plot = chart.getCanvas().getBoundsInParent();
        double x = Math.round(plot.getMinX() + at.getX()) + 0.5;
        double y = plot.getMinY() + chart.getYAxis().getDisplayPosition(height.applyAsDouble(place));
        hair.setStartX(x);
        hair.setEndX(x);
        hair.setStartY(plot.getMinY());
        hair.setEndY(plot.getMaxY());
        dot.setCenterX(x);
        dot.setCenterY(Math.clamp(y, plot.getMinY(), plot.getMaxY()));
        label.setText(words.apply(place));
        label.autosize();
        boolean left = x + 8 + label.getWidth() > plot.getMaxX();
        label.relocate(Math.max(plot.getMinX(), left ? x - label.getWidth() - 8 : x + 8), plot.getMinY() + 6);
        show(true);
    }

    private void show(boolean on) {
        hair.setVisible(on);
        dot.setVisible(on);
        label.setVisible(on);
    }
}
