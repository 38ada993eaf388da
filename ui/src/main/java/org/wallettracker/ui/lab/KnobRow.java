package org.wallettracker.ui.lab;

import java.math.BigDecimal;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;

/**
 * A figure of the set: its name with range, unit, value in force and the way back to it; below a slider, the exact figure
 * in a field, and what is wrong with it if anything is.
 */
final class KnobRow {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Knob knob;
    private final LabViewModel model;
    private final Slider slider;
    private final TextField field = new TextField();
    private final Label wrong = Texts.wrapped("");
    private final Label name;
    private final Tooltip help = new Tooltip();
    private final Label range = new Label();
    private final Button reset;
    private final VBox box;
    private boolean showing;

    KnobRow(Knob knob, LabViewModel model) {
        this.knob = knob;
        this.model = model;
        name = new Label(knob.label());
        name.getStyleClass().add("knob-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setTooltip(help);
        reset = Icons.button(Feather.ROTATE_CCW, knob.label() + ": back to the value in force", this::reset);
        reset.setId("reset-" + knob.id());
        reset.getStyleClass().add("knob-reset");
        reset.setVisible(false);
        range.getStyleClass().add("knob-range");
        range.setMinWidth(0); // the name and the way back stay
        range.setMaxWidth(Double.MAX_VALUE);
        range.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(range, Priority.ALWAYS);
        double scale = Math.pow(10, knob.digits());
        slider = new Slider(knob.low() / scale, knob.high() / scale, knob.low() / scale);
        slider.setBlockIncrement(Math.max(knob.step(), (knob.high() - knob.low()) / 400 / knob.step() * knob.step())
                / scale);
        slider.setAccessibleText(knob.label() + ", " + knob.range() + ". " + knob.help());
        slider.setTooltip(help);
        slider.setMinWidth(60);
        slider.setId("slider-" + knob.id());
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().subscribe((before, now) -> slid(now.doubleValue()));
        slider.valueChangingProperty().subscribe((before, now) -> {
            if (!now) {
                slid(slider.getValue());
            }
        });
        slider.setOnMouseReleased(e -> model.settle());
        slider.focusedProperty().subscribe((before, now) -> left(now));
        field.setId("field-" + knob.id());
        field.getStyleClass().add("knob-field");
        field.setAccessibleText(knob.label() + (knob.unit().isEmpty() ? "" : " in " + knob.unit()));
        field.setOnAction(e -> typed());
        field.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                typed();
            }
            left(now);
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        HBox head = new HBox(Space.XS, name, range, reset);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("knob-head");
        HBox line = new HBox(Space.S, slider, field);
        line.setAlignment(Pos.CENTER_LEFT);
        wrong.getStyleClass().add("wrong");
        box = new VBox(head, line, wrong);
        box.getStyleClass().add("knob");
        show();
    }

    Node node() {
        return box;
    }

    /** Shows the figure of the set that is worked at. */
    void show() {
        ParameterSet set = model.set();
        ParameterSet inForce = model.inForce();
        box.setDisable(set == null);
        LabViewModel.Problem problem = model.problem().get();
        boolean mine = problem.id().equals(knob.id());
        wrong.setText(mine ? problem.words() : "");
        wrong.setVisible(mine);
        wrong.setManaged(mine);
        field.pseudoClassStateChanged(WRONG, mine);
        if (set == null || inForce == null) {
            return;
        }
        box.setVisible(knob.in(set));
        box.setManaged(knob.in(set));
        if (!knob.in(set)) {
            return;
        }
        showing = true;
        slider.setValue(knob.position(set));
        showing = false;
        if (!mine) {
            field.setText(knob.read().of(set));
        }
        boolean changed = knob.differs(set, inForce);
        String now = knob.in(inForce) ? Format.number(new BigDecimal(knob.read().of(inForce))) : "none";
        name.setText(changed ? "\u2022 " + knob.label() : knob.label());
        name.pseudoClassStateChanged(CHANGED, changed);
        range.setText(changed ? "in force " + now : knob.range());
        reset.setVisible(changed && knob.in(inForce));
        help.setText(knob.help() + ".\nSlider " + knob.range() + "; the field takes whatever a set may have. In force: "
                + now + (knob.counts() ? ".\nTrades are counted anew for another value." : "."));
    }

    private void reset() {
        ParameterSet inForce = model.inForce();
        if (inForce != null) {
            model.settle();
            change(knob.read().of(inForce));
            model.settle();
            field.requestFocus();
        }
    }

    private void slid(double position) {
        ParameterSet set = model.set();
        boolean waits = showing || (knob.counts() && slider.isValueChanging());
        if (!waits && set != null && !knob.at(position).equals(knob.at(knob.position(set)))) {
            change(knob.at(position));
        }
    }

    private void typed() {
        ParameterSet set = model.set();
        if (set != null && !field.getText().strip().equals(knob.read().of(set))) {
            change(field.getText());
        } else if (model.problem().get().id().equals(knob.id())) {
            model.forgive();
        }
    }

    private void change(String text) {
        model.change(knob.id(), knob.to(text));
    }

    private void left(boolean focused) {
        if (!focused) {
            model.settle();
        }
    }

    private void key(KeyEvent event) {
        ParameterSet set = model.set();
        if (event.getCode() == KeyCode.ESCAPE && set != null) {
            field.setText(knob.read().of(set));
            typed();
            event.consume();
        }
    }
}
