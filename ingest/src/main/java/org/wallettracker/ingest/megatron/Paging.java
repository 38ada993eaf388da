package org.wallettracker.ingest.megatron;

import java.util.ArrayList;
import java.util.List;

/**
 * In which order a table is read, so that a page begins where the one before ended, by an index that Megatron has.
 *
 * @param key the column that orders rows, or those of the same time
 * @param time the column by which rows are old or new
 */
record Paging(Kind kind, Column key, Column time) {

    /** How a table grows. */
    enum Kind {
        /** Rows are changed in place: each pass goes through all keys, and gives those that changed since the pass before. */
        PASSES,
        /** The same, of several rows of a key the newest. */
        NEWEST,
        /** Rows are added at the end of time. */
        APPENDED
    }

    /** What is told of a page: a query, and the parameters for it. */
    record Query(String sql, List<Object> parameters) {
    }

    /** @param columns as they are selected */
    Query page(Shape shape, String columns, Place place, int rows) {
        List<String> where = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        String t = "x." + time.name();
        String k = "x." + key.name();
        if (kind == Kind.APPENDED) {
            where.add(told(t)); // behind an endless time nothing would come any more
            where.add(k + " IS NOT NULL");
            if (place.time() != Place.BEGINNING) {
                where.add("(" + t + ", " + k + ") > (" + shape.moment(time.name()) + ", ?)");
                parameters.add(place.time());
                parameters.add(place.key());
            }
        } else {
            where.add(k + " IS NOT NULL");
            if (!place.key().isEmpty()) {
                where.add(k + " > CAST(? AS " + shape.types().get(key.name()) + ")");
                parameters.add(place.key());
            }
            if (place.from() != Place.BEGINNING && shape.has(time)) {
                where.add("(" + t + " IS NULL OR " + t + " >= " + shape.moment(time.name()) + ")");
                parameters.add(place.from());
            }
        }
        String order = switch (kind) {
            case PASSES -> k;
            case NEWEST -> k + ", " + t + " DESC";
            case APPENDED -> t + ", " + k;
        };
        return new Query(select(shape, columns, where, order, rows), parameters);
    }

    /** Rows that have no place in that order, for want of a key or of a time that can be: the first {@code rows}. */
    Query rest(Shape shape, String columns, int rows) {
        String k = "x." + key.name();
        String lost = k + " IS NULL";
        return new Query(select(shape, columns,
                List.of(kind == Kind.APPENDED
                        ? "(" + lost + " OR " + told("x." + time.name()) + " IS NOT TRUE)"
                        : lost),
                "", rows), List.of());
    }

    /** True in SQL for a time that any clock can have told. */
    static String told(String time) {
        return "(" + time + " >= '0001-01-01' AND " + time + " < '10000-01-01')";
    }

    private String select(Shape shape, String columns, List<String> where, String order, int rows) {
        String k = "x." + key.name();
        return "SELECT " + (kind == Kind.NEWEST && !order.isEmpty() ? "DISTINCT ON (" + k + ") " : "") + columns
                + " FROM "
                + shape.table() + " x" + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
                + (order.isEmpty() ? "" : " ORDER BY " + order) + " LIMIT " + rows;
    }
}
