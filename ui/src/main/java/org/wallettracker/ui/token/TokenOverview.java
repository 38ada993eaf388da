package org.wallettracker.ui.token;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.TokenDossier.Graduation;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.chart.PriceChart;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.TableBar;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.token.TokenPage.BuyerRow;
import org.wallettracker.ui.token.TokenPage.TradeRow;

/** The price line above, the early buyers and what each did next below; the border between moves. */
final class TokenOverview {
    private static final double CHART = 0.52;
    private final StackPane chart = new StackPane();
    private final ViewContext context;
    private final BuyerTable buyers;
    private final Label title = Texts.section("Early buyers and what each did next");
    private final SplitPane split;
    private String mint = "";
    private @Nullable Address drawn;
    private Phase phase = Phase.ALL;

    /** Which part of the price line is drawn. */
    private enum Phase {
        CURVE("Curve", "Trades on the curve"),
        POOL("Pool", "Trades after it left the curve"),
        ALL("All",
                "All trades");

        private final String word;
        private final String help;

        Phase(String word, String help) {
            this.word = word;
            this.help = help;
        }
    }

    TokenOverview(ViewContext context) {
        this.context = context;
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
        title.setText("Early buyers and what each did next  "
                + (page.curveSeen() ? Format.count(page.buyers().size()) : Format.DASH));
        mint = page.dossier().info().mint().toBase58();
        buyers.show(page);
        if (page.priced().isEmpty()) {
            chart.getChildren().setAll(Texts.wrapped(page.noPrices()));
            return;
        }
        if (!page.dossier().mint().equals(drawn)) {
            drawn = page.dossier().mint();
            phase = Phase.ALL;
        }
        draw(page);
    }

    /** Draws the phase that is chosen, all where there is only one. */
    private void draw(TokenPage page) {
        int curve = page.onCurve();
        int all = page.priced().size();
        boolean both = curve > 0 && curve < all;
        int from = both && phase == Phase.POOL ? curve : 0;
        int to = both && phase == Phase.CURVE ? curve : all;
        Graduation graduation = page.dossier().graduation();
        long end = graduation == null || from > 0 ? Unknown.TIME : graduation.time();
        chart.getChildren().setAll(PriceChart.of(page.prices().part(from, to),
                page.byMarketCap() ? "Market cap" : "Price of a million tokens", "SOL",
                end, i -> words(page, from + i),
                both ? phases(page, curve, all) : null));
    }

    /** The choice between the trades on the curve, those after it and all. */
    private Node phases(TokenPage page, int curve, int all) {
        HBox box = new HBox(Space.XS);
        box.setId("price-phase");
        box.setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (Phase one : Phase.values()) {
            int trades = one == Phase.CURVE ? curve : one == Phase.POOL ? all - curve : all;
            ToggleButton button = new ToggleButton(one.word);
            button.getStyleClass().add("filter-chip");
            button.setTooltip(new Tooltip(one.help + ": " + Format.counted(trades, "trades")));
            button.setAccessibleText(one.help);
            button.setToggleGroup(group);
            button.setSelected(one == phase);
            button.setId("phase-" + one.name());
            button.setOnAction(e -> {
                phase = one;
                draw(page);
                Node again = chart.lookup("#phase-" + one.name());
                if (again != null) {
                    again.requestFocus();
                }
            });
            box.getChildren().add(button);
        }
        return box;
    }

    /** What the crosshair says: when, at what price, who did what. */
    private String words(TokenPage page, int i) {
        TradeRow row = page.priced().get(i);
        int decimals = page.dossier().info().decimals();
        String reason = TokenTable.reason(row.trade().score());
        String score = row.trade().score() < 0
                ? reason == null ? "no score" : reason
                : "score " + Format.score(row.trade().score()).text();
        String cap = row.capLamports() < 0 ? "" : TokenPage.cap(row.capLamports()).text() + " SOL market cap\n";
        return Format.timeExact(row.trade().recorded().header().blockTime()) + "\n" + cap
                + TokenPage.price(row.trade().priceE15(), decimals).text() + " SOL per million\n"
                + row.fact().side().wireName() + " " + TokenTrades.swap(row).text() + " SOL by "
                + context.navigator().notes().name(row.fact().wallet()).text() + ", " + score;
    }
}
