package org.wallettracker.ui.lab;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.Menus;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Navigator;

/** The line above the laboratory: what is tried beside what, and what can be done with it. */
final class LabBar {
    private final LabViewModel model;
    private final Label words = new Label();
    private final Label wrong = new Label();
    private final Button undo;
    private final Button redo;
    private final Button reset;
    private final TextField name = new TextField();
    private final TextField version = new TextField("1");
    private final Button keep = new Button("Keep");
    private final VBox box;
    private Suggestion suggested = new Suggestion("", "1");

    private record Suggestion(String name, String version) {
    }

    LabBar(LabViewModel model, Navigator navigator, Runnable guide) {
        this.model = model;
        words.getStyleClass().add("count-line");
        words.setId("lab-words");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        undo = Icons.button(Feather.CORNER_UP_LEFT, "Undo (Ctrl+Z)", model::undo);
        redo = Icons.button(Feather.CORNER_UP_RIGHT, "Redo (Ctrl+Y)", model::redo);
        reset = Icons.button(Feather.ROTATE_CCW, "Back to the set in force (Ctrl+Backspace)", model::reset);
        undo.setId("lab-undo");
        redo.setId("lab-redo");
        reset.setId("lab-reset");
        Button load = Menus.button(Feather.FOLDER, "Try a kept set", this::kept);
        load.setId("lab-load");
        name.setId("lab-name");
        name.setPromptText("new name");
        name.setAccessibleText("Name to keep this set under");
        name.setPrefColumnCount(10);
        name.setOnAction(e -> keep());
        name.textProperty().subscribe(t -> relabel());
        version.setId("lab-version");
        version.setAccessibleText("Version of this set");
        version.setTooltip(new Tooltip("Version, a whole number"));
        version.setPrefColumnCount(2);
        version.setMinWidth(Region.USE_PREF_SIZE);
        version.setOnAction(e -> keep());
        keep.setId("lab-keep");
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.setOnAction(e -> keep());
        wrong.getStyleClass().addAll("wrong", "lab-wrong");
        wrong.setId("lab-wrong");
        wrong.setWrapText(true);
        HBox line = new HBox(Space.XS, words, undo, redo, reset, load, name, new Label("v"), version, keep,
                Icons.button(Feather.BOOK_OPEN, "Guide to this view (F1)", guide));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("view-bar");
        box = new VBox(line, wrong);
        model.kept().subscribe(k -> relabel());
        show();
    }

    private List<MenuItem> kept() {
        List<MenuItem> items = new ArrayList<>();
        model.kept().get().forEach(k -> items.add(Menus.item(k, () -> {
            name.setText(suggested.name());
            version.setText(suggested.version());
            model.load(k);
        })));
        if (items.isEmpty()) {
            MenuItem none = new MenuItem("No set is kept yet: give this one a name");
            none.setDisable(true);
            items.add(none);
        }
        return items;
    }

    private void keep() {
        model.keep(name.getText(), version.getText());
    }

    private void relabel() {
        boolean there = model.kept().get().contains(name.getText().strip());
        keep.setText(there ? "Replace" : "Keep");
        keep.setTooltip(new Tooltip(there
                ? "Keep this set in place of the kept one of that name"
                : "Keep this set under that name; the scores in force stay as they are"));
    }

    /** Shows the set that is worked at. */
    void show() {
        ParameterSet set = model.set();
        ParameterSet inForce = model.inForce();
        undo.setDisable(!model.canUndo());
        redo.setDisable(!model.canRedo());
        reset.setDisable(!model.changed());
        keep.setDisable(set == null);
        LabViewModel.Problem problem = model.problem().get();
        boolean mine = problem.id().equals("keep");
        wrong.setText(mine ? problem.words() : "");
        wrong.setVisible(mine);
        wrong.setManaged(mine);
        if (set == null || inForce == null) {
            words.setText("Trying other parameters");
            return;
        }
        words.setText(model.changed()
                ? "Trying " + model.title(set) + " beside " + inForce.title()
                : "As in force: " + inForce.title());
        words.setTooltip(new Tooltip(words.getText()));
        suggest(set, inForce);
    }

    /** A name and version for the set: its own, or the next version of it; none for one that came of the set in force. */
    private void suggest(ParameterSet set, ParameterSet inForce) {
        boolean known = model.known(set);
        boolean own = !set.name().equals(inForce.name());
        Suggestion next = new Suggestion(own ? set.name() : "",
                Integer.toString(own ? set.version() + (known ? 0 : 1) : 1));
        if (!next.equals(suggested) && name.getText().equals(suggested.name())
                && version.getText().equals(suggested.version())) {
            name.setText(next.name());
            version.setText(next.version());
        }
        suggested = next;
    }

    Node node() {
        return box;
    }
}
