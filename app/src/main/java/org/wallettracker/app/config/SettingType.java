package org.wallettracker.app.config;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What values a setting can have. A value is never quoted where it may hold a key. */
record SettingType(Kind kind, long least, long most) {
    static final SettingType TEXT = new SettingType(Kind.TEXT, 0, 0);
    static final SettingType LEVEL = new SettingType(Kind.LEVEL, 0, 0);
    /** From 0 to 1, with at most four decimals. */
    static final SettingType SHARE = new SettingType(Kind.SHARE, 0, 1);
    /** Anything in one line: nothing looks at it. */
    static final SettingType ANY = new SettingType(Kind.ANY, 0, 0);
    /** As LOG_LEVEL names them, the quietest first. */
    static final List<String> LEVELS = List.of("error", "warn", "info", "debug", "trace");

    private static final int MOST_DECIMALS = 4;

    private enum Kind {
        TEXT, LEVEL, NUMBER, SHARE, ANY
    }

    /** A whole number from 1 to {@code most}. */
    static SettingType number(long most) {
        return number(1, most);
    }

    /** A whole number from {@code least}, 0 or more, to {@code most}. */
    static SettingType number(long least, long most) {
        return new SettingType(Kind.NUMBER, least, most);
    }

    /** What is expected, in words. */
    String expected() {
        return switch (kind) {
            case TEXT -> "a text in quotes";
            case LEVEL -> "one of \"" + String.join("\", \"", LEVELS) + "\"";
            case NUMBER -> "a whole number from " + least + " to " + most;
            case SHARE -> "a number from 0 to 1 with at most four decimals";
            case ANY -> "a text, a number, true or false";
        };
    }

    /**
     * What is wrong with {@code value}, as TOML gave it or as the text that an environment has: what was found in its
     * place, in words; null if nothing.
     */
    @Nullable
    String wrong(Object value) {
        String shape = shape(value);
        return switch (kind) {
            case TEXT -> value instanceof String ? null : shape;
            case LEVEL -> !(value instanceof String text)
                    ? shape
                    : LEVELS.contains(text.strip().toLowerCase(Locale.ROOT)) ? null : "\"" + text + "\"";
            case NUMBER -> number(value, shape);
            case SHARE -> share(value, shape);
            case ANY -> value instanceof Map || value instanceof List ? shape : null;
        };
    }

    private @Nullable String number(Object value, String shape) {
        BigInteger number = switch (value) {
            case Integer i -> BigInteger.valueOf(i);
            case Long l -> BigInteger.valueOf(l);
            case BigInteger big -> big;
            case String text -> text.strip().matches("\\d{1,18}") ? new BigInteger(text.strip()) : null;
            default -> null;
        };
        if (number == null) {
            return value instanceof String ? "a text that is no such number" : shape;
        }
        return number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0
                ? null
                : number.toString();
    }

    private @Nullable String share(Object value, String shape) {
        if (!(value instanceof Number || value instanceof String)) {
            return shape;
        }
        String text = String.valueOf(value).strip();
        if (!text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            return value instanceof String ? "a text that is no such number" : text;
        }
        BigDecimal share = new BigDecimal(text);
        return share.compareTo(BigDecimal.valueOf(most)) <= 0 && share.stripTrailingZeros().scale() <= MOST_DECIMALS
                ? null
                : text;
    }

    private static String shape(Object value) {
        return switch (value) {
            case String s -> "a text";
            case Boolean b -> b.toString();
            case Map<?, ?> m -> "a table";
            case List<?> l -> "a list";
            case Integer i -> "a number without quotes";
            case Long l -> "a number without quotes";
            case BigInteger b -> "a number without quotes";
            default -> "a number with a fraction";
        };
    }
}
