package org.wallettracker.ui.wallet;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.format.Tokens;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.RowOrder;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.wallet.WalletPage.PositionRow;

/** The table of positions. */
final class PositionsTab {
    private final DeskTable<PositionRow> table;

    PositionsTab(Async async) {
        table = new DeskTable<>("positions-table", "Positions", columns(),
                (a, b) -> a.position().mint().equals(b.position().mint()), async);
        table.placeholder("No positions");
    }

    private static List<Column<PositionRow>> columns() {
        return List.of(
                Column.words("token", "Token", "Symbol, name or mint", 144, 12, r -> Tokens.name(r.mint()),
                        () -> TokenCell.of(r -> r.position().mint(), r -> Tokens.name(r.mint()))),
                Column.figures("bought", "Bought", "Tokens bought", 84, 3, r -> r.position().boughtRaw(),
                        r -> Format.tokens(r.position().boughtRaw(), r.mint().decimals())),
                Column.figures("sold", "Sold", "Tokens sold", 84, 2, r -> r.position().soldRaw(),
                        r -> Format.tokens(r.position().soldRaw(), r.mint().decimals())),
                Column.figures("open", "Open", "Tokens still held", 84, 4, r -> r.position().openRaw(),
                        r -> Format.tokens(r.position().openRaw(), r.mint().decimals())),
                Column.figures("cost", "Cost", "SOL spent on all buys, all fees included", 80, 9,
                        r -> r.position().spentLamports(), r -> Format.sol(r.position().spentLamports())),
                Column.figures("proceeds", "Proceeds", "SOL from all sells, all fees taken off", 80, 8,
                        r -> r.position().receivedLamports(), r -> Format.solNet(r.position().receivedLamports())),
                Column.figures("realised", "Realised", "Profit in SOL, first in first out, net", 84, 11,
                        r -> r.position().realizedLamports(), r -> Format.solChange(r.position().realizedLamports())),
                Column.figures("average", "Average", "Profit in SOL by average cost, for comparison", 84, 5,
                        r -> r.position().averageCostLamports(),
                        r -> Format.solChange(r.position().averageCostLamports())),
                Column.figures("cash", "Cash flow", "SOL in less SOL out, for comparison", 84, 6,
                        r -> r.position().cashFlowLamports(), r -> Format.solChange(r.position().cashFlowLamports())),
                Column.figures("unrealised", "Unrealised", "Exit value less cost of what is held, in SOL", 88, 7,
                        r -> r.position().exitValueKnown() ? r.position().unrealizedLamports() : RowOrder.UNKNOWN,
                        r -> PositionInspector.unrealised(r.position())),
                Column.figures("last", "Last trade", "Time of the last trade, UTC", 104, 1,
                        r -> r.position().lastTime(), r -> Format.time(r.position().lastTime())),
                Column.words("flags", "Flags", "What to know before trusting the figures", 120, 10,
                        r -> FlagWords.words(r.position().flags()), PositionsTab::flags));
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

    /** Shows {@code page}. */
    void show(WalletPage page) {
        table.show(page.positions());
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
        return table.node();
    }
}
