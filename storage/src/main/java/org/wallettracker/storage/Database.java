package org.wallettracker.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.port.BackfillStore;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.FinalityStore;
import org.wallettracker.domain.port.GapStore;
import org.wallettracker.domain.port.PriceStore;
import org.wallettracker.domain.port.QuarantineStore;
import org.wallettracker.domain.port.ResultStore;
import org.wallettracker.storage.store.AbruptEnd;
import org.wallettracker.storage.store.DatabaseThreads;
import org.wallettracker.storage.store.Dialect;
import org.wallettracker.storage.store.DiskRoom;
import org.wallettracker.storage.store.Failures;
import org.wallettracker.storage.store.RelationalBackfillStore;
import org.wallettracker.storage.store.RelationalFactStore;
import org.wallettracker.storage.store.RelationalFinalityStore;
import org.wallettracker.storage.store.RelationalGapStore;
import org.wallettracker.storage.store.RelationalPriceStore;
import org.wallettracker.storage.store.RelationalQuarantineStore;
import org.wallettracker.storage.store.RelationalResultStore;
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
    private final Settings settings;
    private boolean closed;

    /** What lies under the stores. */
    private record Backing(HikariDataSource source, Dialect dialect, WriterTurn turn, Failures failures,
            @Nullable Path directory, String description, LongConsumer reached, Runnable end) {
    }

    private Database(Backing backing, DatabaseThreads threads) {
        this.backing = backing;
        this.threads = threads;
        this.sessions = new LazySessions(backing.source(), backing.dialect(), threads);
        StoreContext context = new StoreContext(threads, backing.source(), sessions::get, backing.dialect(),
                backing.turn(), backing.failures(), backing.reached());
        quarantine = new RelationalQuarantineStore(context);
        facts = new RelationalFactStore(context, quarantine);
        prices = new RelationalPriceStore(context);
        results = new RelationalResultStore(context);
        backfill = new RelationalBackfillStore(context);
        gaps = new RelationalGapStore(context);
        finality = new RelationalFinalityStore(context, facts);
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
        return opened(threads, () -> embedded(dataDir, now));
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
            return new Backing(shared.source(), Dialect.POSTGRESQL, shared.turn(), new PostgresFailures(address), null,
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

    private static Backing embedded(Path dataDir, Instant now) {
        try {
            return opened(dataDir, now);
        } catch (RuntimeException e) {
            if (H2Failures.full(e)) {
                throw new StorageException("the data directory " + dataDir + " can't be opened: its disk is full."
                        + " What was stored before is safe: make room and start again", e);
            }
            throw e;
        }
    }

    private static Backing opened(Path dataDir, Instant now) {
        DataDirectory directory = DataDirectory.own(dataDir);
        HikariDataSource dataSource = null;
        boolean opened = false;
        try {
            boolean intact = EmbeddedH2.intact(directory.path(), directory.mark(), directory.seal());
            directory.unseal();
            NewDatabase.makeWhole(directory.path());
            HikariDataSource source = Upgrade.open(directory.path(),
                    intact ? OptionalLong.empty() : directory.mark(), now);
            dataSource = source;
            Path file = EmbeddedH2.file(directory.path());
            H2Failures failures = new H2Failures(file);
            Backing backing = new Backing(source, Dialect.H2, WriterTurn.OWNER, failures, directory.path(),
                    "embedded, " + file, directory::mark, () -> close(directory, source, failures));
            opened = true;
            return backing;
        } finally {
            if (!opened) {
                if (dataSource != null) {
                    dataSource.close();
                }
                directory.close();
            }
        }
    }

    private static void close(DataDirectory directory, HikariDataSource source, H2Failures failures) {
        try (directory) {
            end(source, failures, EmbeddedH2.file(directory.path()));
            if (!failures.damaged()) {
                directory.seal(EmbeddedH2.file(directory.path()));
            }
        }
    }

    private static void end(HikariDataSource source, H2Failures failures, Path file) {
        try (source) {
            if (failures.damaged() || failures.ranFull() || DiskRoom.scarce(file)) {
                // an ordinary end would tidy the file up: it might overwrite what can still be saved, and without room
                // it might lose the newest part; all that was committed is in the file already
                try (Connection connection = source.getConnection()) {
                    AbruptEnd.of(connection);
                } catch (SQLException e) {
                    org.slf4j.LoggerFactory.getLogger(Database.class)
                            .debug("ending a damaged database or one without room", e);
                }
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
    public PriceStore prices() {
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
