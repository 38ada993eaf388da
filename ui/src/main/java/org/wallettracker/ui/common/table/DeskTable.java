package org.wallettracker.ui.common.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.control.Menus;
import org.wallettracker.ui.common.export.TableExport;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Navigator;
import org.wallettracker.ui.common.view.Settings;

/**
 * A table of immutable rows, ordered away from the painting thread over a column of keys. The selection is kept by
 * {@code same} over every change; at first it is the first row.
 *
 * @param <T> a row
 */
public final class DeskTable<T> {
    private final List<Column<T>> columns;
    private final Async async;
    private final BiPredicate<T, T> same;
    private final TableView<T> table = new TableView<>();
    private final VirtualRows<T> rows = new VirtualRows<>();
    private final ReadOnlyObjectWrapper<@Nullable T> selected = new ReadOnlyObjectWrapper<>();
    private final FittingColumns fitting;
    private @Nullable ColumnKeeper<T> keeper;
    private List<T> source = List.of();
    private @Nullable Column<T> by;
    private boolean descending;
    private final ReadOnlyStringWrapper orderWords = new ReadOnlyStringWrapper("");
    private boolean settling;
    private boolean touched;
    private Consumer<T> opened = row -> {
    };
    private Supplier<Map<String, String>> about = Map::of;

    /** A table called {@code name} for screen readers; {@code same} tells a row's successor after a refresh. */
    public DeskTable(String id, String name, List<Column<T>> columns, BiPredicate<T, T> same, Async async) {
        this.columns = columns;
        this.async = async;
        this.same = same;
        table.setId(id);
        table.setAccessibleText(name);
        table.getStyleClass().add("desk-table");
        table.setFixedCellSize(Space.ROW);
        fitting = new FittingColumns(table);
        for (Column<T> column : columns) {
            TableColumn<T, T> made = column(column);
            table.getColumns().add(made);
            fitting.add(made, column.width(), column.importance(), column.stretch());
        }
        HeaderSort.install(table);
        table.setSortPolicy(t -> sort());
        table.setItems(rows);
        table.getSelectionModel().selectedIndexProperty().subscribe((before, now) -> selected(now.intValue()));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.setRowFactory(t -> row());
    }

