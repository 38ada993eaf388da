package org.wallettracker.app.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.app.config.ClusterParameters;
import org.wallettracker.app.config.Labels;
import org.wallettracker.app.config.Logging;
import org.wallettracker.app.config.MappingFiles;
import org.wallettracker.app.config.ParameterFiles;
import org.wallettracker.app.config.PriceSettings;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.config.Tuning;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.domain.cluster.Detection;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Laboratory;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.ScoreHistory;
import org.wallettracker.domain.engine.Engine;
import org.wallettracker.domain.engine.Verification;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.port.ClusterStore;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.port.ResultStore;
import org.wallettracker.domain.port.ResultStore.PastScore;
import org.wallettracker.domain.score.TraderScorer;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.ingest.file.FileImporter;
import org.wallettracker.ingest.file.QuarantineRetry;
import org.wallettracker.ingest.file.table.Mappings;
import org.wallettracker.ingest.hint.HintBook;
import org.wallettracker.ingest.hint.HintCheck;
import org.wallettracker.storage.DamagedDatabaseException;
import org.wallettracker.storage.Database;
import org.wallettracker.storage.DatabaseAddress;
import org.wallettracker.storage.StorageException;
import org.wallettracker.storage.snapshot.BoardSnapshot;
import org.wallettracker.storage.store.DiskRoom;

