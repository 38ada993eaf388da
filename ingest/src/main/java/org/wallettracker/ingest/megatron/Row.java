package org.wallettracker.ingest.megatron;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as it was read: texts cut to what any true one has, numbers as they are written, times in microseconds.
 */
final class Row {
    /** What is selected as the mint of a row that has only the token's id. */
    static final String MINT = "mint_of_token";
    static final int LONGEST = 160;
    private static final long MICROS = 1_000_000;

    private final Map<String, @Nullable String> values;

    private Row(Map<String, @Nullable String> values) {
        this.values = values;
    }

    /** What is to be selected of {@code columns}, which {@code shape} has. */
    static String selected(List<Column> columns, Shape shape, boolean mint) {
        StringBuilder selected = new StringBuilder();
        for (Column column : columns) {
            if (shape.has(column)) {
                String x = "x." + column.name();
                selected.append(selected.isEmpty() ? "" : ", ")
                        .append(column.type() == Column.Type.TIME
                                ? "CASE WHEN " + Paging.told(x) + " THEN (extract(epoch FROM " + x
                                        + ") * 1000000)::bigint::text END"
                                : "left(" + x + "::text, " + LONGEST + ")")
                        .append(" AS ").append(column.name());
            }
        }
        return selected + (mint
                ? ", (SELECT left(t.mint_address, " + LONGEST + ") FROM tokens t WHERE t.id = x.token_id) AS " + MINT
                : "");
    }

    static Row of(ResultSet row, List<Column> columns, Shape shape, boolean mint) throws SQLException {
        Map<String, @Nullable String> values = new HashMap<>();
        for (Column column : columns) {
            if (shape.has(column)) {
                values.put(column.name(), row.getString(column.name()));
            }
        }
        if (mint) {
            values.put(MINT, row.getString(MINT));
        }
        return new Row(values);
    }

    /** A text; null where there is none, or nothing but spaces. */
    @Nullable
    String text(String column) {
        String value = values.get(column);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** What orders rows, just as it is; empty for none. */
    String key(String column) {
        String value = values.get(column);
        return value == null ? "" : value;
    }

    /** A number; null where there is none, or one that is no number. */
    @Nullable
    BigDecimal number(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value);
            return Math.abs((long) number.scale()) > LONGEST || number.precision() > LONGEST ? null : number;
        } catch (NumberFormatException e) {
            return null; // NaN, Infinity, or a number that was cut
        }
    }

    /** Unix microseconds; {@link Place#BEGINNING} where there is no time, or an endless one. */
    long time(String column) {
        String value = text(column);
        return value == null ? Place.BEGINNING : Long.parseLong(value);
    }

    /** True, false, or null where it is not told. */
    @Nullable
    Boolean flag(String column) {
        String value = text(column);
        return value == null ? null : value.startsWith("t");
    }

    /** True if the time has a part of a second: no block's time has. */
    boolean partOfSecond(String column) {
        long time = time(column);
        return time != Place.BEGINNING && Math.floorMod(time, MICROS) != 0;
    }
}
