package org.wallettracker.ui.common.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.ui.common.control.Menus;
import org.wallettracker.ui.common.export.TableExport;
import org.wallettracker.ui.common.export.TableFormat;
import org.wallettracker.ui.common.view.Navigator;

/** The menu of what can be written of a table into a file. */
public final class ExportMenu {
    /** Opens it where a table has the focus. */
    public static final KeyCombination KEY = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);

    private ExportMenu() {
    }

    /** Something that can be written; {@code table} is asked for when it is chosen. */
    public record Choice(String word, Supplier<TableExport<?>> table) {
    }

    /** The button; {@code choices} are asked for each time it opens. */
    public static Button button(Navigator navigator, Supplier<List<Choice>> choices) {
        Button button = Menus.button(Feather.DOWNLOAD, "Export (Ctrl+E)", () -> items(navigator, choices.get()));
        button.getStyleClass().add("export");
        return button;
    }

    private static List<MenuItem> items(Navigator navigator, List<Choice> choices) {
        List<MenuItem> items = new ArrayList<>();
        for (Choice choice : choices) {
            for (TableFormat format : TableFormat.values()) {
                items.add(Menus.item(choice.word + " as " + format.word() + "\u2026",
                        () -> navigator.export(choice.table.get(), format)));
            }
        }
        return items;
    }
}
