package org.wallettracker.ui.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.domain.port.FactStore.StoreCounts;
import org.wallettracker.ui.common.control.FittingRow;
import org.wallettracker.ui.common.control.Icons;
import org.wallettracker.ui.common.format.CoverageWords;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.shell.TaskStatus.Work;

/** The line at the bottom: what the data are, how much of it is proved, and what is being done. */
final class StatusBar {
    private final HBox box = new HBox();
    private final Label world = new Label();
    private final Button past = new Button();
    private final Label live = item("live", "The chain is followed: each trade moves its wallet's score and rank as it"
            + " arrives");
    private final Label facts = item("facts", "Facts in force: trades, transfers, creations, graduations");
    private final Label wallets = item("wallets", "Wallets with a score");
    private final Label reconciled = item("reconciled",
            "Share of the positions with a known balance whose trades and transfers make up that balance to the unit");
    private final Label known = item("known", "Data quality: of how many graduated tokens every early buyer is known");
    private final Label parameters = item("parameters", "The parameter set the scores were made with");
    private final Label asOf = item("as-of", "Block time of the newest fact in the run");
    private final Label task = item("task", "");
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel;
    private final HBox work;

    StatusBar(Runnable cancelTask) {
        cancel = Icons.button(Feather.X, "Cancel", cancelTask);
        world.getStyleClass().add("world");
        world.setMinWidth(Region.USE_PREF_SIZE);
        FittingRow items = new FittingRow(0, false);
        items.add(facts, 3);
        items.add(wallets, 2);
        items.add(reconciled, 4);
        items.add(known, 4);
        items.add(parameters, 1);
        items.add(asOf, 5);
        HBox.setHgrow(items, Priority.ALWAYS);
        progress.setPrefWidth(96);
        progress.setMinWidth(64);
        progress.setAccessibleText("Progress");
        work = new HBox(Space.S, task, progress, cancel);
        work.setAlignment(Pos.CENTER_RIGHT);
        work.setVisible(false);
        work.maxWidthProperty().bind(box.widthProperty().multiply(0.5));
        work.setMinWidth(0);
        work.managedProperty().bind(work.visibleProperty());
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        past.setId("past");
        past.getStyleClass().add("past");
        past.setMinWidth(Region.USE_PREF_SIZE);
        past.setTooltip(new Tooltip("The whole desk shows a moment of the past; a press goes back to now (Alt+Home)"));
        past.managedProperty().bind(past.visibleProperty());
        past.setVisible(false);
        live.getStyleClass().add("live");
        live.setMinWidth(Region.USE_PREF_SIZE);
        live.managedProperty().bind(live.visibleProperty());
        live.setVisible(false);
        box.getChildren().addAll(world, past, live, items, work);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("status-bar");
        box.setId("status-bar");
        world.setVisible(false);
        world.setManaged(false);
    }

    private static Label item(String id, String help) {
        Label label = new Label();
        label.setId("status-" + id);
        label.getStyleClass().add("status-item");
        if (!help.isEmpty()) {
            label.setTooltip(new Tooltip(help));
        }
        return label;
    }

    /** Shows the desk's state. */
    void show(DeskStatus status) {
        StoreCounts counts = status.counts();
        world.setVisible(status.simulated());
        world.setManaged(status.simulated());
        world.setText(status.mixed() ? "SIMULATED AND REAL DATA MIXED" : "SIMULATED WORLD");
        world.setTooltip(new Tooltip(status.mixed()
                ? "Some of the stored facts come from a simulated world: the figures are not the chain's"
                : "Nothing here happened on the chain: a made-up world to try the desk with"));
        facts.setText("facts " + Format.count(counts.facts()));
        wallets.setText("wallets " + Format.count(status.wallets()));
        reconciled.setText("reconciled "
                + (status.observed() == 0 ? Format.DASH : Format.percentText(status.reconciledPositions(), 2)));
        parameters.setText("set " + (status.parameterSet().isEmpty() ? Format.DASH : status.parameterSet()));
        asOf.setText("as of " + Format.timeExact(status.asOf()));
    }

    /** Shows how much of what must be known is. */
    void show(TokenBoard.Coverage coverage) {
        Figure figure = CoverageWords.of(coverage);
        known.setText("early buyers known " + figure.text());
        known.getTooltip().setText("Data quality. " + figure.exact());
    }

    /** Calls {@code action} when the analyst wants back from the past. */
    void onPast(Runnable action) {
        past.setOnAction(e -> action.run());
    }

    /** Says that the desk looks at {@code moment} of the past; empty for now. */
    void past(String moment) {
        past.setVisible(!moment.isEmpty());
        past.setText("PAST, " + moment);
        past.setAccessibleText("The desk looks at the past, " + moment + "; press to go back to now");
    }

    /** Says how following does; empty where nothing is followed. */
    void live(String words) {
        live.setVisible(!words.isEmpty());
        live.setText(words);
    }

    /** The state could not be read. */
    void failed() {
        facts.setText("state of the desk not known");
    }

    /** Shows {@code now}; null when nothing is under way. */
    void show(@Nullable Work now) {
        work.setVisible(now != null);
        if (now == null) {
            return;
        }
        String failure = now.failure();
        String notice = now.notice();
        String stage = now.stage().isEmpty() ? "" : ": " + now.stage();
        String share = now.share() < 0 ? "" : "  " + (int) (now.share() * 100) + Format.THIN + "%";
        task.setText(notice != null
                ? now.name() + ": " + notice
                : failure == null ? now.name() + stage + share : now.name() + " failed: " + failure);
        task.pseudoClassStateChanged(PseudoClass.getPseudoClass("failed"), failure != null);
        progress.setProgress(now.share());
        progress.setVisible(now.running());
        progress.setManaged(now.running());
        String counted = now.total() > 0
                ? Format.count(now.done()) + " of " + Format.count(now.total())
                : Format.count(now.done());
        task.setTooltip(new Tooltip(
                notice != null ? notice : failure == null ? now.name() + stage + "\n" + counted : failure));
        cancel.setAccessibleText(now.running() ? "Cancel " + now.name() : "Dismiss");
    }

    Node node() {
        return box;
    }
}
