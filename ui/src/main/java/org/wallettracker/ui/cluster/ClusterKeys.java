package org.wallettracker.ui.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.cluster.graph.GraphModel;
import org.wallettracker.ui.cluster.graph.LayoutKind;
import org.wallettracker.ui.cluster.graph.Selection;
import org.wallettracker.ui.common.view.Keys;
import org.wallettracker.ui.common.view.Navigator;

/** The whole work on clusters by keyboard. */
final class ClusterKeys {
    private static final double STEP = 60;
    private static final double ZOOM = 1.25;
    /** What they do, for the card. */
    static final List<Keys> HELP = List.of(
            new Keys("C  D  W", "confirm, dismiss, whitelist the cluster"),
            new Keys("S  M  N  L", "split the selected wallets off, merge, note, label the selected account"),
            new Keys("U", "take the last decision back"), new Keys("J  K", "next, previous cluster"),
            new Keys("G", "into the graph; Esc goes back to the list"),
            new Keys("\u2190 \u2191 \u2192 \u2193  +  \u2212  F", "in the graph: move, zoom, fit everything in"),
            new Keys(".  ,", "next, previous tie with its evidence; F6 goes to it"),
            new Keys("]  [", "next, previous wallet; Enter opens its page"),
            new Keys("E  H  P", "neighbours of the selected wallet, hide, pin it"),
            new Keys("X", "show what was hidden"),
            new Keys("Ctrl+Z  Ctrl+Y", "take a change of the view back, make it again"),
            new Keys("1  2  3  T", "in the graph: force, tree, timeline; next meaning of colours"),
            new Keys("R", "replay how it formed, pause"), new Keys("/", "find a wallet in the graph"),
            new Keys("Shift+drag", "select by drawing around wallets"), new Keys("Ctrl+E", "export the list"));

    private final Map<KeyCombination, Runnable> everywhere = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> inGraph = new LinkedHashMap<>();
    private final ClusterViewModel model;
    private final GraphArea area;
    private final Navigator navigator;

    ClusterKeys(ClusterViewModel model, ClusterActs acts, GraphArea area, Navigator navigator, ClusterView view) {
        this.model = model;
        this.area = area;
        this.navigator = navigator;
        GraphModel graph = model.graph();
        on(KeyCode.C, acts::confirm);
        on(KeyCode.D, acts::dismiss);
        on(KeyCode.W, acts::whitelist);
        on(KeyCode.S, acts::split);
        on(KeyCode.M, acts::merge);
        on(KeyCode.N, acts::note);
        on(KeyCode.L, acts::label);
        on(KeyCode.U, acts::undo);
        on(KeyCode.J, () -> view.step(1));
        on(KeyCode.K, () -> view.step(-1));
        on(KeyCode.G, () -> area.pane().requestFocus());
        on(KeyCode.PERIOD, () -> area.nextTie(1));
        on(KeyCode.COMMA, () -> area.nextTie(-1));
        on(KeyCode.CLOSE_BRACKET, () -> area.nextWallet(1));
        on(KeyCode.OPEN_BRACKET, () -> area.nextWallet(-1));
        on(KeyCode.E, this::expand);
        on(KeyCode.H, () -> graph.hide(area.selected()));
        on(KeyCode.P, () -> graph.pin(area.selected()));
        on(KeyCode.X, () -> graph.edit(graph.steps().now().showing()));
        on(KeyCode.F, area::fit);
        on(KeyCode.R, () -> area.replay().toggle());
        on(KeyCode.T, graph::nextColours);
        on(KeyCode.SLASH, () -> area.bar().find());
        everywhere.put(new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN), graph::undo);
        everywhere.put(new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN), graph::redo);
        everywhere.put(new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                graph::redo);
        graphKeys(graph, view);
    }

    private void graphKeys(GraphModel graph, ClusterView view) {
        graphKey(KeyCode.LEFT, () -> area.pane().pan(STEP, 0));
        graphKey(KeyCode.RIGHT, () -> area.pane().pan(-STEP, 0));
        graphKey(KeyCode.UP, () -> area.pane().pan(0, STEP));
        graphKey(KeyCode.DOWN, () -> area.pane().pan(0, -STEP));
        for (KeyCode plus : List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)) {
            graphKey(plus, () -> zoom(ZOOM));
        }
        for (KeyCode minus : List.of(KeyCode.MINUS, KeyCode.SUBTRACT)) {
            graphKey(minus, () -> zoom(1 / ZOOM));
        }
        graphKey(KeyCode.DIGIT1, () -> graph.layout(LayoutKind.FORCE));
        graphKey(KeyCode.DIGIT2, () -> graph.layout(LayoutKind.TREE));
        graphKey(KeyCode.DIGIT3, () -> graph.layout(LayoutKind.TIMELINE));
        graphKey(KeyCode.ENTER, this::open);
        graphKey(KeyCode.ESCAPE, () -> {
            if (graph.selection().get().equals(Selection.NONE)) {
                view.list();
            } else {
                graph.select(Selection.NONE);
            }
        });
    }

    private void on(KeyCode code, Runnable action) {
        everywhere.put(new KeyCodeCombination(code), action);
    }

    private void graphKey(KeyCode code, Runnable action) {
        inGraph.put(new KeyCodeCombination(code, KeyCombination.SHIFT_ANY), action);
    }

    private void zoom(double factor) {
        area.pane().zoom(factor, area.pane().getWidth() / 2, area.pane().getHeight() / 2);
    }

    private void expand() {
        Address wallet = model.graph().selection().get().single();
        if (wallet == null) {
            navigator.say("Select one wallet first: its neighbours are called in then");
        } else {
            model.graph().expand(wallet);
        }
    }

    private void open() {
        Address wallet = model.graph().selection().get().single();
        if (wallet != null) {
            navigator.wallet(wallet.toBase58());
        }
    }

    /** Listens on {@code root}. */
    void install(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            if (event.getCode() == KeyCode.ESCAPE) {
                area.pane().requestFocus();
                event.consume();
            }
            return;
        }
        if (area.pane().isFocused()) {
            run(inGraph, event);
        }
        run(everywhere, event);
    }

    private static void run(Map<KeyCombination, Runnable> keys, KeyEvent event) {
        for (Map.Entry<KeyCombination, Runnable> key : keys.entrySet()) {
            if (!event.isConsumed() && key.getKey().match(event)) {
                event.consume();
                key.getValue().run();
            }
        }
    }
}
