package org.wallettracker.ui.common.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.wallettracker.ui.common.view.Settings;

/**
 * Which columns of a table are shown, in which order and how wide, and what it is ordered by: as the analyst chose, kept
 * over starts. Columns are dragged by their headers; the keys Ctrl+Shift+Left and Right move the one the table is ordered
 * by.
 *
 * @param <S> a row
 */
public final class ColumnKeeper<S> {
    private final TableView<S> table;
    private final FittingColumns fitting;
    private final Settings settings;
    private final String key;
    private final TableLayout usual;
    private final Map<String, String> titles = new HashMap<>();
    private boolean applying;

    /** Applies what was kept under {@code key} and keeps every change; the columns are there, in no order yet. */
    public ColumnKeeper(TableView<S> table, FittingColumns fitting, Settings settings, String key) {
        this.table = table;
        this.fitting = fitting;
        this.settings = settings;
        this.key = "table." + key;
        for (TableColumn<S, ?> column : table.getColumns()) {
            column.setReorderable(true);
            titles.put(column.getId(), column.getGraphic() instanceof Label label ? label.getText() : column.getId());
        }
        usual = now();
        String kept = settings.get(this.key);
        if (!kept.isEmpty()) {
            apply(TableLayout.parse(kept));
        }
        table.getColumns().addListener((ListChangeListener<TableColumn<S, ?>>) c -> keep());
        table.getSortOrder().addListener((ListChangeListener<TableColumn<S, ?>>) c -> keep());
        for (TableColumn<S, ?> column : table.getColumns()) {
            column.sortTypeProperty().subscribe((before, after) -> keep());
        }
        fitting.onResized(this::keep);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    private TableLayout now() {
        List<TableLayout.Entry> entries = new ArrayList<>();
        for (TableColumn<S, ?> column : table.getColumns()) {
            entries.add(new TableLayout.Entry(column.getId(), fitting.chosen(column), fitting.own(column)));
        }
        boolean sorted = !table.getSortOrder().isEmpty();
        return new TableLayout(entries, sorted ? table.getSortOrder().getFirst().getId() : "",
                sorted && table.getSortOrder().getFirst().getSortType() == SortType.DESCENDING);
    }

    private void keep() {
        if (!applying) {
            settings.keep(key, now().line());
        }
    }

    /** Columns that {@code layout} does not name keep their places behind the others. */
    private void apply(TableLayout layout) {
        applying = true;
        List<TableColumn<S, ?>> order = new ArrayList<>();
        for (TableLayout.Entry entry : layout.columns()) {
            table.getColumns().stream().filter(c -> c.getId().equals(entry.id()) && !order.contains(c)).findFirst()
                    .ifPresent(c -> {
                        order.add(c);
                        fitting.choose(c, entry.shown(), entry.width());
                    });
        }
        if (order.stream().noneMatch(fitting::chosen)) {
            order.forEach(c -> fitting.choose(c, true, 0)); // a table without a column says nothing
        }
        table.getColumns().stream().filter(c -> !order.contains(c)).forEach(order::add);
        if (!order.equals(table.getColumns())) {
            table.getColumns().setAll(order);
        }
        table.getColumns().stream().filter(c -> c.getId().equals(layout.sort())).findFirst().ifPresent(c -> {
            c.setSortType(layout.descending() ? SortType.DESCENDING : SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(c));
        });
        fitting.fit();
        applying = false;
    }

    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (step == 0 || !event.isShortcutDown() || !event.isShiftDown() || table.getSortOrder().isEmpty()) {
            return;
        }
        TableColumn<S, ?> moved = table.getSortOrder().getFirst();
        List<TableColumn<S, ?>> order = new ArrayList<>(table.getColumns());
        int from = order.indexOf(moved);
        int to = from + step;
        while (to >= 0 && to < order.size() && !order.get(to).isVisible()) {
            to += step;
        }
        if (to >= 0 && to < order.size()) {
            order.remove(from);
            order.add(to, moved);
            applying = true;
            List<TableColumn<S, ?>> sort = List.copyOf(table.getSortOrder());
            table.getColumns().setAll(order);
            if (!table.getSortOrder().equals(sort)) {
                table.getSortOrder().setAll(sort);
            }
            applying = false;
            keep();
        }
        event.consume();
    }

    /** The columns on show from left to right. */
    public Stream<TableColumn<S, ?>> shown() {
        return table.getColumns().stream().filter(fitting::chosen);
    }

    /** What a menu of columns holds: a box for each, and the way back. */
    public List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        for (TableColumn<S, ?> column : table.getColumns()) {
            CheckBox box = new CheckBox(titles.get(column.getId()));
            box.setSelected(fitting.chosen(column));
            if (column.getGraphic() instanceof Label label && label.getTooltip() != null) {
                box.setTooltip(new Tooltip(label.getTooltip().getText()));
            }
            CustomMenuItem item = new CustomMenuItem(box, false);
            item.setId("column-" + column.getId());
            box.selectedProperty().subscribe((before, on) -> show(column, box, on));
            items.add(item);
        }
        MenuItem reset = new MenuItem("Usual columns, order and widths");
        reset.setId("columns-usual");
        reset.setOnAction(e -> {
            String sort = table.getSortOrder().isEmpty() ? "" : table.getSortOrder().getFirst().getId();
            boolean down = !table.getSortOrder().isEmpty()
                    && table.getSortOrder().getFirst().getSortType() == SortType.DESCENDING;
            apply(new TableLayout(usual.columns(), sort, down));
            keep();
        });
        items.add(new SeparatorMenuItem());
        items.add(reset);
        return items;
    }

    private void show(TableColumn<S, ?> column, CheckBox box, boolean on) {
        if (!on && shown().count() <= 1) {
            box.setSelected(true);
            return;
        }
        if (on != fitting.chosen(column)) {
            fitting.choose(column, on, fitting.own(column));
            fitting.fit();
            keep();
        }
    }
}
