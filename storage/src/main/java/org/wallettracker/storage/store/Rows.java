package org.wallettracker.storage.store;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

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

    /** Runs {@code sql}, whose one parameter is an array of bigint. */
    void any(String sql, LongArrayList values, Work work) throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        Array array = connection.createArrayOf("BIGINT", values.toArray(new Long[0]));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, array);
            each(select, work);
        } finally {
            array.free();
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
