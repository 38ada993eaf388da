package org.wallettracker.ingest.simulate.serve;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.money.PricePoint;

/**
 * The world's SOL/USD as two exchanges tell it: Binance's klines and Coinbase's candles, in their paths, orders and limits.
 * A minute that is not over on the chain is not told.
 */
final class MarketFace {
    private static final String BINANCE = "/api/v3/klines";
    private static final String COINBASE = "/products/SOL-USD/candles";
    private static final int BINANCE_MOST = 1_000;
    private static final int COINBASE_MOST = 300;
    private static final long MINUTE = 60;
    private static final long PERIOD = 180;
    private static final long GAP = 70;
    private static final long STANDS_STILL = 1_800;
    private static final long TOO_MUCH = 10;

    private final List<PricePoint> prices;
    private final LongSupplier now;
    private final boolean faulty;

    /**
     * @param prices one for every minute, in order
     * @param now Unix seconds of the chain
     * @param faulty true to tell nothing in the first {@value #GAP} minutes of every {@value #PERIOD}, in the next minute
     *     ten times the price and that by one exchange alone, and nothing of the last half hour
     */
    MarketFace(List<PricePoint> prices, LongSupplier now, boolean faulty) {
        this.faulty = faulty;
        this.prices = List.copyOf(prices);
        this.now = now;
    }

    /** True if a request for {@code path} is one for an exchange. */
    static boolean at(String path) {
        return path.equals(BINANCE) || path.equals(COINBASE);
    }

    /** The answer, JSON; null if the request is not understood. */
    @Nullable
    String answer(String path, @Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : (query == null ? "" : query).split("&", -1)) {
            int gap = pair.indexOf('=');
            if (gap > 0) {
                parameters.put(pair.substring(0, gap), pair.substring(gap + 1).replace("%3A", ":"));
            }
        }
        try {
            return path.equals(BINANCE) ? klines(parameters) : candles(parameters);
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private @Nullable String klines(Map<String, String> p) {
        if (!"SOLUSDT".equals(p.get("symbol")) || !"1m".equals(p.get("interval"))) {
            return null;
        }
        long from = Math.ceilDiv(Long.parseLong(p.getOrDefault("startTime", "0")), 1_000 * MINUTE) * MINUTE;
        long to = Long.parseLong(p.getOrDefault("endTime", String.valueOf(now.getAsLong() * 1_000))) / 1_000;
        int limit = Math.min(BINANCE_MOST, Integer.parseInt(p.getOrDefault("limit", "500")));
        StringBuilder json = new StringBuilder("[");
        int told = 0;
        for (int i = place(from); i < prices.size() && prices.get(i).time() <= to && over(i) && told < limit; i++) {
            if (left(i, true)) {
                continue;
            }
            Figures f = figures(i);
            json.append(told++ == 0 ? "" : ",").append('[').append(prices.get(i).time() * 1_000).append(",\"")
                    .append(f.open).append("\",\"").append(f.high).append("\",\"").append(f.low).append("\",\"")
                    .append(f.close).append("\",\"1.0\",").append((prices.get(i).time() + MINUTE) * 1_000 - 1)
                    .append(",\"1.0\",1,\"1.0\",\"1.0\",\"0\"]");
        }
        return json.append(']').toString();
    }

    private @Nullable String candles(Map<String, String> p) {
        long from = Instant.parse(p.getOrDefault("start", "")).getEpochSecond();
        long to = Instant.parse(p.getOrDefault("end", "")).getEpochSecond();
        if (!"60".equals(p.get("granularity")) || (to - from) / MINUTE + 1 > COINBASE_MOST) {
            return null;
        }
        StringBuilder json = new StringBuilder();
        for (int i = place(from); i < prices.size() && prices.get(i).time() <= to && over(i); i++) {
            if (left(i, false)) {
                continue;
            }
            Figures f = figures(i);
            json.insert(0, "[" + prices.get(i).time() + "," + f.low + "," + f.high + "," + f.open + "," + f.close
                    + (json.isEmpty() ? ",1.0]" : ",1.0],"));
        }
        return "[" + json + "]";
    }

    /** The first price at or after {@code time}. */
    private int place(long time) {
        long first = prices.isEmpty() ? 0 : prices.getFirst().time();
        return (int) Math.clamp(Math.ceilDiv(time - first, MINUTE), 0, prices.size());
    }

    private boolean over(int i) {
        return prices.get(i).time() + MINUTE <= now.getAsLong() - (faulty ? STANDS_STILL : 0);
    }

    /** The place within a period of faults. */
    private long phase(int i) {
        return prices.get(i).time() / MINUTE % PERIOD;
    }

    private boolean left(int i, boolean alone) {
        return faulty && (phase(i) < GAP || phase(i) == GAP && !alone);
    }

    private record Figures(String open, String high, String low, String close) {
    }

    private Figures figures(int i) {
        long open = prices.get(i).microUsd() * (faulty && phase(i) == GAP ? TOO_MUCH : 1);
        long close = i + 1 < prices.size() ? prices.get(i + 1).microUsd() : open;
        return new Figures(dollars(open), dollars(Math.max(open, close)), dollars(Math.min(open, close)),
                dollars(close));
    }

    private static String dollars(long micro) {
        return BigDecimal.valueOf(micro, 6).toPlainString();
    }
}
