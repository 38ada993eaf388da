package org.wallettracker.app.cli;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.MegatronSettings;
import org.wallettracker.app.config.PriceSettings;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.config.SourceSettings;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.worker.Following;
import org.wallettracker.app.worker.PriceKeeper;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.domain.model.Finality;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.live.LiveRules;
import org.wallettracker.ingest.source.SourceGroup;
import org.wallettracker.ingest.source.SourceSpec;
import org.wallettracker.storage.StorageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Follows the chain as it happens. */
@Command(name = "follow", description = "Follows pump.fun and PumpSwap as they happen, closes the gaps of interruptions and works through the backfill's jobs beside. At its end all that is stored is scored. Goes on where it stopped.")
final class FollowCommand implements Callable<Integer> {
    private static final long STEP_MILLIS = 50;
    private static final long LONGEST_SCORING_SECONDS = 120;
    private static final long LONGEST_END_SECONDS = LONGEST_SCORING_SECONDS + 30;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    RootCommand root;

    @Option(names = "--for", paramLabel = "DURATION", converter = Durations.class, description = "Stop after this long, e.g. 90s, 5m, 2h (default: when told to).")
    @Nullable
    Duration lasts;

    @Option(names = "--until-complete", description = "After --for, go on until everything up to that moment is final, no gap is open and no history is left to fetch.")
    boolean complete;

    @Option(names = "--since", paramLabel = "T", converter = Times.Converter.class, description = "Also everything of the two programs since T.")
    @Nullable
    Long since;

    @Option(names = "--commitment", paramLabel = "C", description = "processed or confirmed: when transactions are told (default: ${DEFAULT-VALUE}).", defaultValue = "confirmed")
    String commitment = "confirmed";

    @Option(names = "--pool-minutes", paramLabel = "M", description = "How long after graduation the pool's trades are fetched that happened before (default: ${DEFAULT-VALUE}).", defaultValue = "60")
    int poolMinutes;

    @Option(names = "--format", description = "table (default) or json.", defaultValue = "table")
    @SuppressWarnings("NullAway.Init")
    OutputFormat format;

