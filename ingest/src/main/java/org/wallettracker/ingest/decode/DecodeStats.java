package org.wallettracker.ingest.decode;

import java.util.Map;
import java.util.TreeMap;

/** What decoding met along the way: events, those not known, bytes behind the last known field. Not thread-safe. */
public final class DecodeStats {
    private long transactions;
    private long events;
    private long emptyTrades;
    private final TreeMap<String, Long> unknownEvents = new TreeMap<>();
    private final TreeMap<String, Long> unknownTails = new TreeMap<>();
    private final TreeMap<String, Long> derivedTrades = new TreeMap<>();
    private final TreeMap<String, Long> notDerived = new TreeMap<>();

    void transaction() {
        transactions++;
    }

    void event() {
        events++;
    }

    void emptyTrade() {
        emptyTrades++;
    }

    void unknownEvent(String program, long discriminator) {
        unknownEvents.merge(program + " " + String.format("%016x", discriminator), 1L, Long::sum);
    }

    void unknownTail(String event, int bytes) {
        unknownTails.merge(event + " +" + bytes, 1L, Long::sum);
    }

    void derived(String program) {
        derivedTrades.merge(program, 1L, Long::sum);
    }

    void notDerived(String program, String why) {
        notDerived.merge(program + ": " + why, 1L, Long::sum);
    }

    /** Adds {@code other} to this. */
    public void add(DecodeStats other) {
        transactions += other.transactions;
        events += other.events;
        emptyTrades += other.emptyTrades;
        other.unknownEvents.forEach((key, n) -> unknownEvents.merge(key, n, Long::sum));
        other.unknownTails.forEach((key, n) -> unknownTails.merge(key, n, Long::sum));
        other.derivedTrades.forEach((key, n) -> derivedTrades.merge(key, n, Long::sum));
        other.notDerived.forEach((key, n) -> notDerived.merge(key, n, Long::sum));
    }

    /** Transactions read. */
    public long transactions() {
        return transactions;
    }

    /** Events of the programs that are read. */
    public long events() {
        return events;
    }

    /** Trade events of no tokens: they tell no fact. */
    public long emptyTrades() {
        return emptyTrades;
    }

    /** Events by program and discriminator (hex) that no published layout names. */
    public Map<String, Long> unknownEvents() {
        return java.util.Collections.unmodifiableMap(unknownEvents);
    }

    /** Events by name and number of bytes behind their last known field. */
    public Map<String, Long> unknownTails() {
        return java.util.Collections.unmodifiableMap(unknownTails);
    }

    /** Trades derived from movements, by the name of the program they ran on. */
    public Map<String, Long> derivedTrades() {
        return java.util.Collections.unmodifiableMap(derivedTrades);
    }

    /** Instructions of swapping programs that gave no trade, by program and why. */
    public Map<String, Long> notDerived() {
        return java.util.Collections.unmodifiableMap(notDerived);
    }
}
