package org.wallettracker.ui.feed;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.feed.FeedPort.Kind;
import org.wallettracker.ui.feed.FeedViewModel.Asked;

/** The assistant for keys: choose a source, type its key in, try it, keep it. What is typed in is never shown. */
final class KeyPane {
    private final FeedViewModel model;
    private final VBox box = new VBox(Space.S);
    private final ComboBox<Kind> kinds = new ComboBox<>();
    private final PasswordField text = new PasswordField();
    private final Button tryOut = new Button("Try");
    private final Button keep = new Button("Keep");
    private final Label said = Texts.wrapped("");

    KeyPane(FeedViewModel model) {
        this.model = model;
        box.setId("key-pane");
        box.getStyleClass().add("work-pane");
        kinds.setId("key-kind");
        kinds.setAccessibleText("Kind of source");
        kinds.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Kind kind) {
                return kind == null ? "" : kind.name() + (kind.configured() ? " (configured)" : "");
            }

            @Override
            public @Nullable Kind fromString(String name) {
                return kinds.getItems().stream().filter(k -> toString(k).equals(name)).findFirst().orElse(null);
            }
        });
        text.setId("key-text");
        text.setPrefColumnCount(36);
        HBox.setHgrow(text, Priority.ALWAYS);
        tryOut.setId("key-try");
        keep.setId("key-keep");
        tryOut.setMinWidth(Region.USE_PREF_SIZE);
        keep.setMinWidth(Region.USE_PREF_SIZE);
        tryOut.setDefaultButton(false);
        tryOut.setOnAction(e -> tryOut());
        text.setOnAction(e -> tryOut());
        keep.setOnAction(e -> {
            Kind kind = kinds.getValue();
            if (kind != null) {
                model.keep(kind.name(), text.getText());
            }
        });
        text.textProperty().subscribe(t -> model.forgetTrial());
        kinds.valueProperty().subscribe(k -> {
            text.setPromptText(k == null ? "" : k.asks());
            text.setAccessibleText(k == null ? "Key" : k.asks());
            model.forgetTrial();
        });
        HBox line = new HBox(Space.S, kinds, text, tryOut, keep);
        line.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(Texts.section("A source of your own"), Texts.wrapped(
                "A key is tried on the spot. It is kept in your own configuration, readable by nobody else; never in the"
                        + " database, a log or a picture. Environment variables go before it."),
                line, said);
        model.asked().subscribe(this::show);
    }

    private void tryOut() {
        Kind kind = kinds.getValue();
        if (kind != null && !text.getText().isBlank()) {
            model.tryOut(kind.name(), text.getText());
        }
    }

    /** Offers {@code known}; what is chosen stays. */
    void offer(List<Kind> known) {
        Kind chosen = kinds.getValue();
        if (!kinds.getItems().equals(known)) {
            kinds.getItems().setAll(known);
            kinds.setValue(known.stream().filter(k -> chosen != null && k.name().equals(chosen.name())).findFirst()
                    .or(() -> known.stream().findFirst()).orElse(null));
        }
    }

    private void show(Asked asked) {
        boolean works = asked.trial() != null && asked.trial().works();
        tryOut.setDisable(asked.busy());
        keep.setDisable(asked.busy() || !works);
        said.setText(asked.busy()
                ? "asking\u2026"
                : !asked.kept().isEmpty() ? asked.kept() : asked.trial() == null ? "" : asked.trial().words());
        said.setVisible(!said.getText().isEmpty());
        said.setManaged(!said.getText().isEmpty());
    }

    Node node() {
        return box;
    }

    void focus() {
        text.requestFocus();
    }
}
