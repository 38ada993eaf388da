package org.wallettracker.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.MegatronSettings;
import org.wallettracker.app.config.SourceSettings;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.money.SolUsd;
import org.wallettracker.ingest.backfill.Backfill;
import org.wallettracker.ingest.backfill.BackfillRules;
import org.wallettracker.ingest.hint.HintCheck;
import org.wallettracker.ingest.megatron.MegatronAddress;
import org.wallettracker.ingest.megatron.MegatronFailure;
import org.wallettracker.ingest.megatron.MegatronRead;
import org.wallettracker.ingest.source.SourceGroup;
import org.wallettracker.ingest.source.SourceSpec;
import org.wallettracker.storage.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Megatron's own database as a source. */
@Command(name = "megatron", description = "Megatron's own database: read it for hints, which the chain confirms, and for its scores of tokens.", subcommands = {
        MegatronCommand.ReadCommand.class})
final class MegatronCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Override
    public Integer call() {
        throw new UsageException("megatron: say read");
    }

    /** Reads what is new. */
    @Command(name = "read", description = "Reads what is new in Megatron's tables: transactions that are worth asking the chain for, and scores of tokens. Goes on where it stopped.")
    static final class ReadCommand implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        MegatronCommand parent;

        @Option(names = "--since", paramLabel = "T", converter = Times.Converter.class, description = "Everything since T, whatever was read before (default: what is new).")
        @Nullable
        Long since;

        @Option(names = "--confirm", description = "Then ask the configured sources for every transaction that was hinted at.")
        boolean confirm;

        @Option(names = "--format", description = "table (default) or json.", defaultValue = "table")
        @SuppressWarnings("NullAway.Init")
        OutputFormat format;

        @Override
        public Integer call() {
            RootCommand root = parent.root;
            root.refuseClocks("megatron read", "reads what Megatron has now");
            MegatronAddress address = MegatronSettings.of(root.settings())
                    .orElseThrow(() -> new UsageException("megatron read: Megatron's database is not configured; set"
                            + " MEGATRON_DB_HOST, MEGATRON_DB_USER and MEGATRON_DB_PASSWORD"));
            List<SourceSpec> sources = SourceSettings.of(root.settings());
            if (confirm && sources.isEmpty()) {
                throw new UsageException("megatron read --confirm: no source is configured; set HELIUS_API_KEY,"
                        + " SHYFT_API_KEY or RPC_ENDPOINT");
            }
            try (Termination end = Termination.awaited("reading Megatron's database");
                    Workspace workspace = root.open();
                    ConsoleProgress progress = new ConsoleProgress(root.context())) {
                return read(workspace, address, sources, end, progress);
            } catch (MegatronFailure e) {
                root.context().err().println("wallet-tracker: " + e.getMessage());
                return ExitCode.FAILED;
            }
        }

        private int read(Workspace workspace, MegatronAddress address, List<SourceSpec> sources, Termination end,
                ConsoleProgress progress) throws MegatronFailure {
            RootCommand root = parent.root;
            Database database = workspace.database();
            MegatronRead.Report read = new MegatronRead(address, workspace.hintBook(),
                    new MegatronRead.Stores(database.hints(), database.tokenScores()),
                    new SolUsd(database.prices().all()), root.context().clock())
                    .run(since == null ? Long.MIN_VALUE : since, progress.or(end::told));
            Backfill.Report fetched = confirm && !read.stopped() ? fetch(workspace, sources, end, progress) : null;
            HintCheck.Report checked = workspace.answerHints(progress.or(end::told));
            if (fetched != null && fetched.fetched() > 0) {
                workspace.scoreWhatIsNew(progress);
            }
            progress.close();
            new MegatronReport(address.toString(), read, fetched, checked, database.hints().counts())
                    .print(root.context(), format);
            boolean whole = read.whole() && (fetched == null || fetched.stopped().isEmpty());
            return whole ? ExitCode.DONE : ExitCode.PARTLY;
        }

        private Backfill.Report fetch(Workspace workspace, List<SourceSpec> sources, Termination end,
                ConsoleProgress progress) {
            try (SourceGroup group = SourceSettings.group(sources, parent.root.settings());
                    Backfill backfill = new Backfill(group, workspace.database().backfill(),
                            workspace.database().facts(), workspace.accounts(), BackfillRules.DEFAULT,
                            parent.root.context().clock(), progress.or(end::told))) {
                return backfill.runHints();
            }
        }
    }
}
