package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.PriceSettings;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.config.SourceSettings;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.worker.PriceKeeper;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.BackfillStore;
import org.wallettracker.domain.port.BackfillStore.Job;
import org.wallettracker.domain.port.BackfillStore.Purpose;
import org.wallettracker.domain.port.BackfillStore.Wanted;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.text.Plural;
import org.wallettracker.ingest.backfill.Backfill;
import org.wallettracker.ingest.backfill.BackfillRules;
import org.wallettracker.ingest.source.SourceGroup;
import org.wallettracker.ingest.source.SourceHealth;
import org.wallettracker.ingest.source.SourceSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Fetches history from the chain. */
@Command(name = "backfill", description = "Fetches history from the configured sources: graduations with everything on their curves, single curves, wallets; at its end all that is stored is scored. Goes on where it stopped.")
final class BackfillCommand implements Callable<Integer> {
    private static final Address MIGRATOR = Address.parse("39azUYFWPz3VHgKCf3VChUwbpURdCHRxjWVowf5jUJjg");
    private static final int GRADUATIONS = 10;
    private static final int WALLETS = 40;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Option(names = "--graduations-since", paramLabel = "T", converter = Times.Converter.class, description = "Every graduation since T: its curve from the beginning and its pool for a while.")
    @Nullable
    Long since;

    @Option(names = "--wallet", paramLabel = "ADDRESS", arity = "1..*", description = "Everything of these wallets.")
    List<String> wallets = List.of();

    @Option(names = "--pool-minutes", paramLabel = "M", description = "How long after graduation the pool's trades are wanted (default: ${DEFAULT-VALUE}).", defaultValue = "60")
    int poolMinutes;

    @Option(names = "--early-buyers", description = "Also everything of the wallets that bought on the curves.")
    boolean earlyBuyers;

    @Option(names = "--estimate", description = "Only list what is to be fetched and tell requests, credits and time.")
    boolean estimate;

    @Option(names = "--jobs", description = "Only tell how the jobs stand.")
    boolean tell;

    @Option(names = "--pause", paramLabel = "JOB", arity = "1..*", description = "Leave these jobs alone from now on.")
    List<Long> pause = List.of();

    @Option(names = "--resume", paramLabel = "JOB", arity = "1..*", description = "Go on with these jobs.")
    List<Long> resume = List.of();

    @Option(names = "--retry-missing", description = "Ask again for transactions that no source knew.")
    boolean retryMissing;

