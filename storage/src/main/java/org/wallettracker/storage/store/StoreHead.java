package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Unknown;

/**
 * Where the record counter stands and what is in force: kept beside the facts so that nobody has to count them.
 *
 * @param newestBlockTime Unix seconds of any telling in force
 */
record StoreHead(long watermark, long facts, long transactions, long trades, long verified, long pending,
        long disputed, long simulatedFacts, long newestBlockTime) {
    /** The name that the simulated world's facts carry as their source. */
    private static final String SIMULATED = "simulated";

    static StoreHead load(Connection connection) throws SQLException {
        return load(connection, "");
    }

    /** Reads it and keeps others from writing it until the transaction ends. */
    static StoreHead lock(Connection connection) throws SQLException {
        return load(connection, " FOR UPDATE");
    }

    private static StoreHead load(Connection connection, String suffix) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT watermark, facts, transactions, trades, verified,"
                        + " pending, disputed, simulated_facts, newest_block_time FROM store_head" + suffix)) {
            if (!row.next()) {
                throw new SQLException("the table store_head has lost its row");
            }
            return new StoreHead(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5),
                    row.getLong(6), row.getLong(7), row.getLong(8), FactSql.getLong(row, 9, Unknown.TIME));
        }
    }

    void save(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE store_head SET watermark = ?, facts = ?,"
                + " transactions = ?, trades = ?, verified = ?, pending = ?, disputed = ?, simulated_facts = ?,"
                + " newest_block_time = ?")) {
            update.setLong(1, watermark);
            update.setLong(2, facts);
            update.setLong(3, transactions);
            update.setLong(4, trades);
            update.setLong(5, verified);
            update.setLong(6, pending);
            update.setLong(7, disputed);
            update.setLong(8, simulatedFacts);
            FactSql.setLong(update, 9, newestBlockTime, Unknown.TIME);
            update.executeUpdate();
        }
    }

    /** This with {@code held} come into force ({@code by} 1) or gone from it (-1). */
    StoreHead counting(Held held, int by) {
        FactRow row = held.row();
        if (row == null) {
            return this;
        }
        FactStatus status = row.status();
        return new StoreHead(watermark, facts + by, transactions, trades + (row.table() == FactTable.TRADE ? by : 0),
                verified + (status == FactStatus.VERIFIED ? by : 0), pending + (status == FactStatus.PENDING ? by : 0),
                disputed + (status == FactStatus.DISPUTED ? by : 0),
                simulatedFacts + (held.header().source().equals(SIMULATED) ? by : 0), newestBlockTime);
    }

    StoreHead withWatermark(long seq) {
        return new StoreHead(seq, facts, transactions, trades, verified, pending, disputed, simulatedFacts,
                newestBlockTime);
    }

    StoreHead withOneMoreTransaction() {
        return new StoreHead(watermark, facts, transactions + 1, trades, verified, pending, disputed, simulatedFacts,
                newestBlockTime);
    }

    StoreHead withOneTransactionLess() {
        return new StoreHead(watermark, facts, transactions - 1, trades, verified, pending, disputed, simulatedFacts,
                newestBlockTime);
    }

    StoreHead withNewestBlockTime(long time) {
        return new StoreHead(watermark, facts, transactions, trades, verified, pending, disputed, simulatedFacts,
                time);
    }
}
