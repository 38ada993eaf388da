package org.wallettracker.ui.lab;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.lab.LabCurve.Anchor;

/** The editor of one curve: a chart with anchors to drag, and the same anchors as figures. */
final class CurvePane implements Section {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private final LabViewModel model;
    private final ComboBox<LabCurve> chooser = new ComboBox<>();
    private final CurveChart chart;
    private final GridPane table = new GridPane();
    private final Label wrong = Texts.wrapped("");
    private final Label note = Texts.wrapped("");
    private final VBox box;
    private final List<TextField[]> fields = new ArrayList<>();
    private LabCurve shown;

    CurvePane(LabViewModel model) {
        this.model = model;
        chooser.getItems().setAll(LabCurve.all());
        chooser.setId("lab-curve");
        chooser.setAccessibleText("Curve");
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setVisibleRowCount(22);
        chooser.getSelectionModel().select(0);
        shown = chooser.getItems().getFirst();
        chart = new CurveChart(this::moved, model::settle);
        table.setHgap(Space.S);
        table.setVgap(2);
        wrong.getStyleClass().add("wrong");
        wrong.setId("curve-wrong");
        note.getStyleClass().add("knob-note");
        box = new VBox(Space.S, chooser, chart, wrong, table, note);
        chooser.valueProperty().subscribe((before, now) -> {
            if (now != null) {
                model.settle();
                shown = now;
                show();
            }
        });
    }

    @Override
    public Node node() {
        return box;
    }

    /** Chooses the curve with {@code id}. */
    void choose(String id) {
        chooser.getItems().stream().filter(c -> c.id().equals(id)).findFirst()
                .ifPresent(c -> chooser.getSelectionModel().select(c));
    }

    @Override
    public void show() {
        ParameterSet set = model.set();
        ParameterSet inForce = model.inForce();
        box.setDisable(set == null);
        if (set == null || inForce == null) {
            return;
        }
        LabViewModel.Problem problem = model.problem().get();
        boolean mine = problem.id().equals(shown.id());
        wrong.setText(mine ? problem.words() + ". The last curve that works is still tried." : "");
        wrong.setVisible(mine);
        wrong.setManaged(mine);
        List<Anchor> anchors = shown.anchors(set);
        chart.show(shown, anchors, shown.anchors(inForce));
        note.setText((shown.steps()
                ? "A value holds to the next anchor."
                : "Straight lines between the anchors, flat outside.")
                + (shown.counts() ? " Trades are counted anew for another curve." : ""));
        if (!mine) {
            fill(anchors);
        }
        fields.forEach(pair -> {
            pair[0].pseudoClassStateChanged(WRONG, mine);
            pair[1].pseudoClassStateChanged(WRONG, mine);
        });
    }

    private void fill(List<Anchor> anchors) {
        if (fields.size() != anchors.size()) {
            fields.clear();
            table.getChildren().clear();
            table.addRow(0, heading(shown.xName()), heading(shown.yName()));
            for (int i = 0; i < anchors.size(); i++) {
                row(i, i + 1 < anchors.size());
            }
        }
        if (table.getChildren().get(0) instanceof Label x && table.getChildren().get(1) instanceof Label y) {
            x.setText(shown.xName());
            y.setText(shown.yName());
        }
        for (int i = 0; i < anchors.size(); i++) {
            fields.get(i)[0].setText(anchors.get(i).x());
            fields.get(i)[1].setText(anchors.get(i).y());
        }
    }

    private static Label heading(String text) {
        Label label = Texts.muted(text);
        label.getStyleClass().add("stat-name");
        return label;
    }

    private void row(int index, boolean between) {
        TextField x = field("anchor-x-" + index, "Value of anchor " + (index + 1));
        TextField y = field("anchor-y-" + index, "Points of anchor " + (index + 1));
        Button remove = Icons.button(Feather.X, "Remove anchor " + (index + 1), () -> remove(index));
        HBox tools = new HBox(remove);
        if (between) {
            tools.getChildren().add(Icons.button(Feather.PLUS, "Add an anchor below", () -> add(index)));
        }
        tools.setAlignment(Pos.CENTER_LEFT);
        fields.add(new TextField[]{x, y});
        table.addRow(index + 1, x, y, tools);
    }

    private TextField field(String id, String name) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.getStyleClass().add("knob-field");
        field.setOnAction(e -> typed());
        field.focusedProperty().subscribe((before, now) -> {
            if (!now && before) {
                typed();
                model.settle();
            }
        });
        return field;
    }

    private List<Anchor> typedAnchors() {
        return fields.stream().map(pair -> new Anchor(pair[0].getText(), pair[1].getText())).toList();
    }

    private void typed() {
        ParameterSet set = model.set();
        if (set == null) {
            return;
        }
        List<Anchor> anchors = typedAnchors();
        if (!anchors.equals(shown.anchors(set))) {
            model.change(shown.id(), shown.to(anchors));
        } else if (model.problem().get().id().equals(shown.id())) {
            model.forgive();
        }
    }

    private void moved(int index, Anchor to) {
        ParameterSet set = model.set();
        if (set != null) {
            List<Anchor> anchors = new ArrayList<>(shown.anchors(set));
            anchors.set(index, to);
            model.change(shown.id(), shown.to(anchors));
        }
    }

    private void remove(int index) {
        ParameterSet set = model.set();
        if (set != null && index < shown.anchors(set).size()) {
            List<Anchor> anchors = new ArrayList<>(shown.anchors(set));
            anchors.remove(index);
            model.settle();
            model.change(shown.id(), shown.to(anchors));
            model.settle();
        }
    }

    private void add(int index) {
        ParameterSet set = model.set();
        if (set != null && index + 1 < shown.anchors(set).size()) {
            List<Anchor> anchors = new ArrayList<>(shown.anchors(set));
            Anchor a = anchors.get(index);
            Anchor b = anchors.get(index + 1);
            anchors.add(index + 1, new Anchor(CurveScale.middle(a.x(), b.x(), shown.xDigits()),
                    CurveScale.middle(a.y(), b.y(), 2)));
            model.settle();
            model.change(shown.id(), shown.to(anchors));
            model.settle();
        }
    }
}
