package org.wallettracker.ingest.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.money.PricePoint;

/**
 * SOL/USD prices as CSV: a header that begins with {@code time,}, then lines of a time (ISO-8601 with zone, or Unix
 * seconds) and dollars for one SOL as a decimal. Further columns are passed over; a bad line is told and left out.
 *
 * @param problems one sentence per bad line, with its number
 * @param notes one sentence per line that has another price for the same second as a line before it
 */
record PriceFile(List<PricePoint> prices, List<String> problems, List<String> notes) {
    private static final long MAX_TIME = 253_402_300_799L; // the last second of the year 9999
    private static final int LONGEST = 10_000; // characters of a line that are looked at

    /** True if a file that begins with {@code text} is one of prices. */
    static boolean looksLike(String text) {
        String begin = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return begin.stripLeading().toLowerCase(Locale.ROOT).startsWith("time,");
    }

    /**
     * The first line of a file that begins with {@code text} if it is a table (by its commas, semicolons or tabs, or
     * because {@code csv} says so), null if it is not.
     */
    static @Nullable String header(String text, boolean csv) {
        String begin = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        if (begin.isEmpty() || begin.startsWith("{") || begin.startsWith("[")) {
            return null;
        }
        String line = begin.lines().findFirst().orElse("").strip();
        boolean plain = line.chars().allMatch(c -> c == '\t' || c >= ' ' && c != 0xFFFD);
        return plain && (csv || line.matches(".*[,;\t].*"))
                ? line
                : null;
    }

    /** Reads {@code in} to its end; {@code source} stands beside every price. */
    static PriceFile read(InputStream in, String source) throws IOException {
        List<PricePoint> prices = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Map<Long, Integer> lineOf = new HashMap<>();
        Map<Long, Long> priceOf = new HashMap<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String line = line(reader); // the header
        for (int number = 2; (line = line(reader)) != null; number++) {
            if (line.isBlank()) {
                continue;
            }
            String[] fields = line.split(",", -1);
            try {
                if (fields.length < 2) {
                    throw new IllegalArgumentException("expected a time and a price");
                }
                PricePoint price = new PricePoint(time(fields[0].strip()), microUsd(fields[1].strip()), source);
                Long before = priceOf.putIfAbsent(price.time(), price.microUsd());
                Integer first = lineOf.putIfAbsent(price.time(), number);
                if (before == null) {
                    prices.add(price);
                } else if (before != price.microUsd()) {
                    notes.add("line " + number + ": another price for the second of line " + first
                            + ", which is kept (\"" + shown(line) + "\")");
                }
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
                problems.add("line " + number + ": " + e.getMessage() + " (\"" + shown(line) + "\")");
            }
        }
        return new PriceFile(List.copyOf(prices), List.copyOf(problems), List.copyOf(notes));
    }

    private static String shown(String line) {
        return line.length() > 80 ? line.substring(0, 80) + "..." : line;
    }

    /** The next line, of a longer one than any of prices only the beginning; null at the end. */
    private static @Nullable String line(BufferedReader reader) throws IOException {
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        for (; c >= 0 && c != '\n' && c != '\r'; c = reader.read()) {
            if (line.length() < LONGEST) {
                line.append((char) c);
            }
        }
        if (c == '\r') {
            reader.mark(1);
            if (reader.read() != '\n') {
                reader.reset();
            }
        }
        return line.toString();
    }

    private static long time(String text) {
        long seconds;
        if (text.matches("-?\\d{1,15}")) {
            seconds = Long.parseLong(text);
        } else if (text.endsWith("Z")) {
            seconds = Instant.parse(text).getEpochSecond();
        } else {
            seconds = OffsetDateTime.parse(text).toEpochSecond();
        }
        if (seconds < 0 || seconds > MAX_TIME) {
            throw new IllegalArgumentException("a time outside 1970 to 9999 (Unix times are in seconds)");
        }
        return seconds;
    }

    private static long microUsd(String text) {
        BigDecimal price;
        try {
            price = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the price is not a decimal number", e);
        }
        if (price.signum() <= 0 || price.compareTo(BigDecimal.valueOf(1_000_000_000)) > 0) {
            throw new IllegalArgumentException("a price must be above 0 and below a billion dollars");
        }
        long micro = price.movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (micro == 0) {
            throw new IllegalArgumentException("a price below a micro-dollar");
        }
        return micro;
    }
}
