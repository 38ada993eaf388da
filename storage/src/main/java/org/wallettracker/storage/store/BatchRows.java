package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Rows by JDBC batches of an INSERT. */
final class BatchRows implements RowSink {
    private static final int BATCH = 1_000;

    private final PreparedStatement insert;
    private int column;
    private int waiting;

    BatchRows(Connection connection, String table, String columns) throws SQLException {
        int count = columns.split(",").length;
        insert = connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES ("
                + "?, ".repeat(count - 1) + "?)");
    }

    @Override
    public void int16(long value) throws SQLException {
        insert.setShort(++column, (short) value);
    }

    @Override
    public void int32(long value) throws SQLException {
        insert.setInt(++column, (int) value);
    }

    @Override
    public void int64(long value) throws SQLException {
        insert.setLong(++column, value);
    }

    @Override
    public void flag(boolean value) throws SQLException {
        insert.setBoolean(++column, value);
    }

    @Override
    public void bytes(byte[] value) throws SQLException {
        insert.setBytes(++column, value);
    }

    @Override
    public void text(@Nullable String value) throws SQLException {
        if (value == null) {
            nothing(Types.VARCHAR);
        } else {
            insert.setString(++column, value);
        }
    }

    @Override
    public void nothing(int sqlType) throws SQLException {
        insert.setNull(++column, sqlType);
    }

    @Override
    public void end() throws SQLException {
        insert.addBatch();
        column = 0;
        if (++waiting == BATCH) {
            finish();
        }
    }

    @Override
    public void finish() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
