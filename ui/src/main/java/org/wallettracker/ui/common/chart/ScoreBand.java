package org.wallettracker.ui.common.chart;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.plugins.ChartPlugin;
import java.util.Arrays;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;

/** The band between two quantities that jump at the same moments, as steps up to a moment; there a dot marks a third. */
final class ScoreBand extends ChartPlugin {
    private static final double UNIT = 100;

    private final StepSeries score;
    private final StepSeries low;
    private final StepSeries high;
    private final long end;
    private final Polygon band = new Polygon();
    private final Circle dot = new Circle(3);
    private final double[] drawn = new double[8];
    private final Runnable pulse = this::drawIfMoved;

    /**
     * Between {@code low} and {@code high}, all in hundredths of what the axis shows.
     *
     * @param score whose last value the dot marks
     * @param end Unix seconds, not before the last jump
     */
    ScoreBand(StepSeries score, StepSeries low, StepSeries high, long end) {
        this.score = score;
        this.low = low;
        this.high = high;
        this.end = end;
        band.getStyleClass().add("score-band");
        dot.getStyleClass().add("score-end");
        for (Node node : new Node[]{band, dot}) {
            node.setMouseTransparent(true);
            node.setManaged(false);
            getChartChildren().add(node);
        }
    }

    /** Draws on {@code chart} after each layout in which it moved. */
    void follow(XYChart chart) {
        chart.sceneProperty().subscribe((before, now) -> scene(before, now));
    }

    private void scene(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(pulse);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(pulse);
        }
    }

    private void drawIfMoved() {
        if (!(getChart() instanceof XYChart chart)) {
            return;
        }
        Bounds plot = chart.getCanvas().getBoundsInParent();
        double[] now = {plot.getMinX(), plot.getMinY(), plot.getWidth(), plot.getHeight(), chart.getXAxis().getMin(),
                chart.getXAxis().getMax(), chart.getYAxis().getMin(), chart.getYAxis().getMax()};
        if (!Arrays.equals(now, drawn)) {
            System.arraycopy(now, 0, drawn, 0, now.length);
            draw(chart, plot);
            mark(chart, plot);
        }
    }

    private void draw(XYChart chart, Bounds plot) {
        band.getPoints().clear();
        int n = high.size();
        for (int i = 0; i < n; i++) {
            add(chart, plot, high.time(i), high.value(i));
            add(chart, plot, i + 1 < n ? high.time(i + 1) : end, high.value(i));
        }
        for (int i = n - 1; i >= 0; i--) {
            add(chart, plot, i + 1 < n ? low.time(i + 1) : end, low.value(i));
            add(chart, plot, low.time(i), low.value(i));
        }
    }

    private void mark(XYChart chart, Bounds plot) {
        double x = chart.getXAxis().getDisplayPosition((double) end);
        double y = chart.getYAxis().getDisplayPosition(score.value(score.size() - 1) / UNIT);
        dot.setVisible(x >= 0 && x <= plot.getWidth() && y >= 0 && y <= plot.getHeight());
        dot.setCenterX(plot.getMinX() + x);
        dot.setCenterY(plot.getMinY() + y);
    }

    private void add(XYChart chart, Bounds plot, double time, long value) {
        double x = chart.getXAxis().getDisplayPosition(time);
        double y = chart.getYAxis().getDisplayPosition(value / UNIT);
        band.getPoints().addAll(Math.clamp(plot.getMinX() + x, plot.getMinX(), plot.getMaxX()),
                Math.clamp(plot.getMinY() + y, plot.getMinY(), plot.getMaxY()));
    }
}
