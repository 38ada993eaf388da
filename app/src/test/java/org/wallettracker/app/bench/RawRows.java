package org.wallettracker.app.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of an embedded database, table by table, to be inserted again with nothing but JDBC: what a writer can't beat. */
final class RawRows {
    private static final Set<String> NOT_DATA = Set.of("store_head", "setting", "flyway_schema_history");
    private static final int ROWS_A_COMMIT = 4_000;

    private final Map<String, List<Object[]>> rows;

    private RawRows(Map<String, List<Object[]>> rows) {
        this.rows = rows;
    }

    long size() {
        return rows.values().stream().mapToLong(List::size).sum();
    }

    /** Reads all tables of the database in {@code directory}, which nobody else may have open. */
    static RawRows read(Path directory) throws SQLException {
        Map<String, List<Object[]>> rows = new LinkedHashMap<>();
        try (Connection c = connect(directory); Statement s = c.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet r = s.executeQuery("SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = 'PUBLIC' AND table_type = 'BASE TABLE' ORDER BY table_name")) {
                while (r.next()) {
                    tables.add(r.getString(1));
                }
            }
            for (String table : tables) {
                if (!NOT_DATA.contains(table.toLowerCase(java.util.Locale.ROOT))) {
                    rows.put(table, read(c, table));
                }
            }
        }
        return new RawRows(rows);
    }

    /** The columns that are written, quoted; the database computes the others. */
    private static String columns(Connection c, String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement select = c.prepareStatement("SELECT column_name FROM information_schema.columns"
                + " WHERE table_schema = 'PUBLIC' AND table_name = ? AND is_generated = 'NEVER'"
                + " ORDER BY ordinal_position")) {
            select.setString(1, table);
            try (ResultSet r = select.executeQuery()) {
                while (r.next()) {
                    names.add("\"" + r.getString(1) + "\"");
                }
            }
        }
        return String.join(",", names);
    }

    private static List<Object[]> read(Connection c, String table) throws SQLException {
        List<Object[]> all = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery("SELECT " + columns(c, table) + " FROM \"" + table + "\"")) {
            int columns = r.getMetaData().getColumnCount();
            while (r.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = r.getObject(i + 1);
                }
                all.add(row);
            }
        }
        return all;
    }

    /** Inserts them into the same, empty, tables of {@code directory} in durable batches; tells the seconds it took. */
    double insert(Path directory) throws SQLException {
        try (Connection c = connect(directory)) {
            c.setAutoCommit(false);
            long begin = System.nanoTime();
            for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
                if (!table.getValue().isEmpty()) {
                    insert(c, table.getKey(), table.getValue());
                }
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private static void insert(Connection c, String table, List<Object[]> rows) throws SQLException {
        String marks = String.join(",", Collections.nCopies(rows.getFirst().length, "?"));
        try (PreparedStatement insert = c
                .prepareStatement("INSERT INTO \"" + table + "\" (" + columns(c, table) + ") VALUES (" + marks + ")")) {
            int n = 0;
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++n % ROWS_A_COMMIT == 0) {
                    insert.executeBatch();
                    c.commit();
                }
            }
            insert.executeBatch();
            c.commit();
        }
    }

    /** As the program opens it: what is committed is on disk. */
    private static Connection connect(Path directory) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:" + directory.resolve("desk").toString().replace('\\', '/')
                + ";WRITE_DELAY=0;ANALYZE_AUTO=0;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0", "sa", "");
    }
}
