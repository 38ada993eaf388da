package org.wallettracker.storage.store;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.wallettracker.domain.model.Signature;

/**
 * Spares the database most questions whether it knows a signature: an import of fresh data asks for every one and hears
 * no every time. The prefixes of all stored signatures are held in memory (about 16 bytes each) once it is clear that
 * reading them all costs less than the questions, and never for stores beyond {@link #LIMIT}.
 */
final class KnownPrefixes {
    private static final long LIMIT = 10_000_000;
    /** A question costs about as much as reading this many prefixes in a row. */
    private static final long QUESTION = 10;
    private static final int FETCH = 50_000;

    private final LongSet known = new LongOpenHashSet();
    private boolean complete;
    private long asked;

    /** Those of {@code signatures} that the store may know. Called by the one writer. */
    Set<Signature> mayBeStored(Connection connection, Set<Signature> signatures, long stored) throws SQLException {
        asked += signatures.size();
        if (!complete && stored <= LIMIT && stored < asked * QUESTION) {
            load(connection);
        }
        if (!complete) {
            return signatures;
        }
        Set<Signature> candidates = new HashSet<>();
        for (Signature signature : signatures) {
            // once asked for it may be stored: too many here cost a question, one too few would cost the truth
            if (!known.add(signature.prefix())) {
                candidates.add(signature);
            }
        }
        return candidates;
    }

    private void load(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH); // a server would else send all of it at once
            try (ResultSet rows = statement.executeQuery("SELECT sig_prefix FROM tx")) {
                while (rows.next()) {
                    known.add(rows.getLong(1));
                }
            }
        }
        complete = true;
    }
}
