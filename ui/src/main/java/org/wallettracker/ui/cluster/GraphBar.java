package org.wallettracker.ui.cluster;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.ui.cluster.graph.ColourBy;
import org.wallettracker.ui.cluster.graph.GraphModel;
import org.wallettracker.ui.cluster.graph.LayoutKind;
import org.wallettracker.ui.common.control.FittingRow;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.theme.Space;

/** The tools above the graph: layout, colours, find, steps back, fit, lasso, export. */
final class GraphBar {
    private final GraphModel graph;
    private final FittingRow box = new FittingRow(Space.S, false);
    private final TextField find = new TextField();
    private final Button undo;
    private final Button redo;

    /** What the bar asks of the graph's pane. */
    interface Tools {
        /** Fits everything in. */
        void fit();

        /** The next drag draws a lasso, or no longer does. */
        void lasso(boolean on);

        /** Finds the wallet named by {@code text}. */
        void find(String text);
    }

    GraphBar(GraphModel graph, Tools tools, Button export) {
        this.graph = graph;
        box.getStyleClass().add("graph-bar");
        box.setPadding(new javafx.geometry.Insets(4, 8, 4, 8));
        box.add(layouts(), 20);
        box.add(colours(), 12);
        find.setId("graph-find");
        find.setPromptText("Find a wallet  /");
        find.setAccessibleText("Find a wallet in the graph");
        find.setPrefColumnCount(9);
        find.setOnAction(e -> tools.find(find.getText().strip()));
        box.add(find, 14);
        undo = Icons.button(Feather.CORNER_UP_LEFT, "Take the last change of the view back (Ctrl+Z)", graph::undo);
        redo = Icons.button(Feather.CORNER_UP_RIGHT, "Make it again (Ctrl+Y)", graph::redo);
        ToggleButton lasso = new ToggleButton("", Icons.of(Feather.EDIT_3));
        lasso.getStyleClass().addAll("flat", "icon-only");
        lasso.setId("graph-lasso");
        lasso.setTooltip(new Tooltip("Select by drawing around wallets (Shift+drag)"));
        lasso.setAccessibleText("Select by drawing around wallets");
        lasso.selectedProperty().subscribe((before, on) -> tools.lasso(on));
        HBox icons = new HBox(0, Icons.button(Feather.MAXIMIZE, "Fit everything in (F)", tools::fit), lasso, undo,
                redo, export);
        icons.setAlignment(Pos.CENTER_LEFT);
        box.add(icons, 18);
        graph.plate().subscribe(p -> show());
    }

    private Node layouts() {
        HBox row = new HBox(Space.XS);
        ToggleGroup group = new ToggleGroup();
        for (LayoutKind kind : LayoutKind.values()) {
            ToggleButton button = new ToggleButton(kind.word());
            button.setToggleGroup(group);
            button.setId("layout-" + kind.name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().add("filter-chip");
            button.setTooltip(new Tooltip(switch (kind) {
                case FORCE -> "Who is tied stands near (1)";
                case TREE -> "From the funder down (2)";
                case TIMELINE -> "By the time of their first funding, left to right (3)";
            }));
            button.setOnAction(e -> {
                button.setSelected(true);
                graph.layout(kind);
            });
            graph.layout().subscribe(now -> button.setSelected(now == kind));
            row.getChildren().add(button);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node colours() {
        ComboBox<ColourBy> choice = new ComboBox<>();
        choice.setId("colour-by");
        choice.getItems().setAll(ColourBy.values());
        choice.setAccessibleText("What colours of wallets say");
        choice.setTooltip(new Tooltip("What colours of wallets say (T)"));
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(ColourBy by) {
                return by == null ? "" : "Colour: " + by.word().toLowerCase(java.util.Locale.ROOT);
            }

            @Override
            public ColourBy fromString(String text) {
                return ColourBy.valueOf(text);
            }
        });
        Consumer<ColourBy> chosen = graph::colourBy;
        choice.valueProperty().subscribe((before, now) -> {
            if (now != null && now != graph.colourBy().get()) {
                chosen.accept(now);
            }
        });
        graph.colourBy().subscribe(choice::setValue);
        return choice;
    }

    private void show() {
        undo.setDisable(!graph.steps().canUndo());
        redo.setDisable(!graph.steps().canRedo());
    }

    /** Where a wallet to be found is typed. */
    TextField find() {
        return find;
    }

    Node node() {
        return box;
    }
}
