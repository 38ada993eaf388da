package org.wallettracker.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.port.BackfillStore;
import org.wallettracker.domain.port.ClusterStore;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.FinalityStore;
import org.wallettracker.domain.port.GapStore;
import org.wallettracker.domain.port.HintStore;
import org.wallettracker.domain.port.PriceBook;
import org.wallettracker.domain.port.QuarantineStore;
import org.wallettracker.domain.port.ResultStore;
import org.wallettracker.domain.port.ReviewStore;
import org.wallettracker.domain.port.TokenScoreStore;
import org.wallettracker.storage.store.DatabaseThreads;
import org.wallettracker.storage.store.Dialect;
import org.wallettracker.storage.store.DiskRoom;
import org.wallettracker.storage.store.Failures;
import org.wallettracker.storage.store.Guard;
import org.wallettracker.storage.store.RelationalBackfillStore;
import org.wallettracker.storage.store.RelationalClusterStore;
import org.wallettracker.storage.store.RelationalFactStore;
import org.wallettracker.storage.store.RelationalFinalityStore;
import org.wallettracker.storage.store.RelationalGapStore;
import org.wallettracker.storage.store.RelationalHintStore;
import org.wallettracker.storage.store.RelationalPriceStore;
import org.wallettracker.storage.store.RelationalQuarantineStore;
import org.wallettracker.storage.store.RelationalResultStore;
import org.wallettracker.storage.store.RelationalReviewStore;
import org.wallettracker.storage.store.RelationalTokenScoreStore;
import org.wallettracker.storage.store.Settings;
import org.wallettracker.storage.store.StoreContext;
import org.wallettracker.storage.store.WriterTurn;

/**
 * The desk's memory: an embedded database in a data directory that this process owns until it is closed, or a schema of a
 * shared PostgreSQL database, which one process at a time writes to (from its first write until it is closed) and others
 * read. All methods may be called from any thread, interrupted or not; what is committed survives a kill.
 */
public final class Database implements AutoCloseable {
    private final Backing backing;
    private final DatabaseThreads threads;
    private final LazySessions sessions;
    private final RelationalFactStore facts;
    private final RelationalQuarantineStore quarantine;
    private final RelationalPriceStore prices;
    private final RelationalResultStore results;
    private final RelationalBackfillStore backfill;
    private final RelationalGapStore gaps;
    private final RelationalFinalityStore finality;
    private final RelationalHintStore hints;
    private final RelationalTokenScoreStore tokenScores;
    private final ReviewStore reviews;
    private final ClusterStore clusters;
    private final Settings settings;
    private boolean closed;

    /** What lies under the stores. */
    private record Backing(HikariDataSource source, Dialect dialect, WriterTurn turn, Failures failures,
            Guard guard, @Nullable Path directory, String description, LongConsumer reached, Runnable end) {
    }

    private Database(Backing backing, DatabaseThreads threads) {
        this.backing = backing;
        this.threads = threads;
        this.sessions = new LazySessions(backing.source(), backing.dialect(), threads);
        StoreContext context = new StoreContext(threads, backing.source(), sessions::get, backing.dialect(),
                backing.turn(), backing.failures(), backing.guard(), backing.reached());
        quarantine = new RelationalQuarantineStore(context);
        facts = new RelationalFactStore(context, quarantine);
        prices = new RelationalPriceStore(context);
        results = new RelationalResultStore(context);
        backfill = new RelationalBackfillStore(context);
        gaps = new RelationalGapStore(context);
        finality = new RelationalFinalityStore(context, facts);
        hints = new RelationalHintStore(context);
        tokenScores = new RelationalTokenScoreStore(context);
        reviews = new RelationalReviewStore(context);
        clusters = new RelationalClusterStore(context);
        settings = new Settings(context);
    }

    /** As {@link #open(Path, Instant)}, at the time of this machine's clock. */
    public static Database open(Path dataDir) {
        return open(dataDir, Instant.now());
    }

