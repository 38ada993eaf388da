package org.wallettracker.ui.leaderboard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.theme.Space;

/** The form of a filter: part of an address, a range for each measure, a switch for each tag. Applies as one types. */
final class FilterPanel {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private final LeaderboardViewModel model;
    private final TextField text = new TextField();
    private final Map<Measure, Ends> ends = new EnumMap<>(Measure.class);
    private final Map<Tag, ToggleButton> tags = new EnumMap<>(Tag.class);
    private final Label wrong = new Label();
    private final VBox box = new VBox(Space.S);
    private boolean filling;

    private record Ends(TextField from, TextField to) {
    }

    FilterPanel(LeaderboardViewModel model, Node saved) {
        this.model = model;
        box.setId("filter-panel");
        box.getStyleClass().add("filter-panel");
        box.setAccessibleText("Filter");
        text.setId("filter-text");
        text.setPromptText("address or label");
        text.setAccessibleText("Address or private label contains");
        text.setPrefColumnCount(14);
        text.textProperty().subscribe((before, now) -> apply());
        FlowPane ranges = new FlowPane(Space.L, Space.XS);
        HBox address = line("Address or label", "", text);
        ranges.getChildren().add(address);
        for (Measure measure : Measure.values()) {
            ranges.getChildren().add(range(measure));
        }
        // as wide as two ranges, so that those behind it stand in the columns of the others
        Region range = (Region) ranges.getChildren().get(1);
        address.prefWidthProperty().bind(range.widthProperty().multiply(2).add(Space.L));
        HBox.setHgrow(text, Priority.ALWAYS);
        FlowPane switches = new FlowPane(Space.XS, Space.XS);
        for (Tag tag : Tag.values()) {
            ToggleButton button = new ToggleButton(tag.word());
            button.setId("tag-" + tag.name());
            button.getStyleClass().add("filter-chip");
            button.setTooltip(new Tooltip(tag.help()));
            button.setOnAction(e -> model.filter(model.query().get().filter().toggled(tag)));
            tags.put(tag, button);
            switches.getChildren().add(button);
        }
        wrong.getStyleClass().add("wrong");
        wrong.setWrapText(true);
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.setVisible(false);
        box.getChildren().addAll(ranges, switches, saved, wrong);
        model.query().subscribe(q -> fill(q.filter()));
    }

    private Node range(Measure measure) {
        Ends pair = new Ends(end(measure, "from"), end(measure, "to"));
        ends.put(measure, pair);
        Label dash = Texts.muted("\u2013");
        HBox both = new HBox(Space.XS, pair.from, dash, pair.to);
        both.setAlignment(Pos.CENTER_LEFT);
        return line(measure.word(), measure.unit(), both);
    }

    private static HBox line(String word, String unit, Node field) {
        Label name = new Label(word);
        Label of = Texts.muted(unit);
        HBox caption = new HBox(Space.XS, name, of);
        caption.setAlignment(Pos.CENTER_LEFT);
        caption.getStyleClass().add("filter-name");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(Space.XS, caption, field);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private TextField end(Measure measure, String which) {
        TextField field = new TextField();
        field.setId("filter-" + measure.name() + "-" + which);
        field.setPromptText(which);
        field.setAccessibleText(measure.word() + " " + measure.unit() + " " + which);
        field.setPrefColumnCount(4);
        field.getStyleClass().add("figure");
        field.textProperty().subscribe((before, now) -> apply());
        return field;
    }

    /** Takes over what is written; a bound that is no number is said and left out. */
    private void apply() {
        if (filling) {
            return;
        }
        Filter filter = model.query().get().filter().withText(text.getText());
        List<String> mistakes = new ArrayList<>();
        for (Map.Entry<Measure, Ends> entry : ends.entrySet()) {
            Long from = read(entry.getKey(), entry.getValue().from, mistakes);
            Long to = read(entry.getKey(), entry.getValue().to, mistakes);
            filter = filter.with(entry.getKey(), new Range(from, to));
        }
        wrong.setText(String.join("\n", mistakes));
        wrong.setVisible(!mistakes.isEmpty());
        filling = true; // what is written stays as it is written
        model.filter(filter);
        filling = false;
    }

    private static @Nullable Long read(Measure measure, TextField field, List<String> mistakes) {
        try {
            Long value = measure.parse(field.getText());
            field.pseudoClassStateChanged(WRONG, false);
            return value;
        } catch (IllegalArgumentException e) {
            field.pseudoClassStateChanged(WRONG, true);
            mistakes.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Shows {@code filter} as it is now. */
    private void fill(Filter filter) {
        tags.forEach((tag, button) -> button.setSelected(filter.tags().contains(tag)));
        if (filling) {
            return;
        }
        filling = true;
        text.setText(filter.text());
        ends.forEach((measure, pair) -> {
            Range range = filter.ranges().getOrDefault(measure, new Range(null, null));
            set(measure, pair.from, range.min());
            set(measure, pair.to, range.max());
        });
        wrong.setVisible(false);
        filling = false;
    }

    private static void set(Measure measure, TextField field, @Nullable Long value) {
        field.setText(value == null ? "" : measure.text(value));
        field.pseudoClassStateChanged(WRONG, false);
    }

    /** Puts the focus on its first field. */
    void focus() {
        text.requestFocus();
    }

    Node node() {
        return box;
    }
}
