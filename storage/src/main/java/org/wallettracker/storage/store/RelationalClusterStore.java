package org.wallettracker.storage.store;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.ClusterNames;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.port.ClusterStore;

/** Rows of {@code cluster_search} and {@code cluster_kept}. */
public final class RelationalClusterStore implements ClusterStore {
    private static final int PART = 500_000;

    private final StoreContext context;
    /** Whose wallets and ties SQL users find; null before this process wrote any. */
    private volatile @Nullable List<Cluster> published;

    /** On the database of {@code context}. */
    public RelationalClusterStore(StoreContext context) {
        this.context = context;
    }

    @Override
    public Optional<Kept> last() {
        return context.read("read the last search for clusters", connection -> {
            try (Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery("SELECT as_of, known_at, rules FROM cluster_search")) {
                if (!row.next()) {
                    return Optional.empty();
                }
                List<Cluster> found = new ArrayList<>();
                bodies(connection, false).values().forEach(body -> found.add(ClusterBytes.cluster(body)));
                return Optional.of(new Kept(row.getLong(1), row.getLong(2), row.getString(3), found));
            }
        });
    }

    @Override
    public List<ClusterNames.Kept> names() {
        return context.read("read what clusters are called", connection -> {
            List<ClusterNames.Kept> names = new ArrayList<>();
            bodies(connection, true)
                    .forEach((name, body) -> names.add(new ClusterNames.Kept(name, ClusterBytes.wallets(body))));
            return names;
        });
    }

    private static Map<String, byte[]> bodies(Connection connection, boolean named) throws SQLException {
        Map<String, ByteArrayOutputStream> parts = new TreeMap<>();
        try (PreparedStatement select = connection
                .prepareStatement("SELECT name, body FROM cluster_kept WHERE named = ? ORDER BY name, part")) {
            select.setBoolean(1, named);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    parts.computeIfAbsent(row.getString(1), name -> new ByteArrayOutputStream())
                            .writeBytes(row.getBytes(2));
                }
            }
        }
        Map<String, byte[]> bodies = new TreeMap<>();
        parts.forEach((name, bytes) -> bodies.put(name, bytes.toByteArray()));
        return bodies;
    }

    @Override
    public void keep(Kept search, List<ClusterNames.Kept> named) {
        context.write("keep what the search for clusters found", connection -> {
            try (Statement delete = connection.createStatement()) {
                delete.executeUpdate("DELETE FROM cluster_search");
                delete.executeUpdate("DELETE FROM cluster_kept WHERE named = FALSE");
            }
            try (PreparedStatement insert = connection
                    .prepareStatement("INSERT INTO cluster_search (id, as_of, known_at, rules) VALUES (1, ?, ?, ?)")) {
                insert.setLong(1, search.asOf());
                insert.setLong(2, search.knownAt());
                insert.setString(3, search.rules());
                insert.executeUpdate();
            }
            try (PreparedStatement delete = connection
                    .prepareStatement("DELETE FROM cluster_kept WHERE named = TRUE AND name = ?");
                    PreparedStatement insert = connection
                            .prepareStatement(
                                    "INSERT INTO cluster_kept (named, name, part, body) VALUES (?, ?, ?, ?)")) {
                for (ClusterNames.Kept name : named) {
                    delete.setString(1, name.id());
                    delete.addBatch();
                }
                delete.executeBatch();
                for (int i = 0; i < search.found().size(); i++) {
                    add(insert, false, place(i), ClusterBytes.of(search.found().get(i)));
                }
                for (ClusterNames.Kept name : named) {
                    add(insert, true, name.id(), ClusterBytes.of(name.members()));
                }
                return insert.executeBatch().length;
            }
        });
    }

    @Override
    public void publish(ClusterBoard board, long now) {
        List<Cluster> clusters = board.entries().stream().map(ClusterEntry::cluster).toList();
        boolean moved = !clusters.equals(published); // between two searches runs change scores and decisions alone
        context.write("write clusters for SQL users",
                connection -> new ClusterRows(connection, context.dictionary(), now).replace(board, moved));
        published = clusters;
    }

    /** So that places in the order of texts are places in the order of numbers. */
    private static String place(int i) {
        return String.format("%010d", i);
    }

    private static void add(PreparedStatement insert, boolean named, String name, byte[] body) throws SQLException {
        for (int part = 0; part == 0 || part * PART < body.length; part++) {
            insert.setBoolean(1, named);
            insert.setString(2, name);
            insert.setInt(3, part);
            insert.setBytes(4,
                    java.util.Arrays.copyOfRange(body, part * PART, Math.min(body.length, (part + 1) * PART)));
            insert.addBatch();
        }
    }
}
