package org.wallettracker.ui.cluster;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.ReviewStatus;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.RowOrder;
import org.wallettracker.ui.common.view.ViewContext;

/** The list of clusters. Its own order is that of review: risk times influence, what is decided last. */
final class ClusterTable {
    private static final double MILLION = 1e6;
    private static final double THOUSAND = 1e3;
    private static final long DECIDED = 1L << 40;

    private ClusterTable() {
    }

    static DeskTable<ClusterEntry> of(ViewContext context) {
        DeskTable<ClusterEntry> table = new DeskTable<>("clusters-table", "Clusters", columns(),
                (a, b) -> a.cluster().id().equals(b.cluster().id()), context.async());
        table.placeholder("No cluster passes this filter");
        table.remember(context.settings(), "clusters");
        table.sortAtFirstBy("queue");
        return table;
    }

    /** By what the queue of review is ordered, larger first: undecided ones above all others. */
    static long queue(ClusterEntry entry) {
        long urgency = Math.round(urgency(entry) * MILLION);
        return entry.status() == ReviewStatus.OPEN ? urgency : urgency - DECIDED;
    }

    private static double urgency(ClusterEntry entry) {
        return entry.cluster().risk() * entry.influence();
    }

    private static List<Column<ClusterEntry>> columns() {
        return List.of(
                Column.<ClusterEntry>words("cluster", "Cluster",
                        "Its name: c and the first characters of its surest wallet",
                        102, 20, e -> e.cluster().id(), ClusterTable::name)
                        .writing(Field.text("id", e -> e.cluster().id())),
                Column.<ClusterEntry>figures("risk", "Risk",
                        "How much of it is what harms others: buying together, sweeping",
                        47, 19, e -> Math.round(e.cluster().risk() * MILLION),
                        e -> ClusterWords.share(e.cluster().risk()))
                        .writing(Field.decimal("risk", 3, e -> Math.round(e.cluster().risk() * THOUSAND))),
                Column.<ClusterEntry>figures("size", "Size", "Wallets", 60, 17, e -> e.cluster().members().size(),
                        e -> Format.countOf(e.cluster().members().size(), "wallets"))
                        .writing(Field.integer("size", e -> e.cluster().members().size())),
                Column.<ClusterEntry>words("methods", "Found by",
                        "The methods that found it: F funding, T timing, P pattern, S transfers between them (social)",
                        68, 16, e -> methods(e), ClusterTable::methodCell)
                        .writing(Field.text("methods", ClusterTable::methods)),
                Column.<ClusterEntry>figures("pnl", "PnL SOL", "Profit of all its wallets taken as one", 82, 15,
                        e -> e.combined().map(ClusterEntry.Combined::pnlLamports).orElse(RowOrder.UNKNOWN),
                        ClusterTable::pnl)
                        .writing(Field.lamports("combinedPnl",
                                e -> e.combined().map(ClusterEntry.Combined::pnlLamports).orElse(null))),
                Column.<ClusterEntry>figures("score", "Score", "Score of all its wallets taken as one", 54, 14,
                        e -> e.combined().map(c -> (long) c.score()).orElse(RowOrder.UNKNOWN), ClusterTable::score)
                        .writing(Field.decimal("combinedScore", 2,
                                e -> e.combined().map(ClusterEntry.Combined::score).orElse(null))),
                Column.<ClusterEntry>words("type", "Type", "What it looks like", 99, 13,
                        e -> ClusterWords.of(e.cluster().type()), ClusterTable::type)
                        .writing(Field.text("type", e -> e.cluster().type().wireName())),
                Column.<ClusterEntry>words("status", "Status", "What analysts decided", 84, 18,
                        e -> ClusterWords.of(e.status()), ClusterTable::status)
                        .writing(Field.text("status", e -> e.status().wireName()),
                                Field.flag("penalised", ClusterEntry::penalised)),
                Column.<ClusterEntry>figures("queue", "Queue",
                        "What to review first: risk times influence on the leaderboard (the sum of 1/rank of its wallets "
                                + "that have a rank); decided ones come last",
                        62, 12, ClusterTable::queue, ClusterTable::queueFigure)
                        .writing(Field.decimal("influence", 3, e -> Math.round(e.influence() * THOUSAND))),
                Column.<ClusterEntry>figures("confidence", "Sure",
                        "How surely its wallets are one's: the mean of its pairs",
                        54, 11, e -> Math.round(e.cluster().confidence() * MILLION),
                        e -> ClusterWords.sure(e.cluster().confidence()))
                        .writing(Field.decimal("confidence", 3,
                                e -> Math.round(e.cluster().confidence() * THOUSAND))));
    }

