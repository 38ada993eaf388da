package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * Rows by INSERTs of {@link #ROWS} rows each, the rest by a JDBC batch of single ones: what H2 spends on running a
 * statement it spends once for all of its rows.
 */
final class BatchRows implements RowSink {
    private static final int ROWS = 32;
    /** Kinds of a value beside {@link Types}' own for the others. */
    private static final int BYTES = Types.VARBINARY;
    private static final int NOTHING = Types.NULL;

    private final Connection connection;
    private final String insert;
    private final String row;
    private final int columns;
    private final int[] kinds;
    /** The number of a value, or of the type that a NULL has. */
    private final long[] numbers;
    private final @Nullable Object[] objects;
    private @Nullable PreparedStatement many;
    private int at;

    BatchRows(Connection connection, String table, String columnList) {
        this.connection = connection;
        columns = columnList.split(",").length;
        insert = "INSERT INTO " + table + " (" + columnList + ") VALUES ";
        row = "(" + "?, ".repeat(columns - 1) + "?)";
        kinds = new int[columns * ROWS];
        numbers = new long[columns * ROWS];
        objects = new Object[columns * ROWS];
    }

    private void put(int kind, long number, @Nullable Object object) {
        kinds[at] = kind;
        numbers[at] = number;
        objects[at++] = object;
    }

    @Override
    public void int16(long value) {
        put(Types.SMALLINT, value, null);
    }

    @Override
    public void int32(long value) {
        put(Types.INTEGER, value, null);
    }

    @Override
    public void int64(long value) {
        put(Types.BIGINT, value, null);
    }

    @Override
    public void flag(boolean value) {
        put(Types.BOOLEAN, value ? 1 : 0, null);
    }

    @Override
    public void bytes(byte[] value) {
        put(BYTES, 0, value);
    }

    @Override
    public void text(@Nullable String value) {
        if (value == null) {
            nothing(Types.VARCHAR);
        } else {
            put(Types.VARCHAR, 0, value);
        }
    }

    @Override
    public void nothing(int sqlType) {
        put(NOTHING, sqlType, null);
    }

    @Override
    public void end() throws SQLException {
        if (at == kinds.length) {
            PreparedStatement statement = many;
            if (statement == null) {
                statement = connection.prepareStatement(insert + (row + ", ").repeat(ROWS - 1) + row);
                many = statement;
            }
            set(statement, 0, at);
            statement.executeUpdate();
            at = 0;
        }
    }

    @Override
    public void finish() throws SQLException {
        if (at == 0) {
            return;
        }
        try (PreparedStatement single = connection.prepareStatement(insert + row)) {
            for (int from = 0; from < at; from += columns) {
                set(single, from, from + columns);
                single.addBatch();
            }
            single.executeBatch();
        }
        at = 0;
    }

    private void set(PreparedStatement statement, int from, int to) throws SQLException {
        for (int i = from; i < to; i++) {
            int parameter = i - from + 1;
            switch (kinds[i]) {
                case Types.SMALLINT -> statement.setShort(parameter, (short) numbers[i]);
                case Types.INTEGER -> statement.setInt(parameter, (int) numbers[i]);
                case Types.BIGINT -> statement.setLong(parameter, numbers[i]);
                case Types.BOOLEAN -> statement.setBoolean(parameter, numbers[i] != 0);
                case Types.VARCHAR -> statement.setString(parameter, (String) objects[i]);
                case BYTES -> statement.setBytes(parameter, (byte[]) objects[i]);
                default -> statement.setNull(parameter, (int) numbers[i]);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        if (many != null) {
            many.close();
        }
    }
}
