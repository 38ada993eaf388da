package org.wallettracker.ui.cluster;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.ui.common.control.FittingRow;
import org.wallettracker.ui.common.control.Menus;
import org.wallettracker.ui.common.theme.Space;

/** What can be decided on the cluster on show, each with its key; where the room is short, in a menu at its end. */
final class DecisionBar {
    private final FittingRow box = new FittingRow(Space.XS, false);
    private final List<Button> buttons = new ArrayList<>();
    private int importance = 20;

    DecisionBar(ClusterViewModel model, ClusterActs acts) {
        button("decide-confirm", "Confirm", "C", "It is a ring (C)", acts::confirm);
        button("decide-dismiss", "Dismiss", "D", "It is no ring: it lowers no score (D)", acts::dismiss);
        button("decide-whitelist", "Whitelist", "W", "It is one hand, and legitimate (W)", acts::whitelist);
        button("decide-undo", "Take back", "U", "The last decision holds no more (U)", acts::undo);
        button("decide-note", "Note", "N", "A remark, without effect (N)", acts::note);
        button("decide-split", "Split", "S", "The selected wallets don't belong to the others (S)",
                acts::split);
        button("decide-merge", "Merge", "M", "It and another are one (M)", acts::merge);
        button("decide-label", "Label", "L", "Say what the selected account is (L)", acts::label);
        Button rest = Menus.button(Feather.MORE_HORIZONTAL, "More decisions", this::hidden);
        rest.setId("decide-more");
        box.rest(rest);
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
        buttons.add(button);
        box.add(button, importance--);
    }

    private List<MenuItem> hidden() {
        return buttons.stream().filter(b -> !b.isVisible())
                .map(b -> Menus.item(b.getText() + ": " + b.getTooltip().getText(), b::fire)).toList();
    }

    Node node() {
        return box;
    }
}
