package org.wallettracker.ui.common.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of one family, and buttons that carry one. */
public final class Icons {
    private Icons() {
    }

    /** An icon in the colour of the text around it. */
    public static FontIcon of(Feather icon) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().add("icon");
        node.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        return node;
    }

    /** A flat button with only an icon; {@code name} is its name for hover and screen readers. */
    public static Button button(Feather icon, String name, Runnable action) {
        Button button = new Button("", of(icon));
        button.getStyleClass().addAll("flat", "icon-only");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(e -> action.run());
        return button;
    }
}
