package org.wallettracker.ui.leaderboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.MintInfo;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.control.ClusterLink;
import org.wallettracker.ui.common.control.Facts;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.ScoreBar;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.control.WalletHead;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.ViewContext;

/** What the inspector shows of the selected wallet: all its figures at once, its best and worst positions as they come. */
final class RowInspector {
    private static final int POSITIONS = 3;
    private final ViewContext context;

    RowInspector(ViewContext context) {
        this.context = context;
    }

    /** Shows {@code row}; null empties the inspector. */
    void show(@Nullable LeaderboardRow row, long asOf) {
        context.async().forget(this);
        if (row == null) {
            context.navigator().inspect("Nothing selected", null);
            return;
        }
        VBox more = new VBox(Space.S);
        Button open = new Button("Open wallet");
        open.setDefaultButton(false);
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(e -> context.navigator().wallet(row.wallet().toBase58()));
        ScoreBar score = new ScoreBar();
        score.show(row);
        Facts figures = figures(row, asOf);
        if (!row.cluster().isEmpty()) {
            figures.add("Cluster", ClusterLink.of(row, context.navigator()));
        }
        VBox content = new VBox(Space.M, WalletHead.of(row.wallet(), 5, context.navigator()), score, figures, more,
                open);
        context.navigator().inspect("Wallet", content);
        Address wallet = row.wallet();
        context.async().<Optional<WalletDossier>>run(this, () -> context.desk().wallet(wallet),
                found -> found.ifPresent(d -> more.getChildren().setAll(positions(d))),
                e -> more.getChildren().setAll(Texts.wrapped("Positions could not be read: " + e.getMessage())));
    }

    /** Stops asking. */
    void hide() {
        context.async().forget(this);
    }

    private static Facts figures(LeaderboardRow row, long asOf) {
        return new Facts()
                .add("Rank", LeaderboardCells.rank(row))
                .add("Interval", interval(row))
                .add("Type", Chips.of(Chips.word(row.type()), Chips.styleOf(row.type()),
                        "confidence " + Format.percentText(100L * row.typeConfidence(), 0)))
                .add("Evidence", Format.countOf(row.evidence(), "independent decided positions"))
                .add("Realised SOL", Format.solChange(row.realizedLamports()))
                .add("Unrealised SOL", Format.solChange(row.unrealizedLamports()))
                .add("Realised USD", LeaderboardCells.usd(row))
                .add("Win rate", Format.percent(row.winRate(), "no decided position"))
                .add("Decided positions", Format.countOf(row.closed(), "decided positions"))
                .add("Multiple", Format.multiple(row.multiple(), "no decided position with a known cost"))
                .add("Tokens", Format.countOf(row.tokens(), "different tokens"))
                .add("Graduated", Format.countOf(row.graduates(), "graduated tokens bought"))
                .add("Trades", Format.countOf(row.trades(), "trades"))
                .add("Verified trades", Format.percent(row.reconciledRate(), "no balances to check against"))
                .add("First trade", Format.time(row.firstActive()))
                .add("Last trade", Format.ago(row.lastActive(), asOf));
    }

    private static List<Node> positions(WalletDossier dossier) {
        List<Integer> byProfit = IntStream.range(0, dossier.positions().size()).boxed()
                .filter(i -> dossier.positions().get(i).realizedLamports() != 0)
                .sorted(Comparator.comparingLong((Integer i) -> -dossier.positions().get(i).realizedLamports()))
                .toList();
        Facts best = new Facts();
        byProfit.stream().filter(i -> dossier.positions().get(i).realizedLamports() > 0).limit(POSITIONS)
                .forEach(i -> line(best, dossier, i));
        Facts worst = new Facts();
        byProfit.reversed().stream().filter(i -> dossier.positions().get(i).realizedLamports() < 0).limit(POSITIONS)
                .forEach(i -> line(worst, dossier, i));
        List<Node> lists = new ArrayList<>();
        if (!best.getChildren().isEmpty()) {
            lists.addAll(List.of(Texts.section("Best realised"), best));
        }
        if (!worst.getChildren().isEmpty()) {
            lists.addAll(List.of(Texts.section("Worst realised"), worst));
        }
        return lists;
    }

    private static void line(Facts list, WalletDossier dossier, int index) {
        Position position = dossier.positions().get(index);
        MintInfo mint = dossier.mints().get(index);
        list.add(Tokens.name(mint), new FigureLabel(Format.solChange(position.realizedLamports())));
    }

    /** Where the score may lie; not told where too little evidence says nothing. */
    private static Figure interval(LeaderboardRow row) {
        return row.tooLittleEvidence()
                ? Figure.unknown(Format.noScore(row))
                : Figure.plain(Format.interval(row.low(), row.high()),
                        Format.points(row.low()) + " to " + Format.points(row.high()) + " points");
    }
}
