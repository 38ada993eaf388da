package org.wallettracker.ui.feed;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.port.BackfillStore.Job;
import org.wallettracker.ui.common.control.States;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.Column;
import org.wallettracker.ui.common.table.DeskTable;
import org.wallettracker.ui.common.table.TableBar;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.feed.FeedPort.Queue;

/** Histories that are fetched: how far each is, what is still to come and what it costs; pause and priority. */
final class BackfillPane {
    private final DeskTable<Job> table;
    private final TableBar bar;
    private final BorderPane root = new BorderPane();
    private final Button pause = new Button("Pause");
    private final Button sooner = new Button("Sooner");
    private final Button later = new Button("Later");
    private final Node none = States.empty("No history is asked for",
            "Graduated tokens that are followed get their curve, their pool and their early buyers here; "
                    + "wallet-tracker backfill asks for single wallets and for graduations of the past.");

    BackfillPane(FeedViewModel model, ViewContext context) {
        table = new DeskTable<>("jobs-table", "Histories", columns(), (a, b) -> a.id() == b.id(), context.async());
        table.remember(context.settings(), "jobs");
        button(pause, "job-pause", "Leave the selected history alone, or go on with it",
                job -> model.pause(job.id(), !job.paused()));
        button(sooner, "job-sooner", "Fetch the selected history before others",
                job -> model.prioritise(job.id(), -10));
        button(later, "job-later", "Fetch the selected history after others", job -> model.prioritise(job.id(), 10));
        bar = new TableBar(new HBox(Space.S, pause, sooner, later,
                table.tools(context.navigator(), () -> "backfill", List::of)));
        table.selected().subscribe(this::settle);
        root.setTop(bar.node());
        root.setCenter(none);
    }

    private void button(Button button, String id, String help, java.util.function.Consumer<Job> act) {
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(help));
        button.setOnAction(e -> {
            Job job = table.selected().get();
            if (job != null) {
                act.accept(job);
            }
        });
    }

    private static List<Column<Job>> columns() {
        return List.of(
                Column.<Job>words("what", "What", "Why this history is fetched", 110, 10,
                        j -> FeedWords.purpose(j.wanted().purpose()),
                        () -> label(j -> FeedWords.purpose(j.wanted().purpose()))),
                Column.<Job>words("subject", "Of", "The token or wallet it is of", 110, 9,
                        j -> j.wanted().subject().toBase58(), () -> {
                            Label label = label();
                            return Column.cell(label, j -> {
                                label.setText(j.wanted().subject().shortened());
                                label.getTooltip().setText(j.wanted().subject().toBase58());
                            });
                        }).writing(Field.text("subject", j -> j.wanted().subject().toBase58()),
                                Field.text("address", j -> j.wanted().address().toBase58())),
                Column.<Job>words("state", "State", "Listing finds what there is; fetching gets it", 84, 11,
                        FeedWords::jobState, () -> label(FeedWords::jobState)),
                Column.<Job>figures("share", "Stored", "Of what was found", 76, 8, BackfillPane::share,
                        j -> j.found() == 0
                                ? Figure.unknown("nothing was found yet")
                                : Format.percent(share(j), "")),
                Column.<Job>figures("found", "Found", "Transactions found so far", 76, 7, Job::found,
                        j -> Format.countOf(j.found(), "transactions")).writing(Field.integer("found", Job::found)),
                Column.<Job>figures("waiting", "Waiting", "Of these still to be fetched", 76, 7, Job::waiting,
                        j -> Format.countOf(j.waiting(), "transactions"))
                        .writing(Field.integer("waiting", Job::waiting)),
                Column.<Job>figures("missing", "Missing", "Known to no source", 76, 6, Job::missing,
                        j -> Format.countOf(j.missing(), "transactions"))
                        .writing(Field.integer("missing", Job::missing)),
                Column.<Job>figures("priority", "Priority", "The lower the sooner", 72, 5, j -> j.wanted().priority(),
                        j -> Format.countOf(j.wanted().priority(), "the lower the sooner"))
                        .writing(Field.integer("priority", j -> j.wanted().priority())),
                Column.<Job>figures("changed", "Changed (UTC)", "When anything of it changed last", 164, 3,
                        Job::changedAt, j -> FeedWords.moment(j.changedAt()))
                        .writing(Field.time("changed", j -> j.changedAt() / 1_000)));
    }

    /** Hundredths of a percent. */
    private static int share(Job job) {
        return job.found() == 0 ? 0 : (int) ((job.found() - job.waiting() - job.missing()) * 10_000 / job.found());
    }

    private static Label label() {
        Label label = new Label();
        label.setTooltip(new Tooltip());
        return label;
    }

    private static Column.Cell<Job> label(Function<Job, String> of) {
        Label label = new Label();
        return Column.cell(label, j -> label.setText(of.apply(j)));
    }

    void show(List<Job> jobs, Queue queue) {
        table.show(jobs);
        root.setCenter(jobs.isEmpty() ? none : table.node());
        String shown = jobs.size() < queue.jobs()
                ? "first " + Format.count(jobs.size()) + " shown, "
                : Format.counted(queue.jobs(), "histories, ");
        bar.say(queue.jobs() == 0
                ? ""
                : shown + Format.count(queue.done()) + " done; " + Format.count(queue.waiting()) + " waiting"
                        + (queue.waiting() == 0 || queue.credits() < 0
                                ? ""
                                : ": about " + Format.counted(queue.credits(), "credits, ")
                                        + Format.duration(queue.seconds()))
                        + (queue.missing() == 0 ? "" : ", " + Format.count(queue.missing()) + " missing"));
        settle(table.selected().get());
    }

    private void settle(@Nullable Job job) {
        pause.setText(job != null && job.paused() ? "Go on" : "Pause");
        boolean idle = job == null || job.done();
        pause.setDisable(idle);
        sooner.setDisable(idle);
        later.setDisable(idle);
    }

    DeskTable<Job> table() {
        return table;
    }

    Node node() {
        return root;
    }
}
