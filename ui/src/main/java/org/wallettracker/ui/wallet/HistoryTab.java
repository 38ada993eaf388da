package org.wallettracker.ui.wallet;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.ScoreHistory;
import org.wallettracker.domain.desk.ScoreHistory.Jump;
import org.wallettracker.domain.desk.ScoreHistory.Move;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.ResultStore.PastScore;
import org.wallettracker.ui.common.chart.ScoreChart;
import org.wallettracker.ui.common.chart.StepSeries;
import org.wallettracker.ui.common.control.Facts;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.Hover;
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

/** The score from run to run: a line in the band of its interval, and a row for each change with its reasons. */
final class HistoryTab {
    private final ViewContext context;
    private final DeskTable<JumpRow> table;
    private final TableBar bar;
    private final BorderPane root = new BorderPane();
    private @Nullable Address wallet;
    private long asOf = Unknown.TIME;

    /** A change; {@code number} from 0 in the order of the runs. */
    record JumpRow(int number, Jump jump) {
        PastScore now() {
            return jump.now();
        }

        /** The time of the facts that it scores, Unix seconds. */
        long asOf() {
            return jump.now().run().asOf();
        }

        /** When its run was kept, Unix seconds; unknown of a computed one, which is not kept. */
        long kept() {
            return jump.now().computed() ? Unknown.TIME : jump.now().recordedAt() / 1000;
        }
    }

    HistoryTab(ViewContext context) {
        this.context = context;
        table = new DeskTable<>("history-table", "Changes of the score", columns(), (a, b) -> a.number() == b.number(),
                context.async());
        table.remember(context.settings(), "score-history");
        bar = new TableBar(table.tools(context.navigator(), () -> "score-history-" + name(), List::of));
    }

    private String name() {
        Address now = wallet;
        return now == null ? "none" : now.toBase58();
    }

    private static List<Column<JumpRow>> columns() {
        return List.of(
                Column.<JumpRow>figures("as-of", "As of (UTC)",
                        "The time of the newest facts that it scores; of a computed score the end of its day", 146, 9,
                        JumpRow::asOf, r -> Format.time(r.asOf())).writing(Field.time("asOf", JumpRow::asOf)),
                Column.<JumpRow>figures("score", "Score", "From here on", 66, 12, r -> r.now().score(),
                        r -> figure(r.now().score(), r.now().evidence(), Format.score(r.now().score())))
                        .writing(Field.decimal("score", 2, r -> (long) r.now().score())),
                Column.<JumpRow>figures("change", "Change", "To the run before, in points", 78, 11,
                        r -> r.number() == 0 ? RowOrder.UNKNOWN : r.jump().change(), HistoryTab::change)
                        .writing(Field.decimal("change", 2,
                                r -> r.number() == 0 ? null : Long.valueOf(r.jump().change()))),
                Column.<JumpRow>words("why", "Why", "What moved it, the largest first", 480, 10, HistoryTab::why,
                        () -> {
                            Label label = new Label();
                            Hover.install(label, label::getText);
                            return Column.cell(label, r -> label.setText(why(r)));
                        }),
                Column.<JumpRow>figures("interval", "Interval", "The score's interval", 96, 6, r -> r.now().low(),
                        r -> figure(r.now().score(), r.now().evidence(), Figure.plain(
                                Format.interval(r.now().low(), r.now().high()),
                                Format.points(r.now().low()) + " to " + Format.points(r.now().high()) + " points")))
                        .writing(Field.decimal("intervalLow", 2, r -> (long) r.now().low()),
                                Field.decimal("intervalHigh", 2, r -> (long) r.now().high())),
                count("evidence", "Evidence", "Independent decided positions", 74, 5, r -> r.now().evidence()),
                Column.<JumpRow>figures("recorded", "Kept at (UTC)", "When the run was kept", 146, 2, JumpRow::kept,
                        r -> r.now().computed()
                                ? Figure.unknown("computed when the wallet was opened; no run of it is kept")
                                : Format.time(r.kept()))
                        .writing(Field.time("recordedAt", JumpRow::kept)),
                count("record", "Record", "Record sequence that was known", 84, 3, r -> r.now().run().watermark()),
                Column.<JumpRow>words("set", "Set", "Parameter set", 150, 4, r -> r.now().run().parameterSet(), () -> {
                    Label label = new Label();
                    return Column.cell(label, r -> label.setText(r.now().run().parameterSet()));
                }));
    }

    private static Column<JumpRow> count(String id, String title, String help, double width, int importance,
            ToLongFunction<JumpRow> value) {
        return Column.<JumpRow>figures(id, title, help, width, importance, value,
                r -> Format.countOf(value.applyAsLong(r), help.toLowerCase(java.util.Locale.ROOT)))
                .writing(Field.integer(id, value::applyAsLong));
    }

    /** The first score has nothing before it that it could differ from. */
    static Figure change(JumpRow row) {
        return row.number() == 0
                ? Figure.unknown("the first score there is: nothing stands before it")
                : Figure.plain(Format.pointsChange(row.jump().change()),
                        Format.pointsChange(row.jump().change()) + " points");
    }

    private static String why(JumpRow row) {
        return JumpWords.line(row.jump(), row.number() == 0);
    }

