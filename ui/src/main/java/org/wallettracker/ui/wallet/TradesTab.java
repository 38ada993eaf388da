package org.wallettracker.ui.wallet;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.RowOrder;
import org.wallettracker.ui.common.table.TableBar;
import org.wallettracker.ui.common.table.TokenCell;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.wallet.WalletPage.FactRow;

/** The table of every fact the wallet takes part in. */
final class TradesTab {
    private final DeskTable<FactRow> table;
    private final TableBar bar;
    private final BorderPane root = new BorderPane();
    private final HBox kinds = new HBox(Space.XS);
    private final Map<Kind, ToggleButton> buttons = new EnumMap<>(Kind.class);
    private Kind shown = Kind.TRADES;
    private List<FactRow> facts = List.of();
    private String wallet = "";

    /** Which facts the table shows. */
    private enum Kind {
        TRADES("Trades"), OTHERS("Transfers and others"), ALL("All");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        private boolean holds(FactRow fact) {
            return this == ALL || fact.trade() == (this == TRADES);
        }
    }

    TradesTab(ViewContext context) {
        table = new DeskTable<>("trades-table", "Trades and transfers", columns(),
                (a, b) -> a.recorded().recordSeq() == b.recorded().recordSeq(), context.async());
        table.placeholder("None");
        table.remember(context.settings(), "trades");
        kinds.getStyleClass().add("kinds");
        kinds.setAlignment(Pos.CENTER_LEFT);
        for (Kind kind : Kind.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("facts-" + kind.name());
            button.getStyleClass().add("filter-chip");
            button.setOnAction(e -> choose(kind));
            buttons.put(kind, button);
            kinds.getChildren().add(button);
        }
        bar = new TableBar(table.tools(context.navigator(),
                () -> (shown == Kind.TRADES ? "trades-" : "facts-") + wallet, List::of));
        bar.lead(kinds);
        root.setTop(bar.node());
        root.setCenter(table.node());
    }

    private static List<Column<FactRow>> columns() {
        return List.of(
                Column.<FactRow>figures("time", "Time (UTC)",
                        "Block time, the slot on hover; facts stand in chain order", 164, 12,
                        TradesTab::time,
                        r -> Format.second(r.recorded().header().blockTime(), r.recorded().header().slot()))
                        .writing(Field.time("time", r -> r.recorded().header().blockTime()),
                                Field.integer("slot", r -> r.recorded().header().slot())),
                Column.<FactRow>words("kind", "What", "What happened, seen from this wallet", 92, 11,
                        r -> r.view().kind(),
                        TradesTab::kind),
                Column.<FactRow>words("token", "Token", "Symbol, name or mint", 136, 10, r -> r.view().token(),
                        () -> TokenCell.of(r -> r.view().mint(), r -> r.view().token()))
                        .writing(Field.text("mint", TradesTab::mint), Field.text("token", r -> r.view().token())),
                figure("tokens", "Tokens", "How many changed hands", 92, 7, FactView::tokens)
                        .writing(Field.raw("token", TradesTab::tokenRaw)),
                figure("swap", "Swap SOL", "What changed hands, all fees excluded", 88, 6, FactView::swap)
                        .writing(Field.lamports("swap", r -> trade(r, t -> t.inSol() ? t.quoteRaw() : null))),
                figure("fees", "Fees SOL", "All fees and tips together; each kind in the inspector", 84, 5,
                        FactView::fees).writing(Field.lamports("fees", TradesTab::fees)),
                Column.<FactRow>figures("net", "Net SOL", "What left or came because of it, all fees included", 92, 9,
                        r -> r.view().netKey() == Unknown.TIME ? RowOrder.UNKNOWN : r.view().netKey(),
                        r -> r.view().net())
                        .writing(Field.lamports("net",
                                r -> r.view().netKey() == Unknown.TIME ? null : r.view().netKey())),
                Column.<FactRow>words("status", "Status", "How far balances prove it", 88, 8,
                        r -> r.recorded().fact().status().wireName(), TradesTab::status),
                Column.<FactRow>words("signature", "Signature", "The transaction; copy and open it in the inspector",
                        104, 4,
                        r -> r.recorded().header().signature().toBase58(), TradesTab::signature));
    }

    private static @Nullable String mint(FactRow row) {
        var mint = row.view().mint();
        return mint == null ? null : mint.toBase58();
    }

    private static @Nullable Long tokenRaw(FactRow row) {
        return switch (row.recorded().fact()) {
            case Fact.Trade t -> t.tokenRaw();
            case Fact.TokenTransfer t -> t.tokenRaw();
            default -> null;
        };
    }

    private static @Nullable Long fees(FactRow row) {
        String plain = row.view().fees().copy();
        return plain.isEmpty() || !row.trade() ? null : new BigDecimal(plain).movePointRight(9).longValueExact();
    }

    private static @Nullable Long trade(FactRow row, Function<Fact.Trade, @Nullable Long> value) {
        return row.recorded().fact() instanceof Fact.Trade t ? value.apply(t) : null;
    }

    private static long time(FactRow row) {
        long time = row.recorded().header().blockTime();
        return time == Unknown.TIME ? RowOrder.UNKNOWN : time;
    }

    private static Column<FactRow> figure(String id, String title, String help, double width, int importance,
            Function<FactView, Figure> figure) {
        return Column.<FactRow>figures(id, title, help, width, importance, r -> key(figure.apply(r.view())),
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
            Chips.restyle(chip, FactInspector.style(status));
            chip.getTooltip().setText(FactInspector.meaning(status));
            chip.setAccessibleText(status.wireName());
        });
    }

    private static Column.Cell<FactRow> signature() {
        FigureLabel label = new FigureLabel();
        label.getStyleClass().addAll("address", "faint");
        return Column.cell(label, r -> label.show(Format.signature(r.recorded().header().signature())));
    }

    /** Shows the facts of {@code page} in {@code span}; how many of them are trades. */
    int show(WalletPage page, Span span) {
        facts = page.facts(span);
        wallet = page.dossier().address().toBase58();
        bar.say(span == Span.ALL ? "" : span.phrase());
        buttons.forEach((kind, button) -> button
                .setText(kind.word + "  " + Format.count(facts.stream().filter(kind::holds).count())));
        choose(shown);
        return (int) facts.stream().filter(Kind.TRADES::holds).count();
    }

    private void choose(Kind kind) {
        shown = kind;
        buttons.forEach((k, button) -> button.setSelected(k == kind));
        table.show(facts.stream().filter(kind::holds).toList());
    }

    /** True if facts of {@code signature} are in the span that is shown. */
    boolean shows(Signature signature) {
        return facts.stream().anyMatch(f -> f.recorded().header().signature().equals(signature));
    }

    /** Selects the first fact of {@code signature}, a trade if there is one; others are shown if they must be. */
    void select(Signature signature) {
        List<FactRow> found = facts.stream().filter(f -> f.recorded().header().signature().equals(signature)).toList();
        if (found.isEmpty()) {
            return;
        }
        FactRow wanted = found.stream().filter(FactRow::trade).findFirst().orElse(found.getFirst());
        if (!shown.holds(wanted)) {
            choose(Kind.ALL);
        }
        table.select(wanted);
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
        return root;
    }
}
