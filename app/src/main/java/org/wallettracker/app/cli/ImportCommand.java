package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.MappingFiles;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.ingest.file.ImportReport;
import org.wallettracker.ingest.file.table.Mappings;
import org.wallettracker.storage.StorageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes transactions and prices from files. */
@Command(name = "import", description = "Takes transactions, blocks and log frames (JSON, arrays, JSON Lines, .gz, folders of them), funding traces (JSON), tables of trades (CSV, by a mapping) and prices.csv from files.")
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files or folders.")
    List<Path> paths = List.of();

    @Option(names = "--mapping", paramLabel = "NAME|FILE", description = "How to read tables of trades: the name of a mapping, or a TOML file with one (default: the one that fits the columns).")
    @Nullable
    String mapping;

    @Option(names = "--save-mapping", paramLabel = "NAME", description = "Keep the mapping of --mapping FILE under this name.")
    @Nullable
    String saveAs;

    @Option(names = "--format", description = "table (default) or json.", defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    OutputFormat format;

    @Override
    public Integer call() {
        root.refuseClocks("import", "records what is known from now on; look at a past moment with leaderboard, wallet,"
                + " token or facts");
        if (paths.stream().anyMatch(path -> path.toString().isBlank())) {
            throw new UsageException("import: an empty path names no file or folder");
        }
        MappingFiles files = new MappingFiles(root.dataDirectory());
        if (saveAs != null) {
            if (mapping == null) {
                throw new UsageException("import --save-mapping: name the file to keep with --mapping FILE");
            }
            Path kept = files.save(saveAs, Path.of(mapping));
            root.context().err().println("mapping " + saveAs + " kept in " + kept);
            if (paths.isEmpty()) {
                return ExitCode.DONE;
            }
        }
        if (paths.isEmpty()) {
            throw new UsageException("import: name a file or folder");
        }
        Mappings mappings = files.load(mapping);
        try (Workspace workspace = root.open(); ConsoleProgress progress = new ConsoleProgress(root.context())) {
            ImportReport report = imported(workspace, mappings, progress);
            if (report.facts().added() > 0 || report.prices() > 0 || workspace.database().results().run() == null) {
                workspace.scoreAndKeep(progress);
            }
            progress.close();
            if (format == OutputFormat.json || format == OutputFormat.jsonl) {
                root.context().out().println(Json.line(json(report)));
            } else {
                ImportText.print(root.context().out(), report);
            }
            return report.clean() ? ExitCode.DONE : ExitCode.PARTLY;
        }
    }

    /** Imports; a store that fails in the middle is told with how far it came. */
    private ImportReport imported(Workspace workspace, Mappings mappings, ConsoleProgress progress) {
        long before = workspace.database().factsInForce();
        try {
            return workspace.importer(mappings).importPaths(paths, progress);
        } catch (StorageException e) {
            progress.close();
            long stored = workspace.database().factsInForce() - before;
            throw new StorageException(e.getMessage() + ". The import ended there with " + stored
                    + (stored == 1 ? " new fact" : " new facts")
                    + " stored: import the same again to go on, what is stored is passed over", e);
        }
    }

    private static long transactions(ImportReport report) {
        return report.files().stream().mapToLong(ImportReport.FileResult::transactions).sum();
    }

    private static ObjectNode json(ImportReport report) {
        ObjectNode node = Json.object();
        node.put("read", report.read());
        node.put("new", report.facts().added());
        node.put("duplicate", report.facts().duplicate());
        node.put("verified", report.facts().verified());
        node.put("disputed", report.facts().disputed());
        node.put("pending", report.facts().pending());
        node.put("quarantined", report.facts().quarantined());
        node.put("transactions", transactions(report));
        node.put("prices", report.prices());
        node.put("hints", report.hints().fresh() + report.hints().known());
        node.put("hintsNew", report.hints().fresh());
        node.put("hintsWanted", report.hints().wanted());
        counts(node.putObject("unknownEvents"), report.unknownEvents());
        counts(node.putObject("unknownTails"), report.unknownTails());
        counts(node.putObject("derivedTrades"), report.derivedTrades());
        counts(node.putObject("notDerived"), report.notDerived());
        ArrayNode files = node.putArray("files");
        for (ImportReport.FileResult file : report.files()) {
            ObjectNode item = files.addObject();
            item.put("path", file.path());
            if (file.error() != null) {
                item.put("error", file.error());
            }
            if (!file.notes().isEmpty()) {
                ArrayNode notes = item.putArray("notes");
                file.notes().forEach(notes::add);
            }
        }
        return node;
    }

    private static void counts(ObjectNode node, Map<String, Long> counts) {
        new TreeMap<>(counts).forEach(node::put);
    }
}
