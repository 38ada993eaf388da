package org.wallettracker.ui.leaderboard;

import java.util.function.ToLongFunction;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.score.WalletType;
import org.wallettracker.ui.common.table.RowOrder;

/** A column of the leaderboard and the whole number it is ordered by. */
public enum LeaderboardColumn {
    RANK("#", "rank", "Place by score; ties by address", false, LeaderboardRow::rank),
    WALLET("Wallet", "address", "The wallet's address", false, r -> 0),
    TYPE("Type", "type", "What kind of actor the wallet looks like", false, r -> r.type().compareTo(WalletType.NORMAL)),
    SCORE("Score", "score", "0 to 1000, with the interval it may lie in", true, LeaderboardRow::score),
    EVIDENCE("n", "evidence", "Evidence: independent closed positions", true, LeaderboardRow::evidence),
    PNL_SOL("PnL SOL", "PnL in SOL", "Realised profit in SOL, net of all fees", true,
            LeaderboardRow::realizedLamports),
    PNL_USD("PnL USD", "PnL in USD", "Realised profit in dollars at the SOL/USD of each trade", true,
            r -> r.usdKnown() ? r.pnlMicroUsd() : RowOrder.UNKNOWN),
    WIN_RATE("Win rate", "win rate", "Share of closed positions with a profit, and of how many", true,
            r -> orUnknown(r.winRate())),
    MULTIPLE("Multiple", "multiple", "Money back for money in, weighted by capital", true,
            r -> orUnknown(r.multiple())),
    GRADUATES("Grads", "graduated tokens", "Different tokens bought that graduated", true, LeaderboardRow::graduates),
    LAST_ACTIVE("Last active", "last activity", "Last trade, seen from the data's own time", true,
            LeaderboardRow::lastActive),
    TREND("30 days", "30-day profit", "Realised profit over the last 30 days", true, LeaderboardColumn::trend);

    private final String title;
    private final String phrase;
    private final String help;
    private final boolean bestFirst;
    @SuppressWarnings("ImmutableEnumChecker") // pure functions of a row
    private final ToLongFunction<LeaderboardRow> key;

    LeaderboardColumn(String title, String phrase, String help, boolean bestFirst, ToLongFunction<LeaderboardRow> key) {
        this.title = title;
        this.phrase = phrase;
        this.help = help;
        this.bestFirst = bestFirst;
        this.key = key;
    }

    /** The header. */
    public String title() {
        return title;
    }

    /** The column in a sentence: "by score". */
    public String phrase() {
        return phrase;
    }

    /** What the column means, for hover. */
    public String help() {
        return help;
    }

    /** True if large values are interesting: the first click sorts downwards. */
    public boolean bestFirst() {
        return bestFirst;
    }

    /** The number {@code row} is ordered by, {@link RowOrder#UNKNOWN} where not known; wallets are ordered by their text. */
    public long key(LeaderboardRow row) {
        return key.applyAsLong(row);
    }

    private static long orUnknown(int value) {
        return value < 0 ? RowOrder.UNKNOWN : value;
    }

    private static long trend(LeaderboardRow row) {
        long[] spark = row.spark();
        return spark.length < 2 ? RowOrder.UNKNOWN : spark[spark.length - 1] - spark[0];
    }
}
