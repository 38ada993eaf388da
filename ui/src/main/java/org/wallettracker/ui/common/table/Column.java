package org.wallettracker.ui.common.table;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Figure;

/**
 * A column of a {@link DeskTable}.
 *
 * @param id stable name
 * @param help what the column means, for hover
 * @param width in pixels at text scale 1
 * @param importance the least important columns step back first
 * @param stretch share of spare room
 * @param numeric figures stand on the right
 * @param number what rows are ordered by; null where {@code word} is
 * @param word what rows are ordered by, in the order of text; null where {@code number} is
 * @param cell makes the node of a cell
 * @param fields what a file holds of it
 * @param told true of rows of which it tells anything; null where that is every row. One that tells nothing of any row steps
 *     back before the others
 */
public record Column<T>(String id, String title, String help, double width, int importance, double stretch,
        boolean numeric, @Nullable ToLongFunction<T> number, @Nullable Function<T, String> word,
        Supplier<Cell<T>> cell, List<Field<T>> fields, @Nullable Predicate<T> told) {
    public Column {
        fields = List.copyOf(fields);
    }

    /** A column that is not written into files. */
    public Column(String id, String title, String help, double width, int importance, double stretch, boolean numeric,
            @Nullable ToLongFunction<T> number, @Nullable Function<T, String> word, Supplier<Cell<T>> cell) {
        this(id, title, help, width, importance, stretch, numeric, number, word, cell, List.of(), null);
    }

    /** The node of a cell, made once, and how it shows a row. */
    public interface Cell<T> {
        /** The node. */
        Node node();

        /** Shows {@code row}. */
        void show(T row);
    }

    /** A column of figures, ordered by {@code number}. */
    public static <T> Column<T> figures(String id, String title, String help, double width, int importance,
            ToLongFunction<T> number, Function<T, Figure> figure) {
        return new Column<>(id, title, help, width, importance, 0.5, true, number, null, () -> {
            FigureLabel label = new FigureLabel();
            return cell(label, row -> label.show(figure.apply(row)));
        }, List.of(Field.text(id, row -> {
            String plain = figure.apply(row).copy();
            return plain.isEmpty() ? null : plain;
        })), null);
    }

    /** A column of words, ordered as text. */
    public static <T> Column<T> words(String id, String title, String help, double width, int importance,
            Function<T, String> word, Supplier<Cell<T>> cell) {
        return new Column<>(id, title, help, width, importance, 1, false, null, word, cell,
                List.of(Field.text(id, word)), null);
    }

    /** The same column, of which a file holds {@code others}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Column<T> writing(Field<T>... others) {
        return new Column<>(id, title, help, width, importance, stretch, numeric, number, word, cell, List.of(others),
                told);
    }

    /** The same column, which is empty but for the rows of {@code of}. */
    public Column<T> telling(Predicate<T> of) {
        return new Column<>(id, title, help, width, importance, stretch, numeric, number, word, cell, fields, of);
    }

    /** A cell of {@code node} and {@code show}. */
    public static <T> Cell<T> cell(Node node, Consumer<T> show) {
        return new Cell<>() {
            @Override
            public Node node() {
                return node;
            }

            @Override
            public void show(T row) {
                show.accept(row);
            }
        };
    }
}
