package org.wallettracker.ingest.megatron;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The columns that a table really has, by name, with the names of their types. */
record Shape(String table, Map<String, String> types) {

    /** Everything that keeps the table from being read, in a sentence; empty if it can be. */
    String wrong(List<Column> columns) {
        if (types.isEmpty()) {
            return "there is no table " + table;
        }
        List<String> wrong = new ArrayList<>();
        for (Column column : columns) {
            String type = types.get(column.name());
            if (type == null && column.needed()) {
                wrong.add("table " + table + " has no column " + column.name() + " (expected: "
                        + column.type().words() + ")");
            } else if (type != null && !column.type().fits(type)) {
                wrong.add("column " + table + "." + column.name() + " is " + type + " (expected: "
                        + column.type().words() + ")");
            }
        }
        return String.join("; ", wrong);
    }

    boolean has(Column column) {
        return types.containsKey(column.name());
    }

    /** True if a time says nothing of its zone. */
    boolean zoneless(String column) {
        return "timestamp without time zone".equals(types.get(column));
    }

    /** The moment of so many microseconds (one parameter) since 1970, to be compared with {@code column}. */
    String moment(String column) {
        return (zoneless(column) ? "timestamp" : "timestamptz") + " 'epoch' + ? * interval '1 microsecond'";
    }
}