    /**
     * Opens the desk of {@code dataDir}; creates directory and database where they are missing, brings an older schema up
     * to date (a copy of the file is written beside it first).
     *
     * @param now names that copy
     * @throws DataDirectoryInUseException if another process owns it
     * @throws DataDirectoryUnusableException if it is no directory or can't be written
     * @throws DamagedDatabaseException if its database file is damaged or not ours
     * @throws NewerDatabaseException if a newer version of the program wrote it
     */
    public static Database open(Path dataDir, Instant now) {
        DatabaseThreads threads = new DatabaseThreads();
        return opened(threads, () -> embedded(threads, dataDir, now));
    }

    /**
     * Opens the shared database of {@code address}, brings an older schema up to date.
     *
     * @param now decides which monthly partitions are made ahead
     * @throws DatabaseUnreachableException if it can't be reached, refuses, or is none that the program can use
     * @throws DatabaseInUseException if it has to be brought up to date while another process writes to it
     * @throws DamagedDatabaseException if it has tables that are not ours
     * @throws NewerDatabaseException if a newer version of the program wrote it
     */
    public static Database open(DatabaseAddress address, Instant now) {
        DatabaseThreads threads = new DatabaseThreads();
        return opened(threads, () -> {
            SharedPostgres shared = SharedPostgres.open(address, now);
            return new Backing(shared.source(), Dialect.POSTGRESQL, shared.turn(), new PostgresFailures(address),
                    Guard.NONE, null,
                    shared.description(), seq -> {
                    }, shared::close);
        });
    }

    private static Database opened(DatabaseThreads threads, Callable<Backing> open) {
        boolean opened = false;
        try {
            Database database = threads.call(() -> {
                Backing backing = open.call();
                try {
                    return new Database(backing, threads);
                } catch (RuntimeException | Error e) {
                    backing.end().run();
                    throw e;
                }
            });
            opened = true;
            return database;
        } finally {
            if (!opened) {
                threads.close();
            }
        }
    }

    private static Backing embedded(DatabaseThreads threads, Path dataDir, Instant now) {
        try {
            return opened(threads, dataDir, now);
        } catch (RuntimeException e) {
            if (H2Failures.full(e)) {
                throw new StorageException("the data directory " + dataDir + " can't be opened: its disk is full."
                        + " What was stored before is safe: make room and start again", e);
            }
            throw e;
        }
    }

    private static Backing opened(DatabaseThreads threads, Path dataDir, Instant now) {
        DataDirectory directory = DataDirectory.own(dataDir);
        boolean opened = false;
        try {
            Optional<Seal> seal = directory.seal();
            boolean intact = EmbeddedH2.intact(directory.path(), directory.mark(), seal);
            if (!intact) {
                directory.unseal();
            }
            NewDatabase.makeWhole(directory.path());
            Path file = EmbeddedH2.file(directory.path());
            H2Failures failures = new H2Failures(file);
            Upgrade.Opened desk = open(threads, directory, intact ? seal : Optional.empty(), failures, now);
            SealCheck check = desk.check();
            Backing backing = new Backing(desk.source(), Dialect.H2, WriterTurn.OWNER, failures,
                    check == null ? Guard.NONE : check, directory.path(), "embedded, " + file, directory::mark,
                    () -> close(directory, desk, failures));
            opened = true;
            return backing;
        } finally {
            if (!opened) {
                directory.close();
            }
        }
    }

    /** @param seal of a file that is as its outline tells */
    private static Upgrade.Opened open(DatabaseThreads threads, DataDirectory directory, Optional<Seal> seal,
            H2Failures failures, Instant now) {
        Path file = EmbeddedH2.file(directory.path());
        if (seal.isEmpty()) {
            return Upgrade.open(directory.path(), directory.mark(), now, source -> null);
        }
        SealedFile.seal(file);
        try {
            Upgrade.Opened desk = Upgrade.open(directory.path(), OptionalLong.empty(), now,
                    source -> new SealCheck(threads, EmbeddedH2.store(source), file, seal.get(), failures, () -> {
                        directory.unseal();
                        SealedFile.release(file);
                    }));
            if (!SealedFile.refused(file)) {
                return desk;
            }
            abandon(desk);
        } catch (StorageException e) {
            boolean refused = SealedFile.refused(file);
            SealedFile.release(file);
            if (directory.seal().isEmpty() || e instanceof NewerDatabaseException) {
                throw e;
            }
            if (!refused) {
                EmbeddedH2.refuseOverwritten(file, seal.get());
                throw e;
            }
        } catch (RuntimeException | Error e) {
            SealedFile.release(file);
            throw e;
        }
        return unfinished(directory, seal.get(), now);
    }

