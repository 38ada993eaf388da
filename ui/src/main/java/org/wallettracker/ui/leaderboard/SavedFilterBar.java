package org.wallettracker.ui.leaderboard;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.Menus;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Navigator;

/** Saved filters: a button to choose each, to rename and to delete it; a field to save the present one. */
final class SavedFilterBar {
    private final LeaderboardViewModel model;
    private final SavedFilters saved;
    private final Navigator navigator;
    private final FlowPane box = new FlowPane(Space.S, Space.XS);
    private final TextField name = new TextField();
    private final Button save = new Button("Save");
    private String renaming = "";

    SavedFilterBar(LeaderboardViewModel model, SavedFilters saved, Navigator navigator) {
        this.model = model;
        this.saved = saved;
        this.navigator = navigator;
        name.setId("filter-name");
        name.setPromptText("name of this filter");
        name.setAccessibleText("Name of the filter to save");
        name.setPrefColumnCount(14);
        name.setOnAction(e -> save());
        save.setId("filter-save");
        save.setOnAction(e -> save());
        saved.names().subscribe(this::show);
        model.query().subscribe(q -> allow());
        name.textProperty().subscribe(t -> allow());
    }

    private void allow() {
        save.setDisable(name.getText().isBlank() || (renaming.isEmpty() && !model.query().get().filters()));
        save.setText(!renaming.isEmpty() ? "Rename" : saved.has(name.getText()) ? "Replace" : "Save");
    }

    private void show(List<String> names) {
        box.getChildren().setAll(Texts.muted("Saved filters"));
        for (String one : names) {
            Button choose = new Button(one);
            choose.getStyleClass().add("filter-chip");
            choose.setAccessibleText("Filter by " + one);
            choose.setOnAction(e -> model.filter(saved.get(one)));
            HBox group = new HBox(choose, Icons.button(Feather.EDIT_2, "Rename " + one, () -> rename(one)),
                    Icons.button(Feather.TRASH_2, "Delete " + one, () -> delete(one)));
            group.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(group);
        }
        if (names.isEmpty()) {
            box.getChildren().add(Texts.muted("none yet"));
        }
        HBox fresh = new HBox(Space.XS, name, save);
        fresh.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().add(fresh);
        allow();
    }

    private void rename(String one) {
        renaming = one;
        name.setText(one);
        name.requestFocus();
        name.selectAll();
        allow();
    }

    private void delete(String one) {
        saved.delete(one);
        navigator.say("Filter \u201c" + one + "\u201d deleted");
        name.requestFocus();
    }

    private void save() {
        if (save.isDisabled()) {
            return;
        }
        try {
            if (renaming.isEmpty()) {
                saved.save(name.getText(), model.query().get().filter());
                navigator.say("Filter saved as \u201c" + name.getText().strip() + "\u201d");
            } else {
                saved.rename(renaming, name.getText());
            }
            renaming = "";
            name.clear();
        } catch (IllegalArgumentException e) {
            navigator.fail(String.valueOf(e.getMessage()));
        }
        allow();
    }

    /** The saved filters to choose from, and {@code more} ways. */
    List<MenuItem> items(MenuItem more) {
        List<MenuItem> items = new ArrayList<>();
        saved.names().get().forEach(n -> items.add(Menus.item(n, () -> model.filter(saved.get(n)))));
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(more);
        return items;
    }

    /** Puts the focus where a name is written. */
    void focus() {
        name.requestFocus();
    }

    Node node() {
        return box;
    }
}
