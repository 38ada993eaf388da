package org.wallettracker.ui.common.chart;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import org.wallettracker.domain.model.Unknown;

/**
 * Draws a price line and its trades, down-sampled to the pixels of what is visible: of each column of pixels the line's
 * first, lowest, highest and last value; of each {@value #BUCKET} pixels the largest purchase and the largest sale, and
 * likewise of the wallets that stand out. Zooming in shows the rest. Purchases stand below the line, sales above it.
 */
final class PriceRenderer extends AbstractRendererXY<PriceRenderer> {
    private static final int BUCKET = 16;
    private static final double GAP = 2;
    private static final double SMALLEST = 2.5;
    private static final double LARGEST = 9;
    private static final double PER_ROOT_SOL = 1.7;

    private final PriceSeries series;
    private final PriceMarks marks;
    private final long graduated;
    private double lastY;

    /** @param graduated Unix seconds, {@link Unknown#TIME} where it is not marked */
    PriceRenderer(PriceSeries series, PriceMarks marks, long graduated) {
        this.series = series;
        this.marks = marks;
        this.graduated = graduated;
    }

    @Override
    protected PriceRenderer getThis() {
        return this;
    }

    @Override
    protected void render(GraphicsContext gc, DataSet bounds, DataSetNode style) {
        double width = gc.getCanvas().getWidth();
        int from = Math.max(0, series.at(xAxis.getValueForDisplay(0)));
        int to = Math.min(series.size() - 1, series.at(xAxis.getValueForDisplay(width)) + 1);
        gc.save();
        graduation(gc);
        line(gc, from, to, width);
        marks(gc, from, to);
        gc.restore();
    }

    private void graduation(GraphicsContext gc) {
        if (graduated != Unknown.TIME) {
            double x = Math.round(xAxis.getDisplayPosition(graduated)) + 0.5;
            gc.setStroke(marks.graduation());
            gc.setLineWidth(1.5);
            gc.setLineDashes(6, 4);
            gc.strokeLine(x, 0, x, gc.getCanvas().getHeight());
            gc.setLineDashes();
        }
    }

    private void line(GraphicsContext gc, int from, int to, double width) {
        gc.setStroke(marks.price());
        gc.setLineWidth(1.5);
        gc.beginPath();
        int i = from;
        boolean begun = false;
        while (i <= to) {
            double x = Math.floor(xAxis.getDisplayPosition(series.x(i)));
            double first = series.y(i);
            double low = first;
            double high = first;
            double last = first;
            while (++i <= to && Math.floor(xAxis.getDisplayPosition(series.x(i))) == x) {
                last = series.y(i);
                low = Math.min(low, last);
                high = Math.max(high, last);
            }
            step(gc, x, yAxis.getDisplayPosition(first), begun);
            begun = true;
            if (low < high) {
                gc.lineTo(x, yAxis.getDisplayPosition(low));
                gc.lineTo(x, yAxis.getDisplayPosition(high));
            }
            lastY = yAxis.getDisplayPosition(last);
            gc.lineTo(x, lastY);
        }
        if (begun) {
            gc.lineTo(width, lastY);
        }
        gc.stroke();
    }

    /** The value stays until the next trade: over first, then up or down. */
    private void step(GraphicsContext gc, double x, double y, boolean begun) {
        if (begun) {
            gc.lineTo(x, lastY);
            gc.lineTo(x, y);
        } else {
            gc.moveTo(x, y);
        }
    }

    private void marks(GraphicsContext gc, int from, int to) {
        Long2IntOpenHashMap kept = new Long2IntOpenHashMap();
        for (int i = from; i <= to; i++) {
            long key = key(i);
            int other = kept.getOrDefault(key, -1);
            if (other < 0 || series.point(other).size() < series.point(i).size()) {
                kept.put(key, i);
            }
        }
        int[] drawn = kept.long2IntEntrySet().stream().mapToInt(Long2IntMap.Entry::getIntValue).toArray();
        Arrays.sort(drawn);
        for (int i : drawn) {
            if (!series.point(i).smart()) {
                mark(gc, i);
            }
        }
        for (int i : drawn) {
            if (series.point(i).smart()) {
                mark(gc, i);
            }
        }
    }

    /** One mark is drawn of each bucket of pixels, kind and side. */
    private long key(int i) {
        PriceSeries.Point p = series.point(i);
        long column = (long) Math.floor(xAxis.getDisplayPosition(series.x(i)) / BUCKET);
        return column << 2 | (p.smart() ? 2 : 0) | (p.buy() ? 1 : 0);
    }

    private void mark(GraphicsContext gc, int i) {
        PriceSeries.Point p = series.point(i);
        double r = Math.clamp(SMALLEST + PER_ROOT_SOL * Math.sqrt(p.size() / 1e9), SMALLEST, LARGEST);
        double x = xAxis.getDisplayPosition(series.x(i));
        double y = yAxis.getDisplayPosition(series.y(i));
        double tip = p.buy() ? y + GAP : y - GAP;
        double base = p.buy() ? tip + r * 1.8 : tip - r * 1.8;
        double[] xs = {x - r, x, x + r};
        double[] ys = {base, tip, base};
        gc.setGlobalAlpha(marks.opacity(p));
        gc.setFill(marks.fill(p));
        gc.fillPolygon(xs, ys, 3);
        gc.setGlobalAlpha(1);
        if (p.smart()) {
            gc.setStroke(marks.outline());
            gc.setLineWidth(1);
            gc.strokePolygon(xs, ys, 3);
        }
    }
}
