package org.wallettracker.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.RowOrder;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.compare.CommonToken.Dealing;

/** The tokens that at least two of the wallets traded: who bought first, how much later the others, what each made. */
final class CommonTable {
    private CommonTable() {
    }

    /** The table for {@code comparison}. */
    static DeskTable<CommonToken> of(Comparison comparison, ViewContext context) {
        DeskTable<CommonToken> table = new DeskTable<>("common-table", "Tokens in common",
                columns(comparison.wallets().size()), (a, b) -> a.mint().mint().equals(b.mint().mint()),
                context.async());
        table.placeholder("No token was traded by two of them");
        table.onOpen(t -> context.navigator().token(t.mint().mint().toBase58()));
        table.show(comparison.tokens());
        return table;
    }

    private static List<Column<CommonToken>> columns(int wallets) {
        List<Column<CommonToken>> columns = new ArrayList<>();
        columns.add(Column.<CommonToken>words("token", "Token", "The token", 110, 20, t -> Tokens.name(t.mint()),
                () -> {
                    Label name = new Label();
                    return Column.cell(name, t -> name.setText(Tokens.name(t.mint())));
                }).writing(Field.text("mint", t -> t.mint().mint().toBase58()),
                        Field.text("symbol", t -> t.mint().symbol())));
        columns.add(Column.<CommonToken>figures("traders", "Wallets", "How many of the wallets traded it", 64, 7,
                CommonToken::traders, t -> Format.countOf(t.traders(), "of the wallets"))
                .writing(Field.integer("wallets", CommonToken::traders)));
        columns.add(Column
                .<CommonToken>figures("spread", "First buys apart", "Between the earliest and the latest first buy",
                        112, 8,
                        t -> t.spread() == Unknown.AMOUNT ? RowOrder.UNKNOWN : t.spread(), CommonTable::apart)
                .writing(Field.integer("apartSeconds", t -> t.spread() == Unknown.AMOUNT ? null : t.spread())));
        for (int i = 0; i < wallets; i++) {
            int place = i;
            String name = Comparison.letter(i);
            columns.add(Column.<CommonToken>figures("first" + name, name + " bought after",
                    "First buy of " + name + ": how long after the earliest of them", 104, 16 - i,
                    t -> t.after(place) == Unknown.AMOUNT ? RowOrder.UNKNOWN : t.after(place), t -> bought(t, place))
                    .writing(Field.time("firstBuy" + name, t -> time(t, place))));
            columns.add(Column
                    .<CommonToken>figures("pnl" + name, name + " profit SOL", "Realised profit of " + name + " in it",
                            100, 11 - i, t -> profit(t, place) == null ? RowOrder.UNKNOWN : made(t, place),
                            t -> made(t.dealings().get(place)))
                    .writing(Field.lamports("pnl" + name, t -> profit(t, place))));
        }
        return columns;
    }

    private static Figure apart(CommonToken token) {
        return token.spread() == Unknown.AMOUNT
                ? Figure.unknown("fewer than two first buys of known time")
                : duration(token.spread());
    }

    private static Figure duration(long seconds) {
        return Figure.plain(seconds == 0 ? "same second" : Format.duration(seconds), Format.counted(seconds, "seconds"),
                Long.toString(seconds));
    }

    /** When the wallet at {@code place} bought first, beside the earliest. */
    static Figure bought(CommonToken token, int place) {
        Dealing dealing = token.dealings().get(place);
        if (dealing == null) {
            return Figure.unknown("it did not trade this token");
        }
        long after = token.after(place);
        if (after == Unknown.AMOUNT) {
            return Figure.unknown("it is not known to have bought any, or not when");
        }
        String exact = Format.timeExact(dealing.firstBuy());
        return Figure.plain(after == 0 ? "first" : "+" + Format.duration(after), exact);
    }

    private static Figure made(@Nullable Dealing dealing) {
        return dealing == null
                ? Figure.unknown("it did not trade this token")
                : dealing.amountsKnown()
                        ? Format.solChange(dealing.realized())
                        : Figure.unknown("its amounts are larger than any that can be true");
    }

    private static long made(CommonToken token, int place) {
        Long profit = profit(token, place);
        return profit == null ? RowOrder.UNKNOWN : profit;
    }

    private static @Nullable Long profit(CommonToken token, int place) {
        Dealing dealing = token.dealings().get(place);
        return dealing == null || !dealing.amountsKnown() ? null : (Long) dealing.realized();
    }

    private static @Nullable Long time(CommonToken token, int place) {
        Dealing dealing = token.dealings().get(place);
        return dealing == null ? null : (Long) dealing.firstBuy();
    }
}
