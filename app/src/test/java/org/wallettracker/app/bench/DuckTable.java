package org.wallettracker.app.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.wallettracker.domain.column.TradeColumns;

/** The rows of columns in a table of DuckDB in memory, and its average-cost positions by SQL. */
final class DuckTable implements AutoCloseable {
    private final Connection connection;

    private DuckTable(Connection connection) {
        this.connection = connection;
    }

    /** An in-memory table of all rows of {@code t}, as narrow as the columns are. */
    static DuckTable of(TradeColumns t) throws IOException {
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:");
            DuckTable table = new DuckTable(connection);
            try (Statement s = connection.createStatement()) {
                s.execute("CREATE TABLE trade (wallet INTEGER, mint INTEGER, buy BOOLEAN, raw BIGINT, net BIGINT)");
            }
            try (DuckDBAppender to = connection.unwrap(DuckDBConnection.class).createAppender("main", "trade")) {
                t.forEachTrade((wallet, mint, buy, raw, net) -> table.append(to, wallet, mint, buy, raw, net));
            }
            return table;
        } catch (SQLException e) {
            throw new IOException("a table of trades in DuckDB", e);
        }
    }

    private void append(DuckDBAppender to, int wallet, int mint, boolean buy, long raw, long net) {
        try {
            to.beginRow();
            to.append(wallet);
            to.append(mint);
            to.append(buy);
            to.append(raw);
            to.append(net);
            to.endRow();
        } catch (SQLException e) {
            throw new IllegalStateException("appending a trade to DuckDB", e);
        }
    }

    /** Makes a table of the positions; gives how many there are. */
    long positions() throws IOException {
        try (Statement s = connection.createStatement()) {
            s.execute("CREATE OR REPLACE TABLE position AS SELECT wallet, mint, bought - sold AS open_raw,"
                    + " received - spent * least(sold, bought) / greatest(bought, 1) AS realized, spent, received"
                    + " FROM (SELECT wallet, mint,"
                    + " sum(CASE WHEN buy THEN raw ELSE 0 END)::DOUBLE AS bought,"
                    + " sum(CASE WHEN buy THEN 0 ELSE raw END)::DOUBLE AS sold,"
                    + " sum(CASE WHEN buy THEN net ELSE 0 END)::DOUBLE AS spent,"
                    + " sum(CASE WHEN buy THEN 0 ELSE net END)::DOUBLE AS received"
                    + " FROM trade GROUP BY wallet, mint)");
            try (ResultSet r = s.executeQuery("SELECT count(*) FROM position")) {
                r.next();
                return r.getLong(1);
            }
        } catch (SQLException e) {
            throw new IOException("positions by SQL in DuckDB", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("closing DuckDB", e);
        }
    }
}
