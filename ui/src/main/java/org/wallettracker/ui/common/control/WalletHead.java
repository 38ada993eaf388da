package org.wallettracker.ui.common.control;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Explorer;
import org.wallettracker.ui.common.view.Navigator;

/** A wallet's picture and address with the buttons to copy it, to open it elsewhere and to compare it. */
public final class WalletHead {
    private WalletHead() {
    }

    /** The line for {@code wallet}; {@code cell} is the pixel size of the picture's cells. */
    public static HBox of(Address wallet, int cell, Navigator navigator) {
        FigureLabel address = new FigureLabel(Format.address(wallet));
        address.getStyleClass().addAll("address", "address-head");
        address.setMinWidth(Region.USE_PREF_SIZE);
        Button copy = Icons.button(Feather.COPY, "Copy address",
                () -> navigator.copy("Address", wallet.toBase58()));
        Button browse = Icons.button(Feather.EXTERNAL_LINK, "Open in block explorer",
                () -> navigator.browse(Explorer.account(wallet)));
        Button compare = Icons.button(Feather.COLUMNS, "Add to the comparison", () -> navigator.compare(wallet));
        HBox box = new HBox(Space.XS, new ImageView(Identicons.of(wallet, cell)), address, copy, browse, compare);
        HBox.setMargin(address, new Insets(0, Space.XS, 0, Space.XS));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
