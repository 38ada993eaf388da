package org.wallettracker.ui.leaderboard;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.score.WalletType;

/**
 * What of the leaderboard is shown, and how.
 *
 * @param text part of an address, in any case; empty for all
 * @param type only wallets of this type; null for all
 */
record Query(String text, @Nullable WalletType type, LeaderboardColumn column, boolean descending) {
    /** Everything, best score first. */
    static final Query ALL = new Query("", null, LeaderboardColumn.SCORE, true);

    Query withText(String other) {
        return new Query(other, type, column, descending);
    }

    Query withType(@Nullable WalletType other) {
        return new Query(text, other, column, descending);
    }

    Query sortedBy(LeaderboardColumn by, boolean down) {
        return new Query(text, type, by, down);
    }

    boolean filters() {
        return !text.isBlank() || type != null;
    }
}