/** One data directory at work: its stores, the engine over them and the importer into them. */
public final class Workspace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

    private final Database database;
    private final KnownAccounts accounts;
    private final Engine engine;
    private final InstantSource clock;
    private final Path directory;
    private final ParameterSet parameters;
    private final int batch;
    private final ClusterKeeper clusters;
    private volatile @Nullable Detection detection;

    private Workspace(Path directory, Database database, KnownAccounts accounts, Engine engine, ParameterSet parameters,
            Tuning tuning, InstantSource clock) {
        clusters = new ClusterKeeper(database, accounts, ClusterParameters.shipped(), tuning.analyst(), clock);
        this.batch = tuning.batch();
        this.parameters = parameters;
        this.directory = directory;
        this.database = database;
        this.accounts = accounts;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Opens {@code dataDirectory}, making it if it is not there. Storage's own exceptions tell what is wrong with it:
     * held by another process, not writable, damaged.
     */
    public static Workspace open(Path dataDirectory, InstantSource clock) {
        return open(dataDirectory, Optional.empty(), Tuning.USUAL, clock);
    }

    /**
     * As the other, with the database of {@code shared} in place of the directory's own where there is one, and worked on
     * as {@code tuning} says.
     */
    public static Workspace open(Path dataDirectory, Optional<DatabaseAddress> shared, Tuning tuning,
            InstantSource clock) {
        // read while the database is being opened; not in the common pool, whose size is the user's
        CompletableFuture<KnownAccounts> labels = CompletableFuture.supplyAsync(Labels::shipped,
                Thread.ofVirtual()::start);
        CompletableFuture<ParameterSet> set = labels.thenApply(read -> tuning.parameters());
        Database database = opened(dataDirectory, shared, clock);
        try {
            Logging.openFile(dataDirectory);
            KnownAccounts accounts = labels.join();
            ParameterSet parameters = set.join();
            tuning.configured().ifPresent(own -> keepSet(dataDirectory, own));
            Engine engine = new Engine(database.facts(), database.prices(), database.tokenScores(),
                    new TraderScorer(parameters), accounts, parameters.ledgerRules());
            return new Workspace(dataDirectory, database, accounts, engine, parameters, tuning, clock);
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    private static Database opened(Path dataDirectory, Optional<DatabaseAddress> shared, InstantSource clock) {
        try {
            if (shared.isPresent()) {
                makeForLogs(dataDirectory);
                return Database.open(shared.get(), clock.instant());
            }
            return Database.open(dataDirectory, clock.instant());
        } catch (DamagedDatabaseException e) {
            // one sentence goes to the console: what lies under it must not be lost
            Logging.openFile(dataDirectory);
            LOG.info("the database was not opened", e);
            throw e;
        }
    }

    /** So that what was computed with it can be computed again once the configuration says something else. */
    private static void keepSet(Path dataDirectory, ParameterSet set) {
        ParameterFiles files = new ParameterFiles(dataDirectory);
        try {
            if (!files.names().contains(set.name())) {
                files.save(set);
            }
        } catch (UsageException e) {
            LOG.warn("the parameter set of the configuration is in force and could not be kept: {}", e.getMessage());
        }
    }

    /** The directory that holds logs and preferences beside a shared database. */
    private static void makeForLogs(Path dataDirectory) {
        try {
            Files.createDirectories(dataDirectory);
        } catch (IOException e) {
            throw new StorageException("the data directory " + dataDirectory + ", which holds the logs, can't be made ("
                    + e.getClass().getSimpleName() + ": " + e.getMessage() + "): choose another one with --data-dir",
                    e);
        }
        Logging.openFile(dataDirectory);
    }

    public Database database() {
        return database;
    }

    public KnownAccounts accounts() {
        return accounts;
    }

    public Engine engine() {
        return engine;
    }

    /** Clusters and what was decided on them. */
    public ClusterKeeper clusters() {
        return clusters;
    }

    /** The parameter set in force. */
    public ParameterSet parameters() {
        return parameters;
    }

    /** Trials of other parameters on the engine's run. */
    public Laboratory laboratory() {
        return engine.laboratory(parameters);
    }

    /** The parameter sets kept in this directory. */
    public ParameterFiles parameterFiles() {
        return new ParameterFiles(directory);
    }

    public InstantSource clock() {
        return clock;
    }

    /** An importer into this directory's stores that takes tables by whatever mapping of the user's or shipped fits. */
    public FileImporter importer() {
        return importer(new MappingFiles(directory).load(null));
    }

    /** An importer into this directory's stores that reads tables by {@code mappings}. */
    public FileImporter importer(Mappings mappings) {
        return new FileImporter(database.facts(), database.prices(), accounts, clock, mappings, batch, hintBook());
    }

    /** Takes hints into this directory's stores. */
    public HintBook hintBook() {
        return new HintBook(database.hints(), database.backfill(), database.facts(), clock);
    }

    /** Holds the hints that have no answer yet against what is stored; takes longer the more of them there are. */
    public HintCheck.Report answerHints(Progress progress) {
        return new HintCheck(database.hints(), database.backfill(), database.facts()).run(progress);
    }

    /**
     * What fetches prices by itself into this directory's store.
     *
     * @param settings where they are asked for
     */
    public PriceKeeper priceKeeper(Settings settings) {
        return new PriceKeeper(database.facts(), database.prices(),
                PriceSettings.of(settings, database.prices(), clock), Tuning.of(settings).unpriced(), clock);
    }

    /** Another try at what waits in this directory's quarantine. */
    public QuarantineRetry quarantineRetry() {
        return new QuarantineRetry(database.facts(), database.quarantine(), accounts, clock);
    }

    /**
     * Runs the engine over all facts in force, with the clusters in them, and keeps the results beside them.
     *
     * @return false if {@code progress} cancelled it: what was kept before stays
     */
    public boolean scoreAndKeep(Progress progress) {
        database.warmUp();
        Built built = rebuild(Long.MAX_VALUE, Long.MAX_VALUE, false, progress);
        if (built == Built.CANCELLED) {
            return false;
        }
        Detection searched = detection;
        if (built == Built.SEARCHED && searched != null) {
            clusters.keep(searched.clusters(), engine.clusters());
        }
        keepRun();
        return true;
    }

    /**
     * As {@link #scoreAndKeep}, but with the clusters that the last search found, however long ago: for who searches
     * beside the other work.
     */
    public boolean scoreAndKeepWithKept(Progress progress) {
        database.warmUp();
        if (!rebuildWithKept(progress)) {
            return false;
        }
        keepRun();
        return true;
    }

    /** Puts a run of now in force, with the clusters that the last search found, however long ago. */
    public boolean rebuildWithKept(Progress progress) {
        Optional<ClusterStore.Kept> last = clusters.kept();
        return build(Long.MAX_VALUE, Long.MAX_VALUE, recorded -> last.map(kept -> clusters.board(kept, recorded))
                .orElse(ClusterBoard.NONE), progress);
    }

    /**
     * Builds a run with clusters, and again if something was decided on them meanwhile: a run counts every decision that
     * was recorded before its last fact.
     *
     * @param board of decisions up to a record sequence
     */
    private boolean build(long asOf, long knownAt, LongFunction<ClusterBoard> board, Progress progress) {
        long recorded = Math.min(knownAt, database.facts().counts().watermark());
        while (engine.rebuild(asOf, knownAt, board.apply(recorded), progress)) {
            long counted = engine.status().knownAt();
            if (!clusters.decidedWithin(recorded, counted)) {
                return true;
            }
            recorded = counted;
        }
        return false;
    }

    private void keepRun() {
        long now = clock.millis();
        engine.keep(database.results(), now);
        database.clusters().publish(engine.clusters(), now);
        keepBoard();
    }

    /** What became of {@link #rebuild}. */
    public enum Built {
        /** It was given up: what was in force stays. */
        CANCELLED,
        /** The last search still holds, so nothing was searched. */
        WITH_KEPT,
        /** The facts were searched; {@link #detection} tells what was found. */
        SEARCHED
    }

    /**
     * Puts a run of two clocks in force, with the clusters of that moment, and keeps nothing of them.
     *
     * @param anew true to search even if the last search still holds
     */
    public Built rebuild(long asOf, long knownAt, boolean anew, Progress progress) {
        boolean now = asOf == Long.MAX_VALUE && knownAt == Long.MAX_VALUE;
        Optional<ClusterStore.Kept> last = now && !anew ? clusters.kept() : Optional.empty();
        if (last.isPresent() && clusters.fresh(last.get(), database.facts().counts().watermark())) {
            return rebuildWithKept(progress) ? Built.WITH_KEPT : Built.CANCELLED;
        }
        if (!engine.rebuild(asOf, knownAt, ClusterBoard.NONE, progress)) {
            return Built.CANCELLED;
        }
        try {
            Engine.Searchable facts = engine.searchable().orElseThrow();
            Detection searched = clusters.search(facts.order(), asOf, facts.knownAt(), progress);
            detection = searched;
            return build(asOf, knownAt, recorded -> clusters.board(searched.clusters(), facts.asOf(), facts.knownAt(),
                    asOf, recorded), progress) ? Built.SEARCHED : Built.CANCELLED;
        } catch (CancellationException e) {
            return Built.CANCELLED;
        }
    }

    /**
     * Searches the facts of the run in force, which is of now, and keeps what it finds for the next run.
     *
     * @return empty before the first run
     * @throws CancellationException once {@code progress} says so
     */
    public Optional<Detection> searchNow(Progress progress) {
        Optional<Engine.Searchable> run = engine.searchable();
        if (run.isEmpty()) {
            return Optional.empty();
        }
        Engine.Searchable facts = run.get();
        Detection searched = clusters.search(facts.order(), Long.MAX_VALUE, facts.knownAt(), progress);
        detection = searched;
        clusters.keep(searched.clusters(), clusters.board(searched.clusters(), facts.asOf(), facts.knownAt(),
                Long.MAX_VALUE, Long.MAX_VALUE));
        return Optional.of(searched);
    }

    /** What the last search of this process found; empty if it did not search. */
    public Optional<Detection> detection() {
        return Optional.ofNullable(detection);
    }

    /** Holds the kept results against a replay of everything from facts, the search for clusters too. */
    public Optional<Verification> verify(Progress progress) {
        try {
            ClusterBoard counted = clusters.boardOf(database.results().run(), progress);
            return engine.verify(database.results(), counted, progress);
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    /** What became of {@link #scoreWhatIsNew}. */
    public enum Outcome {
        /** All that is stored is scored, and that is kept. */
        KEPT("kept"),
        /** The kept run counts all that is stored already, or nothing is stored. */
        NOTHING_NEW("nothing new"),
        /** Given up: what was kept before stays. */
        GIVEN_UP("given up");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        /** In a word or two. */
        public String text() {
            return text;
        }
    }

    /** As {@link #scoreAndKeep}, where something is stored that the kept run does not count. */
    public Outcome scoreWhatIsNew(Progress progress) {
        ResultStore.Run kept = database.results().run();
        long stored = database.facts().counts().watermark();
        boolean counted = kept == null
                ? stored == 0
                : kept.watermark() == stored && kept.engineVersion().equals(Engine.VERSION)
                        && kept.parameterSet().equals(parameters.title());
        if (counted) {
            return Outcome.NOTHING_NEW;
        }
        return scoreAndKeep(progress) ? Outcome.KEPT : Outcome.GIVEN_UP;
    }

    /**
     * The scores of {@code wallet} at the clocks given: those that were kept, and before them those at the end of at most
     * {@code days} days, computed from the facts of the run in force. Where {@code progress} cancels, those kept.
     */
    public ScoreHistory history(Address wallet, long asOf, long knownAt, int days, Progress progress) {
        List<PastScore> kept = database.results().history(wallet).stream()
                .filter(s -> s.run().asOf() <= asOf && s.run().watermark() <= knownAt).toList();
        return ScoreHistory.of(wallet, engine.history(wallet, kept, days, progress), asOf, knownAt);
    }

    /**
     * Shows the leaderboard that an earlier run left, until the first run is done.
     *
     * @return false if there is none of the same store, parameters and engine, or its hash is wrong: the log says why
     */
    public boolean restoreBoard() {
        BoardSnapshot.Found found = BoardSnapshot.read(directory, boardKey());
        Leaderboard board = found.board();
        DeskStatus status = found.status();
        if (board == null || status == null) {
            LOG.info("the leaderboard is computed anew; its snapshot was not taken: {}", found.reason());
            return false;
        }
        engine.restore(board, status);
        return true;
    }

    /** Keeps the leaderboard in force, which is of all that is stored, for {@link #restoreBoard}. */
    public void keepBoard() {
        if (DiskRoom.scarce(directory)) {
            LOG.info("no snapshot of the leaderboard is kept: the disk is almost full");
            return;
        }
        try {
            BoardSnapshot.write(directory, boardKey(), engine.leaderboard(), engine.status());
        } catch (IOException e) {
            LOG.warn("no snapshot of the leaderboard is kept: the next start computes it anew", e);
        }
    }

    private BoardSnapshot.Key boardKey() {
        return new BoardSnapshot.Key(database.description() + ", " + database.facts().counts(), parameters.title(),
                Engine.VERSION);
    }

    @Override
    public void close() {
        database.close();
    }
}
