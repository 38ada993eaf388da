package org.wallettracker.ui.cluster;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.control.FittingRow;
import org.wallettracker.ui.common.theme.Space;

/** What can be decided on the cluster on show, each with its key. */
final class DecisionBar {
    private final HBox box = new HBox(Space.S);
    private final FittingRow buttons = new FittingRow(Space.XS, false);
    private final Label status = Chips.of("", "status-open", "");

    DecisionBar(ClusterViewModel model, ClusterActs acts) {
        button("decide-confirm", "Confirm", "C", "It is a ring (C)", 20, acts::confirm);
        button("decide-dismiss", "Dismiss", "D", "It is no ring: it lowers no score (D)", 19, acts::dismiss);
        button("decide-whitelist", "Whitelist", "W", "It is one hand, and legitimate (W)", 18, acts::whitelist);
        button("decide-split", "Split selected", "S", "The selected wallets don't belong to the others (S)", 15,
                acts::split);
        button("decide-merge", "Merge with\u2026", "M", "It and another are one (M)", 13, acts::merge);
        button("decide-note", "Note\u2026", "N", "A remark, without effect (N)", 14, acts::note);
        button("decide-label", "Label account\u2026", "L", "Say what the selected account is (L)", 12, acts::label);
        button("decide-undo", "Take back", "U", "The last decision holds no more (U)", 17, acts::undo);
        HBox.setHgrow(buttons, Priority.ALWAYS);
        status.setId("cluster-status");
        box.getChildren().addAll(status, buttons);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("decision-bar");
        model.chosen().subscribe(this::show);
    }

    private void button(String id, String word, String key, String help, int importance, Runnable action) {
        Label hint = new Label(key);
        hint.getStyleClass().add("key-hint");
        Button button = new Button(word, hint);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
        button.setOnAction(e -> action.run());
        buttons.add(button, importance);
    }

    private void show(ClusterEntry entry) {
        box.setDisable(entry == null);
        status.setVisible(entry != null);
        if (entry != null) {
            status.setText(ClusterWords.of(entry.status()));
            Chips.restyle(status, "status-" + entry.status().wireName());
            status.getTooltip().setText(ClusterWords.meaning(entry.status()));
        }
    }

    Node node() {
        return box;
    }
}
