package org.wallettracker.ui.leaderboard;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.util.Duration;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.note.NoteMenus;
import org.wallettracker.ui.common.table.ColumnKeeper;
import org.wallettracker.ui.common.table.FittingColumns;
import org.wallettracker.ui.common.table.HeaderSort;
import org.wallettracker.ui.common.table.Unfolding;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.theme.Themes;
import org.wallettracker.ui.common.view.Explorer;
import org.wallettracker.ui.common.view.Navigator;
import org.wallettracker.ui.common.view.Settings;

/** The table of the leaderboard: its columns, keys and menu. Ordering is the view model's. */
final class LeaderboardTable {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination COMPARE = new KeyCodeCombination(KeyCode.C);
    private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");
    /** How long a line is marked that has moved. */
    private static final Duration MARK = Duration.millis(900);
    private static final double RANK = 56;
    private static final double RANK_EDGES = 17;
    private static final double LETTER = 8;

    private final LeaderboardViewModel model;
    private final Navigator navigator;
    private final TableView<LeaderboardRow> table = new TableView<>();
    private final Unfolding room = new Unfolding(table);
    private final Set<TableRow<LeaderboardRow>> shownRows = Collections.newSetFromMap(new WeakHashMap<>());
    private final PauseTransition quiet = new PauseTransition(MARK);
    private final ColumnKeeper<LeaderboardRow> columns;
    private final FittingColumns fitting;
    private boolean settling;

