package org.wallettracker.ui.wallet;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.RowOrder;
import org.wallettracker.ui.wallet.WalletPage.FactRow;

/** The table of every fact the wallet takes part in. */
final class TradesTab {
    private final DeskTable<FactRow> table;

    TradesTab(Async async) {
        table = new DeskTable<>("trades-table", "Trades and transfers", columns(),
                (a, b) -> a.recorded().recordSeq() == b.recorded().recordSeq(), async);
        table.placeholder("No facts");
    }

    private static List<Column<FactRow>> columns() {
        return List.of(
                Column.figures("time", "Time (UTC)", "Block time; facts stand in chain order", 108, 12,
                        TradesTab::time, r -> Format.time(r.recorded().header().blockTime())),
                Column.words("kind", "What", "What happened, seen from this wallet", 92, 11, r -> r.view().kind(),
                        TradesTab::kind),
                Column.words("token", "Token", "Symbol, name or mint", 136, 10, r -> r.view().token(),
                        () -> TokenCell.of(r -> r.view().mint(), r -> r.view().token())),
                figure("tokens", "Tokens", "How many changed hands", 92, 7, FactView::tokens),
                figure("swap", "Swap SOL", "What changed hands, all fees excluded", 88, 6, FactView::swap),
                figure("fees", "Fees SOL", "All fees and tips together; each kind in the inspector", 84, 5,
                        FactView::fees),
                Column.figures("net", "Net SOL", "What left or came because of it, all fees included", 92, 9,
                        r -> r.view().netKey() == Unknown.TIME ? RowOrder.UNKNOWN : r.view().netKey(),
                        r -> r.view().net()),
                Column.words("status", "Status", "How far balances prove it", 88, 8,
                        r -> r.recorded().fact().status().wireName(), TradesTab::status),
                Column.words("signature", "Signature", "The transaction; copy and open it in the inspector", 104, 4,
                        r -> r.recorded().header().signature().toBase58(), TradesTab::signature));
    }

    private static long time(FactRow row) {
        long time = row.recorded().header().blockTime();
        return time == Unknown.TIME ? RowOrder.UNKNOWN : time;
    }

    private static Column<FactRow> figure(String id, String title, String help, double width, int importance,
            Function<FactView, Figure> figure) {
        return Column.figures(id, title, help, width, importance, r -> key(figure.apply(r.view())),
                r -> figure.apply(r.view()));
    }

    /** Orders by the exact value as it is copied, in millionths. */
    private static long key(Figure figure) {
        return figure.copy().isEmpty()
                ? RowOrder.UNKNOWN
                : new BigDecimal(figure.copy()).movePointRight(6).longValue();
    }

    private static Column.Cell<FactRow> kind() {
        Label label = new Label();
        return Column.cell(label, r -> label.setText(r.view().kind()));
    }

    private static Column.Cell<FactRow> status() {
        Label chip = Chips.of("", "quiet", "");
        return Column.cell(chip, r -> {
            FactStatus status = r.recorded().fact().status();
            chip.setText(status.wireName());
            chip.getStyleClass().setAll("chip", FactInspector.style(status));
            chip.getTooltip().setText(FactInspector.meaning(status));
            chip.setAccessibleText(status.wireName());
        });
    }

    private static Column.Cell<FactRow> signature() {
        FigureLabel label = new FigureLabel();
        label.getStyleClass().addAll("address", "faint");
        return Column.cell(label, r -> label.show(Format.signature(r.recorded().header().signature())));
    }

    /** Shows {@code page}. */
    void show(WalletPage page) {
        table.show(page.facts());
    }

    /** Selects the first fact of {@code signature}. */
    void select(WalletPage page, Signature signature) {
        page.facts().stream().filter(f -> f.recorded().header().signature().equals(signature)).findFirst()
                .ifPresent(table::select);
    }

    /** The selected fact; null for none. */
    @Nullable
    FactRow selected() {
        return table.selected().get();
    }

    DeskTable<FactRow> table() {
        return table;
    }

    Node node() {
        return table.node();
    }
}
