package org.wallettracker.ui.compare;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.Identicons;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;

/** The line above the comparison: the wallets in it, and a field to add one. */
final class CompareBar {
    private static final double WRAP = 900;
    private final CompareViewModel model;
    private final FlowPane chips = new FlowPane(Space.XS, Space.XS);
    private final TextField field = new TextField();
    private final Label wrong = new Label();
    private final VBox box;

    /** One that ends with {@code tools}. */
    CompareBar(CompareViewModel model, Node... tools) {
        this.model = model;
        chips.setPrefWrapLength(WRAP);
        chips.setMinWidth(0);
        chips.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(chips, Priority.ALWAYS);
        field.setId("compare-address");
        field.setPromptText("wallet address");
        field.setAccessibleText("Address of a wallet to add");
        field.setPrefColumnCount(13);
        field.setMinWidth(118);
        field.setOnAction(e -> add());
        Button add = new Button("Add");
        add.setId("compare-add");
        add.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        add.setOnAction(e -> add());
        Button clear = Icons.button(Feather.TRASH_2, "Take all out", model::clear);
        clear.setId("compare-clear");
        HBox line = new HBox(Space.S, chips, field, add, clear);
        line.getChildren().addAll(tools);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("view-bar");
        wrong.getStyleClass().addAll("wrong", "lab-wrong");
        wrong.setId("compare-wrong");
        wrong.setWrapText(true);
        box = new VBox(line, wrong);
        model.problem().subscribe(text -> {
            wrong.setText(text);
            wrong.setVisible(!text.isEmpty());
            wrong.setManaged(!text.isEmpty());
        });
        model.wallets().subscribe(w -> show());
        model.strangers().subscribe(s -> show());
    }

    private void add() {
        model.add(field.getText());
        if (model.problem().get().isEmpty()) {
            field.clear();
        }
    }

    private void show() {
        List<Address> strangers = model.strangers().get();
        chips.getChildren().clear();
        int known = 0;
        for (Address wallet : model.wallets().get()) {
            boolean stranger = strangers.contains(wallet);
            HBox chip = new HBox(Space.XS);
            if (!stranger) {
                chip.getChildren().add(CompareGrid.letter(known++));
            }
            FigureLabel address = new FigureLabel(Format.address(wallet));
            address.getStyleClass().add("address");
            chip.getChildren().addAll(new ImageView(Identicons.of(wallet, 2)), address);
            if (stranger) {
                Label none = new Label("no trade of it is known");
                none.getStyleClass().addAll("wrong");
                chip.getChildren().add(none);
            }
            chip.getChildren().add(
                    Icons.button(Feather.X, "Take out " + wallet.shortened(), () -> model.remove(wallet)));
            chip.setAlignment(Pos.CENTER_LEFT);
            chip.getStyleClass().add("path-chip");
            chips.getChildren().add(chip);
        }
    }

    /** Puts the focus into the field. */
    void focus() {
        field.requestFocus();
    }

    Node node() {
        return box;
    }
}
