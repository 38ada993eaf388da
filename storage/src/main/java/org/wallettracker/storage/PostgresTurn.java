package org.wallettracker.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.wallettracker.storage.store.WriterTurn;

/**
 * The right to write to one schema of a PostgreSQL database: an advisory lock that a session of its own holds until it is
 * closed. The server gives it back when that session ends, however it ends.
 */
final class PostgresTurn implements WriterTurn, AutoCloseable {
    /** The first key of our advisory locks ("WALT"); the second is the schema's. */
    private static final int LOCK_CLASS = 0x57414c54;

    private static final int ATTEMPTS = 3;

    private final Connection session;
    private final DatabaseAddress address;
    private boolean taken;

    /** @param session used for nothing else; closed with this */
    PostgresTurn(Connection session, DatabaseAddress address) {
        this.session = session;
        this.address = address;
    }

    @Override
    public synchronized boolean take() throws SQLException {
        if (taken) {
            return false;
        }
        String holder = null;
        for (int attempt = 0; attempt < ATTEMPTS && holder == null; attempt++) {
            if (tryToTake()) {
                return true;
            }
            holder = holder(); // null: it ended meanwhile
        }
        throw new DatabaseInUseException("the database " + address + " is being written by "
                + (holder == null ? "another program" : holder)
                + ": one program writes at a time, others may read. Close that one first");
    }

    /** As {@link #take}, but tells instead of throwing. */
    synchronized boolean tryToTake() throws SQLException {
        if (!taken) {
            try (PreparedStatement lock = session
                    .prepareStatement("SELECT pg_try_advisory_lock(?, hashtext(current_schema()))")) {
                lock.setInt(1, LOCK_CLASS);
                try (ResultSet row = lock.executeQuery()) {
                    row.next();
                    taken = row.getBoolean(1);
                }
            }
        }
        return taken;
    }

    @Override
    public synchronized boolean taken() {
        return taken;
    }

    /** Gives it back; whoever takes it next reads anew. */
    synchronized void giveBack() throws SQLException {
        if (taken) {
            try (Statement statement = session.createStatement()) {
                statement.execute("SELECT pg_advisory_unlock_all()");
            }
            taken = false;
        }
    }

    private @Nullable String holder() throws SQLException {
        try (PreparedStatement select = session.prepareStatement("SELECT a.application_name, a.usename, a.pid,"
                + " a.client_addr FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
                + " WHERE l.locktype = 'advisory' AND l.granted AND l.classid = ?"
                + " AND l.objid = (hashtext(current_schema())::bigint & 4294967295)"
                + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())")) {
            select.setLong(1, LOCK_CLASS);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                String application = row.getString(1);
                String host = row.getString(4);
                return (application == null || application.isEmpty() ? "another program" : application)
                        + " (user " + row.getString(2) + (host == null ? "" : " from " + host) + ", server process "
                        + row.getInt(3) + ")";
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (session) {
            giveBack(); // the server notices the end of a session a moment later
        }
    }
}
