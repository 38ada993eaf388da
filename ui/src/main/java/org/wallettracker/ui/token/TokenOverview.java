package org.wallettracker.ui.token;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.wallettracker.domain.desk.TokenDossier.Graduation;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.chart.PriceChart;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.TableBar;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.token.TokenPage.BuyerRow;
import org.wallettracker.ui.token.TokenPage.TradeRow;

/** The price line above, the early buyers and what each did next below; the border between moves. */
final class TokenOverview {
    private static final double CHART = 0.52;
    private final StackPane chart = new StackPane();
    private final BuyerTable buyers;
    private final Label title = Texts.section("Early buyers and what each did next");
    private final SplitPane split;
    private String mint = "";

    TokenOverview(ViewContext context) {
        buyers = new BuyerTable(context);
        chart.getStyleClass().add("token-chart");
        chart.setMinHeight(170);
        BorderPane below = new BorderPane(buyers.table().node());
        TableBar bar = new TableBar(
                buyers.table().tools(context.navigator(), () -> "early-buyers-" + mint, List::of));
        bar.lead(title);
        bar.node().getStyleClass().add("table-title");
        below.setTop(bar.node());
        below.setMinHeight(110);
        split = new SplitPane(chart, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(CHART);
        split.getStyleClass().add("token-split");
    }

    Node node() {
        return split;
    }

    DeskTable<BuyerRow> table() {
        return buyers.table();
    }

    void show(TokenPage page) {
        title.setText("Early buyers and what each did next  " + Format.count(page.buyers().size()));
        mint = page.dossier().info().mint().toBase58();
        buyers.table().show(page.buyers());
        if (page.priced().isEmpty()) {
            chart.getChildren().setAll(Texts.wrapped(page.trades().isEmpty()
                    ? "No trade is known: the price line begins with the first."
                    : "None of its trades makes a price in SOL at a known time."));
            return;
        }
        Graduation graduation = page.dossier().graduation();
        boolean cap = page.byMarketCap();
        chart.getChildren().setAll(PriceChart.of(page.prices(), cap ? "Market cap" : "Price of a million tokens", "SOL",
                graduation == null ? Unknown.TIME : graduation.time(), i -> words(page, i)));
    }

    /** What the crosshair says: when, at what price, who did what. */
    private static String words(TokenPage page, int i) {
        TradeRow row = page.priced().get(i);
        int decimals = page.dossier().info().decimals();
        String score = row.trade().score() < 0 ? "no score" : "score " + Format.score(row.trade().score()).text();
        String cap = row.capLamports() < 0 ? "" : TokenPage.cap(row.capLamports()).text() + " SOL market cap\n";
        return Format.timeExact(row.trade().recorded().header().blockTime()) + "\n" + cap
                + TokenPage.price(row.trade().priceE15(), decimals).text() + " SOL per million\n"
                + row.fact().side().wireName() + " " + TokenTrades.swap(row).text() + " SOL by "
                + row.fact().wallet().shortened() + ", " + score;
    }
}
