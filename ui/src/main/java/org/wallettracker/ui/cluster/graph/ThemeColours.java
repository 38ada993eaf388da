package org.wallettracker.ui.cluster.graph;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Reads the theme's colours for what is not drawn by style sheets: small regions nobody sees wear them. FX thread only. */
final class ThemeColours {
    private static final List<String> NAMES = List.of("ground", "text", "muted", "accent", "category-1", "category-2",
            "category-3", "category-4", "category-5", "category-6", "category-7", "category-8");
    private final List<Region> swatches = new ArrayList<>();
    private final Group node = new Group();

    /** @param changed is called when the theme has other colours */
    ThemeColours(Runnable changed) {
        for (String name : NAMES) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("graph-swatch", "graph-" + name);
            swatches.add(swatch);
            node.getChildren().add(swatch);
        }
        node.setVisible(false);
        node.setManaged(false);
        swatches.getLast().backgroundProperty().subscribe((before, now) -> changed.run());
    }

    Node node() {
        return node;
    }

    Colours now() {
        if (swatches.stream().anyMatch(s -> s.getBackground() == null)) {
            return Colours.PLAIN;
        }
        int[] categories = new int[8];
        for (int i = 0; i < categories.length; i++) {
            categories[i] = colour(4 + i);
        }
        return new Colours(colour(0), colour(1), colour(2), colour(3), categories);
    }

    private int colour(int place) {
        Color colour = (Color) swatches.get(place).getBackground().getFills().getFirst().getFill();
        return 0xff000000 | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8 | (int) Math.round(colour.getBlue() * 255);
    }
}
