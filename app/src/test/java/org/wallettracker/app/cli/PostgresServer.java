package org.wallettracker.app.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** One PostgreSQL server for all tests of a JVM; it ends with the JVM. */
final class PostgresServer {
    private static String failure = "";
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

    /** Makes an empty database and gives its address; skips the test where no server can run. */
    static String database(String name) throws SQLException {
        sql("postgres", "CREATE DATABASE " + name);
        return "postgresql://postgres@localhost:" + port() + "/" + name;
    }

    static int port() {
        return running().getPort();
    }

    private static EmbeddedPostgres running() {
        Assumptions.assumeTrue(SERVER.isPresent(),
                () -> "skipped: no embedded PostgreSQL server can be started here (" + failure + ")");
        return SERVER.orElseThrow();
    }

    /** From now on {@code role} needs its password; all others do not. */
    static void wantPasswordOf(String role) throws SQLException, IOException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW hba_file")) {
            row.next();
            Path file = Path.of(row.getString(1));
            Files.writeString(file, "host all " + role + " all scram-sha-256\n" + Files.readString(file));
            statement.execute("SELECT pg_reload_conf()");
        }
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
