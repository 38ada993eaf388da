package org.wallettracker.ui.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.RowOrder;
import org.wallettracker.ui.common.table.WalletCell;
import org.wallettracker.ui.common.view.ViewContext;

/**
 * A wallet of a cluster as its table shows it.
 *
 * @param confidence how surely it belongs, 0 to 1
 * @param row what the leaderboard tells of it; null if nothing
 */
record MemberRow(Address wallet, double confidence, @Nullable LeaderboardRow row) {
    private static final double MILLION = 1e6;

    static DeskTable<MemberRow> table(ViewContext context) {
        DeskTable<MemberRow> table = new DeskTable<>("cluster-members", "Wallets of the cluster",
                List.of(Column.<MemberRow>words("wallet", "Wallet", "Enter opens its page", 118, 9,
                        r -> r.wallet().toBase58(), () -> WalletCell.of(MemberRow::wallet,
                                context.navigator().notes()))
                        .writing(Field.text("wallet", r -> r.wallet().toBase58())),
                        Column.<MemberRow>figures("score", "Score", "On the leaderboard", 64, 8,
                                r -> r.row() == null ? RowOrder.UNKNOWN : r.row().score(), MemberRow::scoreFigure)
                                .writing(Field.decimal("score", 2, r -> r.row() == null ? null : r.row().score())),
                        Column.<MemberRow>figures("sure", "Sure", "How surely it belongs: the mean of its pairs inside",
                                58, 7, r -> Math.round(r.confidence() * MILLION),
                                r -> ClusterWords.sure(r.confidence()))
                                .writing(Field.decimal("confidence", 3, r -> Math.round(r.confidence() * 1e3)))),
                (a, b) -> a.wallet().equals(b.wallet()), context.async());
        table.node().getStyleClass().add("cluster-members");
        table.sortAtFirstBy("sure");
        return table;
    }

    Figure scoreFigure() {
        return score(row);
    }

    /** The score of {@code row}, or why there is none. */
    static Figure score(@Nullable LeaderboardRow row) {
        if (row == null) {
            return Figure.unknown("not on the leaderboard: no trade of it counts");
        }
        return row.tooLittleEvidence()
                ? Figure.unknown(Format.noScore(row))
                : Format.score(row.score());
    }
}
