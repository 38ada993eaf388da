package org.wallettracker.ui.common.table;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.Identicons;
import org.wallettracker.ui.common.note.Notes;
import org.wallettracker.ui.common.theme.Space;

/** The cell of a wallet: its picture and its private name, else its short address. */
public final class WalletCell {
    private static final int CELL = 2;

    private WalletCell() {
    }

    /** A cell that shows {@code of} a row as {@code notes} name it. */
    public static <T> Column.Cell<T> of(Function<T, Address> of, Notes notes) {
        ImageView picture = new ImageView();
        FigureLabel address = new FigureLabel();
        address.getStyleClass().add("address");
        HBox box = new HBox(Space.S, picture, address);
        box.setAlignment(Pos.CENTER_LEFT);
        return Column.cell(box, row -> {
            picture.setImage(Identicons.of(of.apply(row), CELL));
            address.show(notes.name(of.apply(row)));
        });
    }
}
