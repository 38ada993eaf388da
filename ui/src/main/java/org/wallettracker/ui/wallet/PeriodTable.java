package org.wallettracker.ui.wallet;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.PeriodFigures;
import org.wallettracker.domain.ledger.PeriodFigures.Result;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.Links;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Navigator;
import org.wallettracker.ui.wallet.WalletPage.PositionRow;

/** The periods side by side: a column each, a row for each figure; the best and worst token lead to their pages. */
final class PeriodTable {
    private static final int SYMBOL = 9;

    /** A row: its name, what it means, and its figure in a period. */
    private record Line(String name, String help, Function<PeriodFigures, Figure> figure) {
    }

    private static final List<Line> LINES = List.of(
            new Line("Realised SOL", "Profit of the sales and burns in the period, net",
                    f -> Format.solChange(f.realized())),
            new Line("ROI", "That profit over the cost of what was sold or burned", PeriodTable::roi),
            new Line("Multiple", "Proceeds over cost of what was sold or burned",
                    f -> Format.multiple(f.multiple(), "nothing of known cost was sold")),
            new Line("Profit factor",
                    "Gains over losses, token by token, of realised results only: what is still held is in neither, also where the "
                            + "score counts it as a loss",
                    PeriodTable::factor),
            new Line("Drawdown SOL", "The most that the running profit fell below its highest",
                    f -> Format.sol(f.drawdown())),
            new Line("Hold time", "Between purchase and sale or burn, weighted by cost", PeriodTable::hold),
            new Line("Sales", "Single sales", f -> Format.countOf(f.sales(), "sales")),
            new Line("Sales won", "Share of the sales with a profit", PeriodTable::won),
            new Line("Buys", "Single buys", f -> Format.countOf(f.buys(), "buys")),
            new Line("Spent SOL", "Cost of the buys, net", f -> Format.sol(f.bought())),
            new Line("Tokens", "Different tokens bought or sold", f -> Format.countOf(f.tokens(), "tokens")));

    private final WalletLinks links;
    private final Navigator navigator;

    PeriodTable(WalletLinks links, Navigator navigator) {
        this.links = links;
        this.navigator = navigator;
    }

    /** Profit over cost, signed. */
    static Figure roi(PeriodFigures f) {
        return f.cost() > 0
                ? Format.percentChange(f.roi())
                : Figure.unknown("nothing of known cost was sold");
    }

    /** Gains over losses. */
    static Figure factor(PeriodFigures f) {
        return f.profitFactor() >= 0
                ? Format.ratio(f.profitFactor())
                : Figure.unknown(f.gains() > 0 ? "no token brought a loss" : "no token brought a gain or a loss");
    }

    /** How long what was sold had been held. */
    static Figure hold(PeriodFigures f) {
        return f.holdSeconds() == Unknown.AMOUNT
                ? Figure.unknown("nothing of known cost and time was sold")
                : Figure.plain(Format.duration(f.holdSeconds()), Format.counted(f.holdSeconds(), "seconds"),
                        Long.toString(f.holdSeconds()));
    }

    /** Sales with a profit. */
    static Figure won(PeriodFigures f) {
        return f.sales() == 0
                ? Figure.unknown("no sale in this time")
                : Format.percent((int) (f.won() * 10_000L / f.sales()), "");
    }

    /** The table of {@code page}; the column of {@code chosen} is marked. */
    Node of(WalletPage page, Span chosen) {
        GridPane table = new GridPane(Space.S, Space.XS);
        table.setId("periods");
        table.getStyleClass().add("periods");
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(Region.USE_PREF_SIZE);
        table.getColumnConstraints().add(name);
        int column = 1;
        for (Span span : Span.values()) {
            PeriodFigures figures = page.period(span);
            if (figures == null) {
                continue;
            }
            ColumnConstraints wide = new ColumnConstraints();
            wide.setHalignment(HPos.RIGHT);
            wide.setHgrow(Priority.ALWAYS);
            table.getColumnConstraints().add(wide);
            Button choose = Links.link(span.word(), "look at this span", () -> links.span(span));
            choose.setMinWidth(Region.USE_PREF_SIZE);
            if (span == chosen) {
                choose.getStyleClass().add("chosen");
            }
            table.add(choose, column, 0);
            for (int i = 0; i < LINES.size(); i++) {
                FigureLabel figure = new FigureLabel(LINES.get(i).figure().apply(figures));
                figure.setMinWidth(Region.USE_PREF_SIZE);
                table.add(figure, column, i + 1);
            }
            table.add(token(page, figures.best(), "no token brought a gain"), column, LINES.size() + 1);
            table.add(token(page, figures.worst(), "no token brought a loss"), column, LINES.size() + 2);
            column++;
        }
        for (int i = 0; i < LINES.size(); i++) {
            table.add(named(LINES.get(i).name(), LINES.get(i).help()), 0, i + 1);
        }
        table.add(named("Best realised", "The token with the highest realised profit"), 0, LINES.size() + 1);
        table.add(named("Worst realised",
                "The token with the highest realised loss. What is still held is not in it, also where the "
                        + "score counts it as a loss"),
                0, LINES.size() + 2);
        return table;
    }

    private static Label named(String word, String help) {
        Label label = Texts.muted(word);
        label.setTooltip(new Tooltip(help));
        return label;
    }

    private Node token(WalletPage page, @Nullable Result result, String none) {
        if (result == null) {
            return new FigureLabel(Figure.unknown(none));
        }
        PositionRow row = page.position(result.mint());
        String address = result.mint().shortened();
        String whole = row == null ? address : Tokens.name(row.mint());
        String text = !whole.equals(address) && whole.codePointCount(0, whole.length()) > SYMBOL
                ? whole.substring(0, whole.offsetByCodePoints(0, SYMBOL - 1)) + "\u2026"
                : whole;
        Figure profit = Format.solChange(result.lamports());
        Button link = Links.link(text, whole + " brought " + profit.text() + " SOL; opens the token",
                () -> navigator.token(result.mint().toBase58()));
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.pseudoClassStateChanged(FigureLabel.GAIN, result.lamports() > 0);
        link.pseudoClassStateChanged(FigureLabel.LOSS, result.lamports() < 0);
        return link;
    }
}
