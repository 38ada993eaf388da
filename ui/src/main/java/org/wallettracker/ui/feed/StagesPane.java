package org.wallettracker.ui.feed;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.domain.desk.LiveStatus.Stage;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.RowOrder;
import org.wallettracker.ui.common.table.TableBar;
import org.wallettracker.ui.common.view.ViewContext;

/** What a transaction passes through from the socket to the score: rate, queue, lag and drops of each stage. */
final class StagesPane {
    private final DeskTable<Stage> table;
    private final TableBar bar;
    private final BorderPane root = new BorderPane();

    StagesPane(ViewContext context) {
        table = new DeskTable<>("stages-table", "Stages", columns(), (a, b) -> a.name().equals(b.name()),
                context.async());
        table.placeholder("Nothing is followed: start it above");
        table.remember(context.settings(), "stages");
        bar = new TableBar(table.tools(context.navigator(), () -> "stages", List::of));
        root.setTop(bar.node());
        root.setCenter(table.node());
    }

    private static List<Column<Stage>> columns() {
        return List.of(
                Column.<Stage>words("stage", "Stage", "In the order a transaction passes them", 96, 10, Stage::name,
                        () -> {
                            Label label = new Label();
                            return Column.cell(label, s -> label.setText(s.name()));
                        }),
                Column.<Stage>figures("rate", "A second", "Passed on, over the last ten seconds", 84, 9,
                        Stage::perSecond, s -> FeedWords.rate(s.perSecond()))
                        .writing(Field.decimal("perSecond", 2, s -> s.perSecond())),
                Column.<Stage>figures("done", "Passed on", "Since the start", 92, 6, Stage::done,
                        s -> Format.countOf(s.done(), "transactions")).writing(Field.integer("done", Stage::done)),
                Column.<Stage>figures("depth", "Queue", "How many wait for it now; the stage in front waits when it is"
                        + " full", 110, 8, Stage::depth, StagesPane::depth)
                        .writing(Field.integer("depth", Stage::depth), Field.integer("capacity", Stage::capacity)),
                Column.<Stage>figures("lag", "Lag", "From the frame's arrival to this stage's end, the last one", 84, 7,
                        s -> s.lagMillis() < 0 ? RowOrder.UNKNOWN : s.lagMillis(), StagesPane::lag)
                        .writing(Field.integer("lagMillis",
                                s -> s.lagMillis() < 0 ? null : Long.valueOf(s.lagMillis()))),
                Column.<Stage>figures("slots", "Slots behind", "From the newest slot known to the newest that passed",
                        92,
                        4, s -> s.lagSlots() < 0 ? RowOrder.UNKNOWN : s.lagSlots(),
                        s -> s.lagSlots() < 0
                                ? Figure.unknown("nothing passed yet")
                                : Format.countOf(s.lagSlots(), "slots of 0.4 s"))
                        .writing(Field.integer("lagSlots", s -> s.lagSlots() < 0 ? null : Long.valueOf(s.lagSlots()))),
                Column.<Stage>figures("p50", "Half within", "From the frame's arrival, of the last minutes", 84, 5,
                        s -> s.p50Micros() < 0 ? RowOrder.UNKNOWN : s.p50Micros(),
                        s -> FeedWords.latency(s.p50Micros()))
                        .writing(Field.integer("p50Micros",
                                s -> s.p50Micros() < 0 ? null : Long.valueOf(s.p50Micros()))),
                Column.<Stage>figures("p99", "99 % within", "From the frame's arrival, of the last minutes", 84, 5,
                        s -> s.p99Micros() < 0 ? RowOrder.UNKNOWN : s.p99Micros(),
                        s -> FeedWords.latency(s.p99Micros()))
                        .writing(Field.integer("p99Micros",
                                s -> s.p99Micros() < 0 ? null : Long.valueOf(s.p99Micros()))),
                Column.<Stage>figures("drops", "Given up", "Every one of them lies in a gap and is fetched again", 84,
                        8,
                        Stage::drops, s -> Format.countOf(s.drops(), "since the start; each lies in a gap"))
                        .writing(Field.integer("drops", Stage::drops)));
    }

    private static Figure depth(Stage s) {
        return Figure.plain(Format.count(s.depth()) + " of " + Format.count(s.capacity()), "transactions that wait");
    }

    private static Figure lag(Stage s) {
        return s.lagMillis() < 0
                ? Figure.unknown("nothing passed yet")
                : FeedWords.latency(Math.max(1, s.lagMillis() * 1_000));
    }

    void show(LiveStatus live) {
        bar.say(live.running()
                ? "from the socket to the score, at commitment " + live.commitment().wireName()
                : "nothing is followed");
        table.show(live.stages());
    }

    DeskTable<Stage> table() {
        return table;
    }

    Node node() {
        return root;
    }
}
