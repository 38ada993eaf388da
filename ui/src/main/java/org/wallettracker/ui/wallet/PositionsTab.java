package org.wallettracker.ui.wallet;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.Bridge;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.ExportMenu;
import org.wallettracker.ui.common.table.RowOrder;
import org.wallettracker.ui.common.table.TableBar;
import org.wallettracker.ui.common.table.TokenCell;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.wallet.WalletPage.PositionRow;

/** The table of positions. */
final class PositionsTab {
    private static final String BASIS = "wallet.basis";
    private final DeskTable<PositionRow> table;
    private final TableBar bar;
    private final BorderPane root = new BorderPane();
    private final BridgePane whole;
    private @Nullable WalletPage page;
    private Basis basis;
    private List<PositionRow> shown = List.of();
    private String wallet = "";

    /** @param rebased called when profits are told in another way */
    PositionsTab(ViewContext context, Runnable rebased) {
        basis = Basis.parse(context.settings().get(BASIS));
        whole = new BridgePane(context.settings());
        table = new DeskTable<>("positions-table", "Positions", columns(),
                (a, b) -> a.position().mint().equals(b.position().mint()), context.async());
        table.placeholder("No positions");
        table.remember(context.settings(), "positions");
        bar = new TableBar(table.tools(context.navigator(), () -> name("positions"),
                () -> List.of(new ExportMenu.Choice("Their lots", () -> WalletFields.lots(name("lots"), shown)),
                        new ExportMenu.Choice("Their disposals",
                                () -> WalletFields.disposals(name("disposals"), shown)))));
        bar.lead(new BasisSwitch(basis, chosen -> {
            basis = chosen;
            context.settings().keep(BASIS, chosen.line());
            told();
            rebased.run();
        }).node());
        root.setTop(new VBox(bar.node(), whole.node()));
        root.setCenter(table.node());
    }

    private List<Column<PositionRow>> columns() {
        return List.of(
                Column.<PositionRow>words("token", "Token", "Symbol, name or mint", 144, 12, r -> Tokens.name(r.mint()),
                        () -> TokenCell.of(r -> r.position().mint(), r -> Tokens.name(r.mint())))
                        .writing(Field.text("mint", r -> r.position().mint().toBase58()),
                                Field.text("symbol", r -> r.mint().symbol()),
                                Field.text("name", r -> r.mint().name()),
                                Field.integer("decimals", r -> r.mint().decimals())),
                Column.<PositionRow>figures("bought", "Bought", "Tokens bought", 84, 3,
                        r -> key(r, Position::boughtRaw),
                        r -> amount(r, p -> Format.tokens(p.boughtRaw(), r.mint().decimals())))
                        .writing(WalletFields.raw("bought", Position::boughtRaw)),
                Column.<PositionRow>figures("sold", "Sold", "Tokens sold", 84, 2, r -> key(r, Position::soldRaw),
                        r -> amount(r, p -> Format.tokens(p.soldRaw(), r.mint().decimals())))
                        .writing(WalletFields.raw("sold", Position::soldRaw)),
                Column.<PositionRow>figures("open", "Held", "Tokens still held", 84, 4, r -> key(r, Position::openRaw),
                        r -> amount(r, p -> Format.tokens(p.openRaw(), r.mint().decimals())))
                        .writing(WalletFields.raw("open", Position::openRaw)),
                Column.<PositionRow>figures("cost", "Spent SOL", "SOL spent on all buys, all fees included", 80, 9,
                        r -> key(r, Position::spentLamports), r -> amount(r, p -> Format.sol(p.spentLamports())))
                        .writing(WalletFields.lamports("spent", Position::spentLamports)),
                Column.<PositionRow>figures("proceeds", "Received SOL", "SOL from all sells, all fees taken off", 96, 8,
                        r -> key(r, Position::receivedLamports),
                        r -> amount(r, p -> Format.solNet(p.receivedLamports())))
                        .writing(WalletFields.lamports("received", Position::receivedLamports)),
                method("realised", "FIFO", "Realised profit, first in first out: what the score uses", 11, Bridge::fifo)
                        .writing(WalletFields.lamports("realizedPnl", Position::realizedLamports),
                                Field.decimal("realizedPnlUsd", 6,
                                        r -> r.position().usdKnown() && r.position().amountsKnown()
                                                ? r.position().realizedMicroUsd()
                                                : null),
                                WalletFields.lamports("realizedGrossPnl", Position::realizedGrossLamports)),
                method("average", "Average", "Realised profit by average cost, for comparison", 6, Bridge::average)
                        .writing(WalletFields.lamports("averageCostPnl", Position::averageCostLamports)),
                method("cash", "Cash flow", "What came in less what went out, for comparison", 7, Bridge::cash)
                        .writing(WalletFields.lamports("cashFlowPnl", Position::cashFlowLamports)),
                Column.<PositionRow>figures("in", "Came", "Tokens that came by transfer", 72, 0,
                        r -> key(r, p -> r.bridge().receivedRaw()),
                        r -> moved(r, r.bridge().transfersIn(), r.bridge().receivedRaw()))
                        .writing(WalletFields.moved("transferredIn", Bridge::receivedRaw))
                        .telling(r -> r.bridge().transfersIn() > 0),
                Column.<PositionRow>figures("out", "Left", "Tokens that left by transfer", 72, 0,
                        r -> key(r, p -> r.bridge().sentRaw()),
                        r -> moved(r, r.bridge().transfersOut(), r.bridge().sentRaw()))
                        .writing(WalletFields.moved("transferredOut", Bridge::sentRaw))
                        .telling(r -> r.bridge().transfersOut() > 0),
                Column.<PositionRow>figures("unrealised", "Unrealised SOL", "Exit value less cost of what is held",
                        112, 7,
                        r -> r.position().exitValueKnown() ? r.position().unrealizedLamports() : RowOrder.UNKNOWN,
                        r -> PositionInspector.unrealised(r.position()))
                        .writing(Field.lamports("unrealizedPnl", r -> r.position().exitValueKnown()
                                ? Long.valueOf(r.position().unrealizedLamports())
                                : null),
                                WalletFields.lamports("unmatchedProceeds", Position::unmatchedLamports)),
                Column.<PositionRow>figures("last", "Last trade", "Time of the last trade, UTC", 146, 1,
                        r -> r.position().lastTime(), r -> Format.time(r.position().lastTime()))
                        .writing(Field.time("firstTrade", r -> r.position().firstTime()),
                                Field.time("lastTrade", r -> r.position().lastTime())),
                Column.<PositionRow>words("flags", "Flags", "What to know before trusting the figures", 168, 10,
                        r -> FlagWords.words(r.position().flags()), PositionsTab::flags)
                        .telling(r -> !r.position().flags().isEmpty()));
    }

