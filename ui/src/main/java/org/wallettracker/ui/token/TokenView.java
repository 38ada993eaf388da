package org.wallettracker.ui.token;

import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.desk.TokenBoard.TokenRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.States;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Keys;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.common.view.View;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.token.TokenPage.BuyerRow;
import org.wallettracker.ui.token.TokenPage.TradeRow;
import org.wallettracker.ui.token.TokenViewModel.TokenList;

/** All tokens, or one of them: its price line, its early buyers and what each did next, its trades and facts. */
public final class TokenView implements View {
    /** Its page of the guide. */
    static final String GUIDE = "tokens.md";

    private final ViewContext context;
    private final TokenViewModel model;
    private final BorderPane root = new BorderPane();
    private final TokenHeader header;
    private final TokenTable tokens;
    private final TokenOverview overview;
    private final TokenTrades trades;
    private final TokenFacts facts;
    private final Tab overviewTab;
    private final Tab tradesTab;
    private final TabPane tabs;
    private final HBox listBar;
    private final TokenInspector inspector;
    private @Nullable TokenPage page;
    private long asOf = Unknown.TIME;

    /** A token view of {@code context}'s desk. */
    public TokenView(ViewContext context) {
        this.context = context;
        model = new TokenViewModel(context.desk(), context.async());
        header = new TokenHeader(context.navigator());
        inspector = new TokenInspector(context.navigator());
        tokens = new TokenTable(context);
        overview = new TokenOverview(context);
        trades = new TokenTrades(context);
        facts = new TokenFacts(context.navigator());
        overviewTab = new Tab("Overview", overview.node());
        tradesTab = new Tab("Trades", trades.node());
        tabs = new TabPane(overviewTab, tradesTab, new Tab("Facts", facts.node()));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setId("token-tabs");
        tabs.getSelectionModel().selectedItemProperty().subscribe(t -> inspect());
        tokens.table().onOpen(r -> open(r.info().mint()));
        tokens.table().selected().subscribe(r -> inspect());
        overview.table().onOpen(r -> context.navigator().wallet(r.buyer().wallet().toBase58()));
        overview.table().selected().subscribe(r -> inspect());
        trades.table().onOpen(r -> context.navigator().wallet(r.fact().wallet().toBase58()));
        trades.table().selected().subscribe(r -> inspect());
        listBar = listBar();
        root.setId("token");
        root.getStyleClass().addAll("wallet", "token");
        root.setMinWidth(0);
        model.page().subscribe(s -> show());
        model.list().subscribe(s -> show());
    }

    private HBox listBar() {
        Label hint = Texts.muted("The search field filters by symbol, name or mint");
        hint.setMinWidth(0);
        Label count = new Label();
        count.setId("tokens-count");
        count.getStyleClass().add("count-line");
        ReadOnlyStringProperty order = tokens.table().orderWords();
        count.textProperty().bind(Bindings.createStringBinding(
                () -> model.count().get().isEmpty() ? "" : model.count().get() + order.get(), model.count(), order));
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        Button help = Icons.button(Feather.BOOK_OPEN, "Guide to this view (F1)",
                () -> context.navigator().guide(GUIDE));
        tokens.table().describe(() -> model.searched().isEmpty() ? Map.of() : Map.of("filter", model.searched()));
        HBox tools = tokens.table().tools(context.navigator(), () -> "tokens", List::of);
        tools.getChildren().add(help);
        HBox bar = new HBox(Space.M, hint, count, tools);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("view-bar");
        return bar;
    }

    private void open(Address mint) {
        context.navigator().token(mint.toBase58());
    }

    private void show() {
        page = null;
        if (model.choosing()) {
            root.setTop(listBar);
            root.setCenter(center(model.list().get()));
        } else {
            header.show(model.mint());
            root.setTop(header.node());
            root.setCenter(pageCenter(model.page().get()));
        }
        context.navigator().retitle();
        inspect();
    }