    LeaderboardTable(LeaderboardViewModel model, Navigator navigator, Settings settings) {
        this.model = model;
        this.navigator = navigator;
        table.setId("leaderboard-table");
        table.setAccessibleText("Leaderboard");
        table.getStyleClass().add("desk-table");
        table.setFixedCellSize(Space.ROW);
        fitting = new FittingColumns(table);
        for (LeaderboardColumn column : LeaderboardColumn.values()) {
            TableColumn<LeaderboardRow, LeaderboardRow> made = LeaderboardCells.column(column, model, navigator);
            table.getColumns().add(made);
            fitting.add(made, width(column), importance(column), stretch(column));
            fitting.choose(made, column.usual(), 0);
        }
        HeaderSort.install(table);
        table.setSortPolicy(t -> sort());
        table.setItems(model.rows());
        table.getSelectionModel().selectedIndexProperty().subscribe(i -> selected(i.intValue()));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.setRowFactory(t -> row());
        columns = new ColumnKeeper<>(table, fitting, settings, "leaderboard");
        model.revision().subscribe(r -> {
            settle();
            fitRank();
        });
        model.moves().revision().subscribe(r -> moved());
        quiet.setOnFinished(e -> shownRows.forEach(row -> row.pseudoClassStateChanged(MOVED, false)));
        table.setContextMenu(menu());
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> {
            if (model.selected().get() == null || (e.getTarget() instanceof Node at && onHeader(at))) {
                e.consume(); // there is no row to act on
            }
        });
        if (table.getSortOrder().isEmpty()) {
            table.getColumns().stream().filter(c -> c.getId().equals(Query.ALL.column().name())).findFirst()
                    .ifPresent(table.getSortOrder()::add);
        }
    }

    /** Ranks are shown whole: the more wallets, the wider their column. */
    private void fitRank() {
        int letters = Format.count(model.rows().sourceSize()).length();
        table.getColumns().stream().filter(c -> c.getId().equals(LeaderboardColumn.RANK.name())).findFirst()
                .ifPresent(c -> fitting.widen(c, Math.max(RANK, RANK_EDGES + letters * LETTER)));
    }

    private static double width(LeaderboardColumn column) {
        return switch (column) {
            case RANK -> RANK;
            case WALLET -> 150;
            case TYPE -> 84;
            case SCORE -> 122;
            case EVIDENCE -> 74;
            case PNL_SOL, PNL_USD, UNREALISED -> 84;
            case WIN_RATE -> 124;
            case MULTIPLE, CLOSED, TOKENS, TRADES -> 70;
            case GRADUATES, RECONCILED -> 80;
            case FIRST_ACTIVE, LAST_ACTIVE -> 86;
            case CLUSTER -> 92;
            case TREND -> 58;
        };
    }

    /** What stays longest when the room gets narrow. */
    private static int importance(LeaderboardColumn column) {
        return switch (column) {
            case WALLET -> 19;
            case SCORE -> 18;
            case RANK -> 17;
            case PNL_SOL -> 16;
            case WIN_RATE -> 15;
            case TYPE -> 14;
            case EVIDENCE -> 13;
            case CLUSTER -> 12;
            // who chooses one of these wants to see it
            case UNREALISED, CLOSED, TOKENS, TRADES, RECONCILED, FIRST_ACTIVE -> 11;
            case LAST_ACTIVE -> 5;
            case PNL_USD -> 4;
            case MULTIPLE -> 3;
            case GRADUATES -> 2;
            case TREND -> 1;
        };
    }

    private static double stretch(LeaderboardColumn column) {
        return switch (column) {
            case SCORE -> 3;
            case WALLET -> 1;
            case TREND -> 2;
            case PNL_SOL, PNL_USD, UNREALISED -> 0.5;
            default -> 0.25;
        };
    }

    /** Orders by {@code by}, as a click on its header would. */
    void sortBy(LeaderboardColumn by, boolean descending) {
        table.getColumns().stream().filter(c -> c.getId().equals(by.name())).findFirst().ifPresent(c -> {
            c.setSortType(descending ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(c));
        });
    }

    private boolean sort() {
        if (table.getSortOrder().isEmpty()) {
            model.sortBy(Query.ALL.column(), Query.ALL.descending());
        } else {
            TableColumn<LeaderboardRow, ?> by = table.getSortOrder().getFirst();
            model.sortBy(LeaderboardColumn.valueOf(by.getId()), by.getSortType() == TableColumn.SortType.DESCENDING);
        }
        return true;
    }

    private void selected(int index) {
        if (!settling) {
            model.select(index < 0 || index >= model.rows().size() ? null : model.rows().get(index));
        }
    }

    /** Lines on show that have moved are written anew where they stand, and marked for a moment. */
    private void moved() {
        boolean marks = Themes.motion();
        for (TableRow<LeaderboardRow> row : shownRows) {
            int at = row.getIndex();
            boolean marked = false;
            if (!row.isEmpty() && at >= 0 && at < model.rows().size()) {
                LeaderboardRow now = model.rows().get(at);
                if (!now.equals(row.getItem())) {
                    row.updateIndex(at);
                    marked = marks && model.moves().justMoved(now.wallet());
                }
            }
            row.pseudoClassStateChanged(MOVED, marked);
        }
        if (marks) {
            quiet.playFromStart();
        }
    }

    /** Brings the table's selection to where the selected wallet now stands. */
    void settle() {
        settling = true;
        try {
            int place = model.selectedPlace();
            if (place != table.getSelectionModel().getSelectedIndex()) {
                if (place < 0) {
                    table.getSelectionModel().clearSelection();
                } else {
                    table.getSelectionModel().clearAndSelect(place);
                }
            }
        } finally {
            settling = false;
        }
    }

    private void key(KeyEvent event) {
        LeaderboardRow row = model.selected().get();
        if (event.getCode() == KeyCode.ENTER && row != null) {
            navigator.wallet(row.wallet().toBase58());
            event.consume();
        } else if (COPY.match(event) && row != null) {
            navigator.copy("Address", row.wallet().toBase58());
            event.consume();
        } else if (event.getCode() == KeyCode.S && row != null && !event.isShortcutDown() && !event.isAltDown()) {
            navigator.notes().star(row.wallet());
            event.consume();
        } else if (COMPARE.match(event) && row != null) {
            navigator.compare(row.wallet());
            event.consume();
        } else if (event.getCode() == KeyCode.G && row != null && !event.isShortcutDown() && !event.isAltDown()) {
            openCluster();
            event.consume();
        } else if (event.getCode() == KeyCode.R && model.moves().any() && !event.isShortcutDown()
                && !event.isAltDown()) {
            model.reorder();
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE && model.query().get().filters()) {
            model.clear();
            navigator.say("Filters cleared; Ctrl+Z brings them back");
            event.consume();
        } else if (UNDO.match(event)) {
            model.unclear();
            event.consume();
        }
    }

    /** The columns chosen, from left to right. */
    List<LeaderboardColumn> shown() {
        return columns.shown().map(c -> LeaderboardColumn.valueOf(c.getId())).toList();
    }

    /** Which columns are shown, and how. */
    ColumnKeeper<LeaderboardRow> columns() {
        return columns;
    }

    private void openCluster() {
        LeaderboardRow row = model.selected().get();
        if (row != null && row.cluster().isEmpty()) {
            navigator.say(row.wallet().shortened() + " is in no cluster");
        } else if (row != null) {
            navigator.cluster(row.cluster());
        }
    }

    private TableRow<LeaderboardRow> row() {
        TableRow<LeaderboardRow> row = new TableRow<>();
        shownRows.add(row);
        row.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && row.getItem() != null) {
                navigator.wallet(row.getItem().wallet().toBase58());
            }
        });
        return row;
    }

    private static boolean onHeader(Node target) {
        Node node = target;
        while (node != null && !node.getStyleClass().contains("column-header-background")) {
            node = node.getParent();
        }
        return node != null;
    }

    /** The menu of the selected row, by right click or the menu key. */
    private ContextMenu menu() {
        MenuItem open = item("Open wallet", w -> navigator.wallet(w.toBase58()));
        MenuItem copy = item("Copy address", w -> navigator.copy("Address", w.toBase58()));
        MenuItem browse = item("Open in block explorer", w -> navigator.browse(Explorer.account(w)));
        MenuItem cluster = new MenuItem("Open its cluster");
        cluster.setOnAction(e -> openCluster());
        MenuItem compare = item("Add to the comparison", navigator::compare);
        Menu lists = new Menu("Lists and label");
        ContextMenu menu = new ContextMenu(open, cluster, copy, compare, lists, new SeparatorMenuItem(), browse);
        lists.getItems().add(new MenuItem()); // an empty one does not open
        menu.setOnShowing(e -> {
            LeaderboardRow shown = model.selected().get();
            if (shown != null) {
                cluster.setVisible(!shown.cluster().isEmpty());
                lists.getItems().setAll(NoteMenus.items(shown.wallet(), navigator));
            }
        });
        return menu;
    }

    private MenuItem item(String word, Consumer<Address> action) {
        MenuItem item = new MenuItem(word);
        item.setOnAction(e -> {
            LeaderboardRow row = model.selected().get();
            if (row != null) {
                action.accept(row.wallet());
            }
        });
        return item;
    }

    /** The table in its room, which it fills by and by. */
    Unfolding room() {
        return room;
    }

    TableView<LeaderboardRow> node() {
        return table;
    }
}
