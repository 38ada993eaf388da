package org.wallettracker.storage.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;

/** Rows of facts and tellings to and from JDBC. */
final class FactSql {
    static final String TX_COLUMNS = "record_seq, units, signature, sig_prefix, slot, tx_index, block_time, fee_payer,"
            + " failed, network_fee, source, decoder_version, recorded_at";

    private FactSql() {
    }

    /**
     * A stored telling.
     *
     * @param units how many record sequences it took, from {@code seq} on
     */
    record StoredTx(long seq, int units, long recordedAt, TransactionHeader header) {
    }

    /** A stored fact. */
    record StoredFact(long seq, long txSeq, FactRow row) {
    }

    static void put(RowSink sink, long seq, long txSeq, FactRow row) throws SQLException {
        sink.int64(seq);
        sink.int64(txSeq);
        List<Column> columns = row.table().columns();
        int plain = columns.size() - row.table().texts();
        for (int i = 0; i < columns.size(); i++) {
            if (i >= plain) {
                sink.text(row.texts()[i - plain]);
                continue;
            }
            long value = row.values()[i];
            switch (columns.get(i).type()) {
                case ADDRESS, INT -> sink.int32(value, FactRow.NULL);
                case CODE -> sink.int16(value);
                case LONG -> sink.int64(value, FactRow.NULL);
                case FLAG -> {
                    if (value == FactRow.NULL) {
                        sink.nothing(Types.BOOLEAN);
                    } else {
                        sink.flag(value == 1);
                    }
                }
                case TEXT -> throw new IllegalStateException("texts come last");
            }
        }
    }

    static StoredFact readFact(ResultSet rows, FactTable table, Dialect dialect) throws SQLException {
        List<Column> columns = table.columns();
        int plain = columns.size() - table.texts();
        long[] values = new long[plain];
        for (int i = 0; i < plain; i++) {
            int at = i + 3;
            long value = columns.get(i).type() == Column.Type.FLAG
                    ? rows.getBoolean(at) ? 1 : 0
                    : rows.getLong(at);
            values[i] = value == 0 && rows.wasNull() ? FactRow.NULL : value;
        }
        String[] texts = table.texts() == 0 ? FactRow.NO_TEXTS : new String[table.texts()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = dialect.text(rows.getString(plain + i + 3));
        }
        return new StoredFact(rows.getLong(1), rows.getLong(2), new FactRow(table, values, texts));
    }

    static void put(RowSink sink, long seq, int units, TransactionHeader header, int feePayer, int source, long now)
            throws SQLException {
        sink.int64(seq);
        sink.int32(units);
        sink.bytes(header.signature().toBytes());
        sink.int64(header.signature().prefix());
        sink.int64(header.slot(), Unknown.AMOUNT);
        sink.int32(header.txIndex(), Unknown.INDEX);
        sink.int64(header.blockTime(), Unknown.TIME);
        sink.int32(feePayer);
        sink.flag(header.failed());
        sink.int64(header.networkFee(), Unknown.AMOUNT);
        sink.int32(source);
        sink.int32(header.decoderVersion());
        sink.int64(now);
    }

    static StoredTx readTx(ResultSet rows, Dictionary.Names names) throws SQLException {
        TransactionHeader header = new TransactionHeader(Signature.of(rows.getBytes(3)),
                getLong(rows, 5, Unknown.AMOUNT), (int) getLong(rows, 6, Unknown.INDEX),
                getLong(rows, 7, Unknown.TIME), names.address(rows.getInt(8)), rows.getBoolean(9),
                getLong(rows, 10, Unknown.AMOUNT), names.sources().get(rows.getInt(11)), rows.getInt(12));
        return new StoredTx(rows.getLong(1), rows.getInt(2), rows.getLong(13), header);
    }

    static void setLong(PreparedStatement statement, int at, long value, long unknown) throws SQLException {
        if (value == unknown) {
            statement.setNull(at, Types.BIGINT);
        } else {
            statement.setLong(at, value);
        }
    }

    static long getLong(ResultSet rows, int at, long unknown) throws SQLException {
        long value = rows.getLong(at);
        return value == 0 && rows.wasNull() ? unknown : value;
    }
}
