package org.wallettracker.ui.wallet;

import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.ui.common.chart.ProfitChart;
import org.wallettracker.ui.common.chart.StepSeries;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.theme.Themes;
import org.wallettracker.ui.common.view.Navigator;
import org.wallettracker.ui.wallet.Waterfall.Bar;

/** How the score came about, profit over time, and what kind of actor it is. Side by side where there is room. */
final class OverviewTab {
    private static final double TWO_COLUMNS = 860;
    private final GridPane grid = new GridPane(Space.XL, Space.L) {
        @Override
        protected void layoutChildren() {
            fit();
            super.layoutChildren();
        }
    };
    private final ScrollPane scroll = new ScrollPane(grid);
    private final VBox left = new VBox(Space.S);
    private final VBox right = new VBox(Space.L);
    private final WaterfallPane waterfall;
    private final WalletLinks links;
    private final PeriodTable periods;
    private final ProfilePane profile;

    OverviewTab(Consumer<Bar> explain, WalletLinks links, Navigator navigator) {
        this.links = links;
        periods = new PeriodTable(links, navigator);
        profile = new ProfilePane(links);
        waterfall = new WaterfallPane(explain);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("overview");
        grid.getStyleClass().add("overview-grid");
        GridPane.setValignment(left, VPos.TOP);
        left.setMinWidth(0); // a wide row never pushes the other half out of sight
        right.setMinWidth(0);
        GridPane.setHgrow(left, Priority.ALWAYS);
        GridPane.setHgrow(right, Priority.ALWAYS);
        arrange(false);
    }

    /** Side by side where half of the page holds whatever stands at the right, one below the other elsewhere. */
    private void fit() {
        double half = (grid.getWidth() - grid.snappedLeftInset() - grid.snappedRightInset() - grid.getHgap()) / 2;
        double needed = right.getChildren().stream().mapToDouble(n -> n.minWidth(-1)).max().orElse(0);
        arrange(grid.getWidth() >= TWO_COLUMNS * Themes.scale(grid) && half >= needed);
    }

    private void arrange(boolean two) {
        if (two == (grid.getColumnConstraints().size() == 2) && !grid.getChildren().isEmpty()) {
            return;
        }
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int i = 0; i < (two ? 2 : 1); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(two ? 50 : 100);
            grid.getColumnConstraints().add(column);
        }
        grid.add(left, 0, 0);
        grid.add(right, two ? 1 : 0, two ? 0 : 1);
    }

    /** Shows {@code page}. */
    void show(WalletPage page, Span span) {
        ScoreCard card = page.dossier().score();
        left.getChildren().setAll(Texts.section("How the score came about"));
        if (card == null) {
            left.getChildren().add(Texts.wrapped("It has no score: no trade of it is known."));
        } else {
            waterfall.show(Waterfall.of(card));
            left.getChildren().add(waterfall.node());
            if (card.profile() != null) {
                left.getChildren().add(section("How it trades", profile.of(card.profile(), page)));
            }
        }
        right.getChildren().setAll(section("Realised profit " + span.phrase(), chart(page, span)));
        if (!page.dossier().periods().isEmpty()) {
            right.getChildren()
                    .add(section("Periods, back from " + Format.timeExact(page.asOf()), periods.of(page, span)));
        }
        if (card != null && !card.typeEvidence().isEmpty()) {
            right.getChildren().add(section("Why this type",
                    card.typeEvidence().stream().map(Texts::wrapped).toArray(Node[]::new)));
        }
        if (page.dossier().failedFees() > 0) {
            right.getChildren().add(section("Failed transactions", Texts.wrapped("They cost "
                    + Format.solExact(page.dossier().failedFees()) + " in fees, which are in no position's profit.")));
        }
    }

    private static Node section(String title, Node... content) {
        VBox box = new VBox(Space.XS, Texts.section(title));
        box.getChildren().addAll(content);
        return box;
    }

    private Node chart(WalletPage page, Span span) {
        StepSeries profit = page.profit(span);
        if (profit.size() == 0) {
            return Texts.wrapped(page.profit().size() == 0
                    ? "No position was closed yet: the line begins with the first sale."
                    : "Nothing was sold " + span.phrase() + ".");
        }
        StackPane frame = new StackPane(
                ProfitChart.of(profit, page.trades(span), page.asOf(), t -> links.facts(t.signature())));
        frame.getStyleClass().add("chart-frame");
        Label buy = Texts.muted("\u25b2 bought");
        buy.getStyleClass().add("legend-buy");
        Label sell = Texts.muted("\u25bc sold");
        sell.getStyleClass().add("legend-sell");
        return new VBox(2, new HBox(Space.M, buy, sell, Texts.muted("a click on one opens it")), frame);
    }

    /** Marks the bar that is explained. */
    void mark(Bar bar) {
        waterfall.mark(bar.step().label());
    }

    Node node() {
        return scroll;
    }
}
