package org.wallettracker.ui.common.export;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Unknown;

/**
 * One value of a row as a file holds it. Null is what is not known.
 *
 * @param name in camel case, without its unit
 * @param value of the class that {@code kind} asks for
 */
public record Field<T>(String name, Kind kind, Function<T, @Nullable Object> value) {

    /** What a value is, and how it is written. */
    public enum Kind {
        /** {@link String}. */
        TEXT,
        /** {@link Long}. */
        INTEGER,
        /** {@link BigDecimal}. */
        DECIMAL,
        /** {@link Long} lamports: in JSON the integer as text, in CSV all nine decimals of SOL. */
        LAMPORTS,
        /** {@link Long} base units of a token: the integer, in JSON as text. */
        RAW,
        /** {@link Long} Unix seconds: ISO-8601 in UTC. */
        TIME,
        /** {@link Boolean}. */
        FLAG
    }

    /** Words. */
    public static <T> Field<T> text(String name, Function<T, @Nullable String> value) {
        return new Field<>(name, Kind.TEXT, value::apply);
    }

    /** A count; null or below 0 where not known. */
    public static <T> Field<T> integer(String name, Function<T, @Nullable Number> value) {
        return new Field<>(name, Kind.INTEGER, row -> known(value.apply(row)));
    }

    private static @Nullable Long known(@Nullable Number value) {
        return value == null || value.longValue() < 0 ? null : value.longValue();
    }

    /** A whole number of {@code scale} decimals, e.g. hundredths with 2. */
    public static <T> Field<T> decimal(String name, int scale, Function<T, @Nullable Number> value) {
        return new Field<>(name, Kind.DECIMAL, row -> {
            Number unscaled = value.apply(row);
            return unscaled == null ? null : BigDecimal.valueOf(unscaled.longValue(), scale);
        });
    }

    /** A decimal as it is. */
    public static <T> Field<T> number(String name, Function<T, @Nullable BigDecimal> value) {
        return new Field<>(name, Kind.DECIMAL, value::apply);
    }

    /** SOL in lamports, with its sign. */
    public static <T> Field<T> lamports(String name, Function<T, @Nullable Long> value) {
        return new Field<>(name, Kind.LAMPORTS, value::apply);
    }

    /** A quantity of tokens in base units. */
    public static <T> Field<T> raw(String name, Function<T, @Nullable Long> value) {
        return new Field<>(name, Kind.RAW, value::apply);
    }

    /** A moment; {@link Unknown#TIME} where not known. */
    public static <T> Field<T> time(String name, Function<T, @Nullable Long> value) {
        return new Field<>(name, Kind.TIME, row -> {
            Long time = value.apply(row);
            return time == null || time == Unknown.TIME ? null : time;
        });
    }

    /** Yes or no. */
    public static <T> Field<T> flag(String name, Function<T, @Nullable Boolean> value) {
        return new Field<>(name, Kind.FLAG, value::apply);
    }
}
