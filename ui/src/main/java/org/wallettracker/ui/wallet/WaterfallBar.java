package org.wallettracker.ui.wallet;

import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.wallettracker.ui.wallet.Waterfall.Bar;

/** One bar of the waterfall on its track, with a hair line where it begins. */
final class WaterfallBar extends Region {
    private final Bar bar;
    private final int scale;
    private final Region track = new Region();
    private final Region fill = new Region();
    private final Line start = new Line();

    WaterfallBar(Bar bar, int scale) {
        this.bar = bar;
        this.scale = scale;
        getStyleClass().addAll("waterfall-bar", "group-" + bar.group());
        if (bar.to() < bar.from()) {
            getStyleClass().add("down");
        }
        track.getStyleClass().add("track");
        fill.getStyleClass().add("fill");
        start.getStyleClass().add("start");
        start.setManaged(false);
        getChildren().addAll(track, fill, start);
        setMinSize(60, 14);
        setPrefHeight(14);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double left = Math.round(width * Math.max(0, bar.low()) / scale);
        double right = Math.round(width * Math.max(0, bar.high()) / scale);
        track.resizeRelocate(0, getHeight() / 2 - 0.5, width, 1);
        fill.resizeRelocate(left, 2, Math.max(bar.low() == bar.high() ? 0 : 1, right - left), getHeight() - 4);
        double x = Math.round(width * Math.max(0, bar.from()) / scale) + 0.5;
        start.setStartX(x);
        start.setEndX(x);
        start.setStartY(0);
        start.setEndY(getHeight());
    }
}
