package org.wallettracker.storage.store;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Queries by a range or a list of numbers. */
final class Rows {
    private final Connection connection;

    Rows(Connection connection) {
        this.connection = connection;
    }

    /** Something to do with each row. */
    interface Work {
        void with(ResultSet row) throws SQLException;
    }

    /** Runs {@code sql}, whose two parameters are the bounds. */
    void range(String sql, long from, long to, Work work) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, from);
            select.setLong(2, to);
            each(select, work);
        }
    }

    /**
     * Reads {@code columns} of the rows of {@code table} whose {@code key} is one of {@code values}. A join with the
     * values, because H2 checks {@code = ANY(array)} by going through the whole array for every row it finds.
     */
    void any(String columns, String table, String key, LongArrayList values, Work work) throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        long[] sorted = values.toLongArray();
        Arrays.sort(sorted);
        Array array = connection.createArrayOf("BIGINT", Arrays.stream(sorted).distinct().boxed().toArray());
        try (PreparedStatement select = connection.prepareStatement("SELECT " + columns
                + " FROM UNNEST(CAST(? AS bigint ARRAY)) wanted(wanted_key) JOIN " + table + " ON " + key
                + " = wanted_key")) {
            select.setArray(1, array);
            each(select, work);
        } finally {
            array.free();
        }
    }

    /** Runs {@code sql}, whose parameters are the array of {@code keys} and, where it is not null, that of {@code more}. */
    void matching(String sql, long[] keys, Object @Nullable [] more, Work work) throws SQLException {
        Array array = connection.createArrayOf("BIGINT", Arrays.stream(keys).boxed().toArray());
        Array other = more == null ? null : connection.createArrayOf("INTEGER", more);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, array);
            if (other != null) {
                select.setArray(2, other);
            }
            each(select, work);
        } finally {
            array.free();
            if (other != null) {
                other.free();
            }
        }
    }

    private static void each(PreparedStatement select, Work work) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                work.with(rows);
            }
        }
    }
}
