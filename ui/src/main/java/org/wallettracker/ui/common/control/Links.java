package org.wallettracker.ui.common.control;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.view.Explorer;
import org.wallettracker.ui.common.view.Navigator;

/** Words that lead somewhere. */
public final class Links {
    private Links() {
    }

    /** A button that looks like a link; {@code help} stands on hover. */
    public static Button link(String text, String help, Runnable action) {
        Button link = new Button(text);
        link.getStyleClass().add("link");
        link.setTooltip(new Tooltip(help));
        link.setAccessibleText(text + ", " + help);
        link.setOnAction(e -> action.run());
        return link;
    }

    /** A transaction's signature: the text leads to {@code show}, beside it copy and block explorer. */
    public static HBox signature(Signature signature, Navigator navigator, Runnable show) {
        Figure figure = Format.signature(signature);
        Button text = link(figure.text(), figure.exact(), show);
        text.getStyleClass().add("address");
        return withButtons(text, "Signature", figure.exact(), Explorer.transaction(signature), navigator);
    }

    /** A mint: short address, copy, block explorer. */
    public static HBox mint(Address mint, Navigator navigator) {
        FigureLabel text = new FigureLabel(Format.address(mint));
        text.getStyleClass().add("address");
        return withButtons(text, "Mint", mint.toBase58(), Explorer.token(mint), navigator);
    }

    private static HBox withButtons(Node text, String what, String whole, String url,
            Navigator navigator) {
        HBox box = new HBox(2, text, Icons.button(Feather.COPY, "Copy " + what.toLowerCase(Locale.ROOT),
                () -> navigator.copy(what, whole)),
                Icons.button(Feather.EXTERNAL_LINK, "Open in block explorer", () -> navigator.browse(url)));
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("link-line");
        return box;
    }
}
