package org.wallettracker.ui.common.chart;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.AxisMode;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.plugins.Zoomer;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.theme.Space;

/**
 * A token's price over time with its trades as marks. The wheel and a drawn box zoom, the right button steps back; the
 * crosshair reads exact values.
 */
public final class PriceChart {

    private PriceChart() {
    }

    /**
     * The chart of {@code series}, at least one trade.
     *
     * @param title what the value is, e.g. "Market cap"
     * @param unit its unit, e.g. "SOL"
     * @param graduated Unix seconds, {@link Unknown#TIME} where it is not marked
     * @param words what the crosshair says of trade i
     * @param choice stands before the chart's own buttons; null for nothing
     */
    public static Node of(PriceSeries series, String title, String unit, long graduated, IntFunction<String> words,
            @Nullable Node choice) {
        DefaultNumericAxis time = new TimeAxis();
        DefaultNumericAxis value = new DefaultNumericAxis(title, unit);
        value.setAxisLabelFormatter(new SolLabels());
        value.setAutoRangePadding(0.08);
        ProfitChart.axis(value, 7);
        XYChart chart = new XYChart(time, value);
        chart.getStyleClass().add("price-chart");
        chart.setLegendVisible(false);
        chart.setAnimated(false);
        chart.setToolBarPinned(false);
        PriceMarks marks = new PriceMarks(graduated != Unknown.TIME);
        PriceRenderer renderer = new PriceRenderer(series, marks, graduated);
        renderer.getDatasets().add(bounds(series, graduated));
        chart.getRenderers().setAll(renderer);
        marks.onRecolour(chart::invalidate);
        Zoomer zoomer = new Zoomer(AxisMode.X, false);
        zoomer.setAddButtonsToToolBar(false);
        zoomer.setSliderVisible(false);
        chart.getPlugins().addAll(zoomer, new Crosshair(series::near, series::y, words));
        chart.setAccessibleText(title + " in " + unit + " after each of " + series.size() + " trades; last: "
                + words.apply(series.size() - 1));
        StackPane plot = new StackPane(chart);
        plot.getStyleClass().add("price-plot");
        VBox.setVgrow(plot, Priority.ALWAYS);
        return new VBox(bar(marks, value, zoomer, choice), plot);
    }

    private static Node bar(PriceMarks marks, DefaultNumericAxis value, Zoomer zoomer, @Nullable Node choice) {
        ToggleButton log = new ToggleButton("Log");
        log.setId("price-log");
        log.getStyleClass().add("filter-chip");
        log.setTooltip(new Tooltip("Equal steps for equal multiples"));
        log.setAccessibleText("Logarithmic scale");
        log.selectedProperty().subscribe((before, on) -> value.setLogAxis(on));
        Button reset = new Button("Whole line");
        reset.setId("price-reset");
        reset.getStyleClass().add("filter-chip");
        reset.setTooltip(new Tooltip("Undo all zooming"));
        reset.setOnAction(e -> zoomer.zoomOrigin());
        log.setMinWidth(Region.USE_PREF_SIZE);
        reset.setMinWidth(Region.USE_PREF_SIZE);
        HBox buttons = new HBox(Space.S, log, reset);
        if (choice != null) {
            buttons.getChildren().addFirst(choice);
        }
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane bar = marks.legend(); // the buttons go to the next line with it where there is no room
        bar.getChildren().add(buttons);
        bar.getStyleClass().add("price-bar");
        return bar;
    }

    /** Where the axes begin and end; the renderer draws the series itself. */
    private static DoubleDataSet bounds(PriceSeries series, long graduated) {
        double low = Double.MAX_VALUE;
        double high = 0;
        for (int i = 0; i < series.size(); i++) {
            low = Math.min(low, series.y(i));
            high = Math.max(high, series.y(i));
        }
        double first = series.x(0);
        double last = series.x(series.size() - 1);
        if (graduated != Unknown.TIME) {
            first = Math.min(first, graduated);
            last = Math.max(last, graduated);
        }
        double margin = Math.max(2, (last - first) * 0.02);
        DoubleDataSet data = new DoubleDataSet("Price", 2);
        data.add(first - margin, low);
        data.add(last + margin, high > low ? high : low * 1.01);
        return data;
    }
}
