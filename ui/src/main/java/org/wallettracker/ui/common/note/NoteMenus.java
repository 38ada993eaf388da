package org.wallettracker.ui.common.note;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.note.Notebook;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.Menus;
import org.wallettracker.ui.common.view.Navigator;

/** The ways to star, list and name a wallet. */
public final class NoteMenus {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private NoteMenus() {
    }

    /** The items for {@code wallet}: star, lists, private label. */
    public static List<MenuItem> items(Address wallet, Navigator navigator) {
        Notes notes = navigator.notes();
        List<MenuItem> items = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>(notes.book().get().lists().keySet());
        names.add(Notebook.STARRED);
        for (String name : names) {
            CheckMenuItem item = new CheckMenuItem(name);
            item.setMnemonicParsing(false);
            item.setSelected(notes.book().get().listed(wallet, name));
            item.setOnAction(e -> notes.list(wallet, name, item.isSelected()));
            items.add(item);
        }
        items.add(Menus.item("New list\u2026", () -> newList(wallet, navigator)));
        items.add(new SeparatorMenuItem());
        items.add(Menus.item("Private label\u2026", () -> label(wallet, navigator)));
        return items;
    }

    /** Asks for the name of a list and puts {@code wallet} on it. */
    public static void newList(Address wallet, Navigator navigator) {
        navigator.ask("Put " + navigator.notes().name(wallet).text() + " on a list called", "", "Add",
                name -> {
                    if (!name.isBlank()) {
                        navigator.notes().list(wallet, name, true);
                    }
                });
    }

    /** Asks what to call {@code wallet}. */
    public static void label(Address wallet, Navigator navigator) {
        String now = navigator.notes().book().get().label(wallet);
        navigator.ask("Private label of " + wallet.shortened() + ", empty for none", now == null ? "" : now,
                "Keep", label -> navigator.notes().label(wallet, label));
    }

    /** Gives {@code name} the look of an address, unless it is a private name. */
    public static void style(Label name, boolean labelled) {
        name.getStyleClass().removeAll("address", "named");
        name.getStyleClass().add(labelled ? "named" : "address");
    }

    /** A button that gives {@code wallet} the star or takes it away. */
    public static Button star(Address wallet, Navigator navigator) {
        Button button = Icons.button(Feather.STAR, "Star (S)", () -> navigator.notes().star(wallet));
        button.getStyleClass().add("star");
        mark(button, navigator.notes().starred(wallet));
        return button;
    }

    /** Shows whether what {@code button} stands for is on. */
    public static void mark(Button button, boolean on) {
        button.pseudoClassStateChanged(ON, on);
        String words = on ? "Take the star off (S)" : "Star (S)";
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
    }
}
