package org.wallettracker.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.PriceStore;
import org.wallettracker.domain.port.QuarantineStore;
import org.wallettracker.domain.port.ResultStore;
import org.wallettracker.storage.migrate.Migrations;
import org.wallettracker.storage.store.DatabaseThreads;
import org.wallettracker.storage.store.RelationalFactStore;
import org.wallettracker.storage.store.RelationalPriceStore;
import org.wallettracker.storage.store.RelationalQuarantineStore;
import org.wallettracker.storage.store.RelationalResultStore;
import org.wallettracker.storage.store.Settings;
import org.wallettracker.storage.store.StoreContext;

/**
 * The desk's memory in a data directory: an embedded database that this process owns until it is closed. All methods
 * may be called from any thread, interrupted or not; what is committed survives a kill.
 */
public final class Database implements AutoCloseable {
    private final DataDirectory directory;
    private final DatabaseThreads threads;
    private final HikariDataSource dataSource;
    private final LazySessions sessions;
    private final RelationalFactStore facts;
    private final RelationalQuarantineStore quarantine;
    private final RelationalPriceStore prices;
    private final RelationalResultStore results;
    private final Settings settings;
    private boolean closed;

    private Database(DataDirectory directory, DatabaseThreads threads, HikariDataSource dataSource,
            LazySessions sessions) {
        this.directory = directory;
        this.threads = threads;
        this.dataSource = dataSource;
        this.sessions = sessions;
        StoreContext context = new StoreContext(threads, dataSource, sessions::get);
        quarantine = new RelationalQuarantineStore(context);
        facts = new RelationalFactStore(context, quarantine);
        prices = new RelationalPriceStore(context);
        results = new RelationalResultStore(context);
        settings = new Settings(context);
    }

    /**
     * Opens the desk of {@code dataDir}; creates directory and database where they are missing, brings an older schema
     * up to date (a backup of the file is written beside it first).
     *
     * @throws DataDirectoryInUseException if another process owns it
     * @throws DataDirectoryUnusableException if it is no directory or can't be written
     * @throws DamagedDatabaseException if its database file is damaged or not ours
     * @throws NewerDatabaseException if a newer version of the program wrote it
     */
    public static Database open(Path dataDir) {
        DatabaseThreads threads = new DatabaseThreads();
        boolean opened = false;
        try {
            Database database = threads.call(() -> open(dataDir, threads));
            opened = true;
            return database;
        } finally {
            if (!opened) {
                threads.close();
            }
        }
    }

    private static Database open(Path dataDir, DatabaseThreads threads) {
        DataDirectory directory = DataDirectory.own(dataDir);
        HikariDataSource dataSource = null;
        boolean opened = false;
        try {
            NewDatabase.makeWhole(directory.path());
            dataSource = EmbeddedH2.open(directory.path(), directory.established());
            HikariDataSource source = dataSource;
            migrations(dataSource, directory.path())
                    .apply(version -> EmbeddedH2.copy(source, backup(directory.path(), version)));
            directory.establish();
            Database database = new Database(directory, threads, dataSource, new LazySessions(source, threads));
            opened = true;
            return database;
        } finally {
            if (!opened) {
                if (dataSource != null) {
                    dataSource.close();
                }
                directory.close();
            }
        }
    }

    /** The scripts that bring the database of {@code directory} up to date. */
    static Migrations migrations(HikariDataSource dataSource, Path directory) {
        return new Migrations(dataSource, EmbeddedH2.file(directory).toString(), "classpath:db/common",
                "classpath:db/h2");
    }

    private static Path backup(Path directory, String version) {
        Path file = directory.resolve("desk-before-v" + version + ".zip");
        for (int n = 2; Files.exists(file); n++) {
            file = directory.resolve("desk-before-v" + version + "-" + n + ".zip");
        }
        return file;
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

    /** Small things the desk remembers by name. */
    public Settings settings() {
        return settings;
    }

    /**
     * Begins to build what entities need (quarantine, prices, results, settings) in the background. Without it the first
     * use of one of them waits for that, over a second; facts never do.
     */
    public void warmUp() {
        sessions.start();
    }

    /** The data directory, absolute. */
    public Path directory() {
        return directory.path();
    }

    /** Waits for running work, closes the file and gives the directory up. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        threads.close();
        try (DatabaseThreads last = new DatabaseThreads()) {
            last.call(() -> {
                try (directory; dataSource) {
                    sessions.close();
                }
                return null;
            });
        }
    }
}
