package org.wallettracker.ingest.price;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import okhttp3.HttpUrl;

/** An exchange whose candles can be had without a key, and how it is asked for them. */
public enum Exchange {
    /**
     * SOL in USDT: {@code GET /api/v3/klines}, at most 1,000 candles as
     * {@code [openTime ms, "open", "high", "low", "close", ...]}, oldest first (ONCHAIN 6.5).
     */
    BINANCE("binance", "https://api.binance.com/", 1_000) {
        @Override
        HttpUrl request(HttpUrl base, long from, long to) {
            return base.newBuilder().addPathSegments("api/v3/klines").addQueryParameter("symbol", "SOLUSDT")
                    .addQueryParameter("interval", "1m").addQueryParameter("startTime", Long.toString(from * 1_000))
                    .addQueryParameter("endTime", Long.toString(to * 1_000 - 1))
                    .addQueryParameter("limit", Integer.toString(most())).build();
        }

        @Override
        Candle candle(BigDecimal[] n) {
            return new Candle(seconds(n[0], 1_000), micro(n[1]), micro(n[2]), micro(n[3]), micro(n[4]));
        }
    },
    /**
     * SOL in dollars: {@code GET /products/SOL-USD/candles}, at most 300 candles as
     * {@code [time s, low, high, open, close, volume]}, newest first; minutes without a trade are missing, and some may
     * lie before what was asked for (Coinbase Exchange, Get product candles).
     */
    COINBASE("coinbase", "https://api.exchange.coinbase.com/", 300) {
        @Override
        HttpUrl request(HttpUrl base, long from, long to) {
            return base.newBuilder().addPathSegments("products/SOL-USD/candles").addQueryParameter("granularity", "60")
                    .addQueryParameter("start", Instant.ofEpochSecond(from).toString())
                    .addQueryParameter("end", Instant.ofEpochSecond(to - Candle.SECONDS).toString()).build();
        }

        @Override
        Candle candle(BigDecimal[] n) {
            return new Candle(seconds(n[0], 1), micro(n[3]), micro(n[2]), micro(n[1]), micro(n[4]));
        }
    };

    private static final int FIGURES = 5;
    private static final int MOST_DIGITS = 30;
    private static final BigDecimal MOST_DOLLARS = BigDecimal.valueOf(1_000_000);
    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(4).maxNumberLength(MOST_DIGITS).maxStringLength(200)
                    .build())
            .build();

    private final String text;
    private final String address;
    private final int most;

    Exchange(String text, String address, int most) {
        this.text = text;
        this.address = address;
        this.most = most;
    }

    /** The name in messages, tables and beside every price. */
    public String text() {
        return text;
    }

    /** Where it is asked unless something else is configured. */
    public String address() {
        return address;
    }

    /** Most candles of one answer. */
    int most() {
        return most;
    }

    /** Asks for the minutes from {@code from} up to but not with {@code to}, Unix seconds, at most {@link #most}. */
    abstract HttpUrl request(HttpUrl base, long from, long to);

    /** @param n the first five numbers of a candle as the exchange orders them */
    abstract Candle candle(BigDecimal[] n);

    /**
     * What an answer tells.
     *
     * @param candles by time, one a minute
     * @param refused one sentence for each candle that no market can have told
     */
    record Answer(List<Candle> candles, List<String> refused) {
    }

    /**
     * Reads an answer.
     *
     * @throws IOException if it is no array of candles
     */
    Answer read(byte[] json) throws IOException {
        SortedMap<Long, Candle> candles = new TreeMap<>();
        Set<Long> contradicted = new TreeSet<>();
        List<String> refused = new ArrayList<>();
        try (JsonParser p = JSON.createParser(json)) {
            if (p.nextToken() != JsonToken.START_ARRAY) {
                throw new IOException("no array of candles");
            }
            while (p.nextToken() != JsonToken.END_ARRAY) {
                if (p.currentToken() != JsonToken.START_ARRAY) {
                    throw new IOException("a candle is no array");
                }
                BigDecimal[] figures = figures(p);
                try {
                    Candle candle = candle(figures);
                    Candle before = candles.putIfAbsent(candle.minute(), candle);
                    if (before != null && !before.equals(candle)) {
                        contradicted.add(candle.minute());
                    }
                } catch (IllegalArgumentException | ArithmeticException e) {
                    refused.add(text + " told a candle that can't be: " + e.getMessage());
                }
            }
            if (p.nextToken() != null) {
                throw new IOException("something after the candles");
            }
        }
        for (long minute : contradicted) {
            candles.remove(minute);
            refused.add(text + " told different candles of " + Instant.ofEpochSecond(minute));
        }
        return new Answer(List.copyOf(candles.values()), List.copyOf(refused));
    }

    private static BigDecimal[] figures(JsonParser p) throws IOException {
        BigDecimal[] figures = new BigDecimal[FIGURES];
        int count = 0;
        for (JsonToken t = p.nextToken(); t != JsonToken.END_ARRAY; t = p.nextToken()) {
            if (t == null || t.isStructStart() || t.isStructEnd()) {
                throw new IOException("a candle is no array of numbers");
            }
            if (count < FIGURES) {
                figures[count] = number(p, t);
            }
            count++;
        }
        if (count < FIGURES) {
            throw new IOException("a candle of " + count + " numbers");
        }
        return figures;
    }

    private static BigDecimal number(JsonParser p, JsonToken t) throws IOException {
        String digits = p.getText();
        if (!t.isNumeric() && t != JsonToken.VALUE_STRING || digits.length() > MOST_DIGITS
                || !digits.matches("\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?")) {
            throw new IOException("a figure of a candle is no number");
        }
        return new BigDecimal(digits);
    }

    private static long seconds(BigDecimal time, long unit) {
        BigDecimal[] parts = time.divideAndRemainder(BigDecimal.valueOf(unit));
        if (parts[1].signum() != 0) {
            throw new IllegalArgumentException("a candle begins with a minute, not at " + time);
        }
        return parts[0].longValueExact();
    }

    /** Micro-dollars, half up. */
    private static long micro(BigDecimal dollars) {
        if (dollars.compareTo(MOST_DOLLARS) > 0) {
            throw new IllegalArgumentException("a SOL of more than a million dollars");
        }
        return dollars.movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
