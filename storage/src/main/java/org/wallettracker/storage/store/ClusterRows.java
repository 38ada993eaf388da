package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.model.Unknown;

/** Rows of {@code cluster_result}, {@code cluster_member} and {@code cluster_tie}, which SQL users read through views. */
final class ClusterRows {
    /** Signatures that a row tells at most: the program itself has all. */
    private static final int MOST_SIGNATURES = 100;
    private static final int BATCH = 2_000;

    private final Connection connection;
    private final Dictionary dictionary;
    private final long now;

    /** @param now Unix milliseconds, the time of recording */
    ClusterRows(Connection connection, Dictionary dictionary, long now) {
        this.connection = connection;
        this.dictionary = dictionary;
        this.now = now;
    }

    /**
     * Puts {@code board} in place of what is there.
     *
     * @param moved false if wallets and ties are there already
     */
    int replace(ClusterBoard board, boolean moved) throws SQLException {
        Map<String, Long> since = since();
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("DELETE FROM cluster_result");
            if (moved) {
                delete.executeUpdate("DELETE FROM cluster_tie");
                delete.executeUpdate("DELETE FROM cluster_member");
            }
        }
        clusters(board.entries(), since);
        if (moved) {
            members(board.entries());
            ties(board.entries());
        }
        return board.entries().size();
    }

    private Map<String, Long> since() throws SQLException {
        Map<String, Long> since = new HashMap<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT cluster_id, first_kept FROM cluster_result")) {
            while (rows.next()) {
                since.put(rows.getString(1), rows.getLong(2));
            }
        }
        return since;
    }

    private void clusters(List<ClusterEntry> entries, Map<String, Long> since) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO cluster_result (cluster_id,"
                + " cluster_type, wallets, primary_wallet, methods, confidence, risk, pnl_lamports, score, details,"
                + " first_kept, kept) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (ClusterEntry entry : entries) {
                Cluster cluster = entry.cluster();
                Cluster.Member surest = cluster.members().stream()
                        .max(Comparator.comparingDouble(Cluster.Member::confidence)
                                .thenComparing(Cluster.Member::wallet, Comparator.reverseOrder()))
                        .orElseThrow();
                insert.setString(1, cluster.id());
                insert.setString(2, cluster.type().wireName());
                insert.setInt(3, cluster.members().size());
                insert.setInt(4, dictionary.number(surest.wallet()));
                insert.setString(5, cluster.methods().stream().sorted().map(Method::wireName)
                        .collect(Collectors.joining("+")));
                insert.setDouble(6, cluster.confidence());
                insert.setDouble(7, cluster.risk());
                if (entry.combined().isPresent()) {
                    insert.setLong(8, entry.combined().get().pnlLamports());
                    insert.setInt(9, entry.combined().get().score());
                } else {
                    insert.setNull(8, Types.BIGINT);
                    insert.setNull(9, Types.INTEGER);
                }
                insert.setString(10, "{\"status\":\"" + entry.status().wireName()
                        + "\",\"penalised\":" + entry.penalised() + ",\"influence\":" + entry.influence() + "}");
                insert.setLong(11, since.getOrDefault(cluster.id(), now));
                insert.setLong(12, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void members(List<ClusterEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT INTO cluster_member (wallet, cluster_id, confidence) VALUES (?, ?, ?)")) {
            int waiting = 0;
            for (ClusterEntry entry : entries) {
                for (Cluster.Member member : entry.cluster().members()) {
                    insert.setInt(1, dictionary.number(member.wallet()));
                    insert.setString(2, entry.cluster().id());
                    insert.setDouble(3, member.confidence());
                    insert.addBatch();
                    waiting = flush(insert, waiting + 1);
                }
            }
            insert.executeBatch();
        }
    }

    private void ties(List<ClusterEntry> entries) throws SQLException {
        int id = 0;
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO cluster_tie (id, wallet_a, wallet_b,"
                + " kind, facts, confidence, first_fact, details, kept) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int waiting = 0;
            for (ClusterEntry entry : entries) {
                for (Cluster.Edge edge : entry.cluster().edges()) {
                    insert.setInt(1, ++id);
                    insert.setInt(2, dictionary.number(edge.payer()));
                    insert.setInt(3, dictionary.number(edge.paid()));
                    insert.setString(4, edge.kind().wireName());
                    if (edge.evidence().isEmpty()) {
                        insert.setNull(5, Types.INTEGER);
                    } else {
                        insert.setInt(5, edge.evidence().size());
                    }
                    insert.setDouble(6, edge.confidence());
                    FactSql.setLong(insert, 7, edge.time(), Unknown.TIME);
                    insert.setString(8, details(entry.cluster().id(), edge));
                    insert.setLong(9, now);
                    insert.addBatch();
                    waiting = flush(insert, waiting + 1);
                }
            }
            insert.executeBatch();
        }
    }

    private static int flush(PreparedStatement insert, int waiting) throws SQLException {
        if (waiting < BATCH) {
            return waiting;
        }
        insert.executeBatch();
        return 0;
    }

    private static String details(String cluster, Cluster.Edge edge) {
        return "{\"cluster\":\"" + cluster + "\",\"method\":\"" + edge.method().wireName() + "\",\"weight\":"
                + edge.weight() + ",\"via\":" + (edge.directed() ? Integer.toString(edge.via()) : "null")
                + ",\"signatures\":"
                + edge.evidence().stream().limit(MOST_SIGNATURES).map(s -> '"' + s.toBase58() + '"')
                        .collect(Collectors.joining(",", "[", "]"))
                + "}";
    }
}
