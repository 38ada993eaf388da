package org.wallettracker.ui.feed;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.wallettracker.ui.common.control.States;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.TableBar;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.feed.FeedPort.HintRow;
import org.wallettracker.ui.feed.FeedPort.Hints;

/** What others said that transactions did, and what the chain answered. */
final class HintsPane {
    private final DeskTable<HintRow> table;
    private final BorderPane root = new BorderPane();
    private final Label stream = Texts.wrapped("");
    private final VBox words = new VBox(stream);
    private final Node none = States.empty("No hint is kept",
            "Megatron's database (wallet-tracker megatron read) and PumpPortal name transactions; the chain tells what"
                    + " they did.");

    HintsPane(ViewContext context) {
        table = new DeskTable<>("hints-table", "Hints of others", columns(),
                (a, b) -> a.origin().equals(b.origin()) && a.claim().equals(b.claim()), context.async());
        table.remember(context.settings(), "hints");
        TableBar bar = new TableBar(table.tools(context.navigator(), () -> "hints", List::of));
        bar.say("none is taken for true: only what the chain tells becomes a fact");
        stream.setId("hints-stream");
        words.setPadding(new Insets(Space.S, Space.M, Space.S, Space.M));
        root.setTop(bar.node());
        root.setCenter(none);
        root.setBottom(words);
    }

    private static List<Column<HintRow>> columns() {
        return List.of(
                Column.<HintRow>words("origin", "Who", "Who says it", 110, 10, HintRow::origin,
                        () -> label(HintRow::origin))
                        .writing(Field.text("origin", HintRow::origin)),
                Column.<HintRow>words("claim", "Says", "What the transactions are said to have done", 120, 9,
                        HintRow::claim, () -> label(HintRow::claim)).writing(Field.text("claim", HintRow::claim)),
                count("hints", "Hints", "All of them", 8, HintRow::all),
                count("confirmed", "Confirmed", "The transaction did that, with that token", 7, HintRow::confirmed),
                count("refuted", "Refuted", "The transaction is there and did not", 6, HintRow::refuted),
                count("missing", "Missing", "No source knows such a transaction", 5, HintRow::missing),
                count("untold", "Untold", "Sources contradict each other, or its venue is not read", 3,
                        HintRow::untold),
                count("open", "Open", "The chain was not asked yet, or its answer not looked at", 4, HintRow::open));
    }

    private static Column<HintRow> count(String name, String title, String meaning, int weight,
            ToLongFunction<HintRow> of) {
        return Column.<HintRow>figures(name, title, meaning, 92, weight, of, r -> Format.countOf(of.applyAsLong(r),
                "hints")).writing(Field.integer(name, r -> of.applyAsLong(r)));
    }

    private static Column.Cell<HintRow> label(Function<HintRow, String> of) {
        Label label = new Label();
        return Column.cell(label, r -> label.setText(of.apply(r)));
    }

    void show(Hints hints) {
        table.show(hints.rows());
        root.setCenter(hints.rows().isEmpty() ? none : table.node());
        stream.setText(hints.stream());
        words.setVisible(!hints.stream().isEmpty());
        words.setManaged(!hints.stream().isEmpty());
    }

    DeskTable<HintRow> table() {
        return table;
    }

    Node node() {
        return root;
    }
}
