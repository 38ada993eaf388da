package org.wallettracker.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.OptionalLong;
import org.h2.api.ErrorCode;

/** The embedded database file of a data directory: how it is opened, checked and copied. */
final class EmbeddedH2 {
    private static final String NAME = "desk";
    /** Connections at most: one writer, a few readers that read ahead. */
    private static final int CONNECTIONS = 8;
    /** What every file of this database begins with, in one of its first two blocks. */
    private static final byte[] MAGIC = "H:2,".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 4_096;

    private EmbeddedH2() {
    }

    static Path file(Path directory) {
        return directory.resolve(NAME + ".mv.db");
    }

    /**
     * Opens the database of {@code directory}, a new one if there is none. WRITE_DELAY=0: what is committed survives a
     * kill. {@code retry:} reopens a file that an interrupt closed. Nobody but {@link Database#close()} closes it.
     */
    static HikariDataSource open(Path directory) {
        Path file = file(directory);
        check(file);
        HikariConfig config = new HikariConfig();
        config.setPoolName("desk");
        config.setJdbcUrl("jdbc:h2:retry:" + directory.resolve(NAME).toString().replace('\\', '/')
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0");
        config.setUsername("sa");
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setMaxLifetime(0);
        // the first connection is tried by hand, so that its own error is seen
        config.setInitializationFailTimeout(-1);
        firstConnection(config, directory);
        return new HikariDataSource(config);
    }

    private static void firstConnection(HikariConfig config, Path directory) {
        try (Connection connection = DriverManager.getConnection(config.getJdbcUrl(), config.getUsername(),
                config.getPassword())) {
            connection.isReadOnly();
        } catch (SQLException e) {
            throw translated(e, directory);
        }
    }

    private static void check(Path file) {
        if (!Files.exists(file)) {
            return;
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
        // an empty file is what a kill leaves that came before the first write
        if (length > 0 && !begins(start, length, 0) && !begins(start, length, BLOCK)) {
            throw new DamagedDatabaseException("the file " + file + " is not a database of Wallet Tracker, or its"
                    + " beginning is damaged. It is left as it is: restore a backup over it, or move it away and"
                    + " import again");
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
                    ErrorCode.FILE_VERSION_ERROR_1 ->
                new DamagedDatabaseException(
                        "the database " + file + " is damaged (" + e.getMessage() + "). It is left as it is:"
                                + " restore a backup over it, or move it away and import again",
                        e);
            case ErrorCode.WRONG_USER_OR_PASSWORD, ErrorCode.FILE_ENCRYPTION_ERROR_1 -> new DamagedDatabaseException(
                    "the database " + file + " is not one of Wallet Tracker's (" + e.getMessage()
                            + "). It is left as it is: choose another data directory",
                    e);
            default -> new StorageException("the database " + file + " can't be opened: " + e.getMessage(), e);
        };
    }

    /** Writes a consistent copy of the open database to {@code target}, a zip file that does not exist yet. */
    static void copy(HikariDataSource dataSource, Path target) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement backup = connection.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, target.toString());
            backup.execute();
        } catch (SQLException e) {
            throw new StorageException("no backup could be written to " + target + ": " + e.getMessage(), e);
        }
    }
}
