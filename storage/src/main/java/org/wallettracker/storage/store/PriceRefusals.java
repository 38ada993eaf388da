package org.wallettracker.storage.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wallettracker.domain.money.PriceRefusal;

/** Why minutes have no price, as it was found when they were last asked for. */
final class PriceRefusals {
    private static final int LONGEST = 1_000;

    private final StoreContext context;

    PriceRefusals(StoreContext context) {
        this.context = context;
    }

    void refused(long from, long to, List<PriceRefusal> refusals, long now) {
        if (refusals.isEmpty() && within(from, to).isEmpty()) {
            return; // nothing to write: the turn to write is not taken for it
        }
        context.write("note minutes without a price", connection -> {
            try (PreparedStatement delete = connection
                    .prepareStatement("DELETE FROM price_refusal WHERE from_time < ? AND to_time > ?")) {
                delete.setLong(1, to);
                delete.setLong(2, from);
                delete.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO price_refusal (from_time, to_time,"
                    + " reason, detail, recorded_at) VALUES (?, ?, ?, ?, ?)")) {
                for (PriceRefusal refusal : refusals) {
                    insert.setLong(1, refusal.from());
                    insert.setLong(2, refusal.to());
                    insert.setString(3, refusal.kind().wireName());
                    String text = refusal.text().replace('\0', ' ');
                    insert.setString(4, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
                    insert.setLong(5, now);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return refusals.size();
        });
    }

    List<PriceRefusal> within(long from, long to) {
        return context.read("read minutes without a price", connection -> {
            List<PriceRefusal> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT from_time, to_time, reason, detail FROM"
                    + " price_refusal WHERE from_time < ? AND to_time > ? ORDER BY from_time, to_time, reason, detail")) {
                select.setLong(1, to);
                select.setLong(2, from);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(new PriceRefusal(rows.getLong(1), rows.getLong(2),
                                PriceRefusal.Kind.named(String.valueOf(rows.getString(3))),
                                String.valueOf(rows.getString(4))));
                    }
                }
            }
            return found;
        });
    }

    /** How many, by reason; what was told of a single second's telling counts as a minute. */
    Map<String, Long> minutes() {
        return context.read("count minutes without a price", connection -> {
            Map<String, Long> minutes = new TreeMap<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT reason, SUM(to_time - from_time) / 60"
                    + " FROM price_refusal GROUP BY reason"); ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    minutes.put(String.valueOf(rows.getString(1)), rows.getLong(2));
                }
            }
            return minutes;
        });
    }
}
