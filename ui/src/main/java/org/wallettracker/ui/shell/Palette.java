package org.wallettracker.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.shell.Commands.Command;

/** Commands to choose from by typing parts of their words. */
final class Palette {
    private final List<Command> all;
    private final Runnable close;
    private final Runnable afterwards;
    private final TextField text = new TextField();
    private final ObservableList<Command> found = FXCollections.observableArrayList();
    private final ListView<Command> list = new ListView<>(found);
    private final VBox box = new VBox(Space.S, text, list);

    /** @param afterwards gives the focus back before a command is done */
    Palette(List<Command> all, Runnable close, Runnable afterwards) {
        this.all = all;
        this.close = close;
        this.afterwards = afterwards;
        text.setId("palette-text");
        text.setPromptText("Command");
        text.setAccessibleText("Command");
        list.setId("palette-list");
        list.getStyleClass().add("palette");
        list.setFixedCellSize(Space.ROW);
        list.setPrefSize(520, 12 * Space.ROW + 2);
        list.setPlaceholder(new Label("No command has these words"));
        list.setCellFactory(l -> cell());
        text.textProperty().subscribe(t -> find(t));
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        box.getStyleClass().add("palette-card");
    }

    private ListCell<Command> cell() {
        ListCell<Command> cell = new ListCell<>() {
            @Override
            protected void updateItem(Command item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : item.words());
            }
        };
        cell.setMnemonicParsing(false);
        cell.setOnMouseClicked(e -> run(cell.getItem()));
        return cell;
    }

    /** Every word typed has to be part of the command's words. */
    private void find(String typed) {
        String[] parts = typed.toLowerCase(Locale.ROOT).strip().split("\\s+");
        found.setAll(all.stream().filter(command -> {
            String words = command.words().toLowerCase(Locale.ROOT);
            return Arrays.stream(parts).allMatch(words::contains);
        }).toList());
        list.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int next = Math.clamp(at + (event.getCode() == KeyCode.DOWN ? 1 : -1), 0, Math.max(0, found.size() - 1));
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(Math.max(0, next - 5));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            run(list.getSelectionModel().getSelectedItem());
            event.consume();
        }
    }

    private void run(@org.jspecify.annotations.Nullable Command command) {
        if (command != null) {
            close.run();
            afterwards.run();
            command.action().run();
        }
    }

    void focus() {
        text.requestFocus();
    }

    VBox node() {
        return box;
    }
}
