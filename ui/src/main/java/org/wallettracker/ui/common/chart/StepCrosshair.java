package org.wallettracker.ui.common.chart;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.plugins.ChartPlugin;
import java.util.function.IntFunction;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** A hair line at the pointer that reads the exact value in force there, not the pointer's own height. */
final class StepCrosshair extends ChartPlugin {
    private static final double UNIT = 1e9;
    private final StepSeries series;
    private final IntFunction<String> words;
    private final Line hair = new Line();
    private final Circle dot = new Circle(3);
    private final Label label = new Label();

    /** Reads {@code series} (lamports); {@code words} says jump i in words. */
    StepCrosshair(StepSeries series, IntFunction<String> words) {
        this.series = series;
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
        int jump = series.at((long) chart.getXAxis().getValueForDisplay(at.getX()));
        if (jump < 0) {
            show(false);
            return;
        }
        Bounds plot = chart.getCanvas().getBoundsInParent();
        double x = Math.round(plot.getMinX() + at.getX()) + 0.5;
        double y = plot.getMinY() + chart.getYAxis().getDisplayPosition(series.value(jump) / UNIT);
        hair.setStartX(x);
        hair.setEndX(x);
        hair.setStartY(plot.getMinY());
        hair.setEndY(plot.getMaxY());
        dot.setCenterX(x);
        dot.setCenterY(Math.clamp(y, plot.getMinY(), plot.getMaxY()));
        label.setText(words.apply(jump));
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
