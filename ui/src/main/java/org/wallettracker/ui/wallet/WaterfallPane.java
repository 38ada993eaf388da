package org.wallettracker.ui.wallet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wallettracker.domain.score.ScoreCard.Step;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.wallet.Waterfall.Bar;

/** The waterfall drawn: a row of label, bar and points for each step; a row opens its explanation. */
final class WaterfallPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass BORROWED = PseudoClass.getPseudoClass("borrowed");
    private final VBox box = new VBox();
    private final Consumer<Bar> explain;
    private final Map<String, Button> rows = new HashMap<>();
    private String selected = "";

    WaterfallPane(Consumer<Bar> explain) {
        this.explain = explain;
        box.getStyleClass().add("waterfall");
        box.setId("waterfall");
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    Node node() {
        return box;
    }

    /** Shows {@code waterfall}. */
    void show(Waterfall waterfall) {
        box.getChildren().clear();
        rows.clear();
        for (Waterfall.Run run : waterfall.runs()) {
            box.getChildren().add(caption(run));
            for (Bar bar : run.bars()) {
                Button row = row(bar, waterfall.scale());
                rows.put(bar.step().label(), row);
                box.getChildren().add(row);
            }
        }
        box.getChildren().add(total(waterfall));
        mark(selected);
    }

    private static Node caption(Waterfall.Run run) {
        String group = run.group();
        Label name = new Label(group.substring(0, 1).toUpperCase(Locale.ROOT) + group.substring(1));
        name.getStyleClass().add("waterfall-group");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label sum = new Label(Format.pointsChange(run.points()));
        sum.getStyleClass().addAll("figure", "faint");
        sum.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(name, gap, sum);
        line.getStyleClass().add("waterfall-caption");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button row(Bar bar, int scale) {
        String max = bar.component() == null ? "" : "of " + Format.count(bar.component().max() / 100);
        String note = bar.borrowed() && bar.component() != null ? bar.component().note() : null;
        HBox line = line(note == null ? bar.step().label() : bar.step().label() + " (from SOL)",
                new WaterfallBar(bar, scale), Format.pointsChange(bar.step().points()),
                max);
        Button row = new Button("", line);
        line.prefWidthProperty().bind(row.widthProperty().subtract(2 * Space.S));
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setMaxWidth(Double.MAX_VALUE);
        row.getStyleClass().addAll("flat", "waterfall-row");
        row.setId("step-" + (bar.component() != null
                ? bar.component().id()
                : bar.step().label().toLowerCase(Locale.ROOT).replace(' ', '-')));
        row.setAccessibleText(bar.step().label() + ", " + Format.pointsChange(bar.step().points()) + " points"
                + (note == null ? "" : "; " + note));
        if (note != null) {
            row.setTooltip(new Tooltip(note));
            row.pseudoClassStateChanged(BORROWED, true);
        }
        row.setOnAction(e -> {
            mark(bar.step().label());
            explain.accept(bar);
        });
        return row;
    }

    private static Node total(Waterfall waterfall) {
        Bar all = new Bar(new Step("Score", waterfall.score(), null, ""), null,
                "total", 0, waterfall.score());
        HBox line = line("Score", new WaterfallBar(all, waterfall.scale()), Format.points(waterfall.score()),
                "of 1" + Format.THIN + "000");
        line.getStyleClass().add("waterfall-total");
        return line;
    }

    private static HBox line(String text, WaterfallBar bar, String points, String max) {
        Label label = new Label(text);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.getStyleClass().add("waterfall-label");
        FigureLabel figure = new FigureLabel(Figure.plain(points, points + " points"));
        figure.getStyleClass().add("waterfall-points");
        Label of = new Label(max);
        of.getStyleClass().addAll("figure", "faint");
        of.getStyleClass().add("waterfall-max");
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox line = new HBox(Space.S, label, bar, figure, of);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Marks the row called {@code label}. */
    void mark(String label) {
        selected = label;
        rows.forEach((name, row) -> row.pseudoClassStateChanged(SELECTED, name.equals(label)));
    }

    /** Up and down walk from bar to bar. */
    private void walk(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step == 0 || !(event.getTarget() instanceof Button from)) {
            return;
        }
        for (int i = box.getChildren().indexOf(from) + step; i >= 0 && i < box.getChildren().size(); i += step) {
            if (box.getChildren().get(i) instanceof Button next) {
                next.requestFocus();
                break;
            }
        }
        event.consume();
    }
}
