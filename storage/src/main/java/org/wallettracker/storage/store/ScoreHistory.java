package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.ResultStore.PastScore;
import org.wallettracker.domain.port.ResultStore.Points;
import org.wallettracker.domain.port.ResultStore.Run;
import org.wallettracker.domain.port.ResultStore.WalletResult;
import org.wallettracker.storage.entity.WalletResultEntity;

/** The history of scores: every kept run, and of each wallet the scores that differ from the one before. Append-only. */
final class ScoreHistory {
    private static final String COLUMNS = "run_id, wallet, as_of, score, interval_low, interval_high, evidence,"
            + " realized_lamports, win_rate, multiple, graduates, consistency, timing, points";

    private final Connection connection;
    private final Dialect dialect;

    ScoreHistory(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Groups of components by name. */
    Map<String, String> groups() throws SQLException {
        Map<String, String> groups = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, component_group FROM component")) {
            while (rows.next()) {
                groups.put(rows.getString(1), rows.getString(2));
            }
        }
        return groups;
    }

    /** Names the components that are not named yet. */
    void name(List<WalletResult> wallets) throws SQLException {
        Map<String, String> told = new TreeMap<>();
        for (WalletResult wallet : wallets) {
            for (Points points : wallet.profile().points()) {
                told.put(points.id(), points.group());
            }
        }
        Set<String> missing = new TreeSet<>(told.keySet());
        missing.removeAll(groups().keySet());
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT INTO component (name, component_group) VALUES (?, ?)")) {
            for (String name : missing) {
                insert.setString(1, name);
                insert.setString(2, told.get(name));
                insert.executeUpdate();
            }
        }
    }

    /** Appends {@code run}, recorded at {@code now} (Unix milliseconds), with the {@code scores} it changed. */
    void append(Run run, List<WalletResultEntity> scores, long now) throws SQLException {
        long id = nextRun();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO score_run (id, as_of, watermark,"
                + " parameter_set, engine_version, recorded_at) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            FactSql.setLong(insert, 2, run.asOf(), Unknown.TIME);
            insert.setLong(3, run.watermark());
            insert.setString(4, run.parameterSet());
            insert.setString(5, run.engineVersion());
            insert.setLong(6, now);
            insert.executeUpdate();
        }
        if (scores.isEmpty()) {
            return;
        }
        Map<String, String> groups = groups();
        try (RowSink sink = dialect.sink(connection, "score_history", COLUMNS)) {
            for (WalletResultEntity row : scores) {
                sink.int64(id);
                sink.int32(row.wallet);
                sink.int64(run.asOf(), Unknown.TIME);
                sink.int32(row.score);
                sink.int32(row.intervalLow);
                sink.int32(row.intervalHigh);
                sink.int32(row.evidence);
                sink.int64(row.realizedLamports);
                integer(sink, row.winRate);
                integer(sink, row.multiple);
                sink.int32(row.graduates);
                List<Points> points = ResultRows.points(row.points, groups);
                integer(sink, sum(points, one -> one.id().equals("consistency")));
                integer(sink, sum(points, one -> one.group().equals("timing")));
                sink.text(row.points);
                sink.end();
            }
            sink.finish();
        }
    }

    /** What is kept of the wallet with {@code number}, in the order of the runs. */
    List<PastScore> of(int number) throws SQLException {
        Map<String, String> groups = groups();
        List<PastScore> scores = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT r.as_of, r.watermark, r.parameter_set,"
                + " r.engine_version, r.recorded_at, h.score, h.interval_low, h.interval_high, h.evidence,"
                + " h.realized_lamports, h.points FROM score_history h JOIN score_run r ON r.id = h.run_id"
                + " WHERE h.wallet = ? ORDER BY h.run_id")) {
            select.setInt(1, number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long asOf = row.getLong(1);
                    Run run = new Run(row.wasNull() ? Unknown.TIME : asOf, row.getLong(2), row.getString(3),
                            row.getString(4));
                    scores.add(new PastScore(run, row.getLong(5), row.getInt(6), row.getInt(7), row.getInt(8),
                            row.getInt(9), row.getLong(10), ResultRows.points(row.getString(11), groups)));
                }
            }
        }
        return scores;
    }

    private static void integer(RowSink sink, @Nullable Integer value) throws SQLException {
        if (value == null) {
            sink.nothing(Types.INTEGER);
        } else {
            sink.int32(value);
        }
    }

    private static @Nullable Integer sum(List<Points> points, java.util.function.Predicate<Points> which) {
        return points.stream().noneMatch(which)
                ? null
                : points.stream().filter(which).mapToInt(Points::hundredths).sum();
    }

    private long nextRun() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(id), 0) + 1 FROM score_run")) {
            row.next();
            return row.getLong(1);
        }
    }
}
