package org.wallettracker.ingest.megatron;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that only reads: the server refuses anything else in it. Each query is a transaction of its own, with a
 * time limit. For one thread.
 */
final class MegatronDatabase implements AutoCloseable {
    static final int STATEMENT_SECONDS = 60;
    private static final Logger LOG = LoggerFactory.getLogger(MegatronDatabase.class);
    private static final int LOCK_SECONDS = 5;

    private final MegatronAddress address;
    private final Connection connection;

    private MegatronDatabase(MegatronAddress address, Connection connection) {
        this.address = address;
        this.connection = connection;
    }

    static MegatronDatabase open(MegatronAddress address) throws MegatronFailure {
        Connection connection;
        try {
            connection = new Driver().connect(address.url(), address.properties());
        } catch (SQLException e) {
            throw MegatronFailure.of(address, "connecting", e);
        }
        if (connection == null) {
            throw new IllegalStateException("the driver does not know its own address form");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY");
            statement.execute("SET statement_timeout = '" + STATEMENT_SECONDS + "s'");
            statement.execute("SET lock_timeout = '" + LOCK_SECONDS + "s'");
            statement.execute("SET TimeZone = 'UTC'");
            connection.setReadOnly(true);
            return new MegatronDatabase(address, connection);
        } catch (SQLException e) {
            try {
                connection.close();
            } catch (SQLException again) {
                e.addSuppressed(again);
            }
            throw MegatronFailure.of(address, "connecting", e);
        }
    }

    /** Something to do with each row. */
    interface RowWork {
        void with(ResultSet row) throws SQLException;
    }

    /** Runs {@code sql} with {@code parameters}; tells how many rows there were. */
    int query(String what, String sql, List<Object> parameters, RowWork work) throws MegatronFailure {
        int rows = 0;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                select.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    work.with(row);
                    rows++;
                }
            }
        } catch (SQLException e) {
            throw MegatronFailure.of(address, what, e);
        }
        return rows;
    }

    /** The columns of {@code table}, none where there is no such table. */
    Shape shape(String table) throws MegatronFailure {
        Map<String, String> types = new LinkedHashMap<>();
        query("looking at the table " + table, "SELECT attname, format_type(atttypid, NULL) FROM pg_attribute"
                + " WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
                List.of(table), row -> types.put(row.getString(1), row.getString(2)));
        return new Shape(table, types);
    }

    /** Its clock, Unix microseconds. */
    long now() throws MegatronFailure {
        long[] now = new long[1];
        query("asking for its time", "SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint", List.of(),
                row -> now[0] = row.getLong(1));
        return now[0];
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("the connection was broken already", e); // what was read counts all the same
        }
    }
}
