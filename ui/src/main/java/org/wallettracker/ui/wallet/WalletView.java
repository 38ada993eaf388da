package org.wallettracker.ui.wallet;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.WaitingRows;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.feature.CountedProfit;
import org.wallettracker.ui.common.control.States;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.view.Keys;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.common.view.View;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.wallet.WalletPage.FactRow;
import org.wallettracker.ui.wallet.WalletPage.PositionRow;
import org.wallettracker.ui.wallet.Waterfall.Bar;

/** One wallet: who it is, how its score came about, its positions, its trades. */
public final class WalletView implements View, WalletLinks {
    private static final String SPAN = "wallet.span";
    private static final String KEYS = "12345";
    private final ViewContext context;
    private final WalletViewModel model;
    private final BorderPane root = new BorderPane();
    private final WalletHeader header;
    private final OverviewTab overview;
    private final PositionsTab positions;
    private final TradesTab trades;
    private final HistoryTab history;
    private final NotesTab notes;
    private final Tab overviewTab;
    private final Tab positionsTab;
    private final Tab tradesTab;
    private final Tab historyTab;
    private final Tab notesTab;
    private final TabPane tabs;
    private final StepInspector steps;
    private final PositionInspector lots;
    private final FactInspector facts;
    private @Nullable WalletPage page;
    private Span span;
    private @Nullable Bar bar;

    /** A wallet view of {@code context}'s desk. */
    public WalletView(ViewContext context) {
        this.context = context;
        span = keptSpan();
        model = new WalletViewModel(context.desk(), context.async());
        header = new WalletHeader(context.navigator(), this);
        steps = new StepInspector(this, context.navigator());
        lots = new PositionInspector(context.navigator(), this);
        facts = new FactInspector(context.navigator(), this);
        overview = new OverviewTab(this::explain, this, context.navigator());
        positions = new PositionsTab(context, this::inspect);
        trades = new TradesTab(context);
        overviewTab = new Tab("Overview", overview.node());
        positionsTab = new Tab("Positions", positions.node());
        tradesTab = new Tab("Trades", trades.node());
        history = new HistoryTab(context);
        notes = new NotesTab(context.navigator());
        historyTab = new Tab("History", history.node());
        notesTab = new Tab("Notes", notes.node());
        tabs = new TabPane(overviewTab, positionsTab, tradesTab, historyTab, notesTab);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setId("wallet-tabs");
        tabs.getSelectionModel().selectedItemProperty().subscribe(t -> {
            recall();
            inspect();
        });
        history.table().selected().subscribe(r -> inspect());
        context.navigator().notes().book().subscribe(book -> context.navigator().retitle());
        positions.table().selected().subscribe(r -> inspect());
        positions.table().onOpen(r -> context.navigator().token(r.position().mint().toBase58()));
        trades.table().selected().subscribe(r -> inspect());
        trades.table().onOpen(this::open);
        root.setId("wallet");
        root.getStyleClass().add("wallet");
        root.setTop(header.node());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.setMinWidth(0);
        model.state().subscribe(this::show);
    }

    /** To the token of {@code row}, if it is about one. */
    private void open(FactRow row) {
        Address mint = row.view().mint();
        if (mint == null) {
            context.navigator().openInspector();
        } else {
            context.navigator().token(mint.toBase58());
        }
    }

    private void show(Loadable<WalletPage> state) {
        page = null;
        header.show(model.address());
        root.setCenter(switch (state) {
            case Loadable.Loading<WalletPage> l -> WalletSkeleton.node();
            case Loadable.Ready<WalletPage> r -> ready(r.value());
            case Loadable.Empty<WalletPage> e ->
                States.empty(e.title(), e.advice(), context.navigator(), leaderboard());
            case Loadable.Failed<WalletPage> f -> States.failed(f.title(), f.cause(),
                    model.address() == null ? leaderboard() : retry());
        });
        Address wallet = model.address();
        if (wallet != null && (state instanceof Loadable.Ready || state instanceof Loadable.Empty)) {
            context.async().<WaitingRows>run(header, () -> context.waiting().of(wallet),
                    rows -> header.waiting(wallet, rows), header::waitingUnknown);
        } else {
            context.async().forget(header);
        }
        inspect();
    }

    private Node ready(WalletPage found) {
        page = found;
        showSpan(found);
        notes.show(found.dossier().address());
        recall();
        Bar old = bar;
        var card = found.dossier().score();
        List<Bar> bars = card == null ? List.of() : Waterfall.of(card).bars();
        bar = bars.stream().filter(b -> old != null && b.step().label().equals(old.step().label())).findFirst()
                .orElse(bars.isEmpty() ? null : bars.getFirst());
        if (bar != null) {
            overview.mark(bar);
        }
        return tabs;
    }

    /** Asks for the history only where somebody looks at it. */
    private void recall() {
        Address wallet = model.address();
        WalletPage now = page;
        if (wallet != null && now != null && historyTab.equals(tabs.getSelectionModel().getSelectedItem())) {
            history.show(wallet, now.asOf());
        }
    }

    @Override
    public @Nullable Address wallet() {
        return model.address();
    }

    /** Shows what depends on the span that is looked at. */
    private void showSpan(WalletPage found) {
        header.show(found, span);
        overview.show(found, span);
        positions.show(found, span);
        positionsTab.setText("Positions  " + Format.count(found.positions(span).size()));
        tradesTab.setText("Trades  " + Format.count(trades.show(found, span)));
    }

