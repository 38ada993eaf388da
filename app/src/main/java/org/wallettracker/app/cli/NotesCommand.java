package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.note.NotesFile;
import org.wallettracker.domain.note.WalletNote;
import org.wallettracker.domain.text.Plural;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Private labels, lists and notes: prints them, writes them into one file, takes them in from one. */
@Command(name = "notes", description = "Private labels, lists and notes of wallets: list them, export and import them.", subcommands = {
        NotesCommand.ListCommand.class, NotesCommand.ExportCommand.class, NotesCommand.ImportNotesCommand.class})
final class NotesCommand implements Callable<Integer> {
    /** What CSV has of the keys of an entry. */
    static final List<String> COLUMNS = List.of("address", "label", "lists", "note");
    private static final String NO_PAST = "has no past: notes are kept as they are now";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Override
    public Integer call() {
        throw new UsageException("notes: say list, export FILE or import FILE");
    }

    /** Prints what is kept. */
    @Command(name = "list", description = "Prints every wallet that has a label, a list or a note.")
    static final class ListCommand implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        NotesCommand parent;

        @Option(names = "--format", description = "table (default), json, jsonl or csv.", defaultValue = "table")
        @SuppressWarnings("NullAway.Init")
        OutputFormat format;

        @Override
        public Integer call() {
            parent.root.refuseClocks("notes list", NO_PAST);
            List<ObjectNode> entries = new NotesFile(parent.root.dataDirectory()).load().notes().stream()
                    .map(ListCommand::json).toList();
            var out = parent.root.context().out();
            switch (format) {
                case json -> {
                    ObjectNode node = Json.object();
                    ArrayNode wallets = node.putArray("wallets");
                    entries.forEach(wallets::add);
                    out.println(Json.line(node));
                }
                case jsonl -> entries.forEach(entry -> out.println(Json.line(entry)));
                case csv -> CsvTable.print(out, COLUMNS, entries);
                case table -> {
                    Table table = new Table("wallet", "label", "lists", ">note characters");
                    new NotesFile(parent.root.dataDirectory()).load().notes()
                            .forEach(note -> table.add(note.wallet().toBase58(), note.label(),
                                    String.join(", ", note.lists()),
                                    note.text().isEmpty() ? "" : Integer.toString(note.text().length())));
                    table.print(out, false);
                }
            }
            return ExitCode.DONE;
        }

        private static ObjectNode json(WalletNote note) {
            ObjectNode node = Json.object();
            node.put("address", note.wallet().toBase58());
            node.put("label", note.label().isEmpty() ? null : note.label());
            ArrayNode lists = node.putArray("lists");
            note.lists().forEach(lists::add);
            node.put("note", note.text().isEmpty() ? null : note.text());
            return node;
        }
    }

    /** Writes all into one file. */
    @Command(name = "export", description = "Writes all labels, lists and notes into one new JSON file.")
    static final class ExportCommand implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        NotesCommand parent;

        @Parameters(paramLabel = "FILE", description = "The file to write; it may not exist yet.")
        @SuppressWarnings("NullAway.Init")
        Path file;

        @Override
        public Integer call() {
            parent.root.refuseClocks("notes export", NO_PAST);
            return told(parent.root, () -> {
                int wallets = new NotesFile(parent.root.dataDirectory()).exportTo(file);
                parent.root.context().err().println("notes of " + Plural.of(wallets, "wallets written to ") + file);
                return ExitCode.DONE;
            });
        }
    }

    /** Takes them in from one. */
    @Command(name = "import", description = "Merges the labels, lists and notes of a JSON file into those kept here; no text is lost.")
    static final class ImportNotesCommand implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        NotesCommand parent;

        @Parameters(paramLabel = "FILE", description = "A file that notes export wrote.")
        @SuppressWarnings("NullAway.Init")
        Path file;

        @Override
        public Integer call() {
            parent.root.refuseClocks("notes import", NO_PAST);
            return told(parent.root, () -> {
                NotesFile.Imported report = new NotesFile(parent.root.dataDirectory()).importFrom(file);
                report.mistakes().forEach(m -> parent.root.context().err().println("wallet-tracker: " + m));
                parent.root.context().err().println("notes of " + Plural.of(report.wallets(), "wallets read, ")
                        + report.changed() + " changed, " + report.mistakes().size() + " left out");
                return report.mistakes().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
            });
        }
    }

    private static int told(RootCommand root, java.util.function.IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (IllegalStateException e) {
            root.context().err().println("wallet-tracker: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }
}
