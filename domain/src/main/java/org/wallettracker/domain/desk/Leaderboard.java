package org.wallettracker.domain.desk;

import java.util.List;
import java.util.Optional;
import org.wallettracker.domain.model.Address;

/**
 * All scored wallets of one run, best first. Immutable.
 *
 * @param asOf Unix seconds
 * @param knownAt record sequence
 */
public record Leaderboard(long asOf, long knownAt, String parameterSet, List<LeaderboardRow> rows) {
    public Leaderboard {
        rows = List.copyOf(rows);
    }

    /** The row of {@code wallet}. */
    public Optional<LeaderboardRow> find(Address wallet) {
        return rows.stream().filter(r -> r.wallet().equals(wallet)).findFirst();
    }
}
