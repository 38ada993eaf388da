package org.wallettracker.ui.leaderboard;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.Menus;
import org.wallettracker.ui.common.control.States;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.ExportMenu;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Keys;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.common.view.View;
import org.wallettracker.ui.common.view.ViewContext;

/** All scored wallets in one table. */
public final class LeaderboardView implements View {
    private static final KeyCombination FILTER = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final ViewContext context;
    private final LeaderboardViewModel model;
    private final BorderPane root = new BorderPane();
    private final LeaderboardTable table;
    private final TypeFilter types;
    private final RowInspector inspector;
    private Button export = new Button();
    private final FilterPanel panel;
    private final SavedFilterBar saved;
    private final VBox head = new VBox();
    private final Button filter = Icons.button(Feather.FILTER, "Filter (Ctrl+F)", () -> open(true));
    private boolean wanted;

    /** A leaderboard of {@code context}'s desk. */
    public LeaderboardView(ViewContext context) {
        this.context = context;
        model = new LeaderboardViewModel(context.desk(), context.async(), context.navigator().notes());
        table = new LeaderboardTable(model, context.navigator(), context.settings());
        saved = new SavedFilterBar(model, new SavedFilters(context.settings()), context.navigator());
        panel = new FilterPanel(model, saved.node());
        filter.setId("filter-open");
        types = new TypeFilter(model);
        inspector = new RowInspector(context);
        Label count = new Label();
        count.setId("leaderboard-count");
        count.getStyleClass().add("count-line");
        count.textProperty().bind(model.countLine());
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(types.node(), Priority.ALWAYS);
        Button moved = moved();
        context.live().onRows(model::moved);
        HBox tools = tools();
        HBox bar = new HBox(Space.M, types.node(), moved, count, tools);
        bar.getStyleClass().add("view-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        Runnable wrap = () -> types
                .wrapAt(root.getWidth() - (moved.isManaged() ? moved.prefWidth(-1) : 0) - count.prefWidth(-1)
                        - tools.prefWidth(-1) - 5 * Space.M);
        root.widthProperty().subscribe(w -> wrap.run());
        count.textProperty().subscribe(t -> wrap.run());
        moved.textProperty().subscribe(t -> wrap.run());
        head.getChildren().addAll(bar, new FilterChips(model).node());
        root.setTop(head);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.query().subscribe(q -> context.navigator().searched(q.filter().text()));
        root.setMinWidth(0);
        root.setId("leaderboard");
        root.getStyleClass().add("leaderboard");
        model.state().subscribe(this::show);
        model.selected().subscribe(this::inspect);
    }

    private void show(Loadable<Snapshot> state) {
        root.setCenter(switch (state) {
            case Loadable.Loading<Snapshot> l -> States.loadingRows(40, 9);
            case Loadable.Ready<Snapshot> r -> table.room();
            case Loadable.Empty<Snapshot> e -> States.empty(e.title(), e.advice(), context.navigator());
            case Loadable.Failed<Snapshot> f -> States.failed(f.title(), f.cause(), retry());
        });
        types.update();
        if (state instanceof Loadable.Ready && wanted) {
            table.node().requestFocus();
            wanted = false;
        }
    }

    /** Says how many lines have moved where they stand, and puts them in order. */
    private Button moved() {
        Button moved = new Button();
        moved.setId("leaderboard-moved");
        moved.getStyleClass().add("moved");
        moved.setMinWidth(Region.USE_PREF_SIZE);
        moved.textProperty().bind(model.moves().line().map(line -> line + ", re-sort"));
        moved.setTooltip(
                new Tooltip("Lines stay where they stand while trades arrive; a press (R) puts them in order"));
        moved.visibleProperty().bind(model.moves().line().isNotEmpty());
        moved.managedProperty().bind(moved.visibleProperty());
        moved.setOnAction(e -> {
            model.reorder();
            table.node().requestFocus();
        });
        return moved;
    }

    private HBox tools() {
        Button filters = Menus.button(Feather.BOOKMARK, "Saved filters",
                () -> saved.items(Menus.item("Save, rename or delete…", () -> {
                    open(true);
                    saved.focus();
                })));
        filters.setId("filters-saved");
        Button lists = Menus.button(Feather.STAR, "Only wallets on a list", this::lists);
        lists.setId("lists");
        Button columns = Menus.button(Feather.COLUMNS, "Columns", () -> table.columns().items());
        columns.setId("columns");
        export = ExportMenu.button(context.navigator(), () -> {
            List<LeaderboardRow> rows = model.rows().snapshot();
            return List.of(
                    new ExportMenu.Choice("These columns",
                            () -> LeaderboardFields.export(table.shown(), rows, model.query().get())),
                    new ExportMenu.Choice("All columns", () -> LeaderboardFields
                            .export(List.of(LeaderboardColumn.values()), rows, model.query().get())));
        });
        export.disableProperty().bind(table.node().sceneProperty().isNull()); // what is not on show is not written
        HBox tools = new HBox(filter, filters, lists, columns, export,
                Icons.button(Feather.BOOK_OPEN, "Guide to this view (F1)", () -> context.navigator().guide(guide())));
        tools.setMinWidth(Region.USE_PREF_SIZE);
        return tools;
    }

    /** The analyst's lists to filter by. */
    private List<MenuItem> lists() {
        List<MenuItem> items = new ArrayList<>();
        SortedMap<String, Integer> counts = context.navigator().notes().book().get().lists();
        Filter filter = model.query().get().filter();
        SortedSet<String> names = new TreeSet<>(counts.keySet());
        names.addAll(filter.lists());
        for (String name : names) {
            CheckMenuItem item = new CheckMenuItem(name + "  " + Format.count(counts.getOrDefault(name, 0)));
            item.setMnemonicParsing(false);
            item.setSelected(filter.lists().contains(name));
            item.setOnAction(e -> model.filter(model.query().get().filter().toggledList(name)));
            items.add(item);
        }
        if (items.isEmpty()) {
            MenuItem none = new MenuItem("No list yet: S stars the selected wallet");
            none.setDisable(true);
            items.add(none);
        }
        return items;
    }

    /** Opens the form of the filter, or closes it if it is open and not asked to be. */
    private void open(boolean toggle) {
        boolean there = head.getChildren().contains(panel.node());
        if (!there) {
            head.getChildren().add(1, panel.node());
            panel.focus();
        } else if (toggle) {
            head.getChildren().remove(panel.node());
            focus();
        }
    }

    private void key(KeyEvent event) {
        if (FILTER.match(event)) {
            open(true);
            event.consume();
        } else if (ExportMenu.KEY.match(event)) {
            export.fire();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && event.getTarget() instanceof Node at && inside(at)) {
            open(true);
            event.consume();
        }
    }

    private boolean inside(Node node) {
        Node at = node;
        while (at != null && !at.equals(panel.node())) {
            at = at.getParent();
        }
        return at != null;
    }

    private Button retry() {
        Button button = new Button("Try again");
        button.setOnAction(e -> model.refresh());
        return button;
    }

    private void inspect(@Nullable LeaderboardRow row) {
        inspector.show(row, model.asOf());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(String subject) {
        model.refresh();
        inspector.show(model.selected().get(), model.asOf());
    }

    @Override
    public void hide() {
        inspector.hide();
    }

    @Override
    public List<String> breadcrumb() {
        return List.of("Leaderboard");
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public @Nullable Address wallet() {
        LeaderboardRow row = model.selected().get();
        return row == null ? null : row.wallet();
    }

    @Override
    public void search(String text) {
        model.search(text);
    }

    @Override
    public String guide() {
        return "leaderboard.md";
    }

    /** The table and what it shows, for trials. */
    LeaderboardTable table() {
        return table;
    }

    /** What the view shows, for trials. */
    LeaderboardViewModel model() {
        return model;
    }

    @Override
    public boolean searchable() {
        return true;
    }

    @Override
    public void focus() {
        if (table.node().getScene() == null) {
            wanted = true;
            root.requestFocus();
        } else {
            table.node().requestFocus();
        }
    }

    @Override
    public List<Keys> keys() {
        return List.of(new Keys("\u2191 \u2193", "move the selection"), new Keys("Enter", "open the wallet"),
                new Keys("Ctrl+C", "copy the address"), new Keys("S", "star, or take the star off"),
                new Keys("C", "add the wallet to the comparison"), new Keys("G", "open its cluster"),
                new Keys("R", "put lines that have moved in order"),
                new Keys("1 \u2026 9, 0", "sort by that column; again to turn"),
                new Keys("Ctrl+F", "filter; again or Esc to close the form"),
                new Keys("Backspace", "clear all filters; Ctrl+Z brings them back"),
                new Keys("Ctrl+Shift+\u2190 \u2192", "move the column it is sorted by"),
                new Keys("Ctrl+E", "export"), new Keys("Right click", "menu of the row"));
    }
}
