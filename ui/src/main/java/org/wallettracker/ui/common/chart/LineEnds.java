package org.wallettracker.ui.common.chart;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.plugins.ChartPlugin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;

/** Names at the ends of lines, so that nobody has to tell them by colour; names that would cover each other step aside. */
final class LineEnds extends ChartPlugin {
    private static final double HEIGHT = 14;
    private final List<Double> values;
    private final double time;
    private final List<Label> labels = new ArrayList<>();

    /** @param values at {@code time}, where the lines end */
    LineEnds(List<String> names, List<Double> values, double time) {
        this.values = values;
        this.time = time;
        for (int i = 0; i < names.size(); i++) {
            Label label = new Label(names.get(i));
            label.getStyleClass().addAll("line-end", "line-" + (i + 1));
            label.setMouseTransparent(true);
            label.setManaged(false);
            labels.add(label);
            getChartChildren().add(label);
        }
    }

    /** Keeps the names at their places in {@code chart} when it is laid out or zoomed. */
    void follow(XYChart chart) {
        chart.getCanvas().boundsInParentProperty().subscribe(b -> place(chart));
        chart.getXAxis().minProperty().subscribe(v -> place(chart));
        chart.getXAxis().maxProperty().subscribe(v -> place(chart));
        chart.getYAxis().minProperty().subscribe(v -> place(chart));
        chart.getYAxis().maxProperty().subscribe(v -> place(chart));
    }

    private void place(XYChart chart) {
        Bounds plot = chart.getCanvas().getBoundsInParent();
        double end = chart.getXAxis().getDisplayPosition(time);
        double[] y = values.stream().mapToDouble(chart.getYAxis()::getDisplayPosition).toArray();
        double below = Double.NEGATIVE_INFINITY;
        for (int i : IntStream.range(0, y.length).boxed().sorted(Comparator.comparingDouble(i -> y[i])).toList()) {
            Label label = labels.get(i);
            label.setVisible(end >= 0 && end <= plot.getWidth() && y[i] >= -HEIGHT && y[i] <= plot.getHeight());
            label.autosize();
            double at = Math.max(y[i] - HEIGHT / 2, below);
            below = at + HEIGHT;
            label.relocate(plot.getMinX() + Math.min(end, plot.getWidth() - label.getWidth() - 2),
                    plot.getMinY() + Math.clamp(at, 0, Math.max(0, plot.getHeight() - HEIGHT)));
        }
    }
}
