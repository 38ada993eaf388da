package org.wallettracker.ui.token;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.EarlyBuyer;
import org.wallettracker.domain.desk.EarlyBuyer.Next;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.signal.SmartMoney;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.Identicons;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.note.Notes;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.RowOrder;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.token.TokenPage.BuyerRow;

/** The table of early buyers and what each did next. */
final class BuyerTable {
    private final DeskTable<BuyerRow> table;

    BuyerTable(ViewContext context) {
        table = new DeskTable<>("buyers-table", "Early buyers and what each did next",
                columns(context.navigator().notes()),
                (a, b) -> a.buyer().wallet().equals(b.buyer().wallet()), context.async());
        table.remember(context.settings(), "early-buyers");
        context.navigator().notes().book().subscribe(book -> table.node().refresh());
    }

    /** Shows the early buyers of {@code page}, or that nothing is known of any. */
    void show(TokenPage page) {
        table.placeholder(page.curveSeen()
                ? "Nobody is known to have bought on its curve"
                : "Nothing stored tells of its curve: who bought early is not known");
        table.show(page.buyers());
    }

    private static List<Column<BuyerRow>> columns(Notes notes) {
        return List.of(
                Column.<BuyerRow>figures("place", "#", "Order of the first buy on the curve", 42, 9, r -> -r.place(),
                        r -> Format.countOf(r.place(), "in order of the first buy"))
                        .writing(Field.integer("place", BuyerRow::place)),
                Column.<BuyerRow>words("wallet", "Wallet", "Who bought; the creator is marked", 190, 13,
                        r -> r.buyer().wallet().toBase58(),
                        () -> wallet(notes)).writing(Field.text("address", r -> r.buyer().wallet().toBase58()),
                                Field.flag("creator", BuyerRow::creator)),
                Column.<BuyerRow>figures("score", "Score", "Its trader score, 0 to 1000", 66, 12,
                        r -> r.buyer().score() < 0 ? RowOrder.UNKNOWN : r.buyer().score(),
                        r -> TokenTable.score(r.buyer().score()))
                        .writing(Field.decimal("score", 2, r -> r.buyer().score() < 0 ? null : r.buyer().score()),
                                Field.text("scoreReason", r -> TokenTable.reason(r.buyer().score()))),
                Column.<BuyerRow>words("smart", "Smart money",
                        "Whose score is above the smart line: whether it counts, or what speaks against it", 150, 4,
                        BuyerTable::smart, BuyerTable::smartCell).telling(r -> r.verdict() != null)
                        .writing(Field.flag("smart", r -> r.verdict() != null),
                                Field.text("counts", BuyerTable::smart)),
                Column.<BuyerRow>figures("bought", "Bought after",
                        "From the creation to its first buy; where the creation "
                                + "was not seen, the time of the buy",
                        100, 8, r -> key(r.buyer().firstBuy()),
                        BuyerTable::bought).writing(Field.time("firstBuy", r -> r.buyer().firstBuy())),
                Column.<BuyerRow>figures("progress", "At curve", "Sold of the curve just before its first buy", 76, 10,
                        r -> r.buyer().progress() < 0 ? RowOrder.UNKNOWN : r.buyer().progress(),
                        r -> Format.percent(r.buyer().progress(), "the event does not tell the curve's state"))
                        .writing(Field.decimal("curveProgress", 4,
                                r -> r.buyer().progress() < 0 ? null : r.buyer().progress())),
                Column.<BuyerRow>figures("cost", "Curve cost SOL",
                        "SOL it spent on the curve, all fees included; later purchases not", 104, 7,
                        r -> r.buyer().costLamports(), r -> Format.sol(r.buyer().costLamports()))
                        .writing(Field.lamports("cost",
                                r -> r.buyer().costLamports() < 0 ? null : Long.valueOf(r.buyer().costLamports()))),
                Column.<BuyerRow>figures("sold", "Sold", "Share of all tokens it got that it sold", 72, 6,
                        r -> of(r, Next::soldShare), r -> next(r, n -> Format.percent(n.soldShare(), "")))
                        .writing(Field.decimal("soldShare", 4, r -> did(r, Next::soldShare))),
                Column.<BuyerRow>figures("held", "First sold after", "From its first buy to its first sale", 124, 1,
                        BuyerTable::heldKey, r -> next(r, n -> held(r.buyer(), n)))
                        .writing(Field.integer("sells", r -> did(r, Next::sells)),
                                Field.time("firstSell", r -> did(r, Next::firstSell)),
                                Field.time("lastSell", r -> did(r, Next::lastSell))),
                Column.<BuyerRow>figures("multiple", "Multiple", "Proceeds over cost of what it sold", 76, 5,
                        r -> of(r, n -> n.multiple() < 0 ? RowOrder.UNKNOWN : n.multiple()),
                        r -> next(r, n -> Format.multiple(n.multiple(), "nothing of known cost was sold")))
                        .writing(Field.decimal("soldMultiple", 3,
                                r -> did(r, n -> n.multiple() < 0 ? null : n.multiple()))),
                Column.<BuyerRow>figures("holds", "Still holds", "Tokens it still holds", 88, 3,
                        r -> of(r, Next::heldRaw),
                        r -> next(r, n -> Format.tokens(n.heldRaw(), r.decimals())))
                        .writing(Field.raw("open", r -> did(r, Next::heldRaw))),
                Column.<BuyerRow>figures("realised", "Realised SOL", "Profit of what it sold, net", 98, 2,
                        r -> of(r, Next::realizedLamports),
                        r -> next(r, n -> Format.solChange(n.realizedLamports())))
                        .writing(Field.lamports("realizedPnl", r -> did(r, Next::realizedLamports))),
                Column.<BuyerRow>figures("result", "Result SOL",
                        "Realised, and what it holds at its exit value less its cost",
                        88, 11, r -> of(r, n -> n.resultKnown() ? n.resultLamports() : RowOrder.UNKNOWN),
                        r -> next(r, BuyerTable::result))
                        .writing(Field.lamports("result",
                                r -> did(r, n -> n.resultKnown() ? n.resultLamports() : null))));
    }

