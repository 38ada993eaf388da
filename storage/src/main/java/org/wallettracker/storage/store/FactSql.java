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
    static final String INSERT_TX = "INSERT INTO tx (" + TX_COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)";

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

    static void bindFact(PreparedStatement insert, long seq, long txSeq, FactRow row) throws SQLException {
        insert.setLong(1, seq);
        insert.setLong(2, txSeq);
        List<Column> columns = row.table().columns();
        int plain = columns.size() - row.table().texts();
        for (int i = 0; i < columns.size(); i++) {
            int at = i + 3;
            if (i >= plain) {
                insert.setString(at, row.texts()[i - plain]);
                continue;
            }
            long value = row.values()[i];
            switch (columns.get(i).type()) {
                case ADDRESS, INT -> {
                    if (value == FactRow.NULL) {
                        insert.setNull(at, Types.INTEGER);
                    } else {
                        insert.setInt(at, (int) value);
                    }
                }
                case CODE -> insert.setShort(at, (short) value);
                case LONG -> setLong(insert, at, value, FactRow.NULL);
                case FLAG -> {
                    if (value == FactRow.NULL) {
                        insert.setNull(at, Types.BOOLEAN);
                    } else {
                        insert.setBoolean(at, value == 1);
                    }
                }
                case TEXT -> throw new IllegalStateException("texts come last");
            }
        }
    }

    static StoredFact readFact(ResultSet rows, FactTable table) throws SQLException {
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
            texts[i] = rows.getString(plain + i + 3);
        }
        return new StoredFact(rows.getLong(1), rows.getLong(2), new FactRow(table, values, texts));
    }

    static void bindTx(PreparedStatement insert, long seq, int units, TransactionHeader header, int feePayer,
            int source, long now) throws SQLException {
        insert.setLong(1, seq);
        insert.setInt(2, units);
        insert.setBytes(3, header.signature().toBytes());
        insert.setLong(4, header.signature().prefix());
        setLong(insert, 5, header.slot(), Unknown.AMOUNT);
        if (header.txIndex() == Unknown.INDEX) {
            insert.setNull(6, Types.INTEGER);
        } else {
            insert.setInt(6, header.txIndex());
        }
        setLong(insert, 7, header.blockTime(), Unknown.TIME);
        insert.setInt(8, feePayer);
        insert.setBoolean(9, header.failed());
        setLong(insert, 10, header.networkFee(), Unknown.AMOUNT);
        insert.setInt(11, source);
        insert.setInt(12, header.decoderVersion());
        insert.setLong(13, now);
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
