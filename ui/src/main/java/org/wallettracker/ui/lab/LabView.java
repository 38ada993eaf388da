package org.wallettracker.ui.lab;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.wallettracker.ui.common.view.Keys;
import org.wallettracker.ui.common.view.View;
import org.wallettracker.ui.common.view.ViewContext;

/** The laboratory: figures of the parameter set at the left, what they do to the leaderboard at the right. */
public final class LabView implements View {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final Map<KeyCombination, Step> STEPS = Map.of(
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN), LabViewModel::undo,
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN), LabViewModel::redo,
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            LabViewModel::redo,
            new KeyCodeCombination(KeyCode.BACK_SPACE, KeyCombination.SHORTCUT_DOWN), LabViewModel::reset);

    private final LabViewModel model;
    private final BorderPane root = new BorderPane();
    private final LabBar bar;
    private final LabSide side;
    private final LabOutcome outcome;
    private String wish = "";

    private interface Step {
        void on(LabViewModel model);
    }

    /** The laboratory of {@code context}'s desk, tried through {@code port}. */
    public LabView(ViewContext context, LabPort port) {
        model = new LabViewModel(context.desk(), port, context.async(), context.navigator()::say);
        bar = new LabBar(model, context.navigator(), () -> context.navigator().guide(guide()));
        side = new LabSide(model);
        outcome = new LabOutcome(context, model);
        root.setTop(bar.node());
        root.setLeft(side.node());
        root.setCenter(outcome.node());
        root.setMinWidth(0);
        root.setId("laboratory");
        root.getStyleClass().add("laboratory");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.widthProperty().subscribe(w -> side.fit(w.doubleValue()));
        model.problem().subscribe(p -> figures());
        model.revision().subscribe(r -> figures());
    }

    private void figures() {
        fulfil();
        bar.show();
        side.figures();
        outcome.figures();
    }

    private void key(KeyEvent event) {
        if (FIND.match(event)) {
            side.look();
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
            side.openCurve(id);
        }
        if (side.has(wish)) {
            String name = wish;
            wish = "";
            side.choose(name);
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
        outcome.focused(root).requestFocus();
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
