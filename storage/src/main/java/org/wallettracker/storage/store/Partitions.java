package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Monthly partitions (UTC) of the tables of facts and of the history of scores. Rows of unknown times, and of times that
 * no fact of the chain can have, lie in each table's default partition.
 */
public final class Partitions {
    private static final List<String> TABLES = List.of("tx", "trade", "transfer", "token_event", "score_history");
    /** The month of the chain's first block. */
    private static final YearMonth FIRST = YearMonth.of(2020, 3);
    /** So many months after the present one are made ahead. */
    private static final int AHEAD = 3;

    private final Set<YearMonth> made = new HashSet<>();
    private boolean known;

    /** The months that rows of {@code times} (Unix seconds) need; none for a time outside of the chain's. */
    static Set<YearMonth> months(Iterable<Long> times, long now) {
        YearMonth last = YearMonth.from(Instant.ofEpochMilli(now).atOffset(ZoneOffset.UTC)).plusMonths(AHEAD);
        Set<YearMonth> months = new TreeSet<>();
        long from = 1;
        long to = 0;
        for (long time : times) {
            if (time >= from && time < to) {
                continue;
            }
            if (time < start(FIRST) || time >= start(last.plusMonths(1))) {
                continue;
            }
            YearMonth month = YearMonth.from(Instant.ofEpochSecond(time).atOffset(ZoneOffset.UTC));
            from = start(month);
            to = start(month.plusMonths(1));
            months.add(month);
        }
        return months;
    }

    /** This month and the next ones. */
    static Set<YearMonth> ahead(long now) {
        YearMonth present = YearMonth.from(Instant.ofEpochMilli(now).atOffset(ZoneOffset.UTC));
        Set<YearMonth> months = new TreeSet<>();
        for (int i = 0; i <= AHEAD; i++) {
            months.add(present.plusMonths(i));
        }
        return months;
    }

    private static long start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    /** Those of {@code months} that are not made yet. */
    Set<YearMonth> missing(Connection connection, Set<YearMonth> months) throws SQLException {
        if (!known) {
            load(connection);
        }
        Set<YearMonth> missing = new TreeSet<>(months);
        missing.removeAll(made);
        return missing;
    }

    /** True if all that should stand ahead of {@code now} (Unix milliseconds) does. */
    public boolean complete(Connection connection, long now) throws SQLException {
        return missing(connection, ahead(now)).isEmpty();
    }

    /** Makes what should stand ahead of {@code now} (Unix milliseconds) and does not, in the connection's transaction. */
    public void makeAhead(Connection connection, long now) throws SQLException {
        make(connection, missing(connection, ahead(now)));
    }

    /** Makes {@code months} of every table; rows that lie in the default partition move over. One transaction. */
    void make(Connection connection, Set<YearMonth> months) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (YearMonth month : months) {
                for (String table : TABLES) {
                    make(statement, table, month);
                }
            }
        }
    }

    private static void make(Statement statement, String table, YearMonth month) throws SQLException {
        String key = table.equals("score_history") ? "as_of" : "block_time";
        String name = name(table, month);
        String within = key + " >= " + start(month) + " AND " + key + " < " + start(month.plusMonths(1));
        statement.execute("CREATE TABLE " + name + " (LIKE " + table + " INCLUDING DEFAULTS INCLUDING CONSTRAINTS)");
        statement.execute("WITH moved AS (DELETE FROM " + table + "_default WHERE " + within + " RETURNING *)"
                + " INSERT INTO " + name + " SELECT * FROM moved");
        statement.execute("ALTER TABLE " + table + " ATTACH PARTITION " + name + " FOR VALUES FROM ("
                + start(month) + ") TO (" + start(month.plusMonths(1)) + ")");
    }

    /** Remembers that {@code months} are made: their transaction is committed. */
    void committed(Set<YearMonth> months) {
        made.addAll(months);
    }

    private static String name(String table, YearMonth month) {
        return String.format(Locale.ROOT, "%s_%04d_%02d", table, month.getYear(), month.getMonthValue());
    }

    private void load(Connection connection) throws SQLException {
        made.clear();
        String last = TABLES.getLast();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid ="
                        + " i.inhrelid WHERE i.inhparent = '" + last + "'::regclass")) {
            while (rows.next()) {
                String suffix = rows.getString(1).substring(last.length() + 1);
                if (suffix.matches("\\d{4}_\\d{2}")) {
                    made.add(YearMonth.parse(suffix.replace('_', '-')));
                }
            }
        }
        known = true;
    }
}
