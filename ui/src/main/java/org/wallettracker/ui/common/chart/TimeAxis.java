package org.wallettracker.ui.common.chart;

import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.axes.spi.TickMark;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.canvas.GraphicsContext;

/** A time axis in UTC. A label that would be cut at an end of the axis is left out; its grid line stays. */
final class TimeAxis extends DefaultNumericAxis {
    /** Pixels beyond the axis that are still drawn. */
    private static final double SPARE = 4;

    TimeAxis() {
        super("Time (UTC)", null);
        setAxisLabelFormatter(new TimeLabels());
        ProfitChart.axis(this, 7);
    }

    @Override
    protected void drawTickLabels(GraphicsContext gc, double axisWidth, double axisHeight,
            ObservableList<TickMark> tickMarks, double tickLength) {
        super.drawTickLabels(gc, axisWidth, axisHeight,
                FXCollections.observableArrayList(tickMarks.filtered(mark -> fits(mark, axisWidth))), tickLength);
    }

    private static boolean fits(TickMark mark, double axisWidth) {
        double half = mark.getWidth() / 2;
        return mark.getPosition() - half >= -SPARE && mark.getPosition() + half <= axisWidth + SPARE;
    }
}
