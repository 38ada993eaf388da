package org.wallettracker.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** One PostgreSQL server for all tests of a JVM; it ends with the JVM. Databases are made from one that is migrated. */
final class PostgresServer {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static String failure = "";
    private static boolean migrated;
    private static final Optional<EmbeddedPostgres> SERVER = start();

    private PostgresServer() {
    }

    private static Optional<EmbeddedPostgres> start() {
        try {
            return Optional.of(EmbeddedPostgres.builder().setRegisterShutdownHook(true).start());
        } catch (IOException | RuntimeException | LinkageError e) {
            failure = String.valueOf(e.getMessage());
            return Optional.empty();
        }
    }

    /** Skips the test where no server can run. */
    static EmbeddedPostgres running() {
        Assumptions.assumeTrue(SERVER.isPresent(),
                () -> "skipped: no embedded PostgreSQL server can be started here (" + failure + ")");
        return SERVER.orElseThrow();
    }

    /** An empty database, migrated. */
    static synchronized DatabaseAddress migrated() throws SQLException {
        if (!migrated) {
            Database.open(create(TEMPLATE, "template1"), NOW).close();
            migrated = true;
        }
        return create("desk" + COUNT.incrementAndGet(), TEMPLATE);
    }

    /** An empty database. */
    static DatabaseAddress empty() throws SQLException {
        return create("empty" + COUNT.incrementAndGet(), "template1");
    }

    private static DatabaseAddress create(String name, String template) throws SQLException {
        sql("postgres", "CREATE DATABASE " + name + " TEMPLATE " + template);
        return address(name);
    }

    static DatabaseAddress address(String database) {
        return DatabaseAddress.parse("postgresql://postgres@localhost:" + running().getPort() + "/" + database,
                "nobody",
                null);
    }

    static void sql(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static Connection connect(String database) throws SQLException {
        return running().getDatabase("postgres", database).getConnection();
    }
}