    /**
     * Shows the history of {@code of}; what is shown of the same wallet stays until the answer is there.
     *
     * @param now the time of the newest facts, Unix seconds: where the line ends
     */
    void show(Address of, long now) {
        asOf = now;
        if (!of.equals(wallet)) {
            wallet = of;
            root.setTop(null);
            root.setCenter(States.loadingRows(20, 6));
        }
        context.async().<ScoreHistory>run(this, () -> context.history().of(of), this::show,
                e -> {
                    root.setTop(null);
                    root.setCenter(States.empty("The history could not be read", String.valueOf(e.getMessage())));
                });
    }

    private void show(ScoreHistory history) {
        if (history.jumps().isEmpty()) {
            root.setTop(null);
            root.setCenter(States.empty("No score of the past",
                    "It has no score on any day, or computing them was stopped: open the wallet again to compute them."
                            + " Every import, and every wallet-tracker score --rebuild, keeps a run."));
            return;
        }
        List<JumpRow> rows = new ArrayList<>();
        for (Jump jump : history.jumps()) {
            rows.add(new JumpRow(rows.size(), jump));
        }
        List<JumpRow> drawn = drawn(rows);
        StackPane frame = new StackPane(ScoreChart.of(series(drawn, PastScore::score), series(drawn, PastScore::low),
                series(drawn, PastScore::high), asOf, i -> words(drawn.get(i))));
        frame.getStyleClass().addAll("chart-frame", "history-chart");
        root.setTop(new VBox(frame, bar.node()));
        root.setCenter(table.node());
        bar.say(Format.count(rows.size()) + (rows.size() == 1 ? " score" : " scores")
                + " (" + Format.count(rows.stream().filter(r -> r.now().computed()).count())
                + " computed from the facts up to the end of a day); the line is the score, the band its interval");
        table.show(rows.reversed());
    }

    /** In the order of time; of several runs over the facts up to the same moment the last. */
    static List<JumpRow> drawn(List<JumpRow> rows) {
        TreeMap<Long, JumpRow> last = new TreeMap<>();
        rows.forEach(row -> last.put(row.asOf(), row));
        return List.copyOf(last.values());
    }

    private static StepSeries series(List<JumpRow> rows, ToLongFunction<PastScore> value) {
        return new StepSeries(rows.stream().mapToLong(JumpRow::asOf).toArray(),
                rows.stream().mapToLong(r -> value.applyAsLong(r.now())).toArray());
    }

    private static String words(JumpRow row) {
        return "as of " + Format.timeExact(row.asOf()) + "\n" + Format.points(row.now().score()) + " points, "
                + Format.interval(row.now().low(), row.now().high()) + "\n" + why(row);
    }

    /** {@code told} of a score, or a dash where it is 0 from too little evidence. */
    private static Figure figure(int score, int evidence, Figure told) {
        return score == 0 && evidence < LeaderboardRow.ENOUGH_EVIDENCE
                ? Figure.unknown(Format.tooLittle(evidence))
                : told;
    }

    /** Everything about the selected change; null where none is. */
    @Nullable
    Node inspected() {
        JumpRow row = table.selected().get();
        if (row == null || !table.node().equals(root.getCenter())) {
            return null;
        }
        PastScore now = row.now();
        VBox box = new VBox(Space.M);
        box.getChildren().add(new VBox(Space.XS,
                Texts.section(
                        row.number() == 0 ? "First score" : Format.pointsChange(row.jump().change()) + " points"),
                new Facts().add("Score", figure(now.score(), now.evidence(), Format.score(now.score())))
                        .add("Interval", figure(now.score(), now.evidence(), Figure.plain(
                                Format.interval(now.low(), now.high()),
                                Format.points(now.low()) + " to " + Format.points(now.high()) + " points")))
                        .add("Evidence", Format.countOf(now.evidence(), "independent decided positions"))
                        .add("Realised SOL", Format.solChange(now.realizedLamports()))
                        .add("As of", Format.time(now.run().asOf()))
                        .add("Known at record", Format.countOf(now.run().watermark(), "in order of recording"))
                        .add("Set", new Label(now.run().parameterSet()))
                        .add("Engine", new Label(now.run().engineVersion()))));
        VBox moved = new VBox(Space.XS, Texts.section(row.number() == 0 ? "Made of" : "What moved it"));
        JumpWords.rules(row.jump()).forEach(rule -> moved.getChildren().add(Texts.wrapped(rule)));
        Facts moves = new Facts();
        for (Move move : row.jump().movers()) {
            moves.add(move.label(), points(move.change()));
        }
        moved.getChildren().add(moves);
        if (row.jump().movers().isEmpty()) {
            moved.getChildren()
                    .add(Texts.wrapped("No points: only the interval, the evidence, the profit or the rules."));
        } else if (row.jump().modifiers().stream().anyMatch(m -> m.component().equals(Move.MODIFIERS))) {
            moved.getChildren().add(Texts.wrapped("Modifiers: cluster, reputation, market condition, inactivity, "
                    + "decisions and the bounds of the score."));
        }
        box.getChildren().add(moved);
        return box;
    }

    private static FigureLabel points(int hundredths) {
        return new FigureLabel(
                Figure.plain(Format.pointsChange(hundredths), Format.pointsChange(hundredths) + " points"));
    }

    DeskTable<JumpRow> table() {
        return table;
    }

    Node node() {
        return root;
    }
}
