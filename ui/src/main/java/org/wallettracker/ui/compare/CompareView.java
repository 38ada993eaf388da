package org.wallettracker.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.ui.common.chart.ProfitLines;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.States;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.export.TableExport;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.ExportMenu;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.CompareList;
import org.wallettracker.ui.common.view.Keys;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.common.view.View;
import org.wallettracker.ui.common.view.ViewContext;

/** Two to five wallets side by side. */
public final class CompareView implements View {
    private static final KeyCombination ADD = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    private static final int SHOWN = 12;

    private final ViewContext context;
    private final CompareViewModel model;
    private final BorderPane root = new BorderPane();
    private final ScrollPane scroll = new ScrollPane();
    private final CompareBar bar;
    private final Button export;
    private @Nullable Comparison shown;
    private @Nullable DeskTable<CommonToken> common;

    /** The comparison of {@code context}'s analyst. */
    public CompareView(ViewContext context) {
        this.context = context;
        model = new CompareViewModel(context.desk(), context.async(), new CompareList(context.settings()));
        export = ExportMenu.button(context.navigator(), this::choices);
        export.setDisable(true);
        HBox tools = new HBox(export,
                Icons.button(Feather.BOOK_OPEN, "Guide to this view (F1)", () -> context.navigator().guide(guide())));
        tools.setAlignment(Pos.CENTER);
        bar = new CompareBar(model, tools);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("lab-side");
        root.setTop(bar.node());
        root.setMinWidth(0);
        root.setId("compare");
        root.getStyleClass().add("compare");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.state().subscribe(this::show);
    }

    private void show(Loadable<Comparison> state) {
        shown = null;
        common = null;
        root.setCenter(switch (state) {
            case Loadable.Loading<Comparison> l ->
                States.loadingRows(40, Math.max(3, model.wallets().get().size() + 1));
            case Loadable.Ready<Comparison> r -> page(r.value());
            case Loadable.Empty<Comparison> e -> {
                Button board = new Button("Leaderboard");
                board.setOnAction(x -> context.navigator()
                        .go(org.wallettracker.ui.common.view.Place.of("leaderboard")));
                yield States.empty(e.title(), e.advice(), context.navigator(), board);
            }
            case Loadable.Failed<Comparison> f -> {
                Button retry = new Button("Try again");
                retry.setOnAction(x -> model.refresh());
                yield States.failed(f.title(), f.cause(), retry);
            }
        });
        export.setDisable(shown == null);
        if (shown != null && root.isFocused()) {
            scroll.requestFocus();
        }
    }

    private Node page(Comparison comparison) {
        shown = comparison;
        VBox page = new VBox(Space.M, new CompareGrid(comparison, context.navigator()).node());
        page.getStyleClass().add("compare-page");
        page.getChildren().add(Texts.section("Realised profit over time, SOL"));
        if (comparison.lines().stream().anyMatch(l -> l.profit().size() > 0)) {
            HBox frame = new HBox(ProfitLines.of(comparison.lines(), comparison.asOf()));
            HBox.setHgrow(frame.getChildren().getFirst(), javafx.scene.layout.Priority.ALWAYS);
            frame.getStyleClass().add("chart-frame");
            page.getChildren().add(frame);
        } else {
            page.getChildren().add(Texts.muted("None of them has closed a position with a profit or loss."));
        }
        int tokens = comparison.tokens().size();
        page.getChildren().add(Texts.section("Tokens in common" + (tokens == 0 ? "" : ": " + Format.count(tokens))));
        if (tokens == 0) {
            page.getChildren().add(Texts.muted("No token was traded by two of them."));
        } else {
            DeskTable<CommonToken> table = CommonTable.of(comparison, context);
            common = table;
            double height = (Math.min(SHOWN, tokens) + 1) * Space.ROW + 4;
            table.node().setMinHeight(height);
            table.node().setPrefHeight(height);
            page.getChildren().add(table.node());
        }
        scroll.setContent(page);
        return scroll;
    }

    private List<ExportMenu.Choice> choices() {
        Comparison comparison = shown;
        DeskTable<CommonToken> table = common;
        List<ExportMenu.Choice> choices = new ArrayList<>();
        if (comparison != null) {
            choices.add(new ExportMenu.Choice("Figures", () -> figures(comparison)));
        }
        if (comparison != null && table != null) {
            choices.add(new ExportMenu.Choice("Tokens in common",
                    () -> table.export("tokens-in-common", true).with(names(comparison))));
        }
        return choices;
    }

    /** A row a wallet. */
    static TableExport<WalletDossier> figures(Comparison comparison) {
        List<Field<WalletDossier>> fields = new ArrayList<>();
        fields.add(Field.text("address", w -> w.address().toBase58()));
        comparison.measures().forEach(m -> fields.addAll(m.fields()));
        return new TableExport<>("compare", names(comparison), fields, comparison.wallets());
    }

    private static Map<String, String> names(Comparison comparison) {
        Map<String, String> names = new java.util.LinkedHashMap<>();
        for (int i = 0; i < comparison.wallets().size(); i++) {
            names.put(Comparison.letter(i), comparison.wallets().get(i).address().toBase58());
        }
        return names;
    }

    private void key(KeyEvent event) {
        if (ADD.match(event)) {
            bar.focus();
            event.consume();
        } else if (ExportMenu.KEY.match(event) && !export.isDisabled()) {
            export.fire();
            event.consume();
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(String subject) {
        model.show(subject);
    }

    @Override
    public void hide() {
        // nothing goes on behind
    }

    @Override
    public List<String> breadcrumb() {
        return List.of("Compare");
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public boolean inspects() {
        return false;
    }

    @Override
    public String guide() {
        return "compare.md";
    }

    @Override
    public void focus() {
        if (model.wallets().get().size() < 2) {
            bar.focus();
        } else {
            (scroll.getScene() == null ? root : scroll).requestFocus();
        }
    }

    @Override
    public List<Keys> keys() {
        return List.of(new Keys("Ctrl+N", "add a wallet by its address"),
                new Keys("\u2191 \u2193", "scroll"), new Keys("Enter", "on an address: open the wallet"),
                new Keys("Ctrl+E", "export"), new Keys("C", "on the leaderboard: add the wallet"));
    }
}
