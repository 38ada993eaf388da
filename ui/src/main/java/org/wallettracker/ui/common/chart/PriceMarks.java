package org.wallettracker.ui.common.chart;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;
import org.wallettracker.ui.common.theme.Space;

/** How trades are marked: the legend, always visible, whose shapes also carry the colours that the chart draws with. */
final class PriceMarks {
    private final Polygon buy = triangle(true, "mark-buy");
    private final Polygon sell = triangle(false, "mark-sell");
    private final Polygon smartBuy = triangle(true, "mark-smart-buy");
    private final Polygon smartSell = triangle(false, "mark-smart-sell");
    private final Line price = line("mark-price");
    private final Line graduation = line("mark-graduation");
    private final FlowPane legend = new FlowPane(Space.L, Space.XS);

    /** @param graduated true if the graduation is marked too */
    PriceMarks(boolean graduated) {
        legend.getStyleClass().add("price-legend");
        legend.setPrefWrapLength(2_000); // as wide as there is room, else on more lines
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.getChildren().addAll(entry("price after each trade", price), entry("buy", buy), entry("sell", sell),
                entry("by smart money (a score above 700 now)", smartBuy, smartSell));
        if (graduated) {
            legend.getChildren().add(entry("graduation", graduation));
        }
        legend.getChildren().add(entry("the larger, the more SOL"));
    }

    private static Polygon triangle(boolean up, String style) {
        Polygon shape = up ? new Polygon(0, 8, 4.5, 0, 9, 8) : new Polygon(0, 0, 9, 0, 4.5, 8);
        shape.getStyleClass().addAll("mark", style);
        return shape;
    }

    private static Line line(String style) {
        Line line = new Line(0, 0, 14, 0);
        line.getStyleClass().addAll("mark", style);
        return line;
    }

    private static Node entry(String word, Shape... shapes) {
        Label label = new Label(word);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox entry = new HBox(Space.XS, shapes);
        entry.getChildren().add(label);
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }

    FlowPane legend() {
        return legend;
    }

    /** What a trade's mark is filled with. */
    Paint fill(PriceSeries.Point trade) {
        Polygon shape = trade.smart() ? trade.buy() ? smartBuy : smartSell : trade.buy() ? buy : sell;
        return shape.getFill();
    }

    /** How solid a trade's mark is, 0 to 1. */
    double opacity(PriceSeries.Point trade) {
        return trade.smart() ? 1 : buy.getOpacity();
    }

    /** The line around marks that stand out. */
    Paint outline() {
        return smartBuy.getStroke();
    }

    Paint price() {
        return price.getStroke();
    }

    Paint graduation() {
        return graduation.getStroke();
    }

    /** Calls {@code action} when the colours change, as with the theme. */
    void onRecolour(Runnable action) {
        for (Shape shape : List.of(buy, sell, smartBuy, smartSell)) {
            shape.fillProperty().subscribe(p -> action.run());
        }
        price.strokeProperty().subscribe(p -> action.run());
    }
}
