package org.wallettracker.ui.feed;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.domain.desk.LiveStatus.Stream;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.control.Facts;
import org.wallettracker.ui.common.control.Sparkline;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.RowOrder;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.feed.FeedPort.Source;

/** A row a source: whether it is in use, how quickly it answers, what failed, what it costs, what it streams. */
final class SourcesPane {
    /** A source and the stream of the same name, if it has one. */
    record Row(Source source, java.util.Optional<Stream> stream, long[] latencies) {
    }

    private final DeskTable<Row> table;

    SourcesPane(ViewContext context) {
        table = new DeskTable<>("sources-table", "Data sources", columns(),
                (a, b) -> a.source().name().equals(b.source().name()), context.async());
        table.placeholder("No source is configured");
        table.remember(context.settings(), "sources");
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.<Row>words("source", "Source", "In their rank: the first that is ready answers", 96, 14,
                        r -> r.source().name(), () -> label(r -> r.source().name()))
                        .writing(Field.text("source", r -> r.source().name()),
                                Field.text("host", r -> r.source().host())),
                Column.<Row>words("state", "State", "Whether it is asked: its circuit", 104, 13,
                        r -> FeedWords.circuit(r.source()), SourcesPane::state),
                Column.<Row>words("stream", "Stream", "Whether it tells what happens as it happens", 150, 12,
                        SourcesPane::stream, () -> label(SourcesPane::stream)),
                Column.<Row>figures("p50", "Half within", "Half of the answers came within this", 84, 10,
                        r -> known(r.source().p50Micros()), r -> FeedWords.latency(r.source().p50Micros()))
                        .writing(Field.integer("p50Micros", r -> r.source().p50Micros())),
                Column.<Row>figures("p99", "99 % within", "99 of 100 answers came within this", 84, 9,
                        r -> known(r.source().p99Micros()), r -> FeedWords.latency(r.source().p99Micros()))
                        .writing(Field.integer("p99Micros", r -> r.source().p99Micros())),
                new Column<>("line", "Latency", "Half within, over the last two minutes", 100, 3, 0, false, null, null,
                        SourcesPane::line),
                Column.<Row>figures("requests", "Requests", "Asked since the start", 84, 8, r -> r.source().requests(),
                        r -> Format.countOf(r.source().requests(), "requests"))
                        .writing(Field.integer("requests", r -> r.source().requests())),
                Column.<Row>figures("failed", "Failed", "Calls that failed since the start; kinds in the inspector", 68,
                        11, r -> r.source().failed(), r -> failed(r.source()))
                        .writing(Field.integer("failed", r -> r.source().failed()),
                                Field.text("failures", r -> FeedWords.failures(r.source()))),
                Column.<Row>figures("credits", "Credits", "The provider's own price of all calls since the start", 76,
                        7, r -> r.source().credits(), r -> Format.countOf(r.source().credits(), "credits"))
                        .writing(Field.integer("credits", r -> r.source().credits())),
                Column.<Row>figures("bytes", "Received", "Of answers, unpacked, since the start", 80, 4,
                        r -> r.source().bytes(), r -> FeedWords.bytes(r.source().bytes()))
                        .writing(Field.integer("bytes", r -> r.source().bytes())),
                Column.<Row>figures("rate", "Limit /s", "Requests a second that are asked at most", 72, 5,
                        r -> r.source().perSecond(), r -> Format.countOf(r.source().perSecond(), "a second at most"))
                        .writing(Field.integer("requestsPerSecond", r -> r.source().perSecond())));
    }

    private static long known(long micros) {
        return micros <= 0 ? RowOrder.UNKNOWN : micros;
    }

    private static Figure failed(Source source) {
        return Figure.plain(Format.count(source.failed()),
                source.failed() == 0 ? "none failed" : FeedWords.failures(source));
    }

    private static String stream(Row row) {
        return row.stream().map(s -> FeedWords.stream(s.state())).orElse("none");
    }

    private static Column.Cell<Row> label(java.util.function.Function<Row, String> of) {
        Label label = new Label();
        return Column.cell(label, r -> label.setText(of.apply(r)));
    }

    private static Column.Cell<Row> state() {
        Label chip = Chips.of("", "quiet", "");
        return Column.cell(chip, r -> {
            chip.setText(FeedWords.circuit(r.source()));
            Chips.restyle(chip, FeedWords.circuitStyle(r.source()));
            chip.getTooltip().setText(FeedWords.circuitMeaning(r.source()));
            chip.setAccessibleText(chip.getText() + ": " + chip.getTooltip().getText());
        });
    }

    private static Column.Cell<Row> line() {
        Sparkline line = new Sparkline();
        line.getStyleClass().add("latency"); // a rise is no gain
        return Column.cell(line, r -> line.show(r.latencies()));
    }

    void show(List<Source> sources, LiveStatus live, FeedViewModel model) {
        table.show(sources.stream().map(s -> new Row(s,
                live.streams().stream().filter(t -> t.name().equals(s.name())).findFirst(), model.latencies(s.name())))
                .toList());
    }

    DeskTable<Row> table() {
        return table;
    }

    /** A source opened. */
    static Node opened(Row row) {
        Source s = row.source();
        Facts facts = new Facts().add("Host", Figure.plain(s.host(), s.host()))
                .add("Answers", Format.countOf(s.answers(), "answers")).add("Failed", failed(s))
                .add("Half within", FeedWords.latency(s.p50Micros()))
                .add("99 % within", FeedWords.latency(s.p99Micros()))
                .add("Credits", Format.countOf(s.credits(), "credits")).add("Received", FeedWords.bytes(s.bytes()))
                .add("Limit a second", Format.countOf(s.perSecond(), "requests"));
        VBox box = new VBox(Space.M, new VBox(Space.XS, Texts.section(s.name()),
                Texts.wrapped(FeedWords.circuitMeaning(s) + ".")), facts);
        if (!s.failures().isEmpty()) {
            Facts kinds = new Facts();
            s.failures().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                    .forEach(e -> kinds.add(e.getKey(), Format.countOf(e.getValue(), "times")));
            box.getChildren().add(new VBox(Space.XS, Texts.section("Failures by kind"), kinds));
        }
        if (!s.lastFailure().isEmpty()) {
            box.getChildren()
                    .add(new VBox(Space.XS, Texts.section("The last failure"), Texts.wrapped(s.lastFailure())));
        }
        row.stream().ifPresent(t -> box.getChildren().add(new VBox(Space.XS, Texts.section("Stream"), stream(t))));
        return box;
    }

    private static Node stream(Stream t) {
        VBox box = new VBox(Space.XS, new Facts().add("State", Figure.plain(FeedWords.stream(t.state()),
                "since " + FeedWords.moment(t.since()).text()))
                .add("Tells", Figure.plain(t.bodies() ? "whole transactions" : "log lines",
                        t.bodies() ? "nothing has to be fetched" : "their transactions are fetched"))
                .add("Newest slot", FeedWords.slot(t.lastSlot())).add("Last frame", FeedWords.moment(t.lastFrame()))
                .add("Frames", Format.countOf(t.frames(), "since the start"))
                .add("Received", FeedWords.bytes(t.bytes()))
                .add("Connections lost", Format.countOf(t.reconnects(), "since the start")));
        if (t.nextTry() != Unknown.TIME) {
            box.getChildren().add(Texts.wrapped("Tried again " + FeedWords.moment(t.nextTry()).text() + "."));
        }
        if (!t.lastFailure().isEmpty()) {
            box.getChildren().add(Texts.wrapped("Last: " + t.lastFailure()));
        }
        return box;
    }
}