    private TableColumn<T, T> column(Column<T> column) {
        TableColumn<T, T> made = new TableColumn<>();
        Label header = new Label(column.title());
        header.setTooltip(new Tooltip(column.help()));
        made.setGraphic(header);
        made.setId(column.id());
        made.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
        made.setSortType(column.numeric() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        if (column.numeric()) {
            made.getStyleClass().add("numeric");
        }
        made.setCellFactory(c -> {
            Column.Cell<T> shown = column.cell().get();
            return new NodeCell<>(shown.node(), shown::show);
        });
        return made;
    }

    private TableRow<T> row() {
        TableRow<T> row = new TableRow<>();
        row.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && row.getItem() != null) {
                opened.accept(row.getItem());
            }
        });
        return row;
    }

    private void key(KeyEvent event) {
        T row = selected.get();
        if (event.getCode() == KeyCode.ENTER && row != null) {
            opened.accept(row);
            event.consume();
        }
    }

    private boolean sort() {
        if (table.getSortOrder().isEmpty()) {
            by = null;
        } else {
            TableColumn<T, ?> first = table.getSortOrder().getFirst();
            by = columns.stream().filter(c -> c.id().equals(first.getId())).findFirst().orElse(null);
            descending = first.getSortType() == TableColumn.SortType.DESCENDING;
        }
        Column<T> column = by;
        orderWords.set(column == null
                ? ""
                : ", by " + column.title().toLowerCase(Locale.ROOT) + (descending ? " \u2193" : " \u2191"));
        reorder();
        return true;
    }

    /** What the rows are ordered by, to stand behind their count, e.g. ", by created \u2193"; empty for their own order. */
    public ReadOnlyStringProperty orderWords() {
        return orderWords.getReadOnlyProperty();
    }

    /** Orders by the column {@code id} unless the analyst chose an order before. */
    public void sortAtFirstBy(String id) {
        if (table.getSortOrder().isEmpty()) {
            sortBy(id);
        }
    }

    /** Shows {@code all}, in the order chosen before or, if none was, in their own. */
    public void show(List<T> all) {
        source = all;
        reorder();
    }

    private void reorder() {
        List<T> all = source;
        Column<T> column = by;
        boolean down = descending;
        async.run(this, () -> new Ordered(order(all, column, down), empty(all)), ordered -> {
            T before = selected.get();
            settling = true;
            fitting.empty(ordered.empty);
            rows.show(all, ordered.order);
            settling = false;
            settle(before == null && !touched && !rows.isEmpty() ? rows.getFirst() : before);
        }, e -> {
            throw new IllegalStateException("ordering a table", e);
        });
    }

    /** Rows by their places, and the names of the columns that tell nothing of them. */
    private record Ordered(int[] order, Set<String> empty) {
    }

    private Set<String> empty(List<T> all) {
        Set<String> names = new HashSet<>();
        for (Column<T> column : columns) {
            Predicate<T> told = column.told();
            if (told != null && all.stream().noneMatch(told)) {
                names.add(column.id());
            }
        }
        return names;
    }

    private static <T> int[] order(List<T> all, @Nullable Column<T> column, boolean down) {
        if (column == null) {
            return RowOrder.sorted(new long[all.size()], false, i -> true);
        }
        long[] keys = column.number() != null
                ? all.stream().mapToLong(column.number()).toArray()
                : RowOrder.keys(all.stream().map(Objects.requireNonNull(column.word())).toList());
        return RowOrder.sorted(keys, down, i -> true);
    }

    private void selected(int index) {
        if (!settling) {
            touched = true;
            selected.set(index < 0 || index >= rows.size() ? null : rows.get(index));
        }
    }

    private void settle(@Nullable T before) {
        int place = -1;
        for (int i = 0; before != null && i < rows.size() && place < 0; i++) {
            place = same.test(before, rows.get(i)) ? i : -1;
        }
        settling = true;
        if (place < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().clearAndSelect(place);
        }
        settling = false;
        selected.set(place < 0 ? null : rows.get(place));
    }

    /** Selects the first row that is the {@link #DeskTable same} as {@code row} and scrolls to it. */
    public void select(T row) {
        selected.set(row);
        settle(row);
        int place = table.getSelectionModel().getSelectedIndex();
        if (place >= 0) {
            table.scrollTo(Math.max(0, place - 3));
        }
    }

    /** Orders by the column {@code id} before anything was clicked. */
    public void sortBy(String id) {
        table.getColumns().stream().filter(c -> c.getId().equals(id)).findFirst().ifPresent(c -> {
            table.getSortOrder().clear();
            table.getSortOrder().add(c);
        });
    }

    /** Calls {@code action} with a row that is double clicked or entered. */
    public void onOpen(Consumer<T> action) {
        opened = action;
    }

    /** Keeps the analyst's choice of columns, their order and widths, and the sorting, under {@code key}. */
    public void remember(Settings settings, String key) {
        keeper = new ColumnKeeper<>(table, fitting, settings, key);
    }

    /** Lets files say what {@code words} give about the rows, by name, e.g. the filter. */
    public void describe(Supplier<Map<String, String>> words) {
        about = words;
    }

    /** The rows on show in their order, as a file called {@code name}; of the columns on show or of {@code all}. */
    public TableExport<T> export(String name, boolean all) {
        ColumnKeeper<T> kept = keeper;
        List<Column<T>> written = all || kept == null
                ? columns
                : kept.shown().flatMap(c -> columns.stream().filter(x -> x.id().equals(c.getId()))).toList();
        Map<String, String> said = new LinkedHashMap<>(about.get());
        Column<T> ordered = by;
        if (ordered != null) {
            said.put("order", ordered.id() + (descending ? ", largest first" : ", smallest first"));
        }
        return new TableExport<>(name, said, written.stream().flatMap(c -> c.fields().stream()).toList(),
                rows.snapshot());
    }

    /**
     * The buttons for columns and export; Ctrl+E opens the second where the table has the focus. {@code name} is asked
     * for when a file is written, {@code more} stands below the table's own choices.
     */
    public HBox tools(Navigator navigator, Supplier<String> name, Supplier<List<ExportMenu.Choice>> more) {
        HBox tools = new HBox();
        ColumnKeeper<T> kept = keeper;
        if (kept != null) {
            tools.getChildren().add(Menus.button(Feather.COLUMNS, "Columns", kept::items));
        }
        Button export = ExportMenu.button(navigator, () -> {
            List<ExportMenu.Choice> choices = new ArrayList<>();
            if (kept != null) {
                choices.add(new ExportMenu.Choice("These columns", () -> export(name.get(), false)));
            }
            choices.add(new ExportMenu.Choice("All columns", () -> export(name.get(), true)));
            choices.addAll(more.get());
            return choices;
        });
        export.disableProperty().bind(table.sceneProperty().isNull()); // what is not on show is not written
        tools.getChildren().add(export);
        tools.setMinWidth(Region.USE_PREF_SIZE);
        table.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (ExportMenu.KEY.match(e)) {
                export.fire();
                e.consume();
            }
        });
        return tools;
    }

    /** Keeps every column at every width: where the room is short one scrolls sideways. */
    public void scrolls() {
        fitting.scrolls();
    }

    /** What stands where no rows are. */
    public void placeholder(String text) {
        table.setPlaceholder(new Label(text));
    }

    /** The selected row; null for none. */
    public ReadOnlyObjectProperty<@Nullable T> selected() {
        return selected.getReadOnlyProperty();
    }

    /** The control. */
    public TableView<T> node() {
        return table;
    }
}
