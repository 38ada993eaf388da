package org.wallettracker.ui.cluster;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.wallettracker.ui.cluster.graph.GraphModel;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;

/** Hides ties whose pair is less sure than it says. */
final class LeastSlider {
    private static final double HUNDRED = 100;
    private final GraphModel graph;
    private final Slider slider = new Slider(0, 1, 0);
    private final Label words = new Label();
    private final HBox row = new HBox(Space.XS, words, slider);
    private boolean settling;

    LeastSlider(GraphModel graph) {
        this.graph = graph;
        slider.setId("least-confidence");
        slider.setAccessibleText("Ties of at least this confidence");
        slider.setTooltip(new Tooltip("Hides ties whose pair is less sure"));
        slider.setBlockIncrement(0.05);
        slider.setPrefWidth(90);
        slider.valueProperty().subscribe((before, now) -> {
            say();
            if (!settling && !slider.isValueChanging()) {
                take();
            }
        });
        slider.valueChangingProperty().subscribe((before, now) -> {
            if (!now) {
                take();
            }
        });
        words.getStyleClass().add("legend-word");
        words.setMinWidth(Region.USE_PREF_SIZE);
        say();
        row.setAlignment(Pos.CENTER_LEFT);
        graph.plate().subscribe(p -> settle());
    }

    private void say() {
        words.setText("Ties from " + Math.round(slider.getValue() * HUNDRED) + Format.THIN + "%");
    }

    private void take() {
        double from = Math.round(slider.getValue() * HUNDRED) / HUNDRED;
        if (Math.abs(from - graph.steps().now().least()) > 1e-9) {
            graph.edit(graph.steps().now().from(from));
        }
    }

    private void settle() {
        if (!slider.isValueChanging()) {
            settling = true;
            slider.setValue(graph.steps().now().least());
            settling = false;
        }
    }

    Node node() {
        return row;
    }
}
