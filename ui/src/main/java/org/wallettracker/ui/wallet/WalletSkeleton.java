package org.wallettracker.ui.wallet;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.wallettracker.ui.common.theme.Space;

/** The wallet page while it is read: tiles, tabs, the bars of the waterfall and the chart, all without figures. */
final class WalletSkeleton {
    private static final int TILES = 12;
    private static final int BARS = 18;

    private WalletSkeleton() {
    }

    static Node node() {
        HBox tiles = new HBox(Space.L);
        for (int i = 0; i < TILES; i++) {
            tiles.getChildren().add(new VBox(Space.XS, bone(48, 9), bone(64, 16)));
        }
        HBox tabs = new HBox(Space.XL, bone(64, 12), bone(72, 12), bone(64, 12));
        VBox left = new VBox(Space.S);
        for (int i = 0; i < BARS; i++) {
            HBox row = new HBox(Space.M, bone(120, 10), bone(24.0 + (i * 53) % 140, 10));
            left.getChildren().add(row);
        }
        Region chart = bone(0, 220);
        chart.setMaxWidth(Double.MAX_VALUE);
        VBox right = new VBox(Space.M, bone(160, 12), chart, bone(220, 10), bone(200, 10), bone(210, 10));
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(1);
        right.setPrefWidth(1);
        VBox all = new VBox(Space.L, tiles, tabs, new HBox(Space.XL, left, right));
        all.setAccessibleText("Loading");
        all.getStyleClass().addAll("skeleton", "wallet-skeleton");
        BorderPane pane = new BorderPane(all);
        pane.setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(pane.widthProperty());
        clip.heightProperty().bind(pane.heightProperty());
        pane.setClip(clip);
        return pane;
    }

    private static Region bone(double width, double height) {
        Region bone = new Region();
        bone.getStyleClass().add("bone");
        bone.setPrefSize(width, height);
        bone.setMinHeight(height);
        bone.setMaxHeight(height);
        return bone;
    }
}
