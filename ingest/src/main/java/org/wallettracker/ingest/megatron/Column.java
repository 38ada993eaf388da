package org.wallettracker.ingest.megatron;

import java.util.Set;

/**
 * A column that is read.
 *
 * @param needed false for one that a table may lack: what it tells is then not known
 */
record Column(String name, Type type, boolean needed) {

    /** What a column holds, by the names PostgreSQL has for it. */
    enum Type {
        TEXT("a text", Set.of("character varying", "text", "character", "bpchar", "citext")),
        NUMBER("a number", Set.of("numeric", "integer", "bigint", "smallint", "double precision", "real")),
        TIME("a time", Set.of("timestamp with time zone", "timestamp without time zone")),
        FLAG("true or false", Set.of("boolean")),
        UUID("a uuid", Set.of("uuid")),
        COUNT("a whole number", Set.of("integer", "bigint", "smallint"));

        private final String words;
        private final Set<String> names;

        Type(String words, Set<String> names) {
            this.words = words;
            this.names = names;
        }

        String words() {
            return words;
        }

        boolean fits(String name) {
            return names.contains(name);
        }
    }

    static Column needed(String name, Type type) {
        return new Column(name, type, true);
    }

    static Column optional(String name, Type type) {
        return new Column(name, type, false);
    }
}