    static Figure pnl(ClusterEntry entry) {
        return entry.combined().map(c -> Format.solChange(c.pnlLamports()))
                .orElseGet(() -> Figure.unknown("not worked out yet"));
    }

    static Figure score(ClusterEntry entry) {
        return entry.combined().map(c -> Format.score(c.score()))
                .orElseGet(() -> Figure.unknown("not worked out yet"));
    }

    private static Figure queueFigure(ClusterEntry entry) {
        String exact = "risk " + ClusterWords.share(entry.cluster().risk()).text() + " times influence "
                + number(entry.influence()) + (entry.status() == ReviewStatus.OPEN ? "" : ", decided");
        return Figure.plain(number(urgency(entry)), exact);
    }

    private static String number(double value) {
        return Format.number(java.math.BigDecimal.valueOf(Math.round(value * THOUSAND), 3)
                .setScale(value >= 10 ? 1 : 3, java.math.RoundingMode.HALF_UP));
    }

    private static String methods(ClusterEntry entry) {
        return entry.cluster().methods().stream().sorted().map(Method::wireName).collect(Collectors.joining(" "));
    }

    private static Column.Cell<ClusterEntry> name() {
        Label text = new Label();
        text.getStyleClass().addAll("figure", "address", "decided-name");
        FontIcon mark = Icons.of(Feather.CHECK);
        mark.getStyleClass().add("decided");
        text.setContentDisplay(ContentDisplay.RIGHT);
        return Column.cell(text, e -> {
            text.setText(e.cluster().id());
            text.setGraphic(e.status() == ReviewStatus.OPEN ? null : mark);
            mark.setIconCode(switch (e.status()) {
                case OPEN, CONFIRMED -> Feather.CHECK;
                case DISMISSED -> Feather.X;
                case WHITELISTED -> Feather.SHIELD;
            });
            text.setAccessibleText(e.cluster().id() + ", " + ClusterWords.of(e.status()));
        });
    }

    private static Column.Cell<ClusterEntry> type() {
        Label text = new Label();
        text.getStyleClass().add("sentence");
        return Column.cell(text, e -> text.setText(ClusterWords.of(e.cluster().type())));
    }

    private static Column.Cell<ClusterEntry> methodCell() {
        HBox box = new HBox(5);
        box.setAlignment(Pos.CENTER_LEFT);
        for (Method method : Method.values()) {
            Label letter = new Label(method.name().substring(0, 1));
            letter.getStyleClass().add("method-dot");
            box.getChildren().add(letter);
        }
        return Column.cell(box, e -> {
            for (Method method : Method.values()) {
                Label letter = (Label) box.getChildren().get(method.ordinal());
                boolean found = e.cluster().methods().contains(method);
                letter.getStyleClass().setAll("label", "method-dot",
                        found ? "method-" + method.wireName() : "method-none");
                letter.setText(found ? method.name().substring(0, 1) : "\u00b7");
            }
            box.setAccessibleText(methods(e));
        });
    }

    private static Column.Cell<ClusterEntry> status() {
        Label chip = Chips.of("", "status-open", "");
        return Column.cell(chip, e -> {
            chip.setText(ClusterWords.of(e.status()));
            Chips.restyle(chip, "status-" + e.status().wireName());
        });
    }
}
