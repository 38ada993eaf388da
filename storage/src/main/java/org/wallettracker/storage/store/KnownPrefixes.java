package org.wallettracker.storage.store;

import it.unimi.dsi.fastutil.longs.Long2ShortMap;
import it.unimi.dsi.fastutil.longs.Long2ShortOpenHashMap;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongToIntFunction;
import org.wallettracker.domain.model.Signature;

/**
 * Spares the database most questions whether it knows a signature: an import of fresh data asks for every one and hears
 * no every time. The prefixes of all stored signatures are held in memory (about 20 bytes each) once it is clear that
 * reading them all costs less than the questions, and never for stores beyond {@link #LIMIT}. They also tell which
 * segment of the record to ask.
 */
final class KnownPrefixes {
    private static final long LIMIT = 10_000_000;
    /** A question to a segment costs about as much as reading this many prefixes in a row. */
    private static final long QUESTION = 10;
    private static final int FETCH = 50_000;
    private static final short ANYWHERE = TellingIndex.ANY;
    private static final short ABSENT = Short.MIN_VALUE;

    /** The segment of each; {@link #ANYWHERE} for those in several, and for those that came since. */
    private final Long2ShortOpenHashMap known = new Long2ShortOpenHashMap();
    private boolean complete;
    private long asked;

    KnownPrefixes() {
        known.defaultReturnValue(ABSENT);
    }

    /**
     * What the database has to be asked for.
     *
     * @param segment by prefix, as {@link TellingIndex#find} wants it
     */
    record Candidates(Set<Signature> signatures, LongToIntFunction segment) {
    }

    /**
     * Those of {@code signatures} that the store may know. Called by the one writer.
     *
     * @param stored how many signatures it knows
     * @param segments how many would have to be asked for each
     */
    Candidates mayBeStored(Connection connection, Set<Signature> signatures, long stored, int segments)
            throws SQLException {
        asked += (long) signatures.size() * segments;
        if (!complete && stored <= LIMIT && stored < asked * QUESTION) {
            load(connection);
        }
        if (!complete) {
            return new Candidates(signatures, prefix -> TellingIndex.ANY);
        }
        Set<Signature> candidates = new HashSet<>();
        Long2ShortMap where = new Long2ShortOpenHashMap();
        where.defaultReturnValue(ANYWHERE);
        for (Signature signature : signatures) {
            // once asked for it may be stored, who knows where: too many here cost a question, one too few the truth
            short segment = known.put(signature.prefix(), ANYWHERE);
            if (segment != ABSENT) {
                candidates.add(signature);
                // of two signatures that begin alike the second finds what the first one just put
                where.mergeShort(signature.prefix(), segment, (a, b) -> ANYWHERE);
            }
        }
        return new Candidates(candidates, where::get);
    }

    private void load(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH); // a server would else send all of it at once
            try (ResultSet rows = statement.executeQuery("SELECT sig_prefix, record_seq FROM tx")) {
                while (rows.next()) {
                    int segment = TellingIndex.segment(rows.getLong(2));
                    short told = segment > Short.MAX_VALUE ? ANYWHERE : (short) segment;
                    short other = known.putIfAbsent(rows.getLong(1), told);
                    if (other != ABSENT && other != told) {
                        known.put(rows.getLong(1), ANYWHERE);
                    }
                }
            }
        }
        complete = true;
    }
}
