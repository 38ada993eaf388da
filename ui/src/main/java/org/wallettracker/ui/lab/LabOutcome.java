package org.wallettracker.ui.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ui.common.control.States;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.TableBar;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.lab.LabViewModel.Counting;
import org.wallettracker.ui.lab.LabViewModel.Trial;

/** The right side of the laboratory: what the figures tried do to the leaderboard, and how far counting is. */
final class LabOutcome {
    private static final double LISTS = 540;
    private static final double STALE = 0.55;

    private final ViewContext context;
    private final LabViewModel model;
    private final ChurnStrip churn = new ChurnStrip();
    private final MoveTable moves;
    private final TableBar tableBar;
    private final Map<MoveRow.Shown, ToggleButton> lists = new LinkedHashMap<>();
    private final Label counted = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button("Cancel");
    private final HBox counting = new HBox(Space.M, counted, progress, cancel);
    private final VBox root = new VBox();
    private MoveRow.Shown shown = MoveRow.Shown.BEST;
    private @Nullable Trial painted;

    LabOutcome(ViewContext context, LabViewModel model) {
        this.context = context;
        this.model = model;
        moves = new MoveTable(context);
        moves.table().describe(this::about);
        tableBar = new TableBar(moves.table().tools(context.navigator(), () -> "laboratory", List::of));
        tableBar.lead(chooser());
        counting.setAlignment(Pos.CENTER_LEFT);
        counting.getStyleClass().add("counting");
        counting.setId("lab-counting");
        cancel.setId("lab-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        counted.setMinWidth(0);
        HBox.setHgrow(counted, Priority.ALWAYS);
        counted.setMaxWidth(Double.MAX_VALUE);
        progress.setPrefWidth(160);
        progress.setAccessibleText("Progress of the counting");
        root.setMinWidth(0);
        model.state().subscribe(s -> state());
        model.counting().subscribe(c -> work());
        model.stopped().subscribe(s -> work());
    }

    private Node chooser() {
        FlowPane chips = new FlowPane(Space.XS, 2);
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setPrefWrapLength(LISTS);
        chips.setMinWidth(0);
        for (MoveRow.Shown list : MoveRow.Shown.values()) {
            ToggleButton chip = new ToggleButton(list.word());
            chip.setId("lab-list-" + list.name());
            chip.getStyleClass().add("filter-chip");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.setOnAction(e -> {
                shown = list;
                rows();
            });
            lists.put(list, chip);
            chips.getChildren().add(chip);
        }
        return chips;
    }

    /** The figures moved: what is shown may be of others than are tried now. */
    void figures() {
        root.setOpacity(model.set() == null || model.current() || !model.stopped().get() ? 1 : STALE);
        work();
    }

    private void state() {
        switch (model.state().get()) {
            case Loadable.Loading<Trial> l -> root.getChildren().setAll(counting, fill(States.loadingRows(40, 7)));
            case Loadable.Ready<Trial> r -> ready(r.value());
            case Loadable.Empty<Trial> e ->
                root.getChildren().setAll(fill(States.empty(e.title(), e.advice(), context.navigator())));
            case Loadable.Failed<Trial> f -> {
                Button retry = new Button("Try again");
                retry.setOnAction(e -> model.refresh());
                root.getChildren().setAll(fill(States.failed(f.title(), f.cause(), retry)));
            }
        }
    }

    private static Node fill(Node node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    private void ready(Trial trial) {
        if (!root.getChildren().contains(moves.table().node())) {
            root.getChildren().setAll(churn.node(), counting, tableBar.node(), fill(moves.table().node()));
        }
        painted = trial;
        churn.show(trial);
        rows();
    }

    private void rows() {
        Trial trial = painted;
        lists.forEach((list, chip) -> {
            chip.setSelected(list == shown);
            chip.setText(list.word() + (trial == null || list == MoveRow.Shown.BEST
                    ? ""
                    : " " + Format.count(list.count(trial.churn()))));
        });
        if (trial != null) {
            List<MoveRow> rows = MoveRow.of(trial, shown);
            moves.table().show(rows);
            int all = shown.count(trial.churn());
            tableBar.say(rows.size() < all ? Format.count(rows.size()) + " of " + Format.count(all) + " listed" : "");
        }
    }

    private Map<String, String> about() {
        Trial trial = painted;
        return trial == null
                ? Map.of()
                : Map.of("inForce", trial.inForce().title(), "tried", model.title(trial.tried()), "wallets",
                        shown.word());
    }

    private void work() {
        Counting now = model.counting().get();
        boolean halted = now == null && model.stopped().get();
        counting.setVisible(now != null || halted);
        counting.setManaged(now != null || halted);
        if (now != null) {
            counted.setText(now.stopping()
                    ? "Stopping\u2026"
                    : "Counting trades for this set: " + Format.count(now.done()) + " of "
                            + Format.counted(now.total(), "wallets"));
            progress.setVisible(true);
            progress.setProgress(now.total() <= 0 ? -1 : (double) now.done() / now.total());
            cancel.setText("Cancel");
            cancel.setDisable(now.stopping());
            cancel.setOnAction(e -> model.cancel());
        } else if (halted) {
            counted.setText(painted == null
                    ? "Counting was stopped: nothing has been tried yet."
                    : "Counting was stopped: below stands the set tried before, " + model.title(painted.tried()) + ".");
            progress.setVisible(false);
            cancel.setText("Count");
            cancel.setDisable(false);
            cancel.setOnAction(e -> model.refresh());
        }
    }

    /** What takes the focus: the table where it is shown, else {@code other}. */
    Node focused(Node other) {
        Node table = moves.table().node();
        return table.getScene() == null ? other : table;
    }

    Node node() {
        return root;
    }
}