    @Option(names = "--format", description = "table (default) or json.", defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    OutputFormat format;

    @Override
    public Integer call() {
        root.refuseClocks("backfill", "fetches what the chain has now");
        List<SourceSpec> sources = SourceSettings.of(root.settings());
        try (Termination end = Termination.awaited("the backfill"); Workspace workspace = root.open()) {
            BackfillStore jobs = workspace.database().backfill();
            long now = root.context().clock().millis();
            steer(jobs, now);
            if (tell) {
                print(jobs, null, null, List.of(), sources);
                return ExitCode.DONE;
            }
            if (sources.isEmpty()) {
                throw new UsageException("backfill: no source is configured; set HELIUS_API_KEY, SHYFT_API_KEY or"
                        + " RPC_ENDPOINT");
            }
            ask(jobs, now);
            BackfillRules rules = rules();
            try (SourceGroup group = SourceSettings.group(sources, root.settings());
                    ConsoleProgress progress = new ConsoleProgress(root.context());
                    Backfill backfill = new Backfill(group, jobs, workspace.database().facts(), workspace.accounts(),
                            rules, root.context().clock(), progress.or(end::told))) {
                Backfill.Report report = estimate ? backfill.list() : backfill.run();
                if (!estimate) {
                    workspace.answerHints(progress.or(end::told));
                    prices(workspace, progress.or(end::told));
                }
                Workspace.Outcome scored = estimate ? null : workspace.scoreWhatIsNew(progress);
                progress.close();
                print(jobs, report, scored, group.sources().stream().map(s -> s.health()).toList(), sources);
                if (!report.stopped().isEmpty()) {
                    root.context().err().println("wallet-tracker: backfill stopped: " + report.stopped()
                            + "; the same command goes on from here");
                    return ExitCode.PARTLY;
                }
                return report.missing() > 0 ? ExitCode.PARTLY : ExitCode.DONE;
            }
        }
    }

    /** Dollars of what was fetched, where an address is set for them; what fails is told and stops nothing. */
    private void prices(Workspace workspace, Progress progress) {
        Settings settings = root.settings();
        if (PriceSettings.byThemselves(settings)) {
            try (PriceKeeper keeper = workspace.priceKeeper(settings)) {
                keeper.once(progress);
                if (!keeper.trouble().isEmpty()) {
                    root.context().err().println("wallet-tracker: prices: " + Printable.text(keeper.trouble())
                            + "; wallet-tracker prices tries again");
                }
            }
        }
    }

    private BackfillRules rules() {
        try {
            return new BackfillRules(poolMinutes, earlyBuyers, BackfillRules.DEFAULT.parallel(), true);
        } catch (IllegalArgumentException e) {
            throw new UsageException("backfill: --pool-minutes is 0 or more, not " + poolMinutes);
        }
    }

    private void steer(BackfillStore jobs, long now) {
        for (long job : pause) {
            known(jobs.pause(job, true, now), job);
        }
        for (long job : resume) {
            known(jobs.pause(job, false, now), job);
        }
        if (retryMissing) {
            jobs.retryMissing(now);
        }
    }

    private static void known(boolean found, long job) {
        if (!found) {
            throw new UsageException("backfill: there is no job " + job + "; --jobs lists them");
        }
    }

    private void ask(BackfillStore jobs, long now) {
        for (String wallet : wallets) {
            Address address = Arguments.address("--wallet", wallet);
            jobs.add(new Wanted(Purpose.WALLET, address, address, WALLETS, Long.MIN_VALUE, Long.MAX_VALUE), now);
        }
        if (since != null) {
            jobs.add(new Wanted(Purpose.GRADUATIONS, MIGRATOR, MIGRATOR, GRADUATIONS, since, Long.MAX_VALUE), now);
        }
    }

    private void print(BackfillStore store, Backfill.@Nullable Report report,
            Workspace.@Nullable Outcome scored, List<SourceHealth> health, List<SourceSpec> sources) {
        List<Job> jobs = store.jobs(Integer.MAX_VALUE);
        long waiting = store.ready();
        SourceSpec first = sources.isEmpty() ? null : sources.getFirst();
        long credits = first == null ? -1 : waiting * first.kind().credits("getTransaction");
        long seconds = first == null ? -1 : Math.ceilDiv(waiting, first.requestsPerSecond());
        if (format == OutputFormat.json || format == OutputFormat.jsonl) {
            ObjectNode node = Json.object();
            if (report != null) {
                node.put("pages", report.pages()).put("fetched", report.fetched()).put("missing", report.missing())
                        .put("contradicted", report.contradicted()).put("left", report.left())
                        .put("stopped", report.stopped());
            }
            if (scored != null) {
                node.put("run", scored.text());
            }
            ObjectNode ahead = node.putObject("estimate").put("requests", waiting);
            ahead.put("credits", credits < 0 ? null : credits);
            ahead.put("seconds", seconds < 0 ? null : seconds);
            ArrayNode list = node.putArray("jobs");
            for (Job job : jobs) {
                list.addObject().put("id", job.id()).put("purpose", word(job.wanted().purpose()))
                        .put("address", job.wanted().address().toBase58())
                        .put("subject", job.wanted().subject().toBase58()).put("priority", job.wanted().priority())
                        .put("state", state(job)).put("pages", job.pages()).put("found", job.found())
                        .put("waiting", job.waiting()).put("missing", job.missing());
            }
            ArrayNode told = node.putArray("sources");
            for (SourceHealth h : health) {
                told.addObject().put("name", h.name()).put("state", h.state()).put("requests", h.requests())
                        .put("answers", h.answers()).put("credits", h.credits()).put("p50Micros", h.p50Micros())
                        .put("p99Micros", h.p99Micros()).put("lastFailure", h.lastFailure());
            }
            root.context().out().println(Json.line(node));
            return;
        }
        Table table = new Table("job", "what", "address", "state", "found", "waiting", "missing");
        for (Job job : jobs) {
            table.add(Long.toString(job.id()), word(job.wanted().purpose()), job.wanted().address().toBase58(),
                    state(job), Long.toString(job.found()), Long.toString(job.waiting()),
                    Long.toString(job.missing()));
        }
        if (jobs.isEmpty() && format == OutputFormat.table) {
            root.context().err()
                    .println(
                            "No jobs. backfill --graduations-since T asks for graduations, --wallet ADDRESS for a wallet.");
            return;
        }
        table.print(root.context().out(), format == OutputFormat.csv);
        if (scored != null && format == OutputFormat.table) {
            root.context().err().println(FollowReport.sentence(scored));
        }
        if (waiting > 0 && first != null) {
            root.context().err()
                    .println(Plural.of(waiting, "transactions to fetch: about ") + Plural.of(credits, "credits at ")
                            + first.name() + ", " + seconds + " s at "
                            + Plural.of(first.requestsPerSecond(), "requests a second"));
        }
    }

    private static String word(Purpose purpose) {
        return switch (purpose) {
            case GRADUATIONS -> "graduations";
            case CURVE -> "curve";
            case POOL -> "pool";
            case WALLET -> "wallet";
            case TOKEN_ACCOUNT -> "tokenAccount";
            case HINT -> "hints";
        };
    }

    private static String state(Job job) {
        if (job.paused()) {
            return "paused";
        } else if (!job.listed()) {
            return "listing";
        }
        return job.waiting() > 0 ? "fetching" : "done";
    }
}
