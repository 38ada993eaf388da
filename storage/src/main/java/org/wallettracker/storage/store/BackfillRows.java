package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.BackfillStore.Job;
import org.wallettracker.domain.port.BackfillStore.Purpose;
import org.wallettracker.domain.port.BackfillStore.Summary;
import org.wallettracker.domain.port.BackfillStore.Wanted;

/** Rows of {@code backfill_job}. */
final class BackfillRows {
    private static final String SELECT = "SELECT j.id, j.purpose, j.address, j.subject, j.priority, j.from_time,"
            + " j.to_time, j.paused, j.page_end, j.newest, j.stop_at, j.listed, j.followed, j.pages, j.found,"
            + " j.waiting, j.missing, j.created_at, j.changed_at FROM backfill_job j ";

    private BackfillRows() {
    }

    /** At most {@code limit} jobs of which {@code where} is true, in the order {@code order}. */
    static List<Job> some(Connection connection, String where, String order, int limit) throws SQLException {
        List<Job> jobs = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT + "WHERE " + where + " ORDER BY " + order
                + " FETCH FIRST ? ROWS ONLY")) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    jobs.add(job(row));
                }
            }
        }
        return jobs;
    }

    static Optional<Job> find(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + "WHERE j.id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(job(row)) : Optional.empty();
            }
        }
    }

    static Summary summary(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT COUNT(*),"
                        + " COALESCE(SUM(CASE WHEN listed AND waiting = 0 THEN 1 ELSE 0 END), 0),"
                        + " COALESCE(SUM(found), 0), COALESCE(SUM(waiting), 0),"
                        + " COALESCE(SUM(CASE WHEN paused THEN 0 ELSE waiting END), 0), COALESCE(SUM(missing), 0)"
                        + " FROM backfill_job")) {
            row.next();
            return new Summary(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5),
                    row.getLong(6));
        }
    }

    static long ready(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT COALESCE(SUM(waiting), 0) FROM backfill_job"
                        + " WHERE waiting > 0 AND NOT paused")) {
            row.next();
            return row.getLong(1);
        }
    }

    static @Nullable Job find(Connection connection, Purpose purpose, Address address) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement(SELECT + "WHERE j.purpose = ? AND j.address = ?")) {
            select.setInt(1, purpose.ordinal());
            select.setBytes(2, address.toBytes());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? job(row) : null;
            }
        }
    }

    private static Job job(ResultSet row) throws SQLException {
        Wanted wanted = new Wanted(Purpose.values()[row.getInt(2)], Address.of(row.getBytes(3), 0),
                Address.of(row.getBytes(4), 0), row.getInt(5), time(row, 6, Long.MIN_VALUE),
                time(row, 7, Long.MAX_VALUE));
        return new Job(row.getLong(1), wanted, row.getBoolean(8), signature(row, 9), signature(row, 10),
                signature(row, 11), row.getBoolean(12), row.getBoolean(13), row.getLong(14), row.getLong(15),
                row.getLong(16), row.getLong(17), row.getLong(18), row.getLong(19));
    }

    private static long time(ResultSet row, int column, long all) throws SQLException {
        long time = row.getLong(column);
        return row.wasNull() ? all : time;
    }

    private static @Nullable Signature signature(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : Signature.of(bytes);
    }

    static void insert(Connection connection, long id, Wanted wanted, long now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO backfill_job (id, purpose, address,"
                + " subject, priority, from_time, to_time, paused, listed, followed, pages, found, created_at,"
                + " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, FALSE, FALSE, FALSE, 0, 0, ?, ?)")) {
            insert.setLong(1, id);
            insert.setInt(2, wanted.purpose().ordinal());
            insert.setBytes(3, wanted.address().toBytes());
            insert.setBytes(4, wanted.subject().toBytes());
            insert.setInt(5, wanted.priority());
            time(insert, 6, wanted.fromTime(), Long.MIN_VALUE);
            time(insert, 7, wanted.toTime(), Long.MAX_VALUE);
            insert.setLong(8, now);
            insert.setLong(9, now);
            insert.executeUpdate();
        }
    }

    private static void time(PreparedStatement statement, int index, long time, long all) throws SQLException {
        if (time == all) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, time);
        }
    }

    /** Asks again for what was asked for before. A wider time begins the whole history anew. */
    static void ask(Connection connection, Job before, Wanted wanted, long now) throws SQLException {
        Wanted had = before.wanted();
        long from = Math.min(had.fromTime(), wanted.fromTime());
        long to = Math.max(had.toTime(), wanted.toTime());
        boolean wider = from < had.fromTime() || to > had.toTime();
        if (!wider && !before.listed()) {
            try (PreparedStatement update = connection
                    .prepareStatement("UPDATE backfill_job SET priority = ? WHERE id = ?")) {
                update.setInt(1, Math.min(had.priority(), wanted.priority()));
                update.setLong(2, before.id());
                update.executeUpdate();
            }
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("UPDATE backfill_job SET priority = ?,"
                + " from_time = ?, to_time = ?, page_end = NULL, newest = NULL, stop_at = ?, listed = FALSE,"
                + " followed = FALSE, changed_at = ? WHERE id = ?")) {
            update.setInt(1, Math.min(had.priority(), wanted.priority()));
            time(update, 2, from, Long.MIN_VALUE);
            time(update, 3, to, Long.MAX_VALUE);
            signature(update, 4, wider ? null : before.newest() != null ? before.newest() : before.until());
            update.setLong(5, now);
            update.setLong(6, before.id());
            update.executeUpdate();
        }
    }

    private static void signature(PreparedStatement statement, int index, @Nullable Signature signature)
            throws SQLException {
        if (signature == null) {
            statement.setNull(index, Types.VARBINARY);
        } else {
            statement.setBytes(index, signature.toBytes());
        }
    }

    static void page(Connection connection, long job, int found, @Nullable Signature cursor, @Nullable Signature newest,
            boolean end, long now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE backfill_job SET pages = pages + 1,"
                + " found = found + ?, waiting = waiting + ?, page_end = COALESCE(?, page_end),"
                + " newest = COALESCE(?, newest), listed = ?, followed = followed AND ?, changed_at = ?"
                + " WHERE id = ?")) {
            update.setLong(1, found);
            update.setLong(2, found);
            signature(update, 3, cursor);
            signature(update, 4, newest);
            update.setBoolean(5, end);
            update.setBoolean(6, found == 0);
            update.setLong(7, now);
            update.setLong(8, job);
            update.executeUpdate();
        }
    }

    /** Takes the counts of {@code job} on by so many. */
    static void count(Connection connection, long job, long waiting, long missing) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE backfill_job SET waiting = waiting + ?, missing = missing + ? WHERE id = ?")) {
            update.setLong(1, waiting);
            update.setLong(2, missing);
            update.setLong(3, job);
            update.executeUpdate();
        }
    }

    static List<Long> relist(Connection connection, Purpose purpose, long after, int limit, int priority, long now)
            throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM backfill_job WHERE purpose = ?"
                + " AND id > ? AND listed AND waiting = 0 AND NOT paused AND to_time IS NULL"
                + " AND COALESCE(newest, stop_at) IS NOT NULL ORDER BY id FETCH FIRST ? ROWS ONLY")) {
            select.setInt(1, purpose.ordinal());
            select.setLong(2, after);
            select.setInt(3, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        try (PreparedStatement update = connection.prepareStatement("UPDATE backfill_job SET page_end = NULL,"
                + " stop_at = COALESCE(newest, stop_at), newest = NULL, listed = FALSE,"
                + " priority = GREATEST(priority, ?), changed_at = ? WHERE id = ?")) {
            for (long id : ids) {
                update.setInt(1, priority);
                update.setLong(2, now);
                update.setLong(3, id);
                update.addBatch();
            }
            if (!ids.isEmpty()) {
                update.executeBatch();
            }
        }
        return ids;
    }
}
