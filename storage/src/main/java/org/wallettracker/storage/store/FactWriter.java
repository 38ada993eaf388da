package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.wallettracker.domain.model.Unknown;

/** Writes an {@link AppendBatch} in the transaction of a connection. */
final class FactWriter {
    private static final int BATCH = 1_000;

    private final Connection connection;
    private final Dictionary dictionary;

    FactWriter(Connection connection, Dictionary dictionary) {
        this.connection = connection;
        this.dictionary = dictionary;
    }

    /** Writes all of it; returns the head as written. */
    StoreHead write(AppendBatch batch, long now) throws SQLException {
        writeTellings(batch, now);
        for (FactTable table : FactTable.values()) {
            writeFacts(batch, table);
        }
        writeWithdrawals(batch, now);
        StoreHead head = batch.head();
        if (batch.newestWithdrawn()) {
            head = head.withNewestBlockTime(newestBlockTime());
        }
        head.save(connection);
        return head;
    }

    private void writeTellings(AppendBatch batch, long now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(FactSql.INSERT_TX)) {
            int waiting = 0;
            for (AppendBatch.Segment segment : batch.segments()) {
                FactSql.bindTx(insert, segment.seq(), segment.units(), segment.header(),
                        dictionary.number(segment.header().feePayer()),
                        dictionary.sourceNumber(segment.header().source()), now);
                waiting = add(insert, waiting);
            }
            flush(insert, waiting);
        }
    }

    private void writeFacts(AppendBatch batch, FactTable table) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            int waiting = 0;
            for (AppendBatch.Segment segment : batch.segments()) {
                for (int i = 0; i < segment.rows().size(); i++) {
                    FactRow row = segment.rows().get(i);
                    if (row.table() == table) {
                        FactSql.bindFact(insert, segment.seq() + i, segment.seq(), row);
                        waiting = add(insert, waiting);
                    }
                }
            }
            flush(insert, waiting);
        }
    }

    private void writeWithdrawals(AppendBatch batch, long now) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT INTO withdrawal (fact_seq, record_seq, recorded_at) VALUES (?, ?, ?)")) {
            int waiting = 0;
            for (AppendBatch.Withdrawal withdrawal : batch.withdrawals()) {
                insert.setLong(1, withdrawal.factSeq());
                insert.setLong(2, withdrawal.seq());
                insert.setLong(3, now);
                waiting = add(insert, waiting);
            }
            flush(insert, waiting);
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

    private static int add(PreparedStatement insert, int waiting) throws SQLException {
        insert.addBatch();
        if (waiting + 1 == BATCH) {
            insert.executeBatch();
            return 0;
        }
        return waiting + 1;
    }

    private static void flush(PreparedStatement insert, int waiting) throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
        }
    }
}