    @Override
    public void span(Span other) {
        span = other;
        WalletPage now = page;
        context.settings().keep(SPAN, other.name());
        if (now != null) {
            showSpan(now);
        }
    }

    private Span keptSpan() {
        String kept = context.settings().get(SPAN);
        return java.util.Arrays.stream(Span.values()).filter(s -> s.name().equals(kept)).findFirst()
                .orElse(Span.ALL);
    }

    private void key(KeyEvent event) {
        Address wallet = model.address();
        if (wallet != null && event.getCode() == KeyCode.S && !event.isShortcutDown() && !event.isAltDown()
                && !(event.getTarget() instanceof TextInputControl)) {
            context.navigator().notes().star(wallet);
            event.consume();
            return;
        }
        int number = event.isAltDown() && event.getCode().isDigitKey() ? KEYS.indexOf(event.getCode().getChar()) : -1;
        if (number >= 0) {
            span(Span.values()[number]);
            event.consume();
        }
    }

    private Button leaderboard() {
        Button button = new Button("Open the leaderboard");
        button.setOnAction(e -> context.navigator().go(Place.of("leaderboard")));
        return button;
    }

    private Button retry() {
        Button button = new Button("Try again");
        button.setOnAction(e -> model.refresh());
        return button;
    }

    private void explain(Bar asked) {
        bar = asked;
        inspect();
        context.navigator().openInspector();
    }

    /** Fills the inspector with what is selected on the present tab. */
    private void inspect() {
        WalletPage now = page;
        if (root.getScene() == null) {
            return;
        }
        Tab tab = tabs.getSelectionModel().getSelectedItem();
        Bar step = bar;
        PositionRow position = positions.selected();
        FactRow fact = trades.selected();
        if (now != null && overviewTab.equals(tab) && step != null) {
            context.navigator().inspect(step.step().label(), steps.of(step, now));
        } else if (now != null && positionsTab.equals(tab) && position != null) {
            context.navigator().inspect("Position", lots.of(position, positions.basis(), counted(now, position)));
        } else if (now != null && tradesTab.equals(tab) && fact != null) {
            context.navigator().inspect("Fact", facts.of(fact));
        } else if (now != null && historyTab.equals(tab)) {
            context.navigator().inspect("Change of the score", history.inspected());
        } else {
            context.navigator().inspect("Nothing selected", null);
        }
    }

    private static @Nullable CountedProfit counted(WalletPage page, PositionRow position) {
        ScoreCard card = page.dossier().score();
        return card == null ? null : card.counted(position.position().mint()).orElse(null);
    }

    @Override
    public void position(Address mint) {
        WalletPage now = page;
        if (now != null) {
            if (!positions.shows(mint)) {
                span(Span.ALL);
            }
            tabs.getSelectionModel().select(positionsTab);
            positions.select(now, mint);
            context.navigator().openInspector();
        }
    }

    @Override
    public void facts(Signature signature) {
        WalletPage now = page;
        if (now != null) {
            if (!trades.shows(signature)) {
                span(Span.ALL);
            }
            tabs.getSelectionModel().select(tradesTab);
            trades.select(signature);
            context.navigator().openInspector();
        }
    }

    @Override
    public void positions() {
        tabs.getSelectionModel().select(positionsTab);
    }

    @Override
    public void trades() {
        tabs.getSelectionModel().select(tradesTab);
    }

    @Override
    public void waterfall() {
        tabs.getSelectionModel().select(overviewTab);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(String subject) {
        Address before = model.address();
        int hash = subject.indexOf('#');
        model.open(hash < 0 ? subject : subject.substring(0, hash));
        if (hash >= 0) {
            open(subject.substring(hash + 1));
            return;
        }
        Address now = model.address();
        if (now == null || !now.equals(before)) {
            tabs.getSelectionModel().select(overviewTab);
        }
    }

    /** Opens the tab called {@code name}, if there is one: a place may name it behind a #. */
    private void open(String name) {
        tabs.getSelectionModel().select(switch (name) {
            case "positions" -> positionsTab;
            case "trades" -> tradesTab;
            case "history" -> historyTab;
            case "notes" -> notesTab;
            default -> overviewTab;
        });
    }

    @Override
    public void hide() {
        notes.keep();
        // what was asked may still come: it is what the analyst returns to
    }

    @Override
    public List<String> breadcrumb() {
        Address wallet = model.address();
        return wallet == null ? List.of("Wallet") : List.of("Wallet", context.navigator().notes().name(wallet).text());
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public List<Keys> keys() {
        return List.of(new Keys("\u2190 \u2192", "from tab to tab, when a tab has the focus"),
                new Keys("\u2191 \u2193", "from bar to bar, from row to row"),
                new Keys("Enter", "open what the number is made of; the token of a row"),
                new Keys("Alt+1 \u2026 Alt+5", "dealings of 1, 7, 30, 90 days, all time"),
                new Keys("\u2190 \u2192 in the chart", "from trade to trade; Enter opens it"),
                new Keys("S", "star, or take the star off"), new Keys("Ctrl+S", "keep the note that is written"),
                new Keys("Ctrl+E", "export the table"));
    }

    @Override
    public String guide() {
        return "wallet.md";
    }

    @Override
    public void focus() {
        if (tabs.equals(root.getCenter())) {
            tabs.requestFocus();
        } else {
            root.requestFocus();
        }
    }
}
