package org.wallettracker.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Properties;
import java.util.Set;
import org.wallettracker.storage.migrate.Migrations;
import org.wallettracker.storage.store.Failures;
import org.wallettracker.storage.store.Partitions;

/** A schema of a shared PostgreSQL server: how it is reached, brought up to date, and given up. */
final class SharedPostgres implements AutoCloseable {
    private static final int OLDEST_MAJOR = 13;
    private static final int MAX_NAME = 63;

    private final HikariDataSource source;
    private final PostgresTurn turn;
    private final String description;

    private SharedPostgres(HikariDataSource source, PostgresTurn turn, String description) {
        this.source = source;
        this.turn = turn;
        this.description = description;
    }

    /**
     * Opens the database of {@code address}; brings an older schema up to date in one transaction.
     *
     * @throws DatabaseUnreachableException if it can't be reached, refuses, or is none that the program can use
     * @throws DatabaseInUseException if it has to be brought up to date while another program writes
     */
    static SharedPostgres open(DatabaseAddress address, Instant now) {
        PostgresFailures failures = new PostgresFailures(address);
        Properties properties = properties(address);
        Connection session;
        try {
            session = DriverManager.getConnection(address.jdbcUrl(), properties);
        } catch (SQLException e) {
            throw failures.connecting(e);
        }
        PostgresTurn turn = new PostgresTurn(session, address);
        HikariDataSource source = null;
        boolean opened = false;
        try {
            String description = check(session, address);
            source = pool(address, properties);
            bringUpToDate(source, turn, address);
            makeAhead(source, turn, now);
            SharedPostgres shared = new SharedPostgres(source, turn, description);
            opened = true;
            return shared;
        } catch (SQLException e) {
            throw failures.opening(e, e);
        } catch (DamagedDatabaseException e) {
            SQLException sql = Failures.sql(e);
            throw sql == null ? e : failures.opening(sql, e);
        } finally {
            if (!opened) {
                close(source, turn);
            }
        }
    }

    private static Properties properties(DatabaseAddress address) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", application());
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "15");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.putAll(address.properties());
        return properties;
    }

    /** Who this is, for whoever finds the database busy. */
    private static String application() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "unknown host";
        }
        String name = "Wallet Tracker, process " + ProcessHandle.current().pid() + " on " + host;
        return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    }

    private static String check(Connection session, DatabaseAddress address) throws SQLException {
        int major = session.getMetaData().getDatabaseMajorVersion();
        String version = session.getMetaData().getDatabaseProductVersion();
        if (major < OLDEST_MAJOR) {
            throw new DatabaseUnreachableException("the database " + address + " is PostgreSQL " + version
                    + "; this program needs version " + OLDEST_MAJOR + " or newer");
        }
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_schema(), getdatabaseencoding()")) {
            row.next();
            String schema = row.getString(1);
            if (schema == null) {
                throw new DatabaseUnreachableException("the database " + address + " has no such schema for the user "
                        + address.user() + ": make it first (CREATE SCHEMA), or name another one with currentSchema");
            }
            if (!"UTF8".equals(row.getString(2))) {
                throw new DatabaseUnreachableException("the database " + address + " has the encoding "
                        + row.getString(2) + "; this program needs UTF8");
            }
            return address + ", schema " + schema + ", PostgreSQL " + version;
        }
    }

    private static HikariDataSource pool(DatabaseAddress address, Properties properties) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("shared");
        config.setJdbcUrl(address.jdbcUrl());
        config.setDataSourceProperties(properties);
        config.setMaximumPoolSize(address.pool());
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private static void bringUpToDate(HikariDataSource source, PostgresTurn turn, DatabaseAddress address)
            throws SQLException {
        Migrations migrations = migrations(source, address.toString());
        if (migrations.pending() != null) {
            turn.take();
            migrations.apply();
            turn.giveBack();
        }
    }

    /** The scripts of the shared database. */
    static Migrations migrations(HikariDataSource source, String where) {
        return new Migrations(source, where, true, Set.of(), "classpath:db/common", "classpath:db/postgresql");
    }

    /** Makes the next months' partitions, unless another program writes: then that one does. */
    private static void makeAhead(HikariDataSource source, PostgresTurn turn, Instant now) throws SQLException {
        Partitions partitions = new Partitions();
        try (Connection connection = source.getConnection()) {
            if (!partitions.complete(connection, now.toEpochMilli()) && turn.tryToTake()) {
                connection.setAutoCommit(false);
                try {
                    partitions.makeAhead(connection, now.toEpochMilli());
                    connection.commit();
                } finally {
                    connection.rollback();
                    turn.giveBack();
                }
            }
        }
    }

    HikariDataSource source() {
        return source;
    }

    PostgresTurn turn() {
        return turn;
    }

    /** For people: where it is and what it is, without password. */
    String description() {
        return description;
    }

    @Override
    public void close() {
        close(source, turn);
    }

    private static void close(@org.jspecify.annotations.Nullable HikariDataSource source, PostgresTurn turn) {
        try (turn) {
            if (source != null) {
                source.close();
            }
        } catch (SQLException e) {
            throw new StorageException("the connection could not be closed: " + e.getMessage(), e);
        }
    }
}
