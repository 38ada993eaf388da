package org.wallettracker.ui.common.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Navigator;
import org.wallettracker.ui.common.view.Place;

/** What stands where data will be: empty, loading, failed. All keep the layout of the page. */
public final class States {
    private static final double[] SKELETON = {0.62, 0.48, 0.7, 0.55, 0.66, 0.5, 0.58};

    private States() {
    }

    /** Says what would be here and how it gets here, where importing more is no help. */
    public static Node empty(String title, String advice) {
        return message(Feather.INBOX, "state-empty", title, advice, List.of());
    }

    /** Says what would be here and how to get it: the way to the import, then {@code other} ways. */
    public static Node empty(String title, String advice, Navigator navigator, Button... other) {
        Button go = new Button("Import\u2026");
        go.setId("empty-import");
        go.setOnAction(e -> navigator.go(Place.of("import")));
        List<Button> ways = new ArrayList<>(List.of(go));
        ways.addAll(List.of(other));
        return message(Feather.INBOX, "state-empty", title, advice, ways);
    }

    /** Names the cause and one action. */
    public static Node failed(String title, String cause, Button action) {
        return message(Feather.ALERT_TRIANGLE, "state-failed", title, cause, List.of(action));
    }

    private static Node message(Feather icon, String kind, String title, String text, List<Button> actions) {
        Label heading = new Label(title);
        heading.getStyleClass().add("state-title");
        Label body = new Label(text);
        body.getStyleClass().add("state-text");
        body.setWrapText(true);
        body.setTextAlignment(TextAlignment.CENTER);
        body.setMaxWidth(460);
        VBox box = new VBox(Space.S, Icons.of(icon), heading, body);
        if (!actions.isEmpty()) {
            HBox ways = new HBox(Space.S);
            ways.getChildren().addAll(actions);
            ways.setAlignment(Pos.CENTER);
            VBox.setMargin(ways, new Insets(Space.S, 0, 0, 0));
            box.getChildren().add(ways);
        }
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().addAll("state", kind);
        StackPane pane = new StackPane(box);
        pane.setMinSize(0, 0);
        return pane;
    }

    /** {@code rows} grey rows in the shape of a table with {@code columns} columns. */
    public static Node loadingRows(int rows, int columns) {
        VBox box = new VBox();
        box.getStyleClass().add("skeleton");
        box.setAccessibleText("Loading");
        box.setMinSize(0, 0);
        for (int row = 0; row < rows; row++) {
            HBox line = new HBox(Space.L);
            line.getStyleClass().add("skeleton-row");
            for (int column = 0; column < columns; column++) {
                line.getChildren().add(cell(SKELETON[(row * 3 + column * 5) % SKELETON.length]));
            }
            box.getChildren().add(line);
        }
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(box.widthProperty());
        clip.heightProperty().bind(box.heightProperty());
        box.setClip(clip);
        return box;
    }

    private static Node cell(double share) {
        Region bone = new Region();
        bone.getStyleClass().add("bone");
        HBox cell = new HBox(bone);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.setMinWidth(0);
        cell.setPrefWidth(100);
        bone.prefWidthProperty().bind(cell.widthProperty().multiply(share));
        bone.setMinWidth(0);
        HBox.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }
}
