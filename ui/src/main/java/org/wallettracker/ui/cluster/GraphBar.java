package org.wallettracker.ui.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.ui.cluster.graph.GraphModel;
import org.wallettracker.ui.common.control.FittingRow;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.Menus;
import org.wallettracker.ui.common.theme.Space;

/**
 * The tools above the graph: layout, colours, find, steps back, fit, lasso, export. Where the room is short they take their
 * short forms, then go into a menu, the least important first.
 */
final class GraphBar {
    private final GraphModel graph;
    private final FittingRow box = new FittingRow(Space.XS, false);
    private final TextField find = new TextField();
    private final Map<Node, Supplier<List<MenuItem>>> inMenu = new LinkedHashMap<>();
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

    /** @param exports what the graph can be written as */
    GraphBar(GraphModel graph, Tools tools, Supplier<List<MenuItem>> exports) {
        this.graph = graph;
        box.getStyleClass().add("graph-bar");
        GraphChoices choices = new GraphChoices(graph);
        choices.layouts(box, 20, inMenu);
        choices.colours(box, 16, inMenu);
        finder(tools);
        icon(Icons.button(Feather.MAXIMIZE, "Fit everything in (F)", tools::fit), 18, "Fit everything in", tools::fit);
        ToggleButton lasso = new ToggleButton("", Icons.of(Feather.EDIT_3));
        lasso.getStyleClass().addAll("flat", "icon-only");
        lasso.setId("graph-lasso");
        lasso.setTooltip(new Tooltip("Select by drawing around wallets (Shift+drag)"));
        lasso.setAccessibleText("Select by drawing around wallets");
        lasso.selectedProperty().subscribe((before, on) -> tools.lasso(on));
        icon(lasso, 12, "Select by drawing around wallets", () -> lasso.setSelected(true));
        undo = Icons.button(Feather.CORNER_UP_LEFT, "Take the last change of the view back (Ctrl+Z)", graph::undo);
        redo = Icons.button(Feather.CORNER_UP_RIGHT, "Make it again (Ctrl+Y)", graph::redo);
        icon(undo, 13, "Take the last change of the view back", graph::undo);
        icon(redo, 11, "Make it again", graph::redo);
        Button export = Menus.button(Feather.DOWNLOAD, "Export the graph", exports);
        export.setId("graph-export");
        box.add(export, 17);
        inMenu.put(export, exports);
        Button rest = Menus.button(Feather.MORE_HORIZONTAL, "More tools", this::hidden);
        rest.setId("graph-more");
        box.rest(rest);
        graph.plate().subscribe(p -> show());
    }

    private void finder(Tools tools) {
        find.setId("graph-find");
        find.setPromptText("Find a wallet  /");
        find.setAccessibleText("Find a wallet in the graph");
        find.setPrefColumnCount(9);
        find.setOnAction(e -> tools.find(find.getText().strip()));
        find.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                box.want(null);
            }
        });
        Button open = Icons.button(Feather.SEARCH, "Find a wallet (/)", this::find);
        box.add(List.of(find, open), 14);
        inMenu.put(open, () -> find.isVisible() ? List.of() : List.of(Menus.item("Find a wallet\u2026", this::find)));
    }

    private void icon(Node button, int importance, String word, Runnable action) {
        box.add(button, importance);
        inMenu.put(button, () -> {
            MenuItem item = Menus.item(word, action);
            item.setDisable(button.isDisabled());
            return List.of(item);
        });
    }

    /** What has no room on the bar. */
    private List<MenuItem> hidden() {
        List<MenuItem> items = new ArrayList<>();
        inMenu.forEach((node, made) -> {
            if (!node.isVisible()) {
                items.addAll(made.get());
            }
        });
        return items;
    }

    private void show() {
        undo.setDisable(!graph.steps().canUndo());
        redo.setDisable(!graph.steps().canRedo());
    }

    /** Puts the cursor where a wallet to be found is typed, which has room as long as it is there. */
    void find() {
        box.want(find);
        box.layout();
        find.requestFocus();
    }

    Node node() {
        return box;
    }
}
