package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.wallettracker.domain.model.Unknown;

/** Writes an {@link AppendBatch} in the transaction of a connection. */
final class FactWriter {
    private final Connection connection;
    private final Dictionary dictionary;
    private final Dialect dialect;

    FactWriter(Connection connection, Dictionary dictionary, Dialect dialect) {
        this.connection = connection;
        this.dictionary = dictionary;
        this.dialect = dialect;
    }

    /** Writes all of it; returns the head as written. */
    StoreHead write(AppendBatch batch, long now) throws SQLException {
        writeTellings(batch, now);
        for (FactTable table : FactTable.values()) {
            writeFacts(batch, table);
        }
        BalanceRows.write(connection, dialect, batch.balances());
        writeWithdrawals(batch, now);
        StoreHead head = batch.head();
        if (batch.newestWithdrawn()) {
            head = head.withNewestBlockTime(newestBlockTime());
        }
        head.save(connection);
        return head;
    }

    private void writeTellings(AppendBatch batch, long now) throws SQLException {
        if (batch.segments().isEmpty()) {
            return;
        }
        try (RowSink sink = dialect.sink(connection, "tx", FactSql.TX_COLUMNS)) {
            for (AppendBatch.Segment segment : batch.segments()) {
                FactSql.put(sink, segment.seq(), segment.units(), segment.header(),
                        dictionary.number(segment.header().feePayer()),
                        dictionary.sourceNumber(segment.header().source()), now);
                sink.end();
            }
            sink.finish();
        }
    }

    private void writeFacts(AppendBatch batch, FactTable table) throws SQLException {
        if (batch.segments().stream().noneMatch(segment -> segment.rows().stream()
                .anyMatch(row -> row.table() == table))) {
            return;
        }
        boolean timed = dialect.partitioned();
        try (RowSink sink = dialect.sink(connection, table.sqlName(),
                timed ? table.columnList() + ", block_time" : table.columnList())) {
            for (AppendBatch.Segment segment : batch.segments()) {
                for (int i = 0; i < segment.rows().size(); i++) {
                    FactRow row = segment.rows().get(i);
                    if (row.table() == table) {
                        FactSql.put(sink, segment.seq() + i, segment.seq(), row);
                        if (timed) {
                            sink.int64(segment.header().blockTime(), Unknown.TIME);
                        }
                        sink.end();
                    }
                }
            }
            sink.finish();
        }
    }

    private void writeWithdrawals(AppendBatch batch, long now) throws SQLException {
        if (batch.withdrawals().isEmpty()) {
            return;
        }
        try (RowSink sink = dialect.sink(connection, "withdrawal", "fact_seq, record_seq, recorded_at")) {
            for (AppendBatch.Withdrawal withdrawal : batch.withdrawals()) {
                sink.int64(withdrawal.factSeq());
                sink.int64(withdrawal.seq());
                sink.int64(now);
                sink.end();
            }
            sink.finish();
        }
    }

    /** The newest block time of anything in force, looked up: only needed when the newest was withdrawn. */
    private long newestBlockTime() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT MAX(block_time) FROM tx WHERE (SELECT COUNT(*) FROM"
                        + " withdrawal WHERE fact_seq >= tx.record_seq AND fact_seq < tx.record_seq + tx.units)"
                        + " < units")) {
            return row.next() ? FactSql.getLong(row, 1, Unknown.TIME) : Unknown.TIME;
        }
    }
}
