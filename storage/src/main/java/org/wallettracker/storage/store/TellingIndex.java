package org.wallettracker.storage.store;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.function.LongToIntFunction;

/**
 * Finds tellings by the first eight bytes of their signature. The embedded database has them sorted within segments of
 * the record, so each segment is asked unless it is known which one holds a prefix.
 */
final class TellingIndex {
    /** Stands for a segment that is not known. */
    static final int ANY = -1;
    /** Record sequences of a segment; as the column {@code tx.segment} has it. */
    private static final int SEGMENT = 65_536;

    private final Connection connection;
    private final Dialect dialect;

    TellingIndex(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** The segment of what was recorded as {@code seq}. */
    static int segment(long seq) {
        return (int) (seq / SEGMENT);
    }

    /** How many segments there are in a record that ends at {@code watermark}. */
    static int segments(long watermark) {
        return segment(watermark) + 1;
    }

    /**
     * Gives {@code work} the {@link FactSql#TX_COLUMNS} of each telling with one of {@code prefixes}.
     *
     * @param segment the only one that can hold tellings of a prefix, {@link #ANY} where that is not known
     */
    void find(LongArrayList prefixes, LongToIntFunction segment, Rows.Work work) throws SQLException {
        Rows rows = new Rows(connection);
        if (dialect.shared()) {
            rows.any(FactSql.TX_COLUMNS, "tx", "sig_prefix", prefixes, work);
            return;
        }
        long[] wanted = prefixes.longStream().sorted().distinct().toArray();
        long[] placed = Arrays.stream(wanted).filter(prefix -> segment.applyAsInt(prefix) != ANY).toArray();
        if (placed.length > 0) {
            Object[] segments = Arrays.stream(placed).mapToObj(segment::applyAsInt).toArray();
            rows.matching("SELECT " + FactSql.TX_COLUMNS + " FROM UNNEST(CAST(? AS bigint ARRAY),"
                    + " CAST(? AS integer ARRAY)) wanted(wanted_key, wanted_segment)"
                    + " JOIN tx ON segment = wanted_segment AND sig_prefix = wanted_key", placed, segments, work);
        }
        if (placed.length < wanted.length) {
            long[] anywhere = Arrays.stream(wanted).filter(prefix -> segment.applyAsInt(prefix) == ANY).toArray();
            rows.matching("SELECT " + FactSql.TX_COLUMNS + " FROM UNNEST(CAST(? AS bigint ARRAY)) wanted(wanted_key)"
                    + " CROSS JOIN SYSTEM_RANGE(0, " + segment(last()) + ") numbered"
                    + " JOIN tx ON segment = numbered.x AND sig_prefix = wanted_key", anywhere, null, work);
        }
    }

    /** The sequence of the newest telling; 0 if there is none. */
    private long last() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT MAX(record_seq) FROM tx")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
