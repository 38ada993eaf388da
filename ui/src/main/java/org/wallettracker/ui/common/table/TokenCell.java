package org.wallettracker.ui.common.table;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.control.Identicons;
import org.wallettracker.ui.common.theme.Space;

/** A token in a table: its mint's picture and its name; the whole mint on hover. */
public final class TokenCell {
    private TokenCell() {
    }

    /** A cell of the token that {@code mint} and {@code name} give; nothing where the mint is null. */
    public static <T> Column.Cell<T> of(Function<T, @Nullable Address> mint, Function<T, String> name) {
        ImageView picture = new ImageView();
        Label text = new Label();
        Tooltip whole = new Tooltip();
        text.setTooltip(whole);
        HBox box = new HBox(Space.S, picture, text);
        box.setAlignment(Pos.CENTER_LEFT);
        return Column.cell(box, row -> {
            Address address = mint.apply(row);
            picture.setImage(address == null ? null : Identicons.of(address, 2));
            text.setText(address == null ? "" : name.apply(row));
            whole.setText(address == null ? "" : name.apply(row) + "\n" + address.toBase58());
        });
    }
}
