package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where the databases differ for the stores. */
public enum Dialect {
    /** Embedded, owned by this process. */
    H2("H2", 2, 4),
    /** Shared: others read beside, facts lie in monthly partitions by block time. */
    POSTGRESQL("PostgreSQL", 14, 0);

    private final String product;
    private final int major;
    private final int minor;

    Dialect(String product, int major, int minor) {
        this.product = product;
        this.major = major;
        this.minor = minor;
    }

    /** As the driver names it. */
    public String product() {
        return product;
    }

    /** The version that Hibernate writes its SQL for. */
    public int major() {
        return major;
    }

    /** The version that Hibernate writes its SQL for. */
    public int minor() {
        return minor;
    }

    /** True if other processes may read, and write once this one does not. */
    boolean shared() {
        return this == POSTGRESQL;
    }

    /** True if facts carry the block time of their telling, which chooses the partition. */
    boolean partitioned() {
        return this == POSTGRESQL;
    }

    /** A sink into {@code columns} (separated by commas) of {@code table}. */
    RowSink sink(Connection connection, String table, String columns) throws SQLException {
        return this == POSTGRESQL
                ? new CopyRows(connection, table, columns)
                : new BatchRows(connection, table, columns);
    }

    /** What is written in the transaction that began goes out with its commit, unless that is very much. */
    void together(Connection connection) throws SQLException {
        if (this == H2) {
            WholeCommit.begin(connection);
        }
    }

    /** Takes back the transaction. */
    void rollback(Connection connection) throws SQLException {
        connection.rollback();
        if (this == H2) {
            WholeCommit.undone(connection);
        }
    }

    /** Commits: all of it or, whatever ends the program, nothing. */
    void commit(Connection connection) throws SQLException {
        if (this == H2) {
            WholeCommit.commit(connection);
        } else {
            connection.commit();
        }
    }

    /** A text as it was told, from its column. */
    @Nullable
    String text(@Nullable String stored) {
        return this == POSTGRESQL ? PostgresText.out(stored) : stored;
    }

    /** What stands in a column for a text that is told. */
    String stored(String text) {
        return this == POSTGRESQL ? PostgresText.in(text) : text;
    }
}
