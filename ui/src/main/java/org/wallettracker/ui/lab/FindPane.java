package org.wallettracker.ui.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.lab.Knobs.Group;

/** Figures and curves of all sections that are looked for: by words, or because they differ from the set in force. */
final class FindPane implements Section {
    private final LabViewModel model;
    private final Consumer<String> open;
    private final Map<String, KnobRow> made = new HashMap<>();
    private final List<KnobRow> rows = new ArrayList<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private final VBox box = new VBox(Space.XS);
    private boolean changes;

    /** One that goes to curves by {@code open}. */
    FindPane(LabViewModel model, Consumer<String> open) {
        this.model = model;
        this.open = open;
        box.setId("lab-found");
    }

    /** Lists what {@code text} is found in. */
    void find(String text) {
        changes = false;
        String words = text.strip().toLowerCase(Locale.ROOT);
        list(knob -> knob.speaksOf(words), group -> group.toLowerCase(Locale.ROOT).contains(words),
                curve -> curve.speaksOf(words), "Nothing is called that.");
    }

    /** Lists what differs from the set in force. What is put back meanwhile stays listed. */
    void changes() {
        changes = true;
        shown.clear();
        listChanges();
    }

    private void listChanges() {
        list(knob -> shown.contains(knob.id()) || changed(knob), group -> false,
                curve -> shown.contains(curve.id()) || changed(curve), "Every figure is as in force.");
    }

    /** How many figures and curves differ from the set in force; weights and their curves count once. */
    int count() {
        return (int) (Knobs.all().filter(this::changed).count()
                + LabCurve.all().stream().filter(this::changed).count());
    }

    private boolean changed(Knob knob) {
        ParameterSet set = model.set();
        ParameterSet inForce = model.inForce();
        return set != null && inForce != null && knob.differs(set, inForce) && !knob.id().startsWith("decay.steps");
    }

    private boolean changed(LabCurve curve) {
        ParameterSet set = model.set();
        ParameterSet inForce = model.inForce();
        return set != null && inForce != null && curve.reshaped(set, inForce);
    }

    private void list(Predicate<Knob> which, Predicate<String> groups, Predicate<LabCurve> curves, String none) {
        box.getChildren().clear();
        rows.clear();
        Set<String> found = new LinkedHashSet<>();
        Knobs.sections().forEach((section, all) -> {
            for (Group group : all) {
                String title = section + (group.title().equals(section) ? "" : ": " + group.title());
                List<Knob> hits = group.knobs().stream().filter(k -> which.test(k) || groups.test(title)).toList();
                if (!hits.isEmpty()) {
                    heading(title);
                    hits.forEach(k -> {
                        KnobRow row = made.computeIfAbsent(k.id(), id -> new KnobRow(k, model));
                        rows.add(row);
                        found.add(k.id());
                        box.getChildren().add(row.node());
                    });
                }
            }
        });
        List<LabCurve> hits = LabCurve.all().stream().filter(curves).toList();
        if (!hits.isEmpty()) {
            heading("Curves");
            hits.forEach(c -> {
                found.add(c.id());
                box.getChildren().add(KnobsPane.curve(c, open));
            });
        }
        if (found.isEmpty()) {
            box.getChildren().add(Texts.wrapped(none));
        }
        shown.clear();
        shown.addAll(found);
        rows.forEach(KnobRow::show);
    }

    private void heading(String title) {
        Label head = Texts.section(title);
        head.getStyleClass().add("knob-group");
        box.getChildren().add(head);
    }

    @Override
    public void show() {
        boolean more = changes && (Knobs.all().anyMatch(k -> changed(k) && !shown.contains(k.id()))
                || LabCurve.all().stream().anyMatch(c -> changed(c) && !shown.contains(c.id())));
        if (more) {
            listChanges();
        } else {
            rows.forEach(KnobRow::show);
        }
    }

    @Override
    public Node node() {
        return box;
    }
}
