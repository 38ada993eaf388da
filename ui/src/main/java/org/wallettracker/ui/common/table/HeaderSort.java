package org.wallettracker.ui.common.table;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Choosing the order of a table by its headers or by the digit of a column's place. The first choice of a column begins with the
 * direction the column was made with (large figures first, words from A), the second turns it; there is always an order.
 * JavaFX's own clicks begin every column upwards and drop the order at the third, so its headers are switched off.
 *
 * @param <S> a row
 */
public final class HeaderSort<S> {
    private static final String DIGITS = "1234567890";
    private static final String FIRST = "first-direction";
    private static final String TITLE = "title";
    private static final PseudoClass SORTED = PseudoClass.getPseudoClass("sorted");
    private final TableView<S> table;

    private HeaderSort(TableView<S> table) {
        this.table = table;
    }

    /** Takes over the headers of {@code table}, whose columns are already there with the direction they begin with. */
    public static <S> void install(TableView<S> table) {
        HeaderSort<S> sort = new HeaderSort<>(table);
        for (TableColumn<S, ?> column : table.getColumns()) {
            column.setSortable(false);
            column.getProperties().put(FIRST, column.getSortType());
        }
        table.addEventFilter(MouseEvent.MOUSE_CLICKED, sort::clicked);
        table.addEventHandler(KeyEvent.KEY_TYPED, sort::typed);
        table.getSortOrder().addListener((ListChangeListener<TableColumn<S, ?>>) c -> sort.mark());
        for (TableColumn<S, ?> column : table.getColumns()) {
            column.sortTypeProperty().subscribe((before, now) -> sort.mark());
        }
    }

    /** Puts the arrow behind the title of the column that decides the order. */
    private void mark() {
        for (TableColumn<S, ?> column : table.getColumns()) {
            if (column.getGraphic() instanceof Label title) {
                Object plain = column.getProperties().computeIfAbsent(TITLE, k -> title.getText());
                boolean sorted = !table.getSortOrder().isEmpty() && table.getSortOrder().getFirst().equals(column);
                String arrow = column.getSortType() == SortType.DESCENDING ? " \u2193" : " \u2191";
                title.setText(sorted ? plain + arrow : plain.toString());
                title.pseudoClassStateChanged(SORTED, sorted);
            }
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()
                && event.getTarget() instanceof Node target) {
            header(target).flatMap(this::column).ifPresent(c -> {
                choose(c);
                event.consume();
            });
        }
    }

    private static Optional<Node> header(Node target) {
        Node node = target;
        while (node != null && !node.getStyleClass().contains("column-header")) {
            node = node.getParent();
        }
        return Optional.ofNullable(node);
    }

    private Optional<TableColumn<S, ?>> column(Node header) {
        for (TableColumn<S, ?> column : table.getColumns()) {
            if (column.getId() != null && column.getId().equals(header.getId())) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private void typed(KeyEvent event) {
        int place = event.getCharacter().length() == 1 ? DIGITS.indexOf(event.getCharacter()) : -1;
        if (place >= 0 && place < table.getVisibleLeafColumns().size() && !event.isShortcutDown()
                && !event.isAltDown()) {
            choose(table.getVisibleLeafColumn(place));
            event.consume();
        }
    }

    private void choose(TableColumn<S, ?> column) {
        if (table.getSortOrder().size() == 1 && table.getSortOrder().getFirst().equals(column)) {
            column.setSortType(
                    column.getSortType() == SortType.DESCENDING ? SortType.ASCENDING : SortType.DESCENDING);
        } else {
            if (column.getProperties().get(FIRST) instanceof SortType first) {
                column.setSortType(first);
            }
            table.getSortOrder().setAll(List.of(column));
        }
    }
}
