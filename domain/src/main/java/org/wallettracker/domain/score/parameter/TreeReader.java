package org.wallettracker.domain.score.parameter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes checked values out of one table of a parsed tree; {@link #done} complains about keys nobody asked for. */
final class TreeReader {
    private static final long ANY = 1_000_000_000_000_000L;

    private final Map<?, ?> table;
    private final String source;
    private final String path;
    private final Set<String> asked = new HashSet<>();

    TreeReader(Map<?, ?> table, String source, String path) {
        this.table = table;
        this.source = source;
        this.path = path;
    }

    TreeReader table(String key) {
        Object value = value(key);
        if (value instanceof Map<?, ?> map) {
            return new TreeReader(map, source, at(key));
        }
        throw wrong(key, value, "a table");
    }

    String text(String key) {
        Object value = value(key);
        if (value instanceof String text && text.matches("[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}")) {
            return text;
        }
        throw wrong(key, value, "a name of 1 to 40 letters, digits, spaces, dots, dashes");
    }

    int whole(String key, int min, int max) {
        return (int) scaled(key, 0, min, max);
    }

    /** A decimal as an integer with {@code digits} decimal digits; bounds in the same scale. */
    long scaled(String key, int digits, long min, long max) {
        return scaled(key, value(key), digits, min, max);
    }

    /** SOL as lamports. */
    long sol(String key) {
        return scaled(key, 9, 0, ANY);
    }

    /** Percent as hundredths of a percent, 0 to 100 %. */
    int percent(String key) {
        return (int) scaled(key, 2, 0, 10_000);
    }

    /** A factor as ten-thousandths, 0 to 1. */
    int fraction(String key) {
        return (int) scaled(key, 4, 0, 10_000);
    }

    /** Pairs of numbers, the first strictly rising. */
    long[][] pairs(String key, int xDigits, int yDigits, long yMax) {
        Object value = value(key);
        if (!(value instanceof List<?> rows) || rows.isEmpty()) {
            throw wrong(key, value, "a list of pairs");
        }
        long[] x = new long[rows.size()];
        long[] y = new long[rows.size()];
        for (int i = 0; i < x.length; i++) {
            String place = key + "[" + i + "]";
            if (!(rows.get(i) instanceof List<?> pair) || pair.size() != 2) {
                throw wrong(place, rows.get(i), "a pair of numbers");
            }
            x[i] = scaled(place, pair.get(0), xDigits, 0, ANY);
            y[i] = scaled(place, pair.get(1), yDigits, 0, yMax);
            if (i > 0 && x[i] <= x[i - 1]) {
                throw wrong(place, pair.get(0), "more than the one before it, " + rows.get(i - 1));
            }
        }
        return new long[][]{x, y};
    }

    Curve curve(String key, int xDigits, int yDigits, long yMax) {
        long[][] pairs = pairs(key, xDigits, yDigits, yMax);
        int[] y = new int[pairs[1].length];
        for (int i = 0; i < y.length; i++) {
            y[i] = (int) pairs[1][i];
        }
        return new Curve(pairs[0], y, xDigits, yDigits);
    }

    List<Integer> percents(String key, int count) {
        Object value = value(key);
        if (!(value instanceof List<?> list) || list.size() != count) {
            throw wrong(key, value, "a list of " + count + " percentages");
        }
        List<Integer> result = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            result.add((int) scaled(key + "[" + i + "]", list.get(i), 2, 0, 10_000));
        }
        return result;
    }

    /** Puts what stands under {@code key} into {@code into}, if anything does. */
    void copy(String key, Map<String, Object> into) {
        Object value = raw(key);
        if (value != null) {
            into.put(at(key), value);
        }
    }

    InvalidParameters wrong(String key, @Nullable Object found, String expected) {
        String shown = found == null ? "nothing" : found instanceof String text ? "\"" + text + "\"" : found.toString();
        return new InvalidParameters(source, at(key), shown, expected);
    }

    /** What stands under {@code key}, for messages. */
    @Nullable
    Object raw(String key) {
        return table.get(key);
    }

    void done() {
        for (Object key : table.keySet()) {
            if (!asked.contains(String.valueOf(key))) {
                throw wrong(String.valueOf(key), table.get(key), "no such key (is it misspelt?)");
            }
        }
    }

    private @Nullable Object value(String key) {
        asked.add(key);
        return table.get(key);
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private long scaled(String key, @Nullable Object value, int digits, long min, long max) {
        String expected = (digits == 0
                ? "a whole number"
                : "a whole number or a decimal string with at most " + digits
                        + " decimals")
                + " from " + Curve.plain(min, digits) + " to " + Curve.plain(max, digits);
        BigDecimal number = number(value);
        if (number == null) {
            throw wrong(key, value, expected);
        }
        BigDecimal scaled = number.movePointRight(digits).stripTrailingZeros();
        if (scaled.scale() > 0 || scaled.compareTo(BigDecimal.valueOf(min)) < 0
                || scaled.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw wrong(key, value, expected);
        }
        return scaled.longValueExact();
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
            return new BigDecimal(value.toString());
        }
        return value instanceof String text && text.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?")
                ? new BigDecimal(text)
                : null;
    }
}
