package org.wallettracker.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.storage.migrate.Migrations;
import org.wallettracker.storage.store.AbruptEnd;

/** The embedded database file of a data directory: how it is opened, checked and copied. */
final class EmbeddedH2 {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedH2.class);
    private static final String NAME = "desk";
    private static final String USER = "sa";
    private static final String ADVICE = "It is left as it is: restore a backup over it, or move it and "
            + DataDirectory.LOCK_FILE + " away and import again";
    /** Connections at most: one writer, a few readers that read ahead. */
    private static final int CONNECTIONS = 8;
    /** What every file of this database begins with, in one of its first two blocks. */
    private static final byte[] MAGIC = "H:2,".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 4_096;

    static final String PART = "something overwrote a part of it";
    /** Of all scripts. */
    static final Set<String> VERSIONS = Set.of("1", "2", "3", "3.1", "4", "5", "6", "7", "8", "9", "10", "11", "12",
            "13", "14", "15");

    private EmbeddedH2() {
    }

    static Path file(Path directory) {
        return directory.resolve(NAME + ".mv.db");
    }

    /**
     * Opens the database of {@code directory}, a new one if there is none. WRITE_DELAY=0: what is committed survives a
     * kill. ANALYZE_AUTO=0: H2 would else count a table's values after a commit and write that too before it answers: on
     * a disk with room for the commit alone, what was stored would be told as refused. {@code retry:} reopens a file that an
     * interrupt closed. Nobody but {@link Database#close()} closes it.
     *
     * @param mark the record sequence that it reached at least; empty if no database was opened here before
     */
    static HikariDataSource open(Path directory, OptionalLong mark) {
        Path file = file(directory);
        check(directory, file, mark);
        return pool(directory, "retry:" + SealedFile.prefix(), "");
    }

    /** Opens the database of {@code directory}, which is there, and never writes to it. */
    static HikariDataSource openReadOnly(Path directory) {
        return pool(directory, "", ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE");
    }

    private static HikariDataSource pool(Path directory, String prefix, String more) {
        String url = "jdbc:h2:" + prefix + directory.resolve(NAME).toString().replace('\\', '/')
                + ";WRITE_DELAY=0;ANALYZE_AUTO=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
                + ";TRACE_LEVEL_SYSTEM_OUT=0" + more;
        HikariConfig config = new HikariConfig();
        config.setPoolName(NAME);
        config.setJdbcUrl(url);
        config.setUsername(USER);
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setMaxLifetime(0);
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw e.getCause() instanceof SQLException cause ? translated(cause, directory) : e;
        }
    }

    /** The scripts that bring the database of {@code directory} up to date. */
    static Migrations migrations(HikariDataSource dataSource, Path directory) {
        return new Migrations(dataSource, file(directory).toString(), false, VERSIONS, "classpath:db/common",
                "classpath:db/h2");
    }

    /**
     * A file whose data is cut off or overwritten opens as a new one, or as it was some time ago, and what came since is
     * overwritten for good: so look into it first, read-only.
     *
     * @param mark the record sequence that it reached at least
     */
    private static void refuseEmptied(Path directory, Path file, long mark) {
        long watermark;
        try (HikariDataSource source = openReadOnly(directory);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET LAZY_QUERY_EXECUTION TRUE");
            for (String table : List.of("address", "source", "tx", "trade", "transfer", "token_event", "withdrawal",
                    "price", "quarantine", "setting", "price ORDER BY price_time, source")) {
                readThrough(statement, table);
            }
            try (ResultSet row = statement.executeQuery("SELECT watermark FROM store_head")) {
                if (!row.next()) {
                    throw new DamagedDatabaseException(
                            "the database " + file + " is damaged: it does not tell where its"
                                    + " record ends. " + ADVICE);
                }
                watermark = row.getLong(1);
            }
        } catch (SQLException e) {
            throw damaged(file, e);
        }
        if (watermark < mark) {
            throw new DamagedDatabaseException("the database " + file + " is damaged: its record ends at " + watermark
                    + ", but it had come to " + mark + ". " + ADVICE + ". If an older copy was put there on purpose,"
                    + " delete " + DataDirectory.LOCK_FILE + " beside it");
        }
    }

    /** Reads every row, in the order of the table or of an index. */
    private static void readThrough(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                rows.getObject(columns);
            }
        }
    }

    /** One level below SQL, where a file without its data is found before the database takes it for a new one. */
    private static void refuseWithoutTables(Path directory, Path file) {
        MVStore store;
        try {
            store = new MVStore.Builder().fileName(file.toString()).readOnly().open();
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new DataDirectoryInUseException(directory, OptionalLong.empty());
            }
            throw damaged(file, e);
        }
        try {
            // table.0 is the database's own
            if (store.getMapNames().stream().noneMatch(name -> name.matches("table\\.[1-9][0-9]*"))) {
                throw new DamagedDatabaseException("the database " + file + " is damaged: nothing in it can be found"
                        + " any more. " + ADVICE);
            }
        } finally {
            store.closeImmediately();
        }
    }

    private static DamagedDatabaseException damaged(Path file, Exception e) {
        return new DamagedDatabaseException("the database " + file + " is damaged (" + Brief.of(e) + "). " + ADVICE, e);
    }

    private static void check(Path directory, Path file, OptionalLong mark) {
        if (!Files.exists(file)) {
            return;
        }
        checkForm(file);
        if (mark.isPresent()) {
            refuseWithoutTables(directory, file);
            refuseEmptied(directory, file, mark.getAsLong());
        }
    }

    /**
     * Refuses a database that is not what it was when it was closed.
     *
     * @param mark the record sequence that it reached at least; empty if no database was opened here before
     * @param seal what the file was when it was closed; empty if that is not known
     * @return true if it is as far as its outline tells, so that nothing in it needs to be looked at: {@link SealCheck}
     *     does the rest; false if that is not known
     */
    static boolean intact(Path directory, OptionalLong mark, Optional<Seal> seal) {
        Path file = file(directory);
        if (!Files.exists(file)) {
            if (mark.isPresent()) {
                throw new DamagedDatabaseException("the database " + file + " is gone: "
                        + DataDirectory.LOCK_FILE + " beside it tells that there was one, with " + mark.getAsLong()
                        + " entries in its record. Nothing was made: put a backup in its place, or delete "
                        + directory.resolve(DataDirectory.LOCK_FILE) + " to start over");
            }
            return false;
        }
        checkForm(file);
        if (seal.isEmpty()) {
            return false;
        }
        Seal.Outline closed = seal.get().outline();
        try {
            long length = Files.size(file);
            if (length != closed.bytes()) {
                throw overwritten(file, length + " bytes long, it was " + closed.bytes());
            }
            boolean same = closed.version() == Seal.Outline.UNTOLD
                    ? Seal.of(file).checksum() == seal.get().checksum()
                    : Seal.Outline.of(file).equals(closed);
            if (!same) {
                throw overwritten(file, PART);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return true;
    }

    /** Refuses the closed {@code file} if any of it is not as {@code seal} tells; reads all of it. */
    static void refuseOverwritten(Path file, Seal seal) {
        try {
            if (Seal.of(file).checksum() != seal.checksum()) {
                throw overwritten(file, PART);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The file is not what it was: {@code how} tells what shows it. */
    static DamagedDatabaseException overwritten(Path file, String how) {
        return new DamagedDatabaseException("the database " + file + " is not as this program left it (" + how + "). "
                + ADVICE + ". If it was changed or replaced on purpose, delete "
                + file.resolveSibling(DataDirectory.LOCK_FILE));
    }

    /** The file is not what it was, as a part of it can't be read. */
    static DamagedDatabaseException unreadable(Path file, Exception e) {
        return new DamagedDatabaseException(
                "the database " + file + " is not as this program left it: it can't be read ("
                        + Brief.of(e) + "). " + ADVICE,
                e);
    }

    /**
     * Closes the database of {@code source}.
     *
     * @param tidy false for an end as a kill would bring it: nothing is written any more
     */
    static void end(HikariDataSource source, boolean tidy) {
        try (source) {
            if (!tidy) {
                try (Connection connection = source.getConnection()) {
                    AbruptEnd.of(connection);
                } catch (SQLException e) {
                    LOG.debug("ending a database without writing to it", e);
                }
            }
        }
    }

    /** The store under the database of {@code source}. */
    static FileStore<?> store(HikariDataSource source) {
        try (Connection connection = source.getConnection()) {
            return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase().getStore()
                    .getMvStore().getFileStore();
        } catch (SQLException e) {
            throw new StorageException("the database can't be opened: " + Brief.of(e), e);
        }
    }

    private static void checkForm(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new DamagedDatabaseException("in place of the database there is something else at " + file
                    + " that is no file. It is left as it is: move it away or choose another data directory with"
                    + " --data-dir");
        }
        if (!Files.isWritable(file)) {
            throw new DataDirectoryUnusableException("the database " + file
                    + " can't be written: make it writable or choose another data directory with --data-dir");
        }
        byte[] start = new byte[2 * BLOCK];
        int length;
        try (InputStream in = Files.newInputStream(file)) {
            length = in.readNBytes(start, 0, start.length);
        } catch (IOException e) {
            throw new DataDirectoryUnusableException("the database " + file + " can't be read: " + e.getMessage(), e);
        }
        if (length == 0) {
            throw new DamagedDatabaseException("the database " + file + " is empty: its data is gone. " + ADVICE);
        }
        if (!begins(start, length, 0) && !begins(start, length, BLOCK)) {
            throw new DamagedDatabaseException("the file " + file + " is not a database of Wallet Tracker, or its"
                    + " beginning is damaged. " + ADVICE);
        }
    }

    private static boolean begins(byte[] start, int length, int at) {
        return length >= at + MAGIC.length
                && Arrays.equals(start, at, at + MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    private static StorageException translated(SQLException e, Path directory) {
        Path file = file(directory);
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> new DataDirectoryInUseException(
                    directory, OptionalLong.empty());
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.DATABASE_IS_READ_ONLY, ErrorCode.GENERAL_ERROR_1 ->
                damaged(file, e);
            case ErrorCode.WRONG_USER_OR_PASSWORD, ErrorCode.FILE_ENCRYPTION_ERROR_1 -> new DamagedDatabaseException(
                    "the database " + file + " is not one of Wallet Tracker's (" + Brief.of(e)
                            + "). It is left as it is: choose another data directory",
                    e);
            default -> e.getCause() instanceof MVStoreException
                    ? damaged(file, e)
                    : new StorageException("the database " + file + " can't be opened: " + Brief.of(e), e);
        };
    }
}
