package org.wallettracker.ui.lab;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.theme.Themes;

/** The left side of the laboratory: the figures of the set by sections, what differs, and what is looked for. */
final class LabSide {
    private static final double WIDTH = 344;
    private static final double NARROW = 276;
    /** Below this width of the view the side is narrow. */
    private static final double ROOMY = 1_100;
    private static final String WEIGHTS = "Weights";
    private static final String CURVES = "Curves";
    private static final String CHANGED = "Changed";

    private final LabViewModel model;
    private final CurvePane curves;
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Map<String, ToggleButton> tabs = new LinkedHashMap<>();
    private final ScrollPane shown = new ScrollPane();
    private final FindPane found;
    private final TextField find = new TextField();
    private final VBox root;
    private String chosen = "";

    LabSide(LabViewModel model) {
        this.model = model;
        curves = new CurvePane(model);
        Knobs.sections().forEach((name, groups) -> {
            sections.put(name, new KnobsPane(model, groups, name.equals(WEIGHTS), this::openCurve));
            if (name.equals(WEIGHTS)) {
                sections.put(CURVES, curves);
            }
        });
        found = new FindPane(model, this::openCurve);
        sections.put(CHANGED, found);
        shown.setFitToWidth(true);
        shown.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        shown.getStyleClass().add("lab-side");
        VBox.setVgrow(shown, Priority.ALWAYS);
        Label safe = Texts.wrapped("Nothing here changes the scores in force.");
        safe.getStyleClass().add("lab-safe");
        root = new VBox(search(), tabs(), safe, shown);
        root.getStyleClass().add("lab-left");
        choose(WEIGHTS);
    }

    private Node tabs() {
        FlowPane chips = new FlowPane(2, 2);
        chips.getStyleClass().add("lab-tabs");
        sections.keySet().forEach(name -> {
            ToggleButton tab = new ToggleButton(name);
            tab.setId("lab-tab-" + name);
            tab.getStyleClass().add("filter-chip");
            tab.setOnAction(e -> choose(name));
            tabs.put(name, tab);
            chips.getChildren().add(tab);
        });
        return chips;
    }

    private Node search() {
        find.setId("lab-find");
        find.setPromptText("find a figure (Ctrl+F)");
        find.setAccessibleText("Find a figure or a curve");
        find.textProperty().subscribe((before, now) -> {
            if (!before.equals(now)) {
                find();
            }
        });
        find.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                find.clear();
                e.consume();
            }
        });
        HBox search = new HBox(find);
        HBox.setHgrow(find, Priority.ALWAYS);
        search.getStyleClass().add("lab-find");
        return search;
    }

    /** Takes the width that suits a view {@code width} pixels wide. */
    void fit(double width) {
        double own = (width < ROOMY ? NARROW : WIDTH) * Math.min(1.15, Themes.scale(root));
        root.setPrefWidth(own);
        root.setMinWidth(own);
    }

    /** Puts the focus into the field that looks for figures. */
    void look() {
        find.requestFocus();
        find.selectAll();
    }

    /** Opens the curve {@code id}. */
    void openCurve(String id) {
        choose(CURVES);
        curves.choose(id);
    }

    /** Shows what the words in the field are found in; without words the section chosen before. */
    private void find() {
        if (find.getText().isBlank()) {
            choose(chosen);
        } else {
            model.settle();
            tabs.forEach((id, tab) -> tab.setSelected(false));
            found.find(find.getText());
            content(found);
        }
    }

    /** True if there is a section called {@code name}. */
    boolean has(String name) {
        return sections.containsKey(name);
    }

    /** Shows the section called {@code name}. */
    void choose(String name) {
        model.settle();
        chosen = name;
        if (!find.getText().isEmpty()) {
            find.clear(); // comes back here
            return;
        }
        tabs.forEach((id, tab) -> tab.setSelected(id.equals(name)));
        Section section = sections.get(name);
        if (section != null) {
            if (name.equals(CHANGED)) {
                found.changes();
            }
            section.show();
            content(section);
        }
    }

    private void content(Section section) {
        VBox padded = new VBox(section.node());
        padded.getStyleClass().add("lab-section");
        shown.setContent(padded);
        shown.setVvalue(0);
    }

    /** Shows the figures as they are now. */
    void figures() {
        Section section = find.getText().isBlank() ? sections.get(chosen) : found;
        if (section != null) {
            section.show();
        }
        ToggleButton changes = tabs.get(CHANGED);
        if (changes != null) {
            int count = found.count();
            changes.setText(count == 0 ? CHANGED : CHANGED + " " + count);
        }
    }

    Node node() {
        return root;
    }
}
