package org.wallettracker.ui.common.chart;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.plugins.ChartPlugin;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/**
 * Trades on a line: a triangle below it for a buy, above it for a sale; of those that would cover each other one is drawn.
 * The pointer or the arrow keys read one, a click or Enter opens it.
 */
final class TradeMarks extends ChartPlugin {
    private static final double UNIT = 1e9;
    private static final double SIZE = 4;
    private static final double GAP = 3;
    private static final double REACH = 7;

    private final StepSeries line;
    private final List<TradeMark> trades;
    private final Consumer<TradeMark> open;
    private final Path buys = new Path();
    private final Path sales = new Path();
    private final Path chosen = new Path();
    private final Label label = new Label();
    private final double[] drawn = new double[8];
    private final Runnable pulse = this::drawIfMoved;
    private int at = -1;

    /** Marks {@code trades} (by time) on {@code line} (lamports); {@code open} is called with one that is opened. */
    TradeMarks(StepSeries line, List<TradeMark> trades, Consumer<TradeMark> open) {
        this.line = line;
        this.trades = trades;
        this.open = open;
        buys.getStyleClass().add("trade-buy");
        sales.getStyleClass().add("trade-sell");
        chosen.getStyleClass().add("trade-chosen");
        label.getStyleClass().add("crosshair-label");
        label.setVisible(false);
        for (Node node : new Node[]{buys, sales, chosen, label}) {
            node.setMouseTransparent(true);
            node.setManaged(false);
            getChartChildren().add(node);
        }
        registerInputEventHandler(MouseEvent.MOUSE_MOVED, e -> choose(under(e)));
        registerInputEventHandler(MouseEvent.MOUSE_EXITED, e -> choose(-1));
        registerInputEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            int found = under(e);
            if (found >= 0 && e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                open.accept(trades.get(found));
                e.consume();
            }
        });
    }

    /** Draws on {@code chart} after each layout in which it moved, and listens to its keys. */
    void follow(XYChart chart) {
        chart.sceneProperty().subscribe((before, now) -> scene(before, now));
        chart.setFocusTraversable(true);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void scene(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(pulse);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(pulse);
        }
    }

    private void key(KeyEvent event) {
        int step = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (step != 0 && !event.isAltDown() && !event.isShortcutDown() && !trades.isEmpty()) {
            choose(at < 0 ? step > 0 ? 0 : trades.size() - 1 : Math.clamp(at + step, 0, trades.size() - 1));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && at >= 0) {
            open.accept(trades.get(at));
            event.consume();
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
            choose(at);
        }
    }

    private void draw(XYChart chart, Bounds plot) {
        buys.getElements().clear();
        sales.getElements().clear();
        double lastBuy = Double.NEGATIVE_INFINITY;
        double lastSale = Double.NEGATIVE_INFINITY;
        for (TradeMark trade : trades) {
            double x = chart.getXAxis().getDisplayPosition((double) trade.time());
            if (x < 0 || x > plot.getWidth() || x - (trade.buy() ? lastBuy : lastSale) < SIZE) {
                continue;
            }
            triangle(trade.buy() ? buys : sales, trade.buy(), plot.getMinX() + x, y(chart, plot, trade));
            if (trade.buy()) {
                lastBuy = x;
            } else {
                lastSale = x;
            }
        }
    }

    private double y(XYChart chart, Bounds plot, TradeMark trade) {
        int jump = line.at(trade.time());
        double y = chart.getYAxis().getDisplayPosition(jump < 0 ? 0 : line.value(jump) / UNIT);
        double room = GAP + 2 * SIZE;
        return Math.clamp(plot.getMinY() + y + (trade.buy() ? GAP : -GAP),
                plot.getMinY() + (trade.buy() ? 0 : room), plot.getMaxY() - (trade.buy() ? room : 0));
    }

    private static void triangle(Path path, boolean up, double x, double tip) {
        double base = tip + (up ? 2 * SIZE - 1 : 1 - 2 * SIZE);
        path.getElements().addAll(new MoveTo(x, tip), new LineTo(x - SIZE, base), new LineTo(x + SIZE, base),
                new ClosePath());
    }

    /** The trade nearest to the pointer, -1 if none is near. */
    private int under(MouseEvent event) {
        if (!(getChart() instanceof XYChart chart) || !isMouseEventWithinCanvas(event)) {
            return -1;
        }
        Point2D pointer = getLocationInPlotArea(event);
        Bounds plot = chart.getCanvas().getBoundsInParent();
        int best = -1;
        double nearest = REACH;
        for (int i = from(chart.getXAxis().getValueForDisplay(pointer.getX() - REACH)); i < trades.size(); i++) {
            TradeMark trade = trades.get(i);
            double dx = chart.getXAxis().getDisplayPosition((double) trade.time()) - pointer.getX();
            if (dx > REACH) {
                break;
            }
            double middle = y(chart, plot, trade) - plot.getMinY() + (trade.buy() ? SIZE : -SIZE);
            double distance = Math.hypot(dx, middle - pointer.getY());
            if (distance < nearest) {
                nearest = distance;
                best = i;
            }
        }
        return best;
    }

    /** The first trade at or after {@code time}. */
    private int from(double time) {
        int low = 0;
        int high = trades.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (trades.get(middle).time() < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void choose(int index) {
        at = index;
        chosen.getElements().clear();
        label.setVisible(false);
        if (index < 0 || !(getChart() instanceof XYChart chart)) {
            return;
        }
        TradeMark trade = trades.get(index);
        Bounds plot = chart.getCanvas().getBoundsInParent();
        double x = plot.getMinX() + chart.getXAxis().getDisplayPosition((double) trade.time());
        if (x < plot.getMinX() || x > plot.getMaxX()) {
            return; // zoomed out of sight
        }
        triangle(chosen, trade.buy(), x, y(chart, plot, trade));
        label.setText(trade.words());
        chart.setAccessibleHelp(trade.words());
        label.autosize();
        boolean left = x + 8 + label.getWidth() > plot.getMaxX();
        label.relocate(Math.max(plot.getMinX(), left ? x - label.getWidth() - 8 : x + 8),
                plot.getMaxY() - label.getHeight() - 6);
        label.setVisible(true);
    }
}
