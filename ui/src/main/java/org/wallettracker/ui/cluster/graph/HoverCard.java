package org.wallettracker.ui.cluster.graph;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Words beside the pointer that follow it. */
final class HoverCard {
    private static final double ASIDE = 16;
    private final Label card = new Label();

    HoverCard() {
        card.getStyleClass().add("hover-card");
        card.setManaged(false);
        card.setMouseTransparent(true);
        card.setVisible(false);
    }

    Node node() {
        return card;
    }

    /** Shows {@code words} near the pixel (x, y) inside {@code pane}; none hide it. */
    void show(String words, double x, double y, Region pane) {
        card.setVisible(!words.isEmpty());
        card.setText(words);
        card.applyCss();
        card.autosize();
        double left = x + ASIDE + card.getWidth() > pane.getWidth() ? x - ASIDE - card.getWidth() : x + ASIDE;
        double top = y + ASIDE + card.getHeight() > pane.getHeight() ? y - ASIDE - card.getHeight() : y + ASIDE;
        card.relocate(Math.max(2, Math.rint(left)), Math.max(2, Math.rint(top)));
    }

    void hide() {
        card.setVisible(false);
    }
}
