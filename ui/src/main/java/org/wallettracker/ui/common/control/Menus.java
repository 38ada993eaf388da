package org.wallettracker.ui.common.control;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;

/** Menus that open below a button. */
public final class Menus {
    private Menus() {
    }

    /** A button with only an icon; its menu is made anew each time it opens. */
    public static Button button(Feather icon, String name, Supplier<List<MenuItem>> items) {
        Button button = Icons.button(icon, name, () -> {
        });
        button.setOnAction(e -> {
            ContextMenu menu = new ContextMenu();
            menu.getItems().addAll(items.get());
            menu.show(button, Side.BOTTOM, 0, 4);
        });
        return button;
    }

    /** An item that does {@code action}. */
    public static MenuItem item(String word, Runnable action) {
        MenuItem item = new MenuItem(word);
        item.setOnAction(e -> action.run());
        return item;
    }
}
