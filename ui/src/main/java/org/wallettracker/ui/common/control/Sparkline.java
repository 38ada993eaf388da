package org.wallettracker.ui.common.control;

import java.util.Arrays;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** A line of running totals over a faint zero line; gains and losses by the last value's sign. No axes: a shape only. */
public final class Sparkline extends Region {
    private static final double EDGE = 4;
    private final Polyline line = new Polyline();
    private final Line zero = new Line();
    private long[] values = {};

    /** An empty one. */
    public Sparkline() {
        getStyleClass().add("sparkline");
        line.getStyleClass().add("line");
        zero.getStyleClass().add("zero");
        line.setManaged(false);
        zero.setManaged(false);
        getChildren().addAll(zero, line);
        setMouseTransparent(true);
    }

    /** Shows {@code totals}, oldest first; fewer than two points draw nothing. */
    public void show(long[] totals) {
        values = totals;
        boolean drawn = totals.length > 1;
        line.setVisible(drawn);
        zero.setVisible(drawn);
        long change = drawn ? totals[totals.length - 1] - totals[0] : 0;
        pseudoClassStateChanged(FigureLabel.GAIN, change > 0);
        pseudoClassStateChanged(FigureLabel.LOSS, change < 0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (values.length < 2) {
            return;
        }
        double width = Math.max(1, getWidth() - 2 * EDGE);
        double height = Math.max(1, getHeight() - 2 * EDGE - 2);
        double low = 0;
        double high = 0;
        for (double value : Arrays.stream(values).asDoubleStream().toArray()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double span = high > low ? high - low : 1;
        Double[] points = new Double[values.length * 2];
        for (int i = 0; i < values.length; i++) {
            points[2 * i] = EDGE + width * i / (values.length - 1);
            points[2 * i + 1] = EDGE + 1 + height * (high - values[i]) / span;
        }
        line.getPoints().setAll(points);
        double y = Math.round(EDGE + 1 + height * high / span) + 0.5;
        zero.setStartX(EDGE);
        zero.setEndX(EDGE + width);
        zero.setStartY(y);
        zero.setEndY(y);
    }
}
