package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.desk.WaitingRows;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.port.QuarantineStore;
import org.wallettracker.domain.text.Plural;
import org.wallettracker.ingest.file.QuarantineRetry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What was not understood: the list, and another try. */
@Command(name = "quarantine", description = "What was not understood: list it, or try again after an update.", subcommands = {
        QuarantineCommand.ListCommand.class, QuarantineCommand.RetryCommand.class})
final class QuarantineCommand implements Callable<Integer> {
    private static final int PAGE = 500;
    private static final String NO_PAST = "tells what waits now: what was understood since has left the quarantine";
    /** What CSV has of the keys of an item. */
    static final List<String> COLUMNS = List.of("id", "recordedAt", "reason", "message", "path", "position",
            "byteOffset",
            "signature", "bytes", "retryable");

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Override
    public Integer call() {
        throw new org.wallettracker.app.config.UsageException("quarantine: say list or retry");
    }

    /** Prints what waits. */
    @Command(name = "list", description = "Prints what waits, oldest first, with reason, file and position.")
    static final class ListCommand implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        QuarantineCommand parent;

        @Option(names = "--format", description = "table (default), json, jsonl or csv.", defaultValue = "table")
        @SuppressWarnings("NullAway.Init")
        OutputFormat format;

        @Option(names = "--wallet", paramLabel = "ADDRESS", description = "Only what names this wallet, in its message or in the bytes that are kept.")
        @Nullable
        String wallet;

        @Override
        public Integer call() {
            RootCommand root = parent.root;
            root.refuseClocks("quarantine list", NO_PAST);
            Address named = wallet == null ? null : Arguments.address("--wallet", wallet);
            try (Workspace workspace = root.open()) {
                QuarantineStore store = workspace.database().quarantine();
                ObjectNode node = Json.object();
                node.put("waiting", store.waitingCount());
                if (named != null) {
                    node.put("wallet", named.toBase58());
                }
                ArrayNode items = node.putArray("items");
                Table table = new Table(">id", "reason", "file", ">position", "message");
                each(store, named, item -> {
                    items.add(json(item));
                    Quarantined what = item.what();
                    table.add(Long.toString(item.id()), what.reason(), what.path(), Long.toString(what.position()),
                            what.message());
                });
                switch (format) {
                    case json -> root.context().out().println(Json.line(node));
                    case jsonl -> items.forEach(item -> root.context().out().println(Json.line(item)));
                    case csv -> {
                        CsvTable.header(root.context().out(), COLUMNS);
                        items.forEach(item -> CsvTable.row(root.context().out(), COLUMNS, (ObjectNode) item));
                    }
                    case table -> table.print(root.context().out(), false);
                }
            }
            return ExitCode.DONE;
        }

        /** Calls {@code told} with everything that waits, or with what names {@code named}; oldest first. */
        private void each(QuarantineStore store, @Nullable Address named, Consumer<QuarantineStore.Item> told) {
            if (named != null) {
                if (!WaitingRows.search(store, named, told).all()) {
                    parent.root.context().err().println("wallet-tracker: so much waits that only the oldest of it was"
                            + " looked through; without --wallet all of it is listed");
                }
                return;
            }
            long after = 0;
            for (List<QuarantineStore.Item> page = store.waiting(after, PAGE); !page.isEmpty(); page = store
                    .waiting(after, PAGE)) {
                page.forEach(told);
                after = page.getLast().id();
            }
        }

        private static ObjectNode json(QuarantineStore.Item item) {
            Quarantined what = item.what();
            ObjectNode node = Json.object();
            node.put("id", item.id());
            node.put("recordedAt", Instant.ofEpochMilli(item.recordedAt()).toString());
            node.put("reason", what.reason());
            node.put("message", what.message());
            node.put("path", what.path());
            node.put("position", what.position());
            Json.number(node, "byteOffset", what.byteOffset() >= 0, what.byteOffset(), 0);
            node.put("signature", what.signature() == null ? null : what.signature().toBase58());
            node.put("bytes", what.payload().length);
            node.put("retryable", !what.payloadCut());
            return node;
        }
    }

    /** Tries to understand what waits with this version. */
    @Command(name = "retry", description = "Decodes what waits again with this version; what is understood now goes in.")
    static final class RetryCommand implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        QuarantineCommand parent;

        @Option(names = "--format", description = "table (default) or json.", defaultValue = "table")
        @SuppressWarnings("NullAway.Init")
        OutputFormat format;

        @Override
        public Integer call() {
            RootCommand root = parent.root;
            root.refuseClocks("quarantine retry", NO_PAST);
            try (Workspace workspace = root.open(); ConsoleProgress progress = new ConsoleProgress(root.context())) {
                QuarantineRetry.RetryReport report = workspace.quarantineRetry().run(progress);
                if (report.facts().added() > 0) {
                    workspace.scoreAndKeep(progress);
                }
                progress.close();
                if (format == OutputFormat.json || format == OutputFormat.jsonl) {
                    ObjectNode node = Json.object();
                    node.put("tried", report.tried());
                    node.put("understood", report.resolved());
                    node.put("incomplete", report.incomplete());
                    node.put("newFacts", report.facts().added());
                    node.put("waiting", workspace.database().quarantine().waitingCount());
                    root.context().out().println(Json.line(node));
                } else {
                    root.context().out().println(report.tried() + " tried, " + report.resolved() + " understood, "
                            + Plural.of(report.facts().added(), "new facts, ")
                            + workspace.database().quarantine().waitingCount()
                            + " still waiting");
                }
                return workspace.database().quarantine().waitingCount() == 0 ? ExitCode.DONE : ExitCode.PARTLY;
            }
        }
    }
}
