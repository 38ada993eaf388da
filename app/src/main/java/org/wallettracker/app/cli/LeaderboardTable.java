package org.wallettracker.app.cli;

import java.io.PrintStream;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;

/** The leaderboard as text. */
public final class LeaderboardTable {
    private LeaderboardTable() {
    }

    /** Prints the first {@code shown} rows. */
    public static void print(PrintStream out, Leaderboard board, int shown) {
        Table table = new Table(">rank", "wallet", "type", ">score", ">low", ">high", ">evidence", ">pnl sol",
                ">pnl usd",
                ">win rate %", ">decided", ">multiple", ">graduates", ">trades", "last active", "cluster");
        for (LeaderboardRow row : board.rows().subList(0, shown)) {
            String last = Times.iso(row.lastActive());
            table.add(row.tooLittleEvidence() ? "" : Integer.toString(row.rank()), row.wallet().toBase58(),
                    row.type().wireName(),
                    row.tooLittleEvidence() ? "" : fixed(row.score(), 2, 2),
                    fixed(row.low(), 2, 2), fixed(row.high(), 2, 2), Integer.toString(row.evidence()),
                    fixed(row.realizedLamports(), 9, 3), row.usdKnown() ? fixed(row.pnlMicroUsd(), 6, 2) : "",
                    row.winRate() < 0 ? "" : fixed(row.winRate(), 2, 1), Integer.toString(row.closed()),
                    row.multiple() < 0 ? "" : fixed(row.multiple(), 3, 2), Integer.toString(row.graduates()),
                    Integer.toString(row.trades()), last == null ? "" : last,
                    row.cluster().isEmpty() ? "" : row.cluster() + (row.penalised() ? " (penalised)" : ""));
        }
        table.print(out, false);
    }

    private static String fixed(long unscaled, int scale, int digits) {
        return Json.decimal(unscaled, scale).setScale(digits, java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
