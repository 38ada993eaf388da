package org.wallettracker.ui.feed;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.domain.desk.TokenBoard.TokenRow;
import org.wallettracker.domain.market.CurveCoverage;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.control.States;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.CoverageWords;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.RowOrder;
import org.wallettracker.ui.common.table.TableBar;
import org.wallettracker.ui.common.table.TokenCell;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.common.view.ViewContext;

/** Every graduated token, and whether all that traded on its curve are known. The least known stand first. */
final class CoveragePane {
    private final FeedViewModel model;
    private final DeskTable<TokenRow> table;
    private final TableBar bar;
    private final BorderPane root = new BorderPane();

    CoveragePane(FeedViewModel model, ViewContext context) {
        this.model = model;
        table = new DeskTable<>("coverage-table", "Graduated tokens and how far they are known", columns(),
                (a, b) -> a.info().mint().equals(b.info().mint()), context.async());
        table.remember(context.settings(), "coverage");
        table.onOpen(r -> context.navigator().token(r.info().mint().toBase58()));
        bar = new TableBar(table.tools(context.navigator(), () -> "coverage", List::of));
        root.setTop(bar.node());
    }

    private static List<Column<TokenRow>> columns() {
        return List.of(
                Column.<TokenRow>words("token", "Token", "Symbol, name or mint; the mint on hover", 140, 10,
                        r -> Tokens.name(r.info()),
                        () -> TokenCell.of(r -> r.info().mint(), r -> Tokens.name(r.info())))
                        .writing(Field.text("mint", r -> r.info().mint().toBase58()),
                                Field.text("symbol", r -> r.info().symbol())),
                Column.<TokenRow>figures("known", "Early buyers known", "Whether every trade on the curve is known",
                        130, 9,
                        r -> r.coverage() == null ? RowOrder.UNKNOWN : CoverageWords.order(r.coverage()),
                        r -> CoverageWords.of(r.coverage()))
                        .writing(Field.text("state", r -> r.coverage() == null
                                ? null
                                : r.coverage().state().name().toLowerCase(Locale.ROOT)),
                                Field.integer("gaps", r -> r.coverage() == null ? null : r.coverage().gaps())),
                Column.<TokenRow>figures("buyers", "Early buyers", "Wallets that bought on its curve, as far as known",
                        96, 7,
                        TokenRow::earlyBuyers, r -> Format.countOf(r.earlyBuyers(), "wallets"))
                        .writing(Field.integer("earlyBuyers", TokenRow::earlyBuyers)),
                Column.<TokenRow>figures("trades", "On the curve", "Known trades on its curve", 92, 6,
                        r -> r.coverage() == null ? 0 : r.coverage().trades(), CoveragePane::trades),
                Column.<TokenRow>figures("until", "First gap (UTC)",
                        "The first trade after a gap: what is before the gap is"
                                + " known",
                        164, 5, r -> until(r) == Unknown.TIME ? RowOrder.UNKNOWN : until(r),
                        r -> until(r) == Unknown.TIME
                                ? Figure.unknown(tail(r)
                                        ? "the last trades are missing: no known one follows the gap"
                                        : "no gap between known trades")
                                : Format.second(until(r), Unknown.AMOUNT))
                        .writing(Field.time("knownUntil", CoveragePane::until)));
    }

    private static Figure trades(TokenRow row) {
        CurveCoverage coverage = row.coverage();
        return coverage == null
                ? Figure.unknown("nothing is known of a curve")
                : Format.countOf(coverage.trades(), "trades");
    }

    private static boolean tail(TokenRow row) {
        CurveCoverage coverage = row.coverage();
        return coverage != null && coverage.tail() != null;
    }

    private static long until(TokenRow row) {
        CurveCoverage coverage = row.coverage();
        return coverage == null ? Unknown.TIME : coverage.knownUntil();
    }

    void show(Loadable<TokenBoard> state) {
        switch (state) {
            case Loadable.Loading<TokenBoard> l -> root.setCenter(States.loadingRows(12, 4));
            case Loadable.Empty<TokenBoard> e -> root.setCenter(States.empty(e.title(), e.advice()));
            case Loadable.Failed<TokenBoard> f -> {
                Button again = new Button("Try again");
                again.setOnAction(e -> model.count());
                root.setCenter(States.failed(f.title(), f.cause(), again));
            }
            case Loadable.Ready<TokenBoard> r -> rows(r.value());
        }
    }

    private void rows(TokenBoard board) {
        List<TokenRow> rows = board.rows().stream().filter(r -> r.info().graduated()).sorted(
                java.util.Comparator.comparingInt(r -> r.coverage() == null ? 0 : CoverageWords.order(r.coverage())))
                .toList();
        table.show(rows);
        bar.say(rows.isEmpty()
                ? ""
                : "every trade known of " + Format.count(board.coverage().complete()) + " of "
                        + Format.count(rows.size()) + " graduated tokens; proved from the reserves that trades left and"
                        + " found");
        root.setCenter(rows.isEmpty()
                ? States.empty("No graduated token is known", "Follow the chain or import transactions of one.")
                : table.node());
    }

    DeskTable<TokenRow> table() {
        return table;
    }

    Node node() {
        return root;
    }
}