    private Node center(Loadable<TokenList> state) {
        return switch (state) {
            case Loadable.Loading<TokenList> l -> States.loadingRows(40, 8);
            case Loadable.Ready<TokenList> r -> {
                asOf = r.value().asOf();
                tokens.show(r.value().rows(), asOf);
                yield tokens.table().node();
            }
            case Loadable.Empty<TokenList> e -> States.empty(e.title(), e.advice(), context.navigator());
            case Loadable.Failed<TokenList> f -> States.failed(f.title(), f.cause(), button("Try again",
                    model::refresh));
        };
    }

    private Node pageCenter(Loadable<TokenPage> state) {
        return switch (state) {
            case Loadable.Loading<TokenPage> l -> States.loadingRows(30, 6);
            case Loadable.Ready<TokenPage> r -> ready(r.value());
            case Loadable.Empty<TokenPage> e -> States.empty(e.title(), e.advice(), context.navigator(), allTokens());
            case Loadable.Failed<TokenPage> f -> States.failed(f.title(), f.cause(),
                    model.mint() == null ? allTokens() : button("Try again", model::refresh));
        };
    }

    private Node ready(TokenPage found) {
        page = found;
        header.show(found);
        overview.show(found);
        trades.show(found);
        facts.show(found);
        tradesTab.setText("Trades  " + Format.count(found.trades().size()));
        return tabs;
    }

    private Button allTokens() {
        return button("All tokens", () -> context.navigator().go(Place.of("token")));
    }

    private static Button button(String word, Runnable action) {
        Button button = new Button(word);
        button.setOnAction(e -> action.run());
        return button;
    }

    /** Fills the inspector with what is selected. */
    private void inspect() {
        TokenPage now = page;
        if (root.getScene() == null) {
            return;
        }
        Tab tab = tabs.getSelectionModel().getSelectedItem();
        TokenRow token = tokens.table().selected().get();
        BuyerRow buyer = overview.table().selected().get();
        TradeRow trade = trades.table().selected().get();
        if (model.choosing() && token != null) {
            context.navigator().inspect("Token", inspector.of(token, asOf));
        } else if (now != null && overviewTab.equals(tab) && buyer != null) {
            context.navigator().inspect("Early buyer", inspector.of(buyer));
        } else if (now != null && tradesTab.equals(tab) && trade != null) {
            context.navigator().inspect("Trade", inspector.of(trade, now.dossier().info().decimals()));
        } else {
            context.navigator().inspect("Nothing selected", null);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(String subject) {
        Address before = model.mint();
        model.open(subject);
        Address now = model.mint();
        if (now != null && !now.equals(before)) {
            tabs.getSelectionModel().select(overviewTab);
        }
        show();
    }

    @Override
    public void hide() {
        // what was asked may still come: it is what the analyst returns to
    }

    @Override
    public List<String> breadcrumb() {
        Address mint = model.mint();
        TokenPage now = page;
        if (mint == null) {
            return List.of("Tokens");
        }
        return List.of("Tokens", now == null ? mint.shortened() : Tokens.name(now.dossier().info()));
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void search(String text) {
        model.search(text);
    }

    @Override
    public boolean searchable() {
        return model.choosing();
    }

    @Override
    public String guide() {
        return GUIDE;
    }

    @Override
    public List<Keys> keys() {
        return List.of(new Keys("\u2191 \u2193", "from row to row"),
                new Keys("Enter", "open the token, the wallet of a buyer or of a trade"),
                new Keys("1 \u2026 9, 0", "sort by that column; again to turn"),
                new Keys("Ctrl+E", "export the table that has the focus"),
                new Keys("Wheel, box, right click", "zoom the price line in, to a part, back"));
    }

    @Override
    public void focus() {
        if (model.choosing() && tokens.table().node().equals(root.getCenter())) {
            tokens.table().node().requestFocus();
        } else if (tabs.equals(root.getCenter())) {
            overview.table().node().requestFocus();
        } else {
            root.requestFocus();
        }
    }
}
