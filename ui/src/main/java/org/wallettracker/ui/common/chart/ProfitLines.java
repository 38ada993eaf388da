package org.wallettracker.ui.common.chart;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.AxisMode;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.plugins.Zoomer;
import io.fair_acc.chartfx.renderer.ErrorStyle;
import io.fair_acc.chartfx.renderer.LineStyle;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.List;
import javafx.scene.Node;
import org.wallettracker.ui.common.format.Format;

/**
 * Running realised profit of several wallets over the same time, a line each with its name at the end; the crosshair reads
 * all of them. The wheel and a drawn box zoom, the right button steps back, the middle one moves.
 */
public final class ProfitLines {
    private static final double LAMPORTS = 1e9;
    private static final int BUCKETS = 400;

    /**
     * A line.
     *
     * @param name short, e.g. "A"
     * @param profit in lamports; may be without a jump
     */
    public record Line(String name, StepSeries profit) {
    }

    private ProfitLines() {
    }

    /**
     * The chart of {@code lines}, of which at least one has a jump; their colours are the categories in order.
     *
     * @param until where the lines end: the time of the newest facts, Unix seconds
     */
    public static Node of(List<Line> lines, long until) {
        long first = lines.stream().filter(l -> l.profit.size() > 0).mapToLong(l -> l.profit.time(0)).min()
                .orElseThrow();
        long jump = lines.stream().filter(l -> l.profit.size() > 0)
                .mapToLong(l -> l.profit.time(l.profit.size() - 1)).max().orElseThrow();
        long last = Math.max(until, jump);
        DefaultNumericAxis sol = new DefaultNumericAxis("Realised profit", "SOL");
        sol.setAxisLabelFormatter(new SolLabels());
        sol.setForceZeroInRange(true);
        sol.setAutoRangePadding(0.06);
        ProfitChart.axis(sol, 7);
        XYChart chart = new XYChart(new TimeAxis(), sol);
        chart.getStyleClass().add("profit-lines");
        chart.setLegendVisible(false);
        chart.setAnimated(false);
        chart.setToolBarPinned(false);
        ErrorDataSetRenderer renderer = new ErrorDataSetRenderer();
        renderer.setPolyLineStyle(LineStyle.NORMAL);
        renderer.setErrorStyle(ErrorStyle.NONE);
        renderer.setDrawMarker(false);
        renderer.setPointReduction(false);
        lines.forEach(l -> renderer.getDatasets().add(data(l, first, last)));
        chart.getRenderers().setAll(renderer);
        Zoomer zoomer = new Zoomer(AxisMode.X, false);
        zoomer.setAddButtonsToToolBar(false);
        zoomer.setSliderVisible(false);
        chart.getPlugins().addAll(zoomer, new Crosshair((x, reach) -> x < first || x > last ? -1 : (int) (x - first),
                i -> value(lines.getFirst(), first + i) / LAMPORTS, i -> words(lines, first + i)));
        LineEnds ends = new LineEnds(lines.stream().map(Line::name).toList(),
                lines.stream().map(l -> value(l, last) / LAMPORTS).toList(), last);
        chart.getPlugins().add(ends);
        ends.follow(chart);
        chart.setId("profit-lines");
        chart.setAccessibleText("Realised profit over time: " + String.join(", ",
                lines.stream().map(l -> l.name + " " + Format.solChange(value(l, last)).text() + " SOL").toList()));
        return chart;
    }

    private static long value(Line line, long time) {
        int at = line.profit.at(time);
        return at < 0 ? 0 : line.profit.value(at);
    }

    private static DoubleDataSet data(Line line, long first, long last) {
        double margin = Math.max(60.0, (last - first) * 0.02);
        StepSeries thin = line.profit.thinned(BUCKETS);
        DoubleDataSet data = new DoubleDataSet(line.name, 2 * thin.size() + 2);
        data.add(first - margin, 0);
        StepLine.add(data, thin, LAMPORTS, last);
        if (thin.size() == 0) {
            data.add((double) last, 0);
        }
        return data;
    }

    private static String words(List<Line> lines, long time) {
        StringBuilder text = new StringBuilder(Format.timeExact(time));
        lines.forEach(l -> text.append('\n').append(l.name).append("  ")
                .append(Format.solChange(value(l, time)).text()).append(" SOL"));
        return text.toString();
    }
}
