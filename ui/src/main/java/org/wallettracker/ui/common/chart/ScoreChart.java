package org.wallettracker.ui.common.chart;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.AxisMode;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.plugins.Zoomer;
import io.fair_acc.chartfx.renderer.ErrorStyle;
import io.fair_acc.chartfx.renderer.LineStyle;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.function.IntFunction;
import javafx.scene.Node;
import org.wallettracker.ui.common.format.Format;

/** A score over time: a line that jumps with a run and stays between, in the band of its interval, up to one moment. */
public final class ScoreChart {
    private static final double UNIT = 100;
    private static final double MINUTE = 60;
    /** Share of the span that is left free on both sides. */
    private static final double ROOM = 0.015;
    /** A little more than a score can be, so that its label at 1000 is whole. */
    private static final double MOST = 1_040;

    private ScoreChart() {
    }

    /**
     * The chart of {@code score} between {@code low} and {@code high}, all in hundredths of a point, at the same moments,
     * at least one.
     *
     * @param until where line and band end: the time of the newest facts, Unix seconds; before the last jump that one
     * @param words what the crosshair says of jump i
     */
    public static Node of(StepSeries score, StepSeries low, StepSeries high, long until,
            IntFunction<String> words) {
        long end = Math.max(until, score.time(score.size() - 1));
        DefaultNumericAxis time = new TimeAxis();
        time.setName("As of (UTC)");
        time.setAutoRangePadding(ROOM); // the last level is seen where a run is the newest thing there is
        if (end == score.time(0)) { // a single moment has no span
            time.setAutoRanging(false);
            time.setMin(end - MINUTE);
            time.setMax(end + MINUTE);
        }
        DefaultNumericAxis points = new DefaultNumericAxis("Score", null);
        points.setAxisLabelFormatter(new SolLabels());
        points.setAutoRanging(false);
        points.setMin(0);
        points.setMax(MOST);
        ProfitChart.axis(points, 6);
        XYChart chart = new XYChart(time, points);
        chart.getStyleClass().add("score-chart");
        chart.setLegendVisible(false);
        chart.setAnimated(false);
        chart.setToolBarPinned(false);
        ErrorDataSetRenderer renderer = new ErrorDataSetRenderer();
        renderer.setPolyLineStyle(LineStyle.NORMAL);
        renderer.setErrorStyle(ErrorStyle.NONE);
        renderer.setDrawMarker(false);
        renderer.setPointReduction(false);
        renderer.getDatasets().add(data(score, end));
        chart.getRenderers().setAll(renderer);
        Zoomer zoomer = new Zoomer(AxisMode.X, false);
        zoomer.setAddButtonsToToolBar(false);
        zoomer.setSliderVisible(false);
        ScoreBand band = new ScoreBand(score, low, high, end);
        chart.getPlugins().addAll(band, zoomer,
                new Crosshair((x, reach) -> x > end + reach ? -1 : score.at((long) x), i -> score.value(i) / UNIT,
                        words));
        band.follow(chart);
        chart.setId("score-chart");
        chart.setAccessibleText("Score over time, " + Format.counted(score.size(), "runs, from ")
                + Format.timeExact(score.time(0)) + " to " + Format.timeExact(score.time(score.size() - 1)) + ", now "
                + Format.points(score.value(score.size() - 1)));
        return chart;
    }

    /** Each jump, and the last level at {@code end}. */
    private static DoubleDataSet data(StepSeries series, long end) {
        DoubleDataSet data = new DoubleDataSet("Score", 2 * series.size() + 1);
        StepLine.add(data, series, UNIT, end);
        return data;
    }
}
