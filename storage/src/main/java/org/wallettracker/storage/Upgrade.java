package org.wallettracker.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.storage.migrate.Migrations;

/**
 * Opens the embedded database of a data directory and brings an older schema up to date. First a copy of the file is
 * written beside it, read back and kept; the migration runs on a second copy, which takes the place of the file only when
 * it is whole. Whatever fails, the file stays as it was.
 */
final class Upgrade {
    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Upgrade() {
    }

    /**
     * An open database that is up to date.
     *
     * @param check still under way; null where the file has been changed already, or nothing is known to check it against
     */
    record Opened(HikariDataSource source, @Nullable SealCheck check) {
    }

    /**
     * @param mark the record sequence that it reached at least; empty if no database was opened here before, or if it is
     *     as its seal's outline tells
     * @param now names the copy
     * @param check begins to compare the open database with its seal; gives null where it has none
     */
    static Opened open(Path directory, OptionalLong mark, Instant now,
            Function<HikariDataSource, @Nullable SealCheck> check) {
        HikariDataSource source = EmbeddedH2.open(directory, mark);
        SealCheck begun = null;
        boolean upToDate = false;
        Migrations.Step step;
        Map<String, Long> rows;
        try {
            begun = check.apply(source);
            step = EmbeddedH2.migrations(source, directory).pending();
            upToDate = step == null;
            if (step == null) {
                return new Opened(source, begun);
            }
            if (begun != null) {
                begun.changing();
            }
            rows = rows(source);
        } catch (SQLException e) {
            throw notCopied(directory, e);
        } finally {
            if (!upToDate) {
                EmbeddedH2.end(source, begun == null || begun.changed());
                if (begun != null) {
                    begun.ended();
                }
            }
        }
        Path copy = copy(directory, rows, String.valueOf(step.from()), now);
        migrate(directory, copy);
        LOG.warn("The database {} was brought from version {} to {}. A copy of it as it was is {}: delete it once you"
                + " are content.", EmbeddedH2.file(directory), step.from(), step.to(), copy);
        return new Opened(EmbeddedH2.open(directory, mark), null);
    }

    private static void migrate(Path directory, Path copy) {
        Path making = NewDatabase.making(directory);
        try {
            Files.createDirectories(making);
            Files.copy(copy, EmbeddedH2.file(making));
            NewDatabase.move(directory);
        } catch (IOException e) {
            throw new StorageException("the database " + EmbeddedH2.file(directory) + " could not be brought up to date"
                    + " (" + e.getMessage() + "). It is left as it was; a copy of it is " + copy, e);
        }
    }

    /**
     * Writes a copy of the closed database beside it and reads it back. Not by BACKUP of the open one: what is written
     * into a file that H2 (2.5.252) copied so is lost when it is opened again.
     */
    private static Path copy(Path directory, Map<String, Long> rows, String version, Instant now) {
        Path copy = free(directory, "desk-v" + version + "-" + TIME.format(now));
        Path making = NewDatabase.making(directory);
        Path written = EmbeddedH2.file(making);
        try {
            Files.createDirectories(making);
            Files.copy(EmbeddedH2.file(directory), written);
            try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            if (!rows.equals(rows(making))) {
                throw new IOException("what was written does not read back the same");
            }
            Files.move(written, copy, StandardCopyOption.ATOMIC_MOVE);
            NewDatabase.clear(making);
            return copy;
        } catch (IOException | SQLException | StorageException e) {
            throw notCopied(directory, e);
        }
    }

    private static StorageException notCopied(Path directory, Exception e) {
        return new StorageException("the database " + EmbeddedH2.file(directory) + " is of an older version and has"
                + " to be brought up to date, but no copy of it could be made first (" + e.getMessage()
                + "). Nothing was changed: make room in " + directory + " and start again", e);
    }

    private static Path free(Path directory, String name) {
        Path copy = directory.resolve(name + ".mv.db");
        for (int n = 2; Files.exists(copy); n++) {
            copy = directory.resolve(name + "-" + n + ".mv.db");
        }
        return copy;
    }

    private static Map<String, Long> rows(Path directory) throws SQLException {
        try (HikariDataSource copy = EmbeddedH2.openReadOnly(directory)) {
            return rows(copy);
        }
    }

    /** Rows by table. */
    private static Map<String, Long> rows(HikariDataSource source) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = source.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), null,
                        new String[]{"TABLE", "BASE TABLE"});
                Statement statement = connection.createStatement()) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM \"" + table + "\"")) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }
}
