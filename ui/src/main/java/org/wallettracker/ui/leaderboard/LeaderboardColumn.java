package org.wallettracker.ui.leaderboard;

import java.util.function.ToLongFunction;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.score.WalletType;
import org.wallettracker.ui.common.table.RowOrder;

/** A column of the leaderboard and the whole number it is ordered by. */
public enum LeaderboardColumn {
    RANK("#", "rank", "Place by score; ties by address", false, true,
            r -> r.tooLittleEvidence() ? RowOrder.UNKNOWN : r.rank()),
    WALLET("Wallet", "address", "The wallet's address", false, true, r -> 0),
    TYPE("Type", "type", "What kind of actor the wallet looks like", false, true,
            r -> r.type().compareTo(WalletType.NORMAL)),
    SCORE("Score", "score", "0 to 1000, with the interval it may lie in; hollow where there is too little evidence",
            true, true, r -> r.tooLittleEvidence() ? RowOrder.UNKNOWN : r.score()),
    EVIDENCE("Evidence", "evidence", "Independent decided positions", true, true, LeaderboardRow::evidence),
    PNL_SOL("PnL SOL", "PnL in SOL", "Realised profit in SOL, net of all fees", true, true,
            LeaderboardRow::realizedLamports),
    PNL_USD("PnL USD", "PnL in USD", "Realised profit in dollars at the SOL/USD of each trade", true, true,
            r -> r.usdKnown() ? r.pnlMicroUsd() : RowOrder.UNKNOWN),
    UNREALISED("Unrealised", "unrealised profit", "Exit value less cost of what is held, in SOL", true, false,
            LeaderboardRow::unrealizedLamports),
    WIN_RATE("Win rate", "win rate", "Share of decided positions that were won, and of how many", true, true,
            r -> orUnknown(r.winRate())),
    CLOSED("Decided", "decided positions",
            "Positions the win rate counts: sold, rugged, or held below cost for more than 7 days", true, false,
            LeaderboardRow::closed),
    MULTIPLE("Multiple", "multiple",
            "Money back for money in over everything sold, as it is. The score's average multiple weighs it with a prior "
                    + "and caps single lots",
            true, true, r -> orUnknown(r.multiple())),
    GRADUATES("Graduated", "graduated tokens", "Different tokens bought that graduated later", true, true,
            LeaderboardRow::graduates),
    TOKENS("Tokens", "tokens", "Different tokens traded", true, false, LeaderboardRow::tokens),
    TRADES("Trades", "trades", "Trades, without those in doubt", true, false, LeaderboardRow::trades),
    RECONCILED("Verified", "verified share", "Share of its trades that balance changes confirm to the unit", true,
            false,
            r -> orUnknown(r.reconciledRate())),
    FIRST_ACTIVE("First active", "first activity", "First trade, seen from the data's own time", true, false,
            r -> time(r.firstActive())),
    LAST_ACTIVE("Last active", "last activity", "Last trade, seen from the data's own time", true, true,
            r -> time(r.lastActive())),
    CLUSTER("Cluster", "cluster",
            "The cluster it is in: wallets that seem to be one's. Orange where that lowers its score. A press opens it",
            false, true, r -> 0),
    TREND("30 d", "30-day profit", "Realised profit over the last 30 days", true, true, LeaderboardColumn::trend);

    private final String title;
    private final String phrase;
    private final String help;
    private final boolean bestFirst;
    private final boolean usual;
    @SuppressWarnings("ImmutableEnumChecker") // pure functions of a row
    private final ToLongFunction<LeaderboardRow> key;

    LeaderboardColumn(String title, String phrase, String help, boolean bestFirst, boolean usual,
            ToLongFunction<LeaderboardRow> key) {
        this.title = title;
        this.phrase = phrase;
        this.help = help;
        this.bestFirst = bestFirst;
        this.usual = usual;
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

    /** True if it is shown until the analyst chooses otherwise. */
    public boolean usual() {
        return usual;
    }

    /** The number {@code row} is ordered by, {@link RowOrder#UNKNOWN} where not known; wallets and clusters are ordered by their text. */
    public long key(LeaderboardRow row) {
        return key.applyAsLong(row);
    }

    private static long orUnknown(int value) {
        return value < 0 ? RowOrder.UNKNOWN : value;
    }

    private static long time(long time) {
        return time == Unknown.TIME ? RowOrder.UNKNOWN : time;
    }

    /** Profit of the last 30 days in lamports; {@link RowOrder#UNKNOWN} without any. */
    static long trend(LeaderboardRow row) {
        long[] spark = row.spark();
        return spark.length < 2 ? RowOrder.UNKNOWN : spark[spark.length - 1] - spark[0];
    }
}
