package org.wallettracker.ui.common.chart;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.AxisMode;
import io.fair_acc.chartfx.axes.spi.AbstractAxisParameter;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.plugins.Zoomer;
import io.fair_acc.chartfx.renderer.ErrorStyle;
import io.fair_acc.chartfx.renderer.LineStyle;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.wallettracker.ui.common.format.Format;

/**
 * Running realised profit over time: a line that jumps when something is sold and stays between, up to one moment. The wheel and a drawn
 * box zoom, the right button steps back, the middle one moves; the crosshair reads exact values.
 */
public final class ProfitChart {
    private static final double LAMPORTS = 1e9;
    private static final int BUCKETS = 500;
    /** Pixels beyond both ends of an axis, so that the first and last label are whole. */
    private static final double LABEL_ROOM = 48;

    private ProfitChart() {
    }

    /**
     * The chart of {@code profit} in lamports, at least one jump, with {@code trades} (by time) marked on it; {@code open} is
     * called with a trade that is opened.
     *
     * @param until where the line ends: the time of the newest facts, Unix seconds
     */
    public static Node of(StepSeries profit, List<TradeMark> trades, long until, Consumer<TradeMark> open) {
        long end = end(profit, trades, until);
        DefaultNumericAxis time = new TimeAxis();
        DefaultNumericAxis sol = new DefaultNumericAxis("Realised profit", "SOL");
        sol.setAxisLabelFormatter(new SolLabels());
        sol.setForceZeroInRange(true);
        sol.setAutoRangePadding(0.06);
        axis(sol, 7);

        XYChart chart = new XYChart(time, sol);
        chart.getStyleClass().add("profit-chart");
        chart.setLegendVisible(false);
        chart.setAnimated(false);
        chart.setToolBarPinned(false);
        ErrorDataSetRenderer renderer = new ErrorDataSetRenderer();
        renderer.setPolyLineStyle(LineStyle.NORMAL);
        renderer.setErrorStyle(ErrorStyle.NONE);
        renderer.setDrawMarker(false);
        renderer.setPointReduction(false);
        renderer.getDatasets().add(data(profit.thinned(BUCKETS), trades, end));
        chart.getRenderers().setAll(renderer);
        Zoomer zoomer = new Zoomer(AxisMode.X, false);
        zoomer.setAddButtonsToToolBar(false);
        zoomer.setSliderVisible(false);
        TradeMarks marks = new TradeMarks(profit, trades, open);
        chart.getPlugins().addAll(zoomer, new Crosshair(
                (x, reach) -> x > end + reach ? -1 : profit.at((long) x),
                i -> profit.value(i) / LAMPORTS, i -> words(profit, i)), marks);
        marks.follow(chart);
        chart.setId("profit-chart");
        chart.setAccessibleText("Realised profit over time, from " + Format.timeExact(profit.time(0)) + " to "
                + Format.timeExact(end) + ", now "
                + Format.solChange(profit.value(profit.size() - 1)).text() + " SOL, with "
                + Format.counted(trades.size(), "trades; arrow keys walk from trade to trade, Enter opens one"));
        return chart;
    }

    /** The quiet axis of all charts, with at most {@code labels} labels. */
    static void axis(AbstractAxisParameter axis, int labels) {
        axis.setAutoUnitScaling(false);
        axis.setMinorTickCount(0);
        axis.setMaxMajorTickLabelCount(labels);
        axis.setAnimated(false);
        axis.setAxisPadding(LABEL_ROOM);
    }

    /** No mark stands behind the end of the line. */
    private static long end(StepSeries series, List<TradeMark> trades, long until) {
        long last = Math.max(until, series.time(series.size() - 1));
        return trades.isEmpty() ? last : Math.max(last, trades.getLast().time());
    }

    /** From nothing to the first closing, then each jump, and the last level at {@code end}. */
    private static DoubleDataSet data(StepSeries series, List<TradeMark> trades, long end) {
        DoubleDataSet data = new DoubleDataSet("Realised profit", 2 * series.size() + 2);
        long first = trades.isEmpty() ? series.time(0) : Math.min(series.time(0), trades.getFirst().time());
        double margin = Math.max(60.0, (end - first) * 0.02);
        data.add(first - margin, 0);
        StepLine.add(data, series, LAMPORTS, end);
        return data;
    }

    private static String words(StepSeries series, int i) {
        long change = series.value(i) - (i == 0 ? 0 : series.value(i - 1));
        return Format.timeExact(series.time(i)) + "\n"
                + Format.number(BigDecimal.valueOf(series.value(i), 9)) + " SOL\nlast change "
                + Format.solChange(change).text() + " SOL";
    }
}
