package org.wallettracker.app.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.app.config.MappingFiles;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.config.Tuning;
import org.wallettracker.app.worker.SimulatedWorld;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.cluster.review.Acts;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.desk.ScoreHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.BackfillStore;
import org.wallettracker.domain.port.FactStore.StoreCounts;
import org.wallettracker.domain.port.GapStore;
import org.wallettracker.domain.port.HintStore;
import org.wallettracker.domain.port.PriceBook;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.file.ImportReport;
import org.wallettracker.ingest.file.QuarantineRetry.RetryReport;
import org.wallettracker.ingest.file.table.Mappings;
import org.wallettracker.ingest.file.table.TableMapping;
import org.wallettracker.storage.DatabaseAddress;
import org.wallettracker.ui.lab.LabPort;
import org.wallettracker.ui.shell.TaskMonitor;
import org.wallettracker.ui.shell.TimePort;
import org.wallettracker.ui.shell.TimePort.Moment;
import org.wallettracker.ui.source.ImportPort;

/**
 * The data directory behind the window and all work on it, one piece after the other on a thread that is never
 * interrupted. While the simulated world is shown, an import opens the analyst's own directory beside it; once something
 * is stored there, the desk changes over to it whole, so that simulated and real facts never share a store.
 */
final class DeskWorker implements ImportPort {
    private static final Logger LOG = LoggerFactory.getLogger(DeskWorker.class);
    private static final long CLOSING_SECONDS = 30;
    /** How storage names the copy it makes before it brings a database up to date. */
    private static final Pattern COPY = Pattern.compile("desk-v.+\\.mv\\.db");

