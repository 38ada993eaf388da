package org.wallettracker.ui.shell;

import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.wallettracker.ui.common.theme.Appearance;
import org.wallettracker.ui.common.theme.Appearance.Theme;

/** The menu of how the workstation looks. */
final class AppearanceMenu {
    private static final double[] SCALES = {0.9, 1, 1.15, 1.3, 1.5};

    private AppearanceMenu() {
    }

    /** Opens it below {@code anchor}. */
    static void show(Node anchor, Appearance now, Consumer<Appearance> choose) {
        ContextMenu menu = new ContextMenu();
        ToggleGroup themes = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(switch (theme) {
                case SYSTEM -> "As the system";
                case LIGHT -> "Light";
                case DARK -> "Dark";
            });
            item.setToggleGroup(themes);
            item.setSelected(now.theme() == theme);
            item.setOnAction(e -> choose.accept(now.withTheme(theme)));
            menu.getItems().add(item);
        }
        CheckMenuItem colourBlind = new CheckMenuItem("Blue and orange for profit and loss");
        colourBlind.setSelected(now.colourBlind());
        colourBlind.setOnAction(e -> choose.accept(now.withColourBlind(colourBlind.isSelected())));
        menu.getItems().addAll(new SeparatorMenuItem(), colourBlind, new SeparatorMenuItem(), scales(now, choose));
        menu.show(anchor, Side.BOTTOM, 0, 4);
    }

    private static Menu scales(Appearance now, Consumer<Appearance> choose) {
        Menu menu = new Menu("Text size");
        ToggleGroup group = new ToggleGroup();
        for (double scale : SCALES) {
            RadioMenuItem item = new RadioMenuItem(Math.round(scale * 100) + "\u202f%");
            item.setToggleGroup(group);
            item.setSelected(Math.abs(now.textScale() - scale) < 0.01);
            item.setOnAction(e -> choose.accept(now.withTextScale(scale)));
            menu.getItems().add(item);
        }
        return menu;
    }
}
