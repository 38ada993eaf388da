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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;
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
    public int addNew(List<Wanted> wanted, long now) {
        if (wanted.isEmpty()) {
            return 0;
        }
        return context.write("ask for backfills", connection -> {
            long id = nextId(connection, "backfill_job");
            int fresh = 0;
            for (Wanted one : wanted) {
                if (BackfillRows.find(connection, one.purpose(), one.address()) == null) {
                    BackfillRows.insert(connection, id++, one, now);
                    fresh++;
                }
            }
            return fresh;
        });
    }

    @Override
    public Summary summary() {
        return context.read("sum up the backfill", BackfillRows::summary);
    }

    @Override
    public long ready() {
        return context.read("count what the backfill waits for", BackfillRows::ready);
    }

    @Override
    public List<Job> jobs(int limit) {
        return context.read("read the jobs of the backfill",
                connection -> BackfillRows.some(connection, "TRUE", "j.priority, j.id", limit));
    }

    @Override
    public Optional<Job> job(long id) {
        return context.read("read a job of the backfill", connection -> BackfillRows.find(connection, id));
    }

    @Override
    public Optional<Job> toList() {
        return context.read("read what is to be listed", connection -> BackfillRows.some(connection,
                "j.listed = FALSE AND NOT j.paused", "j.listed, j.priority, j.id", 1).stream().findFirst());
    }

    @Override
    public List<Job> toFollow(int limit) {
        return context.read("read what is done", connection -> BackfillRows.some(connection,
                "j.followed = FALSE AND j.listed AND j.waiting = 0 AND NOT j.paused", "j.followed, j.priority, j.id",
                limit));
    }

    @Override
    public List<Address> addresses(Purpose purpose, int limit) {
        return context.read("read whose histories are fetched", connection -> {
            List<Address> addresses = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT address FROM backfill_job"
                    + " WHERE purpose = ? AND NOT paused ORDER BY priority, id FETCH FIRST ? ROWS ONLY")) {
                select.setInt(1, purpose.ordinal());
                select.setInt(2, limit);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        addresses.add(Address.of(row.getBytes(1), 0));
                    }
                }
            }
            return addresses;
        });
    }

    @Override
    public List<Long> relist(Purpose purpose, long after, int limit, int priority, long now) {
        return context.write("list jobs again",
                connection -> BackfillRows.relist(connection, purpose, after, limit, priority, now));
    }

    @Override
    public void listed(long job, List<Found> found, @Nullable Signature cursor, @Nullable Signature newest, boolean end,
            long now) {
        context.write("keep a page of the backfill", connection -> {
            int fresh = items(connection, job, found);
            BackfillRows.page(connection, job, fresh, cursor, newest, end, now);
            return fresh;
        });
    }

    @Override
    public int want(List<Found> found, int priority, long now) {
        if (found.isEmpty()) {
            return 0;
        }
        return context.write("ask for single transactions", connection -> {
            Job job = BackfillRows.find(connection, Purpose.HINT, Programs.PUMP);
            long id = job == null ? nextId(connection, "backfill_job") : job.id();
            if (job == null) {
                BackfillRows.insert(connection, id, new Wanted(Purpose.HINT, Programs.PUMP, Programs.PUMP, priority,
                        Long.MIN_VALUE, Long.MAX_VALUE), now);
            }
            int fresh = items(connection, id, found);
            // listed to its end from the first moment on: nobody lists what happened on the program
            BackfillRows.page(connection, id, fresh, null, null, true, now);
            return fresh;
        });
    }

    /** Keeps those of {@code found} that no job waits for as found by {@code job}; tells how many. */
    private int items(Connection connection, long job, List<Found> found) throws SQLException {
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
        return fresh.size();
    }

    @Override
    public Set<Signature> missing(Set<Signature> signatures) {
        return context.read("look up what is missing", connection -> {
            LongArrayList prefixes = new LongArrayList();
            signatures.forEach(signature -> prefixes.add(signature.prefix()));
            Set<Signature> missing = new HashSet<>();
            new Rows(connection).any("signature, missing", "backfill_item", "sig_prefix", prefixes, row -> {
                Signature signature = Signature.of(row.getBytes(1));
                if (row.getBoolean(2) && signatures.contains(signature)) {
                    missing.add(signature);
                }
            });
            return missing;
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
        return waiting("", limit);
    }

    @Override
    public List<Waiting> waiting(Purpose purpose, int limit) {
        return waiting("j.purpose = " + purpose.ordinal() + " AND ", limit);
    }

    private List<Waiting> waiting(String where, int limit) {
        return context.read("read what the backfill waits for", connection -> {
            List<Waiting> waiting = new ArrayList<>();
            // job by job: sorting all that waits, to take a few, takes long where much does
            for (Job job : BackfillRows.some(connection, where + "j.waiting > 0 AND NOT j.paused", "j.priority, j.id",
                    limit)) {
                if (waiting.size() >= limit) {
                    break;
                }
                waitingOf(connection, job.id(), limit - waiting.size(), waiting);
            }
            return waiting;
        });
    }

    private static void waitingOf(Connection connection, long job, int limit, List<Waiting> into) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id, signature, failed FROM backfill_item"
                + " WHERE job = ? AND NOT missing ORDER BY id FETCH FIRST ? ROWS ONLY")) {
            select.setLong(1, job);
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    into.add(new Waiting(row.getLong(1), job, Signature.of(row.getBytes(2)), row.getBoolean(3)));
                }
            }
        }
    }

    @Override
    public void settle(List<Long> fetched, List<Long> missing, long now) {
        context.write("settle what the backfill fetched", connection -> {
            Counts counts = new Counts();
            try (PreparedStatement select = connection
                    .prepareStatement("SELECT job, missing FROM backfill_item WHERE id = ?")) {
                for (long id : fetched) {
                    counts.settled(select, id, false);
                }
                for (long id : missing) {
                    counts.settled(select, id, true);
                }
            }
            each(connection, "DELETE FROM backfill_item WHERE id = ?", fetched);
            each(connection, "UPDATE backfill_item SET missing = TRUE WHERE id = ?", missing);
            for (var job : counts.byJob.entrySet()) {
                BackfillRows.count(connection, job.getKey(), job.getValue()[0], job.getValue()[1]);
            }
            return fetched.size();
        });
    }

    /** By how much waiting and missing of each job change. */
    private static final class Counts {
        private final Map<Long, long[]> byJob = new TreeMap<>();

        void settled(PreparedStatement select, long item, boolean nowMissing) throws SQLException {
            select.setLong(1, item);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    long[] change = byJob.computeIfAbsent(row.getLong(1), job -> new long[2]);
                    change[row.getBoolean(2) ? 1 : 0]--;
                    change[1] += nowMissing ? 1 : 0;
                }
            }
        }
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
                update.executeUpdate(
                        "UPDATE backfill_job SET waiting = waiting + missing, missing = 0 WHERE missing > 0");
                return (long) update.executeUpdate("UPDATE backfill_item SET missing = FALSE WHERE missing");
            }
        });
    }
}