    private final Path directory;
    private final Optional<DatabaseAddress> database;
    private final TimeTravel time;
    private final InstantSource clock;
    private final Tuning tuning;
    private final LateDesk desk;
    private final TaskMonitor tasks;
    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("desk").daemon(true).factory());
    private final DeskLab lab;
    private final DeskFeed feed;
    private final PastOfWallets histories;
    private final DeskClusters clusters;
    private volatile @Nullable Workspace workspace; // only changed on the thread
    private boolean unkept; // likewise: results of now are older than the facts
    private volatile boolean simulated;

    /** For the analyst's {@code directory}, or a shared {@code database}; {@code first} is the moment shown at first. */
    DeskWorker(Path directory, Optional<DatabaseAddress> database, Moment first, InstantSource clock, LateDesk desk,
            TaskMonitor tasks, Settings settings, Path configuration) {
        this.directory = directory;
        this.database = database;
        this.time = new TimeTravel(first, this::look);
        this.clock = clock;
        tuning = Tuning.of(settings);
        this.desk = desk;
        this.tasks = tasks;
        lab = new DeskLab(tasks);
        clusters = new DeskClusters(this, tasks);
        histories = new PastOfWallets(tasks);
        feed = new DeskFeed(this, settings, configuration);
        simulated = database.isEmpty() && !SimulatedWorld.directoryFor(directory).equals(directory);
    }

    /** Opens what there is to show, behind the window. */
    void open() {
        thread.execute(() -> {
            Progress progress = tasks.start("Opening the desk");
            try {
                Path place = SimulatedWorld.directoryFor(directory);
                Set<Path> copies = copies(place);
                Workspace opened = SimulatedWorld.open(directory, database, tuning, clock);
                workspace = opened;
                lab.opened(opened);
                Set<Path> made = copies(place);
                made.removeAll(copies);
                Moment first = time.shown();
                boolean now = first.isNow();
                boolean restored = now && opened.restoreBoard();
                desk.arrived(opened.engine());
                opened.database().warmUp(); // after what is there to be seen: both want the same processors
                SimulatedWorld.ensure(opened, directory, progress);
                if (build(opened, first, progress) && now && !restored) {
                    opened.keepBoard();
                }
                tasks.finish(progress);
                time.arrived(first);
                made.forEach(copy -> tasks.tell("Upgrade", "the data directory was of an older version and was brought"
                        + " up to date. A copy of it as it was is " + copy + ". Delete it once you are content."));
            } catch (RuntimeException e) {
                LOG.error("opening {}", directory, e);
                tasks.fail(progress, String.valueOf(e.getMessage()));
            }
        });
    }

    /** Copies of older databases that opening one in {@code place} left there. */
    private static Set<Path> copies(Path place) {
        if (!Files.isDirectory(place)) {
            return new TreeSet<>();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(f -> COPY.matcher(f.getFileName().toString()).matches())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + place, e);
        }
    }

    /** Stops what is under way and closes the directory; waits for it, though not for ever. */
    void close() throws InterruptedException {
        tasks.cancel();
        feed.close();
        clusters.close();
        thread.execute(() -> {
            Workspace last = workspace;
            if (last != null) {
                last.close();
            }
        });
        thread.shutdown();
        if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("the data directory was still busy when the window closed; what was committed is safe");
        }
    }

    /** True while the simulated world is shown. */
    boolean showsSimulated() {
        return simulated;
    }

    /** True unless the desk looks at the past or is on the way there. */
    boolean showsNow() {
        return time.now();
    }

    /** True while {@code that} is what is shown. */
    boolean shows(Workspace that) {
        return that.equals(workspace);
    }

    InstantSource clock() {
        return clock;
    }

    /** The time of recording, Unix milliseconds. */
    long now() {
        return clock.millis();
    }

    /** The histories that are fetched into what is shown; empty while nothing is open. */
    Optional<BackfillStore> backfill() {
        Workspace now = workspace;
        return now == null ? Optional.empty() : Optional.of(now.database().backfill());
    }

    /** Gaps that are open in what is shown; none while nothing is open. */
    List<GapStore.Gap> openGaps() {
        Workspace now = workspace;
        return now == null ? List.of() : now.database().gaps().open();
    }

    /** The hints of what is shown; empty while nothing is open. */
    Optional<HintStore> hints() {
        Workspace now = workspace;
        return now == null ? Optional.empty() : Optional.of(now.database().hints());
    }

    /** The prices of what is shown; empty while nothing is open. */
    Optional<PriceBook> prices() {
        Workspace now = workspace;
        return now == null ? Optional.empty() : Optional.of(now.database().prices());
    }

    /** What is shown, which must be the simulated world. */
    Workspace forSimulated() {
        return call(() -> {
            if (!simulated) {
                throw new IllegalStateException("no source is configured: add a key");
            }
            return opened();
        });
    }

    /** The analyst's own data, which are shown from now on: the chain never goes into the simulated world's store. */
    Workspace forChain() {
        return work("Opening your own desk", Progress.NONE, progress -> {
            Workspace before = opened();
            if (!simulated) {
                return before;
            }
            Workspace own = Workspace.open(directory, Optional.empty(), tuning, clock);
            try {
                changeTo(before, own, progress);
            } finally {
                if (!own.equals(workspace)) {
                    own.close();
                }
            }
            return own;
        });
    }

    /** Following ended: what came of it in {@code of} is scored and kept, unless other data are shown by now. */
    void followed(Workspace of) {
        thread.execute(() -> {
            if (!shows(of)) {
                return;
            }
            unkept = true;
            if (!time.shown().isNow()) {
                return;
            }
            Progress task = tasks.start("Scores of what was followed");
            try {
                rebuild(of, task);
                tasks.finish(task);
            } catch (RuntimeException e) {
                LOG.error("scoring what was followed", e);
                tasks.fail(task, String.valueOf(e.getMessage()));
            }
        });
    }

    /** The data sources of this desk. */
    DeskFeed feed() {
        return feed;
    }

    /** Trials on what is shown. */
    LabPort lab() {
        return lab;
    }

    @Override
    public Target target() {
        return new Target(database.map(DatabaseAddress::toString).orElse(directory.toString()), simulated);
    }

    @Override
    public List<String> mappings() {
        return new MappingFiles(directory).load(null).known().stream().map(TableMapping::name).sorted().toList();
    }

    @Override
    public ImportOutcome run(List<Path> paths, @Nullable String mapping, Progress progress) {
        return work("Import", progress,
                both -> importInto(paths, new MappingFiles(directory).load(mapping), both));
    }

    @Override
    public QuarantineList quarantine() {
        return call(() -> ImportOutcomes.of(opened().database().quarantine()));
    }

    /** Beside the desk's thread: a page does not wait for an import. */
    @Override
    public QuarantineList naming(Address wallet) {
        return ImportOutcomes.naming(opened().database().quarantine(), wallet);
    }

    @Override
    public RetryOutcome retry(Progress progress) {
        return work("Retry", progress, both -> {
            Workspace now = opened();
            RetryReport report = now.quarantineRetry().run(both);
            if (report.facts().added() > 0) {
                rebuild(now, both);
            }
            return new RetryOutcome(report.tried(), report.resolved(), report.incomplete(), report.facts().added());
        });
    }

    private Workspace opened() {
        Workspace now = workspace;
        if (now == null) {
            throw new IllegalStateException("the data directory " + directory
                    + " is not open; the status bar says why. Start the workstation again when that is mended");
        }
        return now;
    }

    /** Does {@code job} on the thread, shown in the status bar, stopped by whoever of both asks for it. */
    private <T> T work(String name, Progress asked, Function<Progress, T> job) {
        Progress task = tasks.start(name);
        try {
            T result = call(() -> job.apply(new Both(task, asked)));
            tasks.finish(task);
            return result;
        } catch (RuntimeException | Error e) {
            LOG.error("{} failed", name, e);
            tasks.fail(task, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private <T> T call(java.util.function.Supplier<T> job) {
        try {
            return CompletableFuture.supplyAsync(job, thread).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
        }
    }

    private ImportOutcome importInto(List<Path> paths, Mappings tables, Progress progress) {
        Workspace before = opened();
        if (!simulated) {
            ImportReport report = before.importer(tables).importPaths(paths, progress);
            if (report.facts().added() > 0 || report.prices() > 0) {
                // what was stored before a cancel is shown too: the new run is not cancelled with the import
                rebuild(before, report.cancelled() ? progress.unstopped() : progress);
            }
            return ImportOutcomes.of(report, false);
        }
        Workspace own = Workspace.open(directory, Optional.empty(), tuning, clock);
        try {
            ImportReport report = own.importer(tables).importPaths(paths, progress);
            return ImportOutcomes.of(report, changeOver(before, own, progress));
        } finally {
            if (!own.equals(workspace)) {
                own.close();
            }
        }
    }

    /** Shows {@code own} instead of the simulated world if anything is stored in it. */
    private boolean changeOver(Workspace before, Workspace own, Progress progress) {
        StoreCounts counts = own.database().facts().counts();
        if (counts.transactions() == 0 && counts.quarantined() == 0 && own.database().prices().all().isEmpty()) {
            return false;
        }
        feed.close(); // the simulated chain has no business in the analyst's own store
        changeTo(before, own, progress);
        return true;
    }

    private void changeTo(Workspace before, Workspace own, Progress progress) {
        time.home(); // a moment of one world means nothing in another
        rebuild(own, progress.unstopped());
        workspace = own;
        simulated = false;
        lab.opened(own);
        desk.arrived(own.engine());
        before.close();
    }

    private void rebuild(Workspace of, Progress progress) {
        unkept = true;
        build(of, time.shown(), progress);
    }

    /** @return false if {@code progress} stopped it */
    private boolean build(Workspace of, Moment moment, Progress progress) {
        if (!moment.isNow()) {
            boolean built = of.rebuild(moment.asOf(), moment.knownAt(), false, progress) != Workspace.Built.CANCELLED;
            if (built) {
                clusters.shows(of.detection().orElse(null));
            }
            return built;
        }
        boolean built;
        if (unkept) {
            unkept = !of.scoreAndKeepWithKept(progress);
            built = !unkept;
        } else {
            built = of.rebuildWithKept(progress);
        }
        if (built) {
            clusters.shows(null); // what ties them is told by what is kept, until it was searched for anew
            clusters.search(of);
        }
        return built;
    }

    /**
     * The facts of {@code of} were searched: whom that touches is scored anew.
     *
     * @param same true if nothing else was found than what counts already: then only the signatures are new
     */
    void clustersFound(Workspace of, boolean same, Progress task) {
        call(() -> {
            if (same && !unkept && shows(of) && time.shown().isNow()) {
                of.rebuildWithKept(task);
                clusters.changed();
            } else {
                rescore(of, task);
            }
            return true;
        });
    }

    /** A decision was recorded: scores follow it, and what an account is asks for another search. */
    void decided(Workspace of, ReviewAct act) {
        boolean about = Acts.relabelled(of.clusters().acts(), act.seq() - 1);
        Progress task = tasks.start("Scores after the decision");
        thread.execute(() -> {
            try {
                rescore(of, task);
                if (about) {
                    clusters.search(of);
                }
                tasks.finish(task);
            } catch (RuntimeException e) {
                LOG.error("scoring after a decision", e);
                tasks.fail(task, String.valueOf(e.getMessage()));
            }
        });
    }

    private void rescore(Workspace of, Progress task) {
        if (shows(of) && time.shown().isNow()) {
            unkept = !of.scoreAndKeepWithKept(task);
            clusters.changed();
        } else {
            unkept |= shows(of);
        }
    }

    /** What is shown; empty while nothing is open. */
    Optional<Workspace> workspace() {
        return Optional.ofNullable(workspace);
    }

    /** The clusters of what is shown. */
    DeskClusters clusters() {
        return clusters;
    }

    /** The desk's clocks. */
    TimePort time() {
        return time;
    }

    /** Scores of the past as the desk's clocks allow. */
    ScoreHistory history(Address wallet) {
        return histories.of(opened(), time.shown(), wallet);
    }

    /** Begins to show {@code moment}. */
    private void look(Moment moment) {
        thread.execute(() -> {
            if (time.stale(moment) || time.shown().equals(moment)) {
                return;
            }
            Progress task = tasks.start(moment.isNow() ? "Back to now" : "Looking at the past");
            try {
                if (build(opened(), moment, task.or(() -> time.stale(moment)))) {
                    time.arrived(moment);
                } else {
                    time.stopped(moment);
                }
                tasks.finish(task);
            } catch (RuntimeException e) {
                LOG.error("looking at {}", moment, e);
                time.stopped(moment);
                tasks.fail(task, String.valueOf(e.getMessage()));
            }
        });
    }
}
