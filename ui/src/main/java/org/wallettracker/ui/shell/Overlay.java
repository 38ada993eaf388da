package org.wallettracker.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Keys;

/** What lies over the page for a while: quiet words of success, failures until they are read, the card of keys. */
final class Overlay {
    private static final Duration QUIET = Duration.seconds(2.5);
    private final StackPane layer = new StackPane();
    private final VBox notes = new VBox(Space.S);
    private final StackPane veil = new StackPane();
    private final PauseTransition timer = new PauseTransition(QUIET);
    private final Label quiet = new Label();

    Overlay() {
        quiet.getStyleClass().add("toast");
        quiet.setVisible(false);
        quiet.setManaged(false);
        notes.getChildren().add(quiet);
        notes.setAlignment(Pos.BOTTOM_CENTER);
        notes.getStyleClass().add("notes");
        notes.setPickOnBounds(false);
        timer.setOnFinished(e -> {
            quiet.setVisible(false);
            quiet.setManaged(false);
        });
        veil.getStyleClass().add("veil");
        veil.setVisible(false);
        veil.setOnMouseClicked(e -> hideKeys());
        layer.getChildren().addAll(notes, veil);
        layer.setPickOnBounds(false);
    }

    /** Says {@code text} for a moment. */
    void say(String text) {
        quiet.setText(text);
        quiet.setVisible(true);
        quiet.setManaged(true);
        timer.playFromStart();
    }

    /** Says {@code text} until it is dismissed. */
    void fail(String text) {
        Label words = Texts.wrapped(text);
        HBox note = new HBox(Space.S, Icons.of(Feather.ALERT_TRIANGLE), words);
        note.getStyleClass().addAll("toast", "toast-failure");
        note.setAlignment(Pos.CENTER_LEFT);
        note.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        words.setMaxWidth(560);
        note.getChildren().add(Icons.button(Feather.X, "Dismiss", () -> notes.getChildren().remove(note)));
        notes.getChildren().addFirst(note);
    }

    /** Asks {@code question}; {@code yes} is the word for doing it. Nothing is done on Escape. */
    void ask(String question, String yes, Runnable action, Runnable afterwards) {
        Button keep = new Button("Cancel");
        keep.setCancelButton(true);
        keep.setOnAction(e -> {
            hideKeys();
            afterwards.run();
        });
        Button go = new Button(yes);
        go.setId("ask-yes");
        go.setOnAction(e -> {
            hideKeys();
            action.run();
            afterwards.run();
        });
        HBox buttons = new HBox(Space.S, go, keep);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        Label words = Texts.wrapped(question);
        words.setPrefWidth(420);
        VBox card = new VBox(Space.L, words, buttons);
        card.setId("ask");
        card.getStyleClass().add("card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setOnMouseClicked(Event::consume);
        veil.getChildren().setAll(card);
        veil.setVisible(true);
        keep.requestFocus();
    }

    /** Asks for a line of text, {@code present} at first; nothing is done on Escape. */
    void prompt(String question, String present, String yes, Consumer<String> done, Runnable afterwards) {
        TextField field = new TextField(present);
        field.setId("prompt-text");
        field.setPrefColumnCount(32);
        Button keep = new Button(yes);
        keep.setId("prompt-yes");
        keep.setDefaultButton(true);
        keep.setOnAction(e -> {
            hideKeys();
            afterwards.run();
            done.accept(field.getText().strip());
        });
        Button cancel = new Button("Cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> {
            hideKeys();
            afterwards.run();
        });
        Label words = Texts.wrapped(question);
        words.setLabelFor(field);
        words.setPrefWidth(420);
        HBox buttons = new HBox(Space.S, keep, cancel);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        card(new VBox(Space.L, words, field, buttons));
        field.requestFocus();
        field.selectAll();
    }

    /** Shows {@code content} as a card over the page until {@link #hideKeys}. */
    void card(VBox content) {
        content.setId("card");
        content.getStyleClass().add("card");
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        content.setOnMouseClicked(Event::consume);
        veil.getChildren().setAll(content);
        veil.setVisible(true);
    }

    /** Shows the card of keys, or hides it if it is shown. */
    void toggleKeys(List<Keys> shell, String view, List<Keys> own) {
        if (veil.isVisible()) {
            hideKeys();
            return;
        }
        GridPane grid = new GridPane(Space.XL, Space.XS);
        section(grid, "Everywhere", shell);
        section(grid, view, own);
        VBox card = new VBox(grid);
        card.getStyleClass().add("card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        veil.getChildren().setAll(card);
        veil.setVisible(true);
    }

    private static void section(GridPane grid, String title, List<Keys> keys) {
        int row = grid.getRowCount();
        Label heading = Texts.section(title);
        GridPane.setMargin(heading, new Insets(row == 0 ? 0 : Space.L, 0, Space.XS, 0));
        grid.add(heading, 0, row++, 2, 1);
        for (Keys key : keys) {
            Label combination = new Label(key.keys());
            combination.getStyleClass().add("key-hint");
            grid.addRow(row++, combination, new Label(key.does()));
        }
    }

    boolean keysShown() {
        return veil.isVisible();
    }

    void hideKeys() {
        veil.setVisible(false);
    }

    Node node() {
        return layer;
    }
}
