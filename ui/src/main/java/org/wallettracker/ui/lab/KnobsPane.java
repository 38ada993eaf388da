package org.wallettracker.ui.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.Links;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.lab.Knobs.Group;

/** Groups of figures, one below the other. */
final class KnobsPane implements Section {
    private final LabViewModel model;
    private final List<KnobRow> rows = new ArrayList<>();
    private final List<Runnable> sums = new ArrayList<>();
    private final VBox box = new VBox(Space.XS);

    /**
     * Of {@code groups}; with {@code summed} the heading of each says what its figures add up to; {@code open} goes to a
     * curve.
     */
    KnobsPane(LabViewModel model, List<Group> groups, boolean summed, Consumer<String> open) {
        this.model = model;
        for (Group group : groups) {
            HBox head = new HBox(Space.S, Texts.section(group.title()));
            head.setAlignment(Pos.CENTER_LEFT);
            head.getStyleClass().add("knob-group");
            if (summed) {
                head.getChildren().addAll(gap(), sum(group));
            }
            box.getChildren().add(head);
            if (!group.note().isEmpty()) {
                Label note = Texts.wrapped(group.note());
                note.getStyleClass().add("knob-note");
                box.getChildren().add(note);
            }
            for (Knob knob : group.knobs()) {
                KnobRow row = new KnobRow(knob, model);
                rows.add(row);
                box.getChildren().add(row.node());
            }
            LabCurve.all().stream().filter(c -> group.curves().contains(c.id()))
                    .forEach(c -> box.getChildren().add(curve(c, open)));
        }
    }

    /** What leads to {@code curve}. */
    static Node curve(LabCurve curve, Consumer<String> open) {
        Button link = Links.link("Curve: " + curve.label(), "opens it", () -> open.accept(curve.id()));
        link.setId("open-" + curve.id());
        link.getStyleClass().add("knob-curve");
        return link;
    }

    private static Node gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Node sum(Group group) {
        FigureLabel sum = new FigureLabel();
        sum.getStyleClass().add("faint");
        sums.add(() -> {
            ParameterSet set = model.set();
            if (set != null) {
                long points = group.knobs().stream().mapToLong(k -> Long.parseLong(k.read().of(set))).sum();
                sum.show(Figure.plain(Format.counted(points, "points"), Format.count(points) + " of 1000 points"));
            }
        });
        return sum;
    }

    @Override
    public void show() {
        rows.forEach(KnobRow::show);
        sums.forEach(Runnable::run);
    }

    @Override
    public Node node() {
        return box;
    }
}