    private static String smart(BuyerRow row) {
        return row.verdict() == null ? "" : row.verdict().words();
    }

    private static Column.Cell<BuyerRow> smartCell() {
        Label label = new Label();
        return Column.cell(label, row -> {
            label.setText(smart(row));
            label.getStyleClass().removeAll("muted");
            if (row.verdict() != SmartMoney.Verdict.VALIDATED) {
                label.getStyleClass().add("muted");
            }
        });
    }

    /** A figure of what a wallet did next, to order by. */
    private interface Key {
        long of(Next next);
    }

    /** A figure of what a wallet did next, to show. */
    interface Shown {
        Figure of(Next next);
    }

    private static long of(BuyerRow row, Key key) {
        Next next = row.buyer().next();
        return next == null ? RowOrder.UNKNOWN : key.of(next);
    }

    /** A value of what a wallet did next, for files; null where that is not known. */
    private static <V> @Nullable V did(BuyerRow row, Function<Next, @Nullable V> value) {
        Next next = row.buyer().next();
        return next == null ? null : value.apply(next);
    }

    /** What the wallet did next, or why that is not known. */
    static Figure next(BuyerRow row, Shown shown) {
        Next next = row.buyer().next();
        if (next != null) {
            return shown.of(next);
        }
        return Figure.unknown(row.buyer().position() == null
                ? "a venue or known account: it has no positions"
                : "its amounts are larger than any that can be true");
    }

    private static long key(long time) {
        return time == Unknown.TIME ? RowOrder.UNKNOWN : time;
    }

    /** How long after the creation; the moment itself on hover. */
    static Figure bought(BuyerRow row) {
        long at = row.buyer().firstBuy();
        if (at == Unknown.TIME || row.createdAt() == Unknown.TIME) {
            return Format.time(at);
        }
        long after = at - row.createdAt();
        return Figure.plain(after < 1 ? "same second" : Format.duration(after), Format.timeExact(at));
    }

    private static long heldKey(BuyerRow row) {
        return of(row, n -> n.firstSell() == Unknown.TIME || row.buyer().firstBuy() == Unknown.TIME
                ? RowOrder.UNKNOWN
                : n.firstSell() - row.buyer().firstBuy());
    }

    /** How long after its first buy it first sold. */
    static Figure held(EarlyBuyer buyer, Next next) {
        if (next.sells() == 0) {
            return Figure.unknown("it never sold");
        }
        if (next.firstSell() == Unknown.TIME || buyer.firstBuy() == Unknown.TIME) {
            return Figure.unknown("the time is not known");
        }
        long seconds = next.firstSell() - buyer.firstBuy();
        if (seconds < 0) {
            return Figure.plain("before it bought", "sold first at " + Format.timeExact(next.firstSell())
                    + ", bought first at " + Format.timeExact(buyer.firstBuy())
                    + ": what it sold came from elsewhere");
        }
        return Figure.plain(seconds < 1 ? "same second" : Format.duration(seconds),
                Format.timeExact(next.firstSell()));
    }

    /** Profit with what is still held. */
    static Figure result(Next next) {
        return next.resultKnown()
                ? Format.solChange(next.resultLamports())
                : Figure.unknown("no price source is known for what it still holds");
    }

    private static Column.Cell<BuyerRow> wallet(Notes notes) {
        Label creator = Chips.of("creator", "type-dev", "It made this token or is paid the creator's fees");
        creator.managedProperty().bind(creator.visibleProperty());
        return wallet(notes, r -> r.buyer().wallet(), creator, BuyerRow::creator);
    }

    /** A cell with a wallet's picture and short address. */
    static <T> Column.Cell<T> wallet(Notes notes, Function<T, Address> of) {
        return wallet(notes, of, null, r -> false);
    }

    private static <T> Column.Cell<T> wallet(Notes notes, Function<T, Address> of, @Nullable Label mark,
            Predicate<T> marked) {
        ImageView picture = new ImageView();
        FigureLabel address = new FigureLabel();
        address.getStyleClass().add("address");
        HBox box = new HBox(Space.S, picture, address);
        box.setAlignment(Pos.CENTER_LEFT);
        if (mark != null) {
            box.getChildren().add(mark);
        }
        return Column.cell(box, r -> {
            if (mark != null) {
                mark.setVisible(marked.test(r));
            }
            picture.setImage(Identicons.of(of.apply(r), 2));
            address.show(notes.name(of.apply(r)));
        });
    }

    DeskTable<BuyerRow> table() {
        return table;
    }
}
