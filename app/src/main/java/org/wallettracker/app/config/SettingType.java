package org.wallettracker.app.config;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What values a setting can have. A value is never quoted where it may hold a key. */
record SettingType(Kind kind, long most) {
    static final SettingType TEXT = new SettingType(Kind.TEXT, 0);
    static final SettingType LEVEL = new SettingType(Kind.LEVEL, 0);
    /** As LOG_LEVEL names them, the quietest first. */
    static final List<String> LEVELS = List.of("error", "warn", "info", "debug", "trace");

    private enum Kind {
        TEXT, LEVEL, NUMBER
    }

    /** A whole number from 1 to {@code most}. */
    static SettingType number(long most) {
        return new SettingType(Kind.NUMBER, most);
    }

    /** What is expected, in words. */
    String expected() {
        return switch (kind) {
            case TEXT -> "a text in quotes";
            case LEVEL -> "one of \"" + String.join("\", \"", LEVELS) + "\"";
            case NUMBER -> "a whole number from 1 to " + most;
        };
    }

    /** What is wrong with {@code value}, as TOML gave it: what was found in its place, in words; null if nothing. */
    @Nullable
    String wrong(Object value) {
        String shape = shape(value);
        return switch (kind) {
            case TEXT -> value instanceof String ? null : shape;
            case LEVEL -> !(value instanceof String text)
                    ? shape
                    : LEVELS.contains(text.strip().toLowerCase(Locale.ROOT)) ? null : "\"" + text + "\"";
            case NUMBER -> number(value, shape);
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
        return number.signum() > 0 && number.compareTo(BigInteger.valueOf(most)) <= 0 ? null : number.toString();
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
