package org.wallettracker.ui.source;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wallettracker.ui.common.control.FigureLabel;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.source.ImportPort.ImportOutcome;
import org.wallettracker.ui.source.ImportPort.RetryOutcome;
import org.wallettracker.ui.source.ImportViewModel.Failed;
import org.wallettracker.ui.source.ImportViewModel.Idle;
import org.wallettracker.ui.source.ImportViewModel.Imported;
import org.wallettracker.ui.source.ImportViewModel.Retried;
import org.wallettracker.ui.source.ImportViewModel.Running;
import org.wallettracker.ui.source.ImportViewModel.Work;

/** What is under way, or what came of it. */
final class WorkPane {
    private final VBox box = new VBox(Space.S);
    private final Label stage = new Label();
    private final Label counted = Texts.muted("");
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button("Cancel");
    private final HBox running;

    WorkPane(ImportViewModel model) {
        box.getStyleClass().add("work-pane");
        box.setId("import-work");
        stage.setMinWidth(0);
        bar.setPrefWidth(200);
        bar.setMinWidth(120);
        bar.setAccessibleText("Progress of the import");
        cancel.setId("import-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(e -> model.cancel());
        VBox words = new VBox(2, stage, counted);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        running = new HBox(Space.M, words, bar, cancel);
        running.setAlignment(Pos.CENTER_LEFT);
        model.work().subscribe(this::show);
    }

    private void show(Work work) {
        box.setVisible(!(work instanceof Idle));
        box.setManaged(!(work instanceof Idle));
        switch (work) {
            case Idle i -> box.getChildren().clear();
            case Running r -> running(r);
            case Imported d -> box.getChildren().setAll(title(d.outcome()), figures(d.outcome()));
            case Retried t -> box.getChildren().setAll(Texts.section("Tried again"), words(t.outcome()));
            case Failed f -> {
                Label cause = Texts.wrapped(f.cause());
                cause.setId("import-failure");
                box.getChildren().setAll(Texts.section(f.what()), cause,
                        Texts.muted(
                                "What was stored until then stays. Importing the same again adds only what is missing."));
            }
        }
    }

    private void running(Running r) {
        if (!box.getChildren().contains(running)) {
            box.getChildren().setAll(running);
        }
        stage.setText(r.what() + (r.stage().isEmpty() ? "" : ": " + words(r.stage())));
        String files = r.ofFiles() > 1
                ? "file " + Format.count(Math.min(r.files() + 1, r.ofFiles())) + " of " + Format.count(r.ofFiles())
                        + ", "
                : "";
        String items = r.total() > 0
                ? Format.count(r.items()) + " of " + Format.count(r.total())
                : Format.counted(r.items(), "items");
        String rate = r.rate() < 0 ? "" : ", " + Format.count(Math.round(r.rate())) + " a second";
        counted.setText(r.cancelling() ? "stopping at the next safe point\u2026" : files + items + rate);
        bar.setProgress(r.share());
        cancel.setDisable(r.cancelling());
    }

    /** A stage in words: the engine's own names are short. */
    private static String words(String stage) {
        return switch (stage) {
            case "facts" -> "building a new run: reading facts";
            case "mints" -> "building a new run: prices of tokens";
            case "score" -> "building a new run: scores";
            default -> stage.startsWith("import ") ? "reading " + stage.substring("import ".length()) : stage;
        };
    }

    private static Node title(ImportOutcome o) {
        long failed = o.files().stream().filter(f -> f.error() != null).count();
        String what = o.cancelled() ? "Stopped before its end; what is counted here is stored. " : "";
        String files = Format.count(o.files().size()) + (o.files().size() == 1 ? " file" : " files")
                + (failed == 0 ? "" : ", " + Format.count(failed) + " of them not or not wholly read");
        String own = o.switched() ? " The desk now shows your own data." : "";
        return new VBox(2, Texts.section("Imported"), Texts.wrapped(what + files + "." + own
                + (o.read() == 0 && o.prices() == 0 ? " Nothing was stored." : "")));
    }

    private static Node figures(ImportOutcome o) {
        FlowPane row = new FlowPane(Space.XL, Space.S);
        row.getChildren().addAll(stat("Transactions", o.transactions(), "understood"),
                stat("Facts read", o.read(), "new, known and quarantined"), stat("New", o.added(), "new facts"),
                stat("Already known", o.duplicate(), "facts that changed nothing"),
                stat("Verified", o.verified(), "new facts that balances confirm"),
                stat("Pending", o.pending(), "new facts without balances to check them"),
                stat("Disputed", o.disputed(), "new facts that balances contradict"),
                stat("Quarantined", o.quarantined(), "not understood, kept below"),
                stat("Prices", o.prices(), "new SOL/USD prices"));
        return row;
    }

    private static Node stat(String name, long count, String unit) {
        Label caption = new Label(name);
        caption.getStyleClass().add("stat-name");
        FigureLabel value = new FigureLabel(Format.countOf(count, unit));
        value.getStyleClass().add("stat-figure");
        VBox stat = new VBox(2, caption, value);
        stat.setMinWidth(Region.USE_PREF_SIZE);
        return stat;
    }

    private static Node words(RetryOutcome o) {
        return Texts.wrapped(Format.count(o.tried()) + " decoded again, " + Format.count(o.resolved())
                + " understood now, " + Format.count(o.added()) + " new facts." + (o.incomplete() == 0
                        ? ""
                        : " Of " + Format.count(o.incomplete())
                                + " not all is kept: import their files again."));
    }

    Node node() {
        return box;
    }
}
