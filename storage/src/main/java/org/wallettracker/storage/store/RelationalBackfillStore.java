package org.wallettracker.storage.store;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.BackfillStore;

/** Jobs of fetching and what they found. One writer at a time, as everywhere. */
public final class RelationalBackfillStore implements BackfillStore {
    private final StoreContext context;

    /** On the database of {@code context}. */
    public RelationalBackfillStore(StoreContext context) {
        this.context = context;
    }

    @Override
    public Job add(Wanted wanted, long now) {
        return context.write("ask for a backfill", connection -> {
            Job before = BackfillRows.find(connection, wanted.purpose(), wanted.address());
            if (before == null) {
                BackfillRows.insert(connection, nextId(connection, "backfill_job"), wanted, now);
            } else {
                BackfillRows.ask(connection, before, wanted, now);
            }
            Job job = BackfillRows.find(connection, wanted.purpose(), wanted.address());
            if (job == null) {
                throw new SQLException("a job that was just written is not there");
            }
            return job;
        });
    }

    @Override
    public List<Job> jobs() {
        return context.read("read the jobs of the backfill", BackfillRows::all);
    }

    @Override
    public void listed(long job, List<Found> found, @Nullable Signature cursor, @Nullable Signature newest, boolean end,
            long now) {
        context.write("keep a page of the backfill", connection -> {
            List<Found> fresh = fresh(connection, found);
            long id = nextId(connection, "backfill_item"); // before the sink: it may have the connection to itself
            try (RowSink sink = context.dialect().sink(connection, "backfill_item",
                    "id, job, signature, sig_prefix, failed, missing")) {
                for (Found f : fresh) {
                    sink.int64(id++);
                    sink.int64(job);
                    sink.bytes(f.signature().toBytes());
                    sink.int64(f.signature().prefix());
                    sink.flag(f.failed());
                    sink.flag(false);
                    sink.end();
                }
                sink.finish();
            }
            BackfillRows.page(connection, job, fresh.size(), cursor, newest, end, now);
            return fresh.size();
        });
    }

    /** Those of {@code found} that no job waits for, each once. */
    private static List<Found> fresh(Connection connection, List<Found> found) throws SQLException {
        LongArrayList prefixes = new LongArrayList();
        found.forEach(f -> prefixes.add(f.signature().prefix()));
        Set<Signature> known = new HashSet<>();
        new Rows(connection).any("signature", "backfill_item", "sig_prefix", prefixes,
                row -> known.add(Signature.of(row.getBytes(1))));
        List<Found> fresh = new ArrayList<>();
        for (Found f : found) {
            if (known.add(f.signature())) {
                fresh.add(f);
            }
        }
        return fresh;
    }

    private static long nextId(Connection connection, String table) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT COALESCE(MAX(id), 0) + 1 FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return context.read("read what the backfill waits for", connection -> {
            List<Waiting> waiting = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT i.id, i.job, i.signature, i.failed"
                    + " FROM backfill_item i JOIN backfill_job j ON j.id = i.job WHERE NOT i.missing AND NOT j.paused"
                    + " ORDER BY j.priority, j.id, i.id FETCH FIRST ? ROWS ONLY")) {
                select.setInt(1, limit);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        waiting.add(new Waiting(row.getLong(1), row.getLong(2), Signature.of(row.getBytes(3)),
                                row.getBoolean(4)));
                    }
                }
            }
            return waiting;
        });
    }

    @Override
    public void settle(List<Long> fetched, List<Long> missing, long now) {
        context.write("settle what the backfill fetched", connection -> {
            each(connection, "DELETE FROM backfill_item WHERE id = ?", fetched);
            each(connection, "UPDATE backfill_item SET missing = TRUE WHERE id = ?", missing);
            return fetched.size();
        });
    }

    private static void each(Connection connection, String sql, List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (long id : ids) {
                statement.setLong(1, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public void followed(long job, long now) {
        change("note what follows from a job", "followed = TRUE", job, now);
    }

    @Override
    public boolean pause(long job, boolean paused, long now) {
        return change("pause a job", "paused = " + paused, job, now);
    }

    @Override
    public boolean prioritise(long job, int priority, long now) {
        return change("change a job's priority", "priority = " + priority, job, now);
    }

    private boolean change(String what, String assignment, long job, long now) {
        return context.write(what, connection -> {
            try (PreparedStatement update = connection
                    .prepareStatement("UPDATE backfill_job SET " + assignment + ", changed_at = ? WHERE id = ?")) {
                update.setLong(1, now);
                update.setLong(2, job);
                return update.executeUpdate() == 1;
            }
        });
    }

    @Override
    public long retryMissing(long now) {
        return context.write("ask again for what is missing", connection -> {
            try (Statement update = connection.createStatement()) {
                return (long) update.executeUpdate("UPDATE backfill_item SET missing = FALSE WHERE missing");
            }
        });
    }
}
