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
import java.util.List;
import java.util.Locale;
import org.wallettracker.domain.money.PricePoint;

/**
 * SOL/USD prices as CSV: a header that begins with {@code time,}, then lines of a time (ISO-8601 with zone, or Unix
 * seconds) and dollars for one SOL as a decimal. Further columns are passed over; a bad line is told and left out.
 *
 * @param problems one sentence per bad line, with its number
 */
record PriceFile(List<PricePoint> prices, List<String> problems) {
    private static final long MAX_TIME = 253_402_300_799L; // the last second of the year 9999

    /** True if a file that begins with {@code text} is one of prices. */
    static boolean looksLike(String text) {
        String begin = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return begin.stripLeading().toLowerCase(Locale.ROOT).startsWith("time,");
    }

    /** Reads {@code in} to its end; {@code source} stands beside every price. */
    static PriceFile read(InputStream in, String source) throws IOException {
        List<PricePoint> prices = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String line = reader.readLine(); // the header
        for (int number = 2; (line = reader.readLine()) != null; number++) {
            if (line.isBlank()) {
                continue;
            }
            String[] fields = line.split(",", -1);
            try {
                if (fields.length < 2) {
                    throw new IllegalArgumentException("expected a time and a price");
                }
                prices.add(new PricePoint(time(fields[0].strip()), microUsd(fields[1].strip()), source));
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
                problems.add("line " + number + ": " + e.getMessage() + " (\""
                        + (line.length() > 80 ? line.substring(0, 80) + "..." : line) + "\")");
            }
        }
        return new PriceFile(List.copyOf(prices), List.copyOf(problems));
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
