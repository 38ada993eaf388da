package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wallettracker.domain.cluster.review.Acts;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.ReviewStore;

/** Rows of {@code review_act} and {@code review_wallet}, recorded under the counter of the facts. */
public final class RelationalReviewStore implements ReviewStore {
    private final StoreContext context;

    /** On the database of {@code context}. */
    public RelationalReviewStore(StoreContext context) {
        this.context = context;
    }

    /** What became of an act: its place, or why it has none. */
    private record Outcome(long seq, Optional<String> refusal) {
    }

    @Override
    public ReviewAct append(ReviewAct act) {
        Outcome outcome = context.write("keep a decision on a cluster", connection -> {
            Optional<String> refusal = Acts.refusal(all(connection), act);
            if (refusal.isPresent()) {
                return new Outcome(0, refusal);
            }
            StoreHead after = context.head().withWatermark(context.head().watermark() + 1);
            insert(connection, act, after.watermark());
            insert(connection, after.watermark(), false, act.members());
            insert(connection, after.watermark(), true, act.picked());
            after.save(connection);
            context.stage(after);
            return new Outcome(after.watermark(), refusal);
        });
        outcome.refusal().ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        return act.recorded(outcome.seq());
    }

    private void insert(Connection connection, ReviewAct act, long seq) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO review_act (record_seq, kind, cluster,"
                + " act_text, author, decided_at, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, seq);
            insert.setString(2, act.kind().wireName());
            insert.setString(3, act.cluster());
            insert.setString(4, context.dialect().stored(act.text()));
            insert.setString(5, context.dialect().stored(act.author()));
            insert.setLong(6, act.time());
            insert.setLong(7, act.undoes());
            insert.executeUpdate();
        }
    }

    private static void insert(Connection connection, long seq, boolean picked, List<Address> wallets)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO review_wallet (record_seq, picked, place, wallet) VALUES (?, ?, ?, ?)")) {
            for (int i = 0; i < wallets.size(); i++) {
                insert.setLong(1, seq);
                insert.setBoolean(2, picked);
                insert.setInt(3, i);
                insert.setBytes(4, wallets.get(i).toBytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public List<ReviewAct> all() {
        return context.read("read decisions on clusters", this::all);
    }

    private List<ReviewAct> all(Connection connection) throws SQLException {
        Map<Long, List<Address>> members = new HashMap<>();
        Map<Long, List<Address>> picked = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT record_seq, picked, wallet FROM review_wallet ORDER BY record_seq, picked, place");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                (row.getBoolean(2) ? picked : members).computeIfAbsent(row.getLong(1), seq -> new ArrayList<>())
                        .add(Address.of(row.getBytes(3), 0));
            }
        }
        List<ReviewAct> acts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT record_seq, kind, cluster, act_text,"
                + " author, decided_at, undoes FROM review_act ORDER BY record_seq");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                long seq = row.getLong(1);
                acts.add(new ReviewAct(seq, ReviewAct.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        row.getString(3), members.getOrDefault(seq, List.of()), picked.getOrDefault(seq, List.of()),
                        String.valueOf(context.dialect().text(row.getString(4))),
                        String.valueOf(context.dialect().text(row.getString(5))), row.getLong(6), row.getLong(7)));
            }
        }
        return acts;
    }
}
