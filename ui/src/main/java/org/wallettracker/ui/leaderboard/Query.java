package org.wallettracker.ui.leaderboard;

/** What of the leaderboard is shown, and in which order. */
record Query(Filter filter, LeaderboardColumn column, boolean descending) {
    /** Everything, best score first. */
    static final Query ALL = new Query(Filter.NONE, LeaderboardColumn.SCORE, true);

    Query with(Filter other) {
        return new Query(other, column, descending);
    }

    Query sortedBy(LeaderboardColumn by, boolean down) {
        return new Query(filter, by, down);
    }

    boolean filters() {
        return !filter.isNone();
    }
}
