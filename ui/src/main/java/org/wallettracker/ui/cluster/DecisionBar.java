package org.wallettracker.ui.cluster;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.wallettracker.ui.common.theme.Space;

/** What can be decided on the cluster on show, each with its key. */
final class DecisionBar {
    private final FlowPane box = new FlowPane(Space.XS, Space.XS);

    DecisionBar(ClusterViewModel model, ClusterActs acts) {
        button("decide-confirm", "Confirm", "C", "It is a ring (C)", acts::confirm);
        button("decide-dismiss", "Dismiss", "D", "It is no ring: it lowers no score (D)", acts::dismiss);
        button("decide-whitelist", "Whitelist", "W", "It is one hand, and legitimate (W)", acts::whitelist);
        button("decide-split", "Split", "S", "The selected wallets don't belong to the others (S)",
                acts::split);
        button("decide-merge", "Merge", "M", "It and another are one (M)", acts::merge);
        button("decide-note", "Note", "N", "A remark, without effect (N)", acts::note);
        button("decide-label", "Label", "L", "Say what the selected account is (L)", acts::label);
        button("decide-undo", "Take back", "U", "The last decision holds no more (U)", acts::undo);
        box.getStyleClass().add("decision-bar");
        model.chosen().subscribe(entry -> box.setDisable(entry == null));
    }

    private void button(String id, String word, String key, String help, Runnable action) {
        Label hint = new Label(key);
        hint.getStyleClass().add("key-hint");
        Button button = new Button(word, hint);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
        button.setOnAction(e -> action.run());
        box.getChildren().add(button);
    }

    Node node() {
        return box;
    }
}
