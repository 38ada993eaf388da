package org.wallettracker.storage.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteStreamWriter;

/**
 * Rows by PostgreSQL's COPY in its binary form (PostgreSQL manual, COPY, "Binary Format"): a header, for each row the
 * number of fields and for each field its length and bytes, big endian, and -1 as the end.
 */
final class CopyRows implements RowSink {
    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0,
            0, 0, 0};
    private static final int NULL_LENGTH = -1;
    private static final int SEND_FROM = 1 << 16;

    private final CopyIn copy;
    private final short columns;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * SEND_FROM);
    private boolean rowBegun;

    CopyRows(Connection connection, String table, String columns) throws SQLException {
        this.columns = (short) columns.split(",").length;
        copy = connection.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("COPY " + table + " (" + columns + ") FROM STDIN (FORMAT BINARY)");
        buffer.put(HEADER);
    }

    private ByteBuffer field(int length) {
        int needed = length + Short.BYTES + Integer.BYTES;
        if (buffer.remaining() < needed) {
            buffer = ByteBuffer.allocate(buffer.position() + 2 * needed).put(buffer.flip());
        }
        if (!rowBegun) {
            rowBegun = true;
            buffer.putShort(columns);
        }
        return buffer.putInt(length);
    }

    @Override
    public void int16(long value) {
        field(Short.BYTES).putShort((short) value);
    }

    @Override
    public void int32(long value) {
        field(Integer.BYTES).putInt((int) value);
    }

    @Override
    public void int64(long value) {
        field(Long.BYTES).putLong(value);
    }

    @Override
    public void flag(boolean value) {
        field(1).put((byte) (value ? 1 : 0));
    }

    @Override
    public void bytes(byte[] value) {
        field(value.length).put(value);
    }

    @Override
    public void text(@Nullable String value) {
        if (value == null) {
            nothing(0);
        } else {
            bytes(PostgresText.in(value).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void nothing(int sqlType) {
        field(0);
        buffer.putInt(buffer.position() - Integer.BYTES, NULL_LENGTH);
    }

    @Override
    public void end() throws SQLException {
        rowBegun = false;
        if (buffer.position() >= SEND_FROM) {
            send();
        }
    }

    private void send() throws SQLException {
        buffer.flip();
        copy.writeToCopy(ByteStreamWriter.of(buffer));
        buffer.clear();
    }

    @Override
    public void finish() throws SQLException {
        if (buffer.remaining() < Short.BYTES) {
            send();
        }
        buffer.putShort((short) NULL_LENGTH);
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
