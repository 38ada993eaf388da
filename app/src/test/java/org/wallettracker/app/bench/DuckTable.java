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
    private int rows;

    private DuckTable(Connection connection) {
        this.connection = connection;
    }

    /** An in-memory table of all rows of {@code t}, as narrow as the columns are. */
    static DuckTable of(TradeColumns t) throws IOException {
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:");
            DuckTable table = new DuckTable(connection);
            try (Statement s = connection.createStatement()) {
                s.execute("CREATE TABLE trade (wallet INTEGER, mint INTEGER, buy BOOLEAN, raw BIGINT,"
                        + " net BIGINT, place INTEGER)");
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
            to.append(rows++);
            to.endRow();
        } catch (SQLException e) {
            throw new IllegalStateException("appending a trade to DuckDB", e);
        }
    }

    /**
     * Makes a table of the positions by average cost as it is kept trade by trade: a sale takes its part of what is held
     * at that moment, so that a later purchase changes nothing. Gives how many there are.
     */
    long inOrder() throws IOException {
        return make("SELECT wallet, mint, p.raw AS open_raw, p.net AS open_cost, p.profit AS realized FROM ("
                + "SELECT wallet, mint, list_reduce(list({'raw': (CASE WHEN buy THEN raw ELSE -raw END)::DOUBLE,"
                + " 'net': net::DOUBLE, 'profit': 0::DOUBLE} ORDER BY place),"
                + " lambda x, y: CASE WHEN y.raw > 0"
                + " THEN {'raw': x.raw + y.raw, 'net': x.net + y.net, 'profit': x.profit}"
                + " WHEN x.raw <= 0 THEN x"
                + " ELSE {'raw': x.raw - least(x.raw, -y.raw),"
                + " 'net': x.net - x.net * least(x.raw, -y.raw) / x.raw,"
                + " 'profit': x.profit + y.net * least(x.raw, -y.raw) / -y.raw"
                + " - x.net * least(x.raw, -y.raw) / x.raw} END,"
                + " {'raw': 0::DOUBLE, 'net': 0::DOUBLE, 'profit': 0::DOUBLE}) AS p"
                + " FROM trade GROUP BY wallet, mint)");
    }

    /**
     * Makes a table of the positions by one average over all purchases, whenever they were made: what a plain grouping
     * gives. Gives how many there are.
     */
    long positions() throws IOException {
        return make("SELECT wallet, mint, bought - sold AS open_raw,"
                + " received - spent * least(sold, bought) / greatest(bought, 1) AS realized, spent, received"
                + " FROM (SELECT wallet, mint,"
                + " sum(CASE WHEN buy THEN raw ELSE 0 END)::DOUBLE AS bought,"
                + " sum(CASE WHEN buy THEN 0 ELSE raw END)::DOUBLE AS sold,"
                + " sum(CASE WHEN buy THEN net ELSE 0 END)::DOUBLE AS spent,"
                + " sum(CASE WHEN buy THEN 0 ELSE net END)::DOUBLE AS received"
                + " FROM trade GROUP BY wallet, mint)");
    }

    /** Sum over the positions made last. */
    double realized() throws IOException {
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery("SELECT sum(realized) FROM position")) {
            r.next();
            return r.getDouble(1);
        } catch (SQLException e) {
            throw new IOException("positions by SQL in DuckDB", e);
        }
    }

    private long make(String select) throws IOException {
        try (Statement s = connection.createStatement()) {
            s.execute("CREATE OR REPLACE TABLE position AS " + select);
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