    private static void abandon(Upgrade.Opened desk) {
        EmbeddedH2.end(desk.source(), false);
        if (desk.check() != null) {
            desk.check().ended();
        }
    }

    /**
     * Opens a file that has to be written to before it can be read: a disk ran full amid a transaction, which is taken
     * back now. So all of it is compared with its seal before.
     */
    private static Upgrade.Opened unfinished(DataDirectory directory, Seal seal, Instant now) {
        Path file = EmbeddedH2.file(directory.path());
        SealedFile.release(file);
        EmbeddedH2.refuseOverwritten(file, seal);
        directory.unseal();
        return Upgrade.open(directory.path(), directory.mark(), now, source -> null);
    }

    private static void close(DataDirectory directory, Upgrade.Opened desk, H2Failures failures) {
        try (directory) {
            Path file = EmbeddedH2.file(directory.path());
            SealCheck check = desk.check();
            if (check != null) {
                check.ended();
            }
            boolean changed = check == null || check.changed();
            // an ordinary end would tidy the file up: it might overwrite what can still be saved, and without room it
            // might lose the newest part; all that was committed is in the file already. What nobody changed stays as
            // it was sealed
            EmbeddedH2.end(desk.source(),
                    changed && !failures.damaged() && !failures.ranFull() && !DiskRoom.scarce(file));
            SealedFile.release(file);
            if (changed && !failures.damaged()) {
                directory.seal(file);
            }
        }
    }

    /** Facts: append and scan. */
    public FactStore facts() {
        return facts;
    }

    /** What was not understood. */
    public QuarantineStore quarantine() {
        return quarantine;
    }

    /** SOL/USD prices. */
    public PriceBook prices() {
        return prices;
    }

    /** Derived results as last written. */
    public ResultStore results() {
        return results;
    }

    /** What is still to be fetched from the chain. */
    public BackfillStore backfill() {
        return backfill;
    }

    /** Where following the chain was interrupted. */
    public GapStore gaps() {
        return gaps;
    }

    /** Facts that were told before they were final. */
    public FinalityStore finality() {
        return finality;
    }

    /** What others say that transactions did. */
    public HintStore hints() {
        return hints;
    }

    /** Scores of tokens that others computed. */
    public TokenScoreStore tokenScores() {
        return tokenScores;
    }

    /** What analysts decided on clusters. */
    public ReviewStore reviews() {
        return reviews;
    }

    /** What the last search for clusters found. */
    public ClusterStore clusters() {
        return clusters;
    }

    /** Small things the desk remembers by name. */
    public Settings settings() {
        return settings;
    }

    /**
     * Begins to build what entities need (quarantine, results, settings) in the background. Without it the first use of
     * one of them waits for that, over a second; facts and prices never do.
     */
    public void warmUp() {
        sessions.start();
    }

    /** The data directory of an embedded database, absolute; empty for a shared one. */
    public Optional<Path> directory() {
        return Optional.ofNullable(backing.directory());
    }

    /** Facts in force as this process last knew them: asks no database, so it answers when that is out of order. */
    public long factsInForce() {
        return facts.inForce();
    }

    /** For people: which database this is. Holds no password. */
    public String description() {
        return backing.description();
    }

    /** The connections under the stores. */
    DataSource dataSource() {
        return backing.source();
    }

    /** Waits for running work, closes the database and gives it up. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        backing.guard().ended();
        threads.close();
        try (DatabaseThreads last = new DatabaseThreads()) {
            last.call(() -> {
                try {
                    sessions.close();
                } finally {
                    backing.end().run();
                }
                return null;
            });
        }
    }
}
