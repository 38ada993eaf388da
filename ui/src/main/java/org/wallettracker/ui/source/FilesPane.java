package org.wallettracker.ui.source;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.wallettracker.ui.common.control.Facts;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.TableBar;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.source.ImportPort.FileOutcome;

/** The files of the last import, each with what came of it. */
final class FilesPane {
    private static final int LONGEST = 200;
    private final DeskTable<FileOutcome> table;
    private final TableBar bar;
    private final BorderPane root = new BorderPane();

    FilesPane(ViewContext context) {
        table = new DeskTable<>("files-table", "Files of the last import", columns(),
                (a, b) -> a.path().equals(b.path()), context.async());
        table.placeholder("Nothing was imported yet since the window opened");
        table.remember(context.settings(), "import-files");
        bar = new TableBar(table.tools(context.navigator(), () -> "import-files", List::of));
        root.setTop(bar.node());
        root.setCenter(table.node());
    }

    private static List<Column<FileOutcome>> columns() {
        return List.of(
                Column.<FileOutcome>words("file", "File", "Its name; the whole path on hover", 200, 12,
                        FileOutcome::path,
                        FilesPane::file).writing(Field.text("path", FileOutcome::path)),
                Column.<FileOutcome>figures("transactions", "Transactions", "Understood", 104, 10,
                        FileOutcome::transactions,
                        f -> Format.countOf(f.transactions(), "transactions understood"))
                        .writing(Field.integer("transactions", FileOutcome::transactions)),
                Column.<FileOutcome>figures("rejects", "Quarantined", "Not understood", 100, 9, FileOutcome::rejects,
                        f -> Format.countOf(f.rejects(), "not understood"))
                        .writing(Field.integer("quarantined", FileOutcome::rejects)),
                Column.<FileOutcome>words("error", "What went wrong", "Why nothing or not all of it could be read", 360,
                        11,
                        FilesPane::trouble, () -> words(FilesPane::trouble))
                        .writing(Field.text("error", FileOutcome::error),
                                Field.text("notes", f -> f.notes().isEmpty() ? null : String.join(" ", f.notes()))));
    }

    /** The error, else the first note, else nothing. */
    private static String trouble(FileOutcome file) {
        String error = file.error();
        return error != null ? error : file.notes().isEmpty() ? "" : "note: " + file.notes().getFirst();
    }

    private static Column.Cell<FileOutcome> file() {
        Label label = new Label();
        Tooltip whole = new Tooltip();
        label.setTooltip(whole);
        return Column.cell(label, f -> {
            label.setText(QuarantinePane.file(f.path()));
            whole.setText(f.path());
        });
    }

    private static Column.Cell<FileOutcome> words(java.util.function.Function<FileOutcome, String> of) {
        Label label = new Label();
        return Column.cell(label, f -> label.setText(Tokens.clean(of.apply(f), LONGEST)));
    }

    /** A file opened. */
    static Node opened(FileOutcome file) {
        VBox box = new VBox(Space.M, new VBox(Space.XS, Texts.section(QuarantinePane.file(file.path())),
                Texts.wrapped(Tokens.clean(file.path(), 400))),
                new Facts().add("Transactions", Format.countOf(file.transactions(), "understood")).add("Quarantined",
                        Format.countOf(file.rejects(), "not understood")));
        String error = file.error();
        if (error != null) {
            box.getChildren().add(new VBox(Space.XS, Texts.section("What went wrong"),
                    Texts.wrapped(Tokens.clean(error, 1_000))));
        }
        if (!file.notes().isEmpty()) {
            VBox notes = new VBox(Space.XS, Texts.section("Notes"));
            file.notes().forEach(n -> notes.getChildren().add(Texts.wrapped(Tokens.clean(n, 1_000))));
            box.getChildren().add(notes);
        }
        return box;
    }

    /** Shows {@code files}. */
    void show(List<FileOutcome> files) {
        bar.say(Format.count(files.size()) + (files.size() == 1 ? " file" : " files"));
        table.show(files);
    }

    Node node() {
        return root;
    }

    DeskTable<FileOutcome> table() {
        return table;
    }
}
