package org.wallettracker.ui.feed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.control.States;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.RowOrder;
import org.wallettracker.ui.common.table.TableBar;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.feed.FeedPort.PriceSource;
import org.wallettracker.ui.feed.FeedPort.Prices;

/** Where SOL/USD comes from, how far it reaches, and which minutes have none and why. */
final class PricesPane {
    private static final Set<String> GOOD = Set.of("asked", "imported");
    private static final String FAILED = "failed";

    private final DeskTable<PriceSource> table;
    private final BorderPane root = new BorderPane();
    private final Label refused = Texts.wrapped("");
    private final Label automatic = Texts.wrapped("");
    private final Label trouble = Texts.wrapped("");
    private final Node none = States.empty("No price is held",
            "Dollars are unknown without SOL/USD: wallet-tracker prices fetches it, or import a prices.csv.");

    PricesPane(ViewContext context) {
        table = new DeskTable<>("prices-table", "Price sources", columns(), (a, b) -> a.name().equals(b.name()),
                context.async());
        table.remember(context.settings(), "prices");
        TableBar bar = new TableBar(table.tools(context.navigator(), () -> "prices", List::of));
        bar.say("a trade takes the last price at or before it, of at most an hour before");
        refused.setId("prices-refused");
        automatic.setId("prices-automatic");
        trouble.setId("prices-trouble");
        VBox words = new VBox(Space.XS, refused, automatic, trouble);
        words.setPadding(new javafx.geometry.Insets(Space.S, Space.M, Space.S, Space.M));
        root.setTop(bar.node());
        root.setCenter(none);
        root.setBottom(words);
    }

    private static List<Column<PriceSource>> columns() {
        return List.of(
                Column.<PriceSource>words("source", "Source", "Who told the prices", 110, 10, PriceSource::name,
                        () -> label(PriceSource::name)).writing(Field.text("source", PriceSource::name),
                                Field.text("host", PriceSource::host)),
                Column.<PriceSource>words("state", "State", "Whether it is asked", 104, 9, PriceSource::state,
                        PricesPane::state),
                Column.<PriceSource>words("host", "Host", "Where it is asked", 196, 4, PriceSource::host,
                        () -> label(PriceSource::host)),
                Column.<PriceSource>figures("minutes", "Minutes held", "Minutes of which it told a price", 96, 8,
                        PriceSource::minutes, p -> Format.countOf(p.minutes(), "minutes"))
                        .writing(Field.integer("minutes", PriceSource::minutes)),
                Column.<PriceSource>figures("first", "From (UTC)", "Its first minute", 164, 5, p -> order(p.first()),
                        p -> moment(p.first())).writing(Field.time("from", PriceSource::first)),
                Column.<PriceSource>figures("last", "To (UTC)", "Its last minute", 164, 6, p -> order(p.last()),
                        p -> moment(p.last())).writing(Field.time("to", PriceSource::last)),
                Column.<PriceSource>figures("age", "Age", "Since its last minute, by the clock of what is followed", 90,
                        7, p -> p.age() < 0 ? RowOrder.UNKNOWN : p.age(), PricesPane::age)
                        .writing(Field.integer("ageSeconds", p -> p.age() < 0 ? null : Long.valueOf(p.age()))));
    }

    private static long order(long time) {
        return time == Unknown.TIME ? RowOrder.UNKNOWN : time;
    }

    private static Figure moment(long time) {
        return time == Unknown.TIME
                ? Figure.unknown("it told no price that is held")
                : FeedWords.moment(time * 1_000);
    }

    private static Figure age(PriceSource source) {
        return source.age() < 0
                ? Figure.unknown("it told no price that is held")
                : Figure.plain(Format.duration(source.age()), Format.count(source.age()) + " s");
    }

    private static Column.Cell<PriceSource> label(Function<PriceSource, String> of) {
        Label label = new Label();
        return Column.cell(label, p -> label.setText(of.apply(p)));
    }

    private static Column.Cell<PriceSource> state() {
        Label chip = Chips.of("", "quiet", "");
        return Column.cell(chip, p -> {
            chip.setText(p.state());
            Chips.restyle(chip, p.state().equals(FAILED) ? "bad" : GOOD.contains(p.state()) ? "good" : "quiet");
            chip.getTooltip().setText(meaning(p.state()));
            chip.setAccessibleText(chip.getText() + ": " + chip.getTooltip().getText());
        });
    }

    private static String meaning(String state) {
        return switch (state) {
            case "asked" -> "asked by itself for what stored facts need";
            case FAILED -> "its last answer was none; it is tried again";
            case "imported" -> "from a file, or from the simulated world";
            default -> "asked by wallet-tracker prices";
        };
    }

    void show(Prices prices) {
        table.show(prices.sources());
        root.setCenter(prices.sources().stream().noneMatch(p -> p.minutes() > 0) && prices.trouble().isEmpty()
                ? none
                : table.node());
        say(refused, words(prices.refused()));
        say(automatic, prices.byThemselves());
        say(trouble, prices.trouble().isEmpty()
                ? ""
                : "The last try failed: " + prices.trouble()
                        + ". The rest of the desk goes on; it is tried again.");
    }

    /** E.g. "Minutes without a price: gap 120, outlier 1." */
    static String words(Map<String, Long> refused) {
        return refused.isEmpty()
                ? "No minute that was asked for is without a price."
                : "Minutes without a price: " + new TreeMap<>(refused).entrySet().stream()
                        .map(e -> e.getKey() + " " + Format.count(e.getValue())).collect(Collectors.joining(", "))
                        + ".";
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    DeskTable<PriceSource> table() {
        return table;
    }

    Node node() {
        return root;
    }
}
