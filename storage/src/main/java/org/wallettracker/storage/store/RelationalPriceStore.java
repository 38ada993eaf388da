package org.wallettracker.storage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.PriceRefusal;
import org.wallettracker.domain.port.PriceBook;

/** SOL/USD prices, recorded under the counter of the facts. */
public final class RelationalPriceStore implements PriceBook {
    /** Prices in one transaction: what a commit changes has to fit in memory. The same list falls into the same parts. */
    private static final int PART = 100_000;

    private final StoreContext context;
    private final PriceRefusals refusals;

    /** On the database of {@code context}. */
    public RelationalPriceStore(StoreContext context) {
        this.context = context;
        refusals = new PriceRefusals(context);
    }

    private record Told(long time, String source) {
    }

    @Override
    public int add(List<PricePoint> prices, long now) {
        if (prices.isEmpty()) {
            return 0;
        }
        Map<Told, PricePoint> first = LinkedHashMap.newLinkedHashMap(prices.size());
        for (PricePoint price : prices) {
            first.putIfAbsent(new Told(price.time(), price.source()), price);
        }
        List<PricePoint> told = List.copyOf(first.values());
        int added = 0;
        for (int from = 0; from < told.size(); from += PART) {
            added += addPart(told.subList(from, Math.min(from + PART, told.size())), now);
        }
        return added;
    }

    /** One transaction under one record sequence. */
    private int addPart(List<PricePoint> prices, long now) {
        LongSummaryStatistics times = prices.stream().mapToLong(PricePoint::time).summaryStatistics();
        return context.write("add prices", connection -> {
            Map<Told, Long> known = last(connection, times.getMin(), times.getMax());
            List<PricePoint> fresh = new ArrayList<>();
            for (PricePoint price : prices) {
                Long before = known.get(new Told(price.time(), price.source()));
                if (before == null || before != price.microUsd()) {
                    fresh.add(price);
                }
            }
            if (!fresh.isEmpty()) {
                StoreHead after = context.head().withWatermark(context.head().watermark() + 1);
                write(connection, fresh, after.watermark(), now);
                after.save(connection);
                context.stage(after);
            }
            return fresh.size();
        });
    }

    private void write(Connection connection, List<PricePoint> prices, long seq, long now) throws SQLException {
        try (RowSink sink = context.dialect().sink(connection, "price",
                "price_time, source, record_seq, micro_usd, recorded_at")) {
            for (PricePoint price : prices) {
                sink.int64(price.time());
                sink.text(price.source());
                sink.int64(seq);
                sink.int64(price.microUsd());
                sink.int64(now);
                sink.end();
            }
            sink.finish();
        }
    }

    /** What each source told last of each second. */
    private Map<Told, Long> last(Connection connection, long from, long to) throws SQLException {
        Map<Told, Long> known = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT price_time, source, micro_usd FROM price"
                + " WHERE price_time BETWEEN ? AND ? ORDER BY record_seq")) {
            select.setLong(1, from);
            select.setLong(2, to);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(new Told(rows.getLong(1), text(rows.getString(2))), rows.getLong(3));
                }
            }
        }
        return known;
    }

    @Override
    public List<PricePoint> all(long knownAt) {
        return context.read("read prices", connection -> {
            List<PricePoint> all = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT price_time, source, micro_usd,"
                    + " record_seq FROM price WHERE record_seq <= ? ORDER BY price_time, record_seq, source")) {
                select.setLong(1, knownAt);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        count(all, new PricePoint(rows.getLong(1), rows.getLong(3), text(rows.getString(2))));
                    }
                }
            }
            return all;
        });
    }

    /** Rows come by second and record: the first source of a second counts, with what it told last. */
    private static void count(List<PricePoint> all, PricePoint next) {
        PricePoint before = all.isEmpty() ? null : all.getLast();
        if (before == null || before.time() != next.time()) {
            all.add(next);
        } else if (before.source().equals(next.source())) {
            all.set(all.size() - 1, next);
        }
    }

    @Override
    public void refused(long from, long to, List<PriceRefusal> told, long now) {
        refusals.refused(from, to, told, now);
    }

    @Override
    public List<PriceRefusal> refusals(long from, long to) {
        return refusals.within(from, to);
    }

    @Override
    public Held held() {
        List<Source> sources = context.read("count prices", connection -> {
            List<Source> all = new ArrayList<>();
            try (PreparedStatement select = connection
                    .prepareStatement("SELECT source, COUNT(DISTINCT price_time / 60),"
                            + " MIN(price_time), MAX(price_time) FROM price GROUP BY source");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(new Source(text(rows.getString(1)), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
                }
            }
            all.sort(Comparator.comparing(Source::name));
            return all;
        });
        return new Held(sources, refusals.minutes());
    }

    private String text(String stored) {
        return String.valueOf(context.dialect().text(stored));
    }
}
