package org.wallettracker.storage.store;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Hint;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.HintStore;

/** Rows of {@code hint} and {@code outside_place}. One writer at a time, as everywhere. */
public final class RelationalHintStore implements HintStore {
    private static final String COLUMNS = "id, origin, claim, signature, mint, answer";

    private final StoreContext context;

    /** On the database of {@code context}. */
    public RelationalHintStore(StoreContext context) {
        this.context = context;
    }

    @Override
    public Set<Hint> known(Set<Hint> hints) {
        return context.read("look hints up", connection -> known(connection, hints));
    }

    private static Set<Hint> known(Connection connection, Iterable<Hint> hints) throws SQLException {
        LongArrayList prefixes = new LongArrayList();
        Set<Hint> wanted = new HashSet<>();
        for (Hint hint : hints) {
            prefixes.add(hint.signature().prefix());
            wanted.add(hint);
        }
        Set<Hint> known = new HashSet<>();
        new Rows(connection).any(COLUMNS, "hint", "sig_prefix", prefixes, row -> {
            Hint hint = kept(row).hint();
            if (wanted.contains(hint)) {
                known.add(hint);
            }
        });
        return known;
    }

    @Override
    public int add(List<Hint> hints, long now) {
        if (hints.isEmpty()) {
            return 0;
        }
        return context.write("keep hints", connection -> {
            Set<Hint> known = known(connection, hints);
            long id = nextId(connection); // before the sink: it may have the connection to itself
            int fresh = 0;
            try (RowSink sink = context.dialect().sink(connection, "hint",
                    "id, origin, claim, signature, sig_prefix, mint, answer, told_at")) {
                for (Hint hint : hints) {
                    if (known.add(hint)) {
                        Address mint = hint.mint();
                        sink.int64(id++);
                        sink.int16(hint.origin().ordinal());
                        sink.int16(hint.claim().ordinal());
                        sink.bytes(hint.signature().toBytes());
                        sink.int64(hint.signature().prefix());
                        if (mint == null) {
                            sink.nothing(Types.VARBINARY);
                        } else {
                            sink.bytes(mint.toBytes());
                        }
                        sink.int16(Hint.Answer.OPEN.ordinal());
                        sink.int64(now);
                        sink.end();
                        fresh++;
                    }
                }
                sink.finish();
            }
            return fresh;
        });
    }

    private static long nextId(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT COALESCE(MAX(id), 0) + 1 FROM hint")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public List<Kept> unanswered(long after, int limit) {
        return context.read("read open hints", connection -> {
            List<Kept> open = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT " + COLUMNS + " FROM hint"
                    + " WHERE answer IN (" + Hint.Answer.OPEN.ordinal() + ", " + Hint.Answer.MISSING.ordinal()
                    + ") AND id > ? ORDER BY id FETCH FIRST ? ROWS ONLY")) {
                select.setLong(1, after);
                select.setInt(2, limit);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        open.add(kept(row));
                    }
                }
            }
            return open;
        });
    }

    private static Kept kept(ResultSet row) throws SQLException {
        byte @Nullable [] mint = row.getBytes(5);
        return new Kept(row.getLong(1),
                new Hint(Hint.Origin.values()[row.getInt(2)], Hint.Claim.values()[row.getInt(3)],
                        Signature.of(row.getBytes(4)), mint == null ? null : Address.of(mint, 0)),
                Hint.Answer.values()[row.getInt(6)]);
    }

    @Override
    public void answer(Map<Long, Hint.Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        context.write("keep what the chain said of hints", connection -> {
            try (PreparedStatement update = connection.prepareStatement("UPDATE hint SET answer = ? WHERE id = ?")) {
                for (Map.Entry<Long, Hint.Answer> answer : answers.entrySet()) {
                    update.setInt(1, answer.getValue().ordinal());
                    update.setLong(2, answer.getKey());
                    update.addBatch();
                }
                return update.executeBatch().length;
            }
        });
    }

    @Override
    public List<Count> counts() {
        return context.read("count hints", connection -> {
            List<Count> counts = new ArrayList<>();
            try (Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery("SELECT origin, claim, answer, COUNT(*) FROM hint"
                            + " GROUP BY origin, claim, answer ORDER BY origin, claim, answer")) {
                while (row.next()) {
                    counts.add(new Count(Hint.Origin.values()[row.getInt(1)], Hint.Claim.values()[row.getInt(2)],
                            Hint.Answer.values()[row.getInt(3)], row.getLong(4)));
                }
            }
            return counts;
        });
    }

    @Override
    public Optional<String> place(String name) {
        return context.read("read how far a record is read", connection -> {
            try (PreparedStatement select = connection
                    .prepareStatement("SELECT place FROM outside_place WHERE name = ?")) {
                select.setString(1, name);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public void keepPlace(String name, String place, long now) {
        context.write("keep how far a record is read", connection -> {
            try (PreparedStatement update = connection
                    .prepareStatement("UPDATE outside_place SET place = ?, changed_at = ? WHERE name = ?")) {
                update.setString(1, place);
                update.setLong(2, now);
                update.setString(3, name);
                if (update.executeUpdate() > 0) {
                    return 1;
                }
            }
            try (PreparedStatement insert = connection
                    .prepareStatement("INSERT INTO outside_place (place, changed_at, name) VALUES (?, ?, ?)")) {
                insert.setString(1, place);
                insert.setLong(2, now);
                insert.setString(3, name);
                return insert.executeUpdate();
            }
        });
    }
}
