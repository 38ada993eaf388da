package org.wallettracker.ui.wallet;

import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.note.WalletNote;
import org.wallettracker.ui.common.control.Links;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.markdown.Markdown;
import org.wallettracker.ui.common.markdown.PageNodes;
import org.wallettracker.ui.common.note.NoteMenus;
import org.wallettracker.ui.common.note.Notes;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Navigator;

/** What the analyst wrote about the wallet: Markdown on the left, how it reads on the right. Kept as one writes. */
final class NotesTab {
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final Duration REST = Duration.seconds(1);

    private final Navigator navigator;
    private final Notes notes;
    private final TextArea text = new TextArea();
    private final VBox preview = new VBox(Space.M);
    private final Label state = Texts.muted("");
    private final FlowPane marks = new FlowPane(Space.M, Space.XS);
    private final PauseTransition rest = new PauseTransition(REST);
    private final BorderPane root = new BorderPane();
    private @Nullable Address wallet;
    private boolean changed;
    private boolean filling;

    NotesTab(Navigator navigator) {
        this.navigator = navigator;
        notes = navigator.notes();
        text.setId("note-text");
        text.setWrapText(true);
        text.setPromptText(
                "What you know of this wallet, in Markdown: # heading, *emphasis*, - list, [link](https://\u2026)");
        text.setAccessibleText("Note in Markdown");
        text.textProperty().subscribe((before, now) -> typed(now));
        text.focusedProperty().subscribe((was, is) -> {
            if (!is) {
                keep();
            }
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (SAVE.match(e)) {
                keep();
                e.consume();
            }
        });
        rest.setOnFinished(e -> keep());
        preview.getStyleClass().add("guide-page");
        preview.setId("note-preview");
        ScrollPane scroll = new ScrollPane(preview);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("note-preview");
        SplitPane split = new SplitPane(text, scroll);
        split.setOrientation(Orientation.HORIZONTAL);
        split.getStyleClass().add("note-split");
        marks.setAlignment(Pos.CENTER_LEFT);
        marks.setPrefWrapLength(10_000);
        HBox.setHgrow(marks, Priority.ALWAYS);
        state.setMinWidth(Label.USE_PREF_SIZE);
        HBox bar = new HBox(Space.M, marks, state);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("view-bar");
        root.setTop(bar);
        root.setCenter(split);
        root.getStyleClass().add("notes-tab");
        notes.book().subscribe(book -> refresh());
    }

    /** Shows what is kept of {@code of}; what was written about another wallet is kept first. */
    void show(Address of) {
        if (!of.equals(wallet)) {
            keep();
            wallet = of;
            changed = false;
            fill("");
        }
        refresh();
    }

    private void refresh() {
        Address now = wallet;
        if (now == null) {
            return;
        }
        WalletNote note = notes.book().get().of(now);
        if (!changed && !note.text().equals(text.getText())) {
            fill(note.text());
        }
        marks.getChildren().clear();
        String label = note.label();
        Button name = Links.link(label.isEmpty() ? "No private label" : "Called " + label, "change the private label",
                () -> NoteMenus.label(now, navigator));
        marks.getChildren().add(name);
        for (String list : note.lists()) {
            Button chip = Links.link(list, "take it off this list", () -> notes.list(now, list, false));
            chip.getStyleClass().add("list-chip");
            marks.getChildren().add(chip);
        }
        marks.getChildren().add(Links.link("Add to a list", "put the wallet on a list", () -> NoteMenus.newList(now,
                navigator)));
        tell();
    }

    private void fill(String kept) {
        filling = true;
        text.setText(kept);
        filling = false;
        read(kept);
    }

    private void typed(String now) {
        if (filling) {
            return;
        }
        changed = true;
        read(now);
        tell();
        rest.playFromStart();
    }

    private void tell() {
        state.setText(changed
                ? "not kept yet"
                : text.getLength() == 0
                        ? "nothing written yet; what you write stays on this machine"
                        : "stays on this machine, " + Format.counted(text.getLength(), "characters kept"));
    }

    private void read(String markdown) {
        preview.getChildren().setAll(new PageNodes(this::follow).blocks(Markdown.parse(markdown)));
        if (markdown.isBlank()) {
            preview.getChildren().setAll(Texts.wrapped("How the note reads stands here."));
        }
    }

    private void follow(String destination) {
        if (destination.startsWith("https://") || destination.startsWith("http://")) {
            navigator.browse(destination);
        } else if (Markdown.isPage(destination)) {
            navigator.guide(Markdown.file(destination));
        } else if (Address.isValid(destination)) {
            navigator.wallet(destination);
        } else {
            navigator.fail("This link leads nowhere: " + destination
                    + ". It may be an https address, a wallet's address, or a page of the guide");
        }
    }

    /** Keeps what was written, if anything was. */
    void keep() {
        rest.stop();
        Address now = wallet;
        if (changed && now != null) {
            if (text.getLength() > WalletNote.TEXT_LENGTH) {
                navigator
                        .fail("The note is not kept: it has " + Format.count(text.getLength()) + " characters, at most "
                                + Format.count(WalletNote.TEXT_LENGTH) + " are");
                return;
            }
            changed = false;
            notes.write(now, text.getText());
            tell();
        }
    }

    /** Puts the focus where one writes. */
    void focus() {
        text.requestFocus();
    }

    Node node() {
        return root;
    }
}
