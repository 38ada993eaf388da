package org.wallettracker.ui.leaderboard;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.Links;
import org.wallettracker.ui.common.theme.Space;

/** What the list is filtered by, a chip for each part; a press takes the part away. Not there without a filter. */
final class FilterChips {
    private final LeaderboardViewModel model;
    private final FlowPane box = new FlowPane(Space.XS, Space.XS);

    FilterChips(LeaderboardViewModel model) {
        this.model = model;
        box.setId("filter-chips");
        box.getStyleClass().add("active-filters");
        box.managedProperty().bind(box.visibleProperty());
        model.query().subscribe(q -> show(q.filter()));
    }

    private void show(Filter filter) {
        List<FilterWords.Part> parts = FilterWords.parts(filter);
        box.setVisible(!parts.isEmpty());
        box.getChildren().setAll(parts.stream().map(this::chip).toList());
        if (!parts.isEmpty()) {
            Button all = Links.link("Clear all", "shows every wallet again (Backspace)", model::clear);
            all.setId("filter-clear");
            box.getChildren().add(all);
        }
    }

    private Button chip(FilterWords.Part part) {
        Button chip = new Button(part.words(), Icons.of(Feather.X));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().addAll("filter-chip", "active");
        chip.setTooltip(new Tooltip("Take this part of the filter away"));
        chip.setAccessibleText("Filtered by " + part.words() + ", press to take it away");
        chip.setOnAction(e -> model.filter(part.without()));
        return chip;
    }

    Node node() {
        return box;
    }
}