    @Override
    public Integer call() {
        root.refuseClocks("follow", "follows what the chain does now");
        LiveRules rules = rules();
        List<SourceSpec> sources = SourceSettings.of(root.settings());
        if (sources.stream().noneMatch(s -> s.socket() != null)) {
            throw new UsageException("follow: no source with a WebSocket is configured; set HELIUS_API_KEY, or"
                    + " RPC_ENDPOINT and RPC_WS_ENDPOINT");
        }
        Optional<URI> pumpPortal = MegatronSettings.pumpPortal(root.settings());
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = Thread.ofPlatform().name("end of following").unstarted(() -> {
            told.countDown();
            await(ended, LONGEST_END_SECONDS);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return follow(sources, rules, pumpPortal, told);
        } finally {
            ended.countDown();
            forget(hook);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            org.slf4j.LoggerFactory.getLogger(FollowCommand.class).debug("the program is ending", e);
        }
    }

    private LiveRules rules() {
        Finality finality = switch (commitment.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "processed" -> Finality.PROCESSED;
            case "confirmed" -> Finality.CONFIRMED;
            default -> throw new UsageException(
                    "follow: --commitment is processed or confirmed, not \"" + commitment + "\"");
        };
        if (poolMinutes < 0) {
            throw new UsageException("follow: --pool-minutes is 0 or more, not " + poolMinutes);
        }
        if (complete && lasts == null) {
            throw new UsageException("follow: --until-complete says how to end after --for; it needs that");
        }
        LiveRules usual = LiveRules.DEFAULT;
        return new LiveRules(usual.programs(), finality, usual.silence(), usual.connect(), usual.sweep(),
                usual.capacity(), usual.patience(), usual.parallel(), poolMinutes);
    }

    private int follow(List<SourceSpec> sources, LiveRules rules, Optional<URI> pumpPortal, CountDownLatch told) {
        try (Workspace workspace = root.open();
                SourceGroup group = SourceSettings.group(sources, root.settings());
                ConsoleProgress console = new ConsoleProgress(root.context())) {
            Progress stops = Progress.until(() -> told.getCount() == 0); // the run's own stages are not told
            Settings settings = root.settings();
            try (PriceKeeper keeper = PriceSettings.byThemselves(settings) ? workspace.priceKeeper(settings) : null;
                    Following follow = new Following(workspace, group, sources, rules,
                            since == null ? Long.MAX_VALUE : since, stops, root.context().clock(), pumpPortal)) {
                follow.start();
                if (keeper != null) {
                    keeper.start();
                }
                boolean whole = run(follow, told, console);
                console.close();
                follow.close();
                if (follow.failure() == null) {
                    workspace.answerHints(stops);
                }
                if (keeper != null) {
                    keeper.close();
                    keeper.once(stops);
                    tell(keeper);
                }
                Workspace.Outcome scored = follow.failure() != null
                        ? Workspace.Outcome.GIVEN_UP
                        : workspace.scoreWhatIsNew(console.or(givesUp(told)));
                console.close();
                FollowReport.print(root.context(), format, follow.status(), follow, whole, scored,
                        group.sources().stream().map(s -> s.health()).toList());
                if (follow.failure() != null) {
                    return failed(follow.failure());
                }
                if (follow.status().headSlot() == Unknown.AMOUNT) {
                    return nothingHeard(follow);
                }
                return complete && !whole ? ExitCode.PARTLY : ExitCode.DONE;
            }
        }
    }

    private void tell(PriceKeeper keeper) {
        if (!keeper.trouble().isEmpty()) {
            root.context().err().println("wallet-tracker: prices: " + Printable.text(keeper.trouble())
                    + "; wallet-tracker prices tries again");
        }
    }

    /** Scoring at the end is given up when it is told to end meanwhile, or long after it was. */
    private static BooleanSupplier givesUp(CountDownLatch told) {
        long begin = System.nanoTime();
        boolean already = told.getCount() == 0;
        return () -> already
                ? System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(LONGEST_SCORING_SECONDS)
                : told.getCount() == 0;
    }

    /** No source told a single slot: that is no following. */
    private int nothingHeard(Following follow) {
        String why = follow.status().streams().stream().filter(s -> !s.lastFailure().isEmpty())
                .map(s -> s.name() + ": " + s.lastFailure()).findFirst().orElse(follow.trouble());
        root.context().err().println("wallet-tracker: follow: no source was heard"
                + (why.isEmpty() ? "" : " (" + why + ")")
                + "; nothing was followed. doctor tells which can be reached");
        return ExitCode.FAILED;
    }

    private int failed(@Nullable Throwable failure) {
        root.context().err().println("wallet-tracker: following stopped: "
                + (failure instanceof StorageException storage ? storage.getMessage() : String.valueOf(failure))
                + "; the same command goes on from here");
        return ExitCode.FAILED;
    }

    /** True if everything up to the end is there. */
    private boolean run(Following follow, CountDownLatch told, ConsoleProgress console) {
        long end = lasts == null ? Long.MAX_VALUE : System.nanoTime() + lasts.toNanos();
        while (follow.failure() == null && (lasts == null || System.nanoTime() - end < 0)) {
            if (await(told)) {
                return false;
            }
            LiveStatus status = follow.status();
            console.report("following, slot " + status.headSlot() + ", stored",
                    status.stages().get(FollowReport.STORE).done(), 0);
        }
        if (!complete) {
            return false;
        }
        follow.stopListening();
        for (String left = follow.incomplete(); follow.failure() == null
                && !left.isEmpty(); left = follow.incomplete()) {
            if (await(told)) {
                return false;
            }
            console.report("completing: " + left + ", fetched", follow.caughtUp() + follow.backfilled(), 0);
        }
        return follow.failure() == null;
    }

    private static boolean await(CountDownLatch told) {
        try {
            return told.await(STEP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void await(CountDownLatch ended, long seconds) {
        try {
            if (!ended.await(seconds, TimeUnit.SECONDS)) {
                org.slf4j.LoggerFactory.getLogger(FollowCommand.class).warn("following did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
