package org.wallettracker.ui.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ui.common.control.States;
import org.wallettracker.ui.common.control.Texts;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.TableBar;
import org.wallettracker.ui.common.theme.Space;
import org.wallettracker.ui.common.theme.Themes;
import org.wallettracker.ui.common.view.Keys;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.common.view.View;
import org.wallettracker.ui.common.view.ViewContext;
import org.wallettracker.ui.lab.LabViewModel.Counting;
import org.wallettracker.ui.lab.LabViewModel.Trial;

/** The laboratory: figures of the parameter set at the left, what they do to the leaderboard at the right. */
public final class LabView implements View {
    private static final double LISTS = 540;
    private static final double SIDE = 344;
    private static final double NARROW_SIDE = 276;
    private static final double ROOMY = 1_100;
    private static final String CURVES = "Curves";
    private static final String CHANGED = "Changed";
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final Map<KeyCombination, Step> STEPS = Map.of(
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN), LabViewModel::undo,
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN), LabViewModel::redo,
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            LabViewModel::redo,
            new KeyCodeCombination(KeyCode.BACK_SPACE, KeyCombination.SHORTCUT_DOWN), LabViewModel::reset);

    private final ViewContext context;
    private final LabViewModel model;
    private final BorderPane root = new BorderPane();
    private final LabBar bar;
    private final CurvePane curves;
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Map<String, ToggleButton> tabs = new LinkedHashMap<>();
    private final ScrollPane side = new ScrollPane();
    private final ChurnStrip churn = new ChurnStrip();
    private final MoveTable moves;
    private final TableBar tableBar;
    private final Map<MoveRow.Shown, ToggleButton> lists = new LinkedHashMap<>();
    private final Label counted = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button("Cancel");
    private final HBox counting = new HBox(Space.M, counted, progress, cancel);
    private final VBox right = new VBox();
    private MoveRow.Shown shown = MoveRow.Shown.BEST;
    private @Nullable Trial painted;
    private String wish = "";
    private String chosen = "";
    private final FindPane found;
    private final TextField find = new TextField();

    private interface Step {
        void on(LabViewModel model);
    }

    /** The laboratory of {@code context}'s desk, tried through {@code port}. */
    public LabView(ViewContext context, LabPort port) {
        this.context = context;
        model = new LabViewModel(context.desk(), port, context.async(), context.navigator()::say);
        bar = new LabBar(model, context.navigator(), () -> context.navigator().guide(guide()));
        moves = new MoveTable(context);
        moves.table().describe(this::about);
        tableBar = new TableBar(moves.table().tools(context.navigator(), () -> "laboratory", List::of));
        tableBar.lead(chooser());
        curves = new CurvePane(model);
        Knobs.sections().forEach((name, groups) -> {
            sections.put(name, new KnobsPane(model, groups, name.equals("Weights"), this::openCurve));
            if (name.equals("Weights")) {
                sections.put(CURVES, curves);
            }
        });
        found = new FindPane(model, this::openCurve);
        sections.put(CHANGED, found);
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
        root.setTop(bar.node());
        root.setLeft(side());
        root.setCenter(right);
        root.setMinWidth(0);
        right.setMinWidth(0);
        root.setId("laboratory");
        root.getStyleClass().add("laboratory");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        choose("Weights");
        model.state().subscribe(s -> state());
        model.counting().subscribe(c -> work());
        model.stopped().subscribe(s -> work());
        model.problem().subscribe(p -> figures());
        model.revision().subscribe(r -> figures());
    }

    private Node side() {
        FlowPane chips = new FlowPane(2, 2);
        chips.getStyleClass().add("lab-tabs");
        sections.keySet().forEach(name -> {
            ToggleButton tab = new ToggleButton(name);
            tab.setId("lab-tab-" + name);
            tab.getStyleClass().add("filter-chip");
            tab.setOnAction(e -> choose(name));
            tabs.put(name, tab);
            chips.getChildren().add(tab);
        });
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.getStyleClass().add("lab-side");
        VBox.setVgrow(side, Priority.ALWAYS);
        Label safe = Texts.wrapped("Nothing here changes the scores in force.");
        safe.getStyleClass().add("lab-safe");
        find.setId("lab-find");
        find.setPromptText("find a figure (Ctrl+F)");
        find.setAccessibleText("Find a figure or a curve");
        find.textProperty().subscribe((before, now) -> {
            if (!before.equals(now)) {
                find();
            }
        });
        find.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                find.clear();
                e.consume();
            }
        });
        HBox search = new HBox(find);
        HBox.setHgrow(find, Priority.ALWAYS);
        search.getStyleClass().add("lab-find");
        VBox left = new VBox(search, chips, safe, side);
        left.getStyleClass().add("lab-left");
        root.widthProperty().subscribe(w -> {
            double width = (w.doubleValue() < ROOMY ? NARROW_SIDE : SIDE) * Math.min(1.15, Themes.scale(root));
            left.setPrefWidth(width);
            left.setMinWidth(width);
        });
        return left;
    }

    private void openCurve(String id) {
        choose(CURVES);
        curves.choose(id);
    }

    /** Shows what the words in the field are found in; without words the section chosen before. */
    private void find() {
        if (find.getText().isBlank()) {
            choose(chosen);
        } else {
            model.settle();
            tabs.forEach((id, tab) -> tab.setSelected(false));
            found.find(find.getText());
            content(found);
        }
    }

    private void choose(String name) {
        model.settle();
        chosen = name;
        if (!find.getText().isEmpty()) {
            find.clear(); // comes back here
            return;
        }
        tabs.forEach((id, tab) -> tab.setSelected(id.equals(name)));
        Section section = sections.get(name);
        if (section != null) {
            if (name.equals(CHANGED)) {
                found.changes();
            }
            section.show();
            content(section);
        }
    }

    private void content(Section section) {
        VBox padded = new VBox(section.node());
        padded.getStyleClass().add("lab-section");
        side.setContent(padded);
        side.setVvalue(0);
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

    private void figures() {
        fulfil();
        bar.show();
        Section section = find.getText().isBlank() ? sections.get(chosen) : found;
        if (section != null) {
            section.show();
        }
        ToggleButton changes = tabs.get(CHANGED);
        if (changes != null) {
            int count = found.count();
            changes.setText(count == 0 ? CHANGED : CHANGED + " " + count);
        }
        right.setOpacity(model.set() == null || model.current() || !model.stopped().get() ? 1 : 0.55);
        work();
    }

    private void state() {
        switch (model.state().get()) {
            case Loadable.Loading<Trial> l -> right.getChildren().setAll(counting, fill(States.loadingRows(40, 7)));
            case Loadable.Ready<Trial> r -> ready(r.value());
            case Loadable.Empty<Trial> e ->
                right.getChildren().setAll(fill(States.empty(e.title(), e.advice(), context.navigator())));
            case Loadable.Failed<Trial> f -> {
                Button retry = new Button("Try again");
                retry.setOnAction(e -> model.refresh());
                right.getChildren().setAll(fill(States.failed(f.title(), f.cause(), retry)));
            }
        }
    }

    private static Node fill(Node node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    private void ready(Trial trial) {
        if (!right.getChildren().contains(moves.table().node())) {
            right.getChildren().setAll(churn.node(), counting, tableBar.node(), fill(moves.table().node()));
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
                    : "Counting trades for this set: " + Format.count(now.done()) + " of " + Format.count(now.total())
                            + " wallets");
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

    private void key(KeyEvent event) {
        if (FIND.match(event)) {
            find.requestFocus();
            find.selectAll();
            event.consume();
        }
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        STEPS.forEach((keys, step) -> {
            if (!event.isConsumed() && keys.match(event)) {
                step.on(model);
                event.consume();
            }
        });
    }

    /** What the view shows, for trials. */
    LabViewModel model() {
        return model;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(String subject) {
        wish = subject;
        model.refresh();
        fulfil();
    }

    /** Does what was asked for as soon as there is a set: a figure to move ("weight.winRate=200") or a curve to open. */
    private void fulfil() {
        if (wish.startsWith("curves.") && model.set() != null) {
            String id = wish;
            wish = "";
            openCurve(id);
        }
        if (sections.containsKey(wish)) {
            String name = wish;
            wish = "";
            choose(name);
        }
        int equals = wish.indexOf('=');
        if (equals > 0 && model.set() != null) {
            String id = wish.substring(0, equals);
            String text = wish.substring(equals + 1);
            wish = "";
            Knobs.all().filter(k -> k.id().equals(id)).findFirst().ifPresent(k -> model.change(id, k.to(text)));
            model.settle();
        }
    }

    @Override
    public void hide() {
        model.settle();
    }

    @Override
    public List<String> breadcrumb() {
        return List.of("Laboratory");
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public boolean inspects() {
        return false;
    }

    @Override
    public String guide() {
        return "laboratory.md";
    }

    @Override
    public void focus() {
        Node table = moves.table().node();
        (table.getScene() == null ? root : table).requestFocus();
    }

    @Override
    public List<Keys> keys() {
        return List.of(new Keys("\u2190 \u2192", "move the slider that has the focus"),
                new Keys("Enter", "in a field: take the figure; in the table: open the wallet"),
                new Keys("Ctrl+F", "find a figure; Esc goes back"),
                new Keys("Esc", "in a field: back to the figure that is tried"),
                new Keys("Ctrl+Z  Ctrl+Y", "undo, redo"), new Keys("Ctrl+Backspace", "back to the set in force"),
                new Keys("1 \u2026 9", "in the table: sort by that column"), new Keys("Ctrl+E", "export"));
    }
}
