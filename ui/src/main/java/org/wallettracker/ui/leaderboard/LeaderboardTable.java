package org.wallettracker.ui.leaderboard;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.ui.common.table.FittingColumns;
import org.wallettracker.ui.common.table.HeaderSort;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Explorer;
import org.wallettracker.ui.common.view.Navigator;

/** The table of the leaderboard: its columns, keys and menu. Ordering is the view model's. */
final class LeaderboardTable {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final LeaderboardViewModel model;
    private final Navigator navigator;
    private final TableView<LeaderboardRow> table = new TableView<>();
    private boolean settling;

    LeaderboardTable(LeaderboardViewModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        table.setId("leaderboard-table");
        table.setAccessibleText("Leaderboard");
        table.getStyleClass().add("desk-table");
        table.setFixedCellSize(Space.ROW);
        FittingColumns fitting = new FittingColumns(table);
        for (LeaderboardColumn column : LeaderboardColumn.values()) {
            TableColumn<LeaderboardRow, LeaderboardRow> made = LeaderboardCells.column(column, model);
            table.getColumns().add(made);
            fitting.add(made, width(column), importance(column), stretch(column));
        }
        HeaderSort.install(table);
        table.setSortPolicy(t -> sort());
        table.setItems(model.rows());
        table.getSelectionModel().selectedIndexProperty().subscribe(i -> selected(i.intValue()));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.setRowFactory(t -> row());
        model.revision().subscribe(r -> settle());
        table.getColumns().stream().filter(c -> c.getId().equals(Query.ALL.column().name())).findFirst()
                .ifPresent(table.getSortOrder()::add);
    }

    private static double width(LeaderboardColumn column) {
        return switch (column) {
            case RANK -> 62;
            case WALLET -> 132;
            case TYPE -> 92;
            case SCORE -> 148;
            case EVIDENCE -> 46;
            case PNL_SOL, PNL_USD -> 90;
            case WIN_RATE -> 104;
            case MULTIPLE -> 68;
            case GRADUATES -> 54;
            case LAST_ACTIVE -> 84;
            case TREND -> 72;
        };
    }

    /** What stays longest when the room gets narrow. */
    private static int importance(LeaderboardColumn column) {
        return switch (column) {
            case WALLET -> 12;
            case SCORE -> 11;
            case RANK -> 10;
            case PNL_SOL -> 9;
            case WIN_RATE -> 8;
            case TYPE -> 7;
            case EVIDENCE -> 6;
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
            case TREND -> 2;
            case PNL_SOL, PNL_USD -> 0.5;
            default -> 0.25;
        };
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
        }
    }

    private TableRow<LeaderboardRow> row() {
        TableRow<LeaderboardRow> row = new TableRow<>();
        MenuItem open = item("Open wallet", () -> navigator.wallet(row.getItem().wallet().toBase58()));
        MenuItem copy = item("Copy address", () -> navigator.copy("Address", row.getItem().wallet().toBase58()));
        MenuItem browse = item("Open in block explorer",
                () -> navigator.browse(Explorer.account(row.getItem().wallet())));
        ContextMenu menu = new ContextMenu(open, copy, new SeparatorMenuItem(), browse);
        row.itemProperty().subscribe(item -> row.setContextMenu(item == null ? null : menu));
        row.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && row.getItem() != null) {
                navigator.wallet(row.getItem().wallet().toBase58());
            }
        });
        return row;
    }

    private static MenuItem item(String word, Runnable action) {
        MenuItem item = new MenuItem(word);
        item.setOnAction(e -> action.run());
        return item;
    }

    TableView<LeaderboardRow> node() {
        return table;
    }
}
