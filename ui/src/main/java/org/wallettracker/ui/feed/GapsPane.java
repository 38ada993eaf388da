package org.wallettracker.ui.feed;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.GapStore.Gap;
import org.wallettracker.ui.common.control.States;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.RowOrder;
import org.wallettracker.ui.common.table.TableBar;
import org.wallettracker.ui.common.view.ViewContext;

/** Stretches of slots in which something may be missing still. */
final class GapsPane {
    private final DeskTable<Gap> table;
    private final TableBar bar;
    private final BorderPane root = new BorderPane();
    private final Node none = States.empty("No gap is open",
            "Every interruption of following leaves a gap here, until everything in it is stored.");

    GapsPane(ViewContext context) {
        table = new DeskTable<>("gaps-table", "Open gaps", columns(), (a, b) -> a.id() == b.id(), context.async());
        table.remember(context.settings(), "gaps");
        bar = new TableBar(table.tools(context.navigator(), () -> "gaps", List::of));
        bar.say("kept until everything in them is stored; all of them: wallet-tracker gaps");
        root.setTop(bar.node());
        root.setCenter(none);
    }

    private static List<Column<Gap>> columns() {
        return List.of(
                Column.<Gap>words("why", "Why", "What interrupted", 160, 10, g -> FeedWords.reason(g.reason()),
                        () -> label(g -> FeedWords.reason(g.reason())))
                        .writing(Field.text("reason", g -> g.reason().wireName())),
                Column.<Gap>words("source", "Source", "Which source was interrupted", 90, 8, Gap::source,
                        () -> label(Gap::source)),
                Column.<Gap>words("program", "Program", "Whose transactions may be missing", 100, 5,
                        g -> program(g.program()), () -> label(g -> program(g.program())))
                        .writing(Field.text("program", g -> g.program() == null ? null : g.program().toBase58())),
                Column.<Gap>figures("from", "From slot", "The last slot known before it", 104, 9,
                        g -> order(g.fromSlot()), g -> FeedWords.slot(g.fromSlot()))
                        .writing(Field.integer("fromSlot", g -> known(g.fromSlot()))),
                Column.<Gap>figures("to", "To slot", "The first slot known after it", 104, 9, g -> order(g.toSlot()),
                        g -> FeedWords.slot(g.toSlot())).writing(Field.integer("toSlot", g -> known(g.toSlot()))),
                Column.<Gap>figures("slots", "Slots", "How long it is", 76, 7,
                        g -> length(g) < 0 ? RowOrder.UNKNOWN : length(g), GapsPane::slots),
                Column.<Gap>words("state", "State", "Whether it lasts, is being closed, or is closed", 84, 8,
                        FeedWords::gapState, () -> label(FeedWords::gapState)),
                Column.<Gap>figures("found", "Found", "Transactions that were missing and are stored now", 76, 6,
                        Gap::found, g -> Format.countOf(g.found(), "transactions"))
                        .writing(Field.integer("found", Gap::found)),
                Column.<Gap>figures("noticed", "Noticed (UTC)", "When the desk noticed it", 164, 4, Gap::noticedAt,
                        g -> FeedWords.moment(g.noticedAt()))
                        .writing(Field.time("noticed", g -> g.noticedAt() / 1_000)));
    }

    private static @Nullable Long known(long slot) {
        return slot == Unknown.AMOUNT ? null : Long.valueOf(slot);
    }

    private static long order(long slot) {
        return slot == Unknown.AMOUNT ? RowOrder.UNKNOWN : slot;
    }

    private static long length(Gap gap) {
        return gap.fromSlot() == Unknown.AMOUNT || gap.toSlot() == Unknown.AMOUNT ? -1 : gap.toSlot() - gap.fromSlot();
    }

    private static Figure slots(Gap gap) {
        return length(gap) < 0
                ? Figure.unknown("it lasts, or where it began is not known")
                : Format.countOf(length(gap), "slots of about 0.4 s");
    }

    /** A program by its name where that is known. */
    static String program(@Nullable Address program) {
        if (program == null) {
            return "all";
        }
        return program.equals(Programs.PUMP)
                ? "pump.fun"
                : program.equals(Programs.PUMP_SWAP) ? "PumpSwap" : program.shortened();
    }

    private static Column.Cell<Gap> label(Function<Gap, String> of) {
        Label label = new Label();
        return Column.cell(label, g -> label.setText(of.apply(g)));
    }

    void show(List<Gap> gaps) {
        table.show(gaps);
        root.setCenter(gaps.isEmpty() ? none : table.node());
    }

    DeskTable<Gap> table() {
        return table;
    }

    Node node() {
        return root;
    }
}
