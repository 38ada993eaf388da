package org.wallettracker.storage.store;

/**
 * A column of a fact table.
 *
 * @param name in the database
 * @param type how it is bound and read
 * @param told what a difference between two tellings means
 */
record Column(String name, Type type, Told told) {

    /** How a value is kept. In a {@link FactRow} all of them are longs, texts apart. */
    enum Type {
        /** Number of an address in the dictionary. */
        ADDRESS,
        /** A 32-bit number. */
        INT,
        /** A small code. */
        CODE,
        /** A 64-bit number. */
        LONG,
        /** 0 or 1. */
        FLAG,
        /** A text. */
        TEXT
    }

    /** What a difference between two tellings of one fact means. */
    enum Told {
        /** NULL says something; any difference contradicts. */
        EXACT,
        /** NULL is "not known" and may be filled in; two known values that differ contradict. */
        EVENT,
        /**
         * As {@link #EVENT}, but worked out from balances: a telling without balances only guesses, so one with
         * balances overrules it without contradiction.
         */
        BALANCE
    }
}
