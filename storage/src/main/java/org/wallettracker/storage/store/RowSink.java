package org.wallettracker.storage.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into one table in the transaction of a connection: a value for every column in order, then
 * {@link #end()}; {@link #finish()} after the last row. Closing without it drops what was not written yet: the
 * transaction has to be rolled back then. One sink at a time per connection.
 */
interface RowSink extends AutoCloseable {

    /** A 16-bit number. */
    void int16(long value) throws SQLException;

    /** A 32-bit number. */
    void int32(long value) throws SQLException;

    /** A 64-bit number. */
    void int64(long value) throws SQLException;

    /** True or false. */
    void flag(boolean value) throws SQLException;

    /** Raw bytes. */
    void bytes(byte[] value) throws SQLException;

    /** A text; null for NULL. */
    void text(@Nullable String value) throws SQLException;

    /** NULL in a column of {@code sqlType} (of {@link java.sql.Types}). */
    void nothing(int sqlType) throws SQLException;

    /** A 32-bit number, NULL if it is {@code unknown}. */
    default void int32(long value, long unknown) throws SQLException {
        if (value == unknown) {
            nothing(java.sql.Types.INTEGER);
        } else {
            int32(value);
        }
    }

    /** A 64-bit number, NULL if it is {@code unknown}. */
    default void int64(long value, long unknown) throws SQLException {
        if (value == unknown) {
            nothing(java.sql.Types.BIGINT);
        } else {
            int64(value);
        }
    }

    /** The row is whole. */
    void end() throws SQLException;

    /** All rows are written. */
    void finish() throws SQLException;

    @Override
    void close() throws SQLException;
}
