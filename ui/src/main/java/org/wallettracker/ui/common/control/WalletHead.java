package org.wallettracker.ui.common.control;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.note.NoteMenus;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Explorer;
import org.wallettracker.ui.common.view.Navigator;

/** A wallet's picture, name and address with the buttons to star, list, name, copy, open it elsewhere and compare it. */
public final class WalletHead {
    /** From this size of the picture on there is room for the name and the address whole. */
    private static final int WIDE = 6;

    private WalletHead() {
    }

    /** The line for {@code wallet}; {@code cell} is the pixel size of the picture's cells. */
    public static HBox of(Address wallet, int cell, Navigator navigator) {
        FigureLabel name = new FigureLabel();
        name.getStyleClass().addAll("address-head");
        name.setMinWidth(cell >= WIDE ? Region.USE_PREF_SIZE : 40);
        FigureLabel address = new FigureLabel(Format.address(wallet));
        address.getStyleClass().addAll("address", "faint");
        address.setMinWidth(Region.USE_PREF_SIZE);
        address.managedProperty().bind(address.visibleProperty());
        Button star = NoteMenus.star(wallet, navigator);
        Button lists = Menus.button(Feather.TAG, "Lists and private label", () -> NoteMenus.items(wallet, navigator));
        lists.setId("wallet-lists");
        Button copy = Icons.button(Feather.COPY, "Copy address",
                () -> navigator.copy("Address", wallet.toBase58()));
        Button browse = Icons.button(Feather.EXTERNAL_LINK, "Open in block explorer",
                () -> navigator.browse(Explorer.account(wallet)));
        Button compare = Icons.button(Feather.COLUMNS, "Add to the comparison", () -> navigator.compare(wallet));
        HBox box = new HBox(Space.XS, new ImageView(Identicons.of(wallet, cell)), name, address, star, lists, copy,
                browse, compare);
        HBox.setMargin(name, new Insets(0, Space.XS, 0, Space.XS));
        Subscription[] shown = new Subscription[1];
        Runnable show = () -> {
            boolean labelled = navigator.notes().book().get().label(wallet) != null;
            name.show(navigator.notes().name(wallet));
            NoteMenus.style(name, labelled);
            address.setVisible(labelled && cell >= WIDE);
            NoteMenus.mark(star, navigator.notes().starred(wallet));
        };
        show.run();
        // only while somebody sees it: heads come and go, notes stay
        box.sceneProperty().subscribe(scene -> {
            if (shown[0] != null) {
                shown[0].unsubscribe();
            }
            shown[0] = scene == null ? null : navigator.notes().book().subscribe(book -> show.run());
        });
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