    private Column<PositionRow> method(String id, String title, String help, int importance,
            Function<Bridge, Bridge.Figures> figures) {
        return Column.<PositionRow>figures(id, title, help, 84, importance,
                r -> r.position().amountsKnown() ? basis.key(figures.apply(r.bridge())) : RowOrder.UNKNOWN,
                r -> amount(r, p -> basis.figure(figures.apply(r.bridge()))));
    }

    private static Figure moved(PositionRow row, int times, long raw) {
        return times == 0
                ? Figure.plain("", "none came or left this way")
                : amount(row, p -> Format.tokens(raw, row.mint().decimals()));
    }

    /** What a row is ordered by: amounts too large to be true are not known. */
    private static long key(PositionRow row, ToLongFunction<Position> amount) {
        return row.position().amountsKnown() ? amount.applyAsLong(row.position()) : RowOrder.UNKNOWN;
    }

    private static Figure amount(PositionRow row, Function<Position, Figure> amount) {
        return PositionInspector.amount(row.position(), amount);
    }

    private static Column.Cell<PositionRow> flags() {
        HBox box = new HBox(Space.XS);
        box.setAlignment(Pos.CENTER_LEFT);
        return Column.cell(box, r -> {
            List<Label> chips = FlagWords.chips(r.position().flags());
            box.getChildren().setAll(chips.size() <= 2 ? chips : chips.subList(0, 1));
            if (chips.size() > 2) {
                box.getChildren().add(Chips.of("+" + (chips.size() - 1), "quiet",
                        FlagWords.words(r.position().flags())));
            }
        });
    }

    /** The name of a file about the wallet. */
    private String name(String what) {
        return what + "-" + wallet;
    }

    /** Shows the positions of {@code now} with a trade in {@code span}. */
    void show(WalletPage now, Span span) {
        page = now;
        shown = now.positions(span);
        wallet = now.dossier().address().toBase58();
        bar.say(span == Span.ALL
                ? Format.count(shown.size()) + (shown.size() == 1 ? " position" : " positions")
                : Format.count(shown.size()) + " of "
                        + Format.counted(now.positions().size(), "positions, those with a trade ") + span.phrase()
                        + "; figures are of the whole position");
        told();
    }

    /** Tells profits in the present basis. */
    private void told() {
        WalletPage now = page;
        if (now != null) {
            whole.show(now.dossier().bridge(), basis, now.positions().size());
            table.show(List.copyOf(shown));
            table.node().refresh();
        }
    }

    /** In what profits are told. */
    Basis basis() {
        return basis;
    }

    /** True if the position in {@code mint} is among those shown. */
    boolean shows(Address mint) {
        return shown.stream().anyMatch(r -> r.position().mint().equals(mint));
    }

    /** Selects the position in {@code mint}. */
    void select(WalletPage page, Address mint) {
        PositionRow row = page.position(mint);
        if (row != null) {
            table.select(row);
        }
    }

    /** The selected position; null for none. */
    @Nullable
    PositionRow selected() {
        return table.selected().get();
    }

    DeskTable<PositionRow> table() {
        return table;
    }

    Node node() {
        return root;
    }
}
