package org.wallettracker.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ui.common.view.Keys;

/** The keys that work in every view. */
final class ShellKeys {
    /** What they do, for the card. */
    static final List<Keys> HELP = List.of(
            new Keys("Ctrl+K", "search; Enter on a whole address opens the wallet or token"),
            new Keys("Alt+Left  Alt+Right", "back, forward"), new Keys("Ctrl+1 \u2026 Ctrl+9", "go to a view"),
            new Keys("Space", "open or close the inspector"),
            new Keys("F6", "into the inspector and back: from a number to what it is made of"),
            new Keys("F1", "the guide about this view"),
            new Keys("F5", "ask again"), new Keys("Ctrl+P", "commands: star, list or name a wallet, go somewhere"),
            new Keys("Ctrl+T", "look at a moment of the past"), new Keys("Alt+Home", "back to now"),
            new Keys("?", "these keys"), new Keys("Esc", "close, leave"));

    private final Shell shell;
    private final Map<KeyCombination, Runnable> commands = new LinkedHashMap<>();

    private ShellKeys(Shell shell) {
        this.shell = shell;
        on("Shortcut+K", () -> shell.top().focusSearch());
        on("Alt+Left", shell::back);
        on("Alt+Right", shell::forward);
        on("Alt+Home", () -> shell.time().now());
        on("Shortcut+T", () -> shell.time().toggle());
        on("Shortcut+P", shell::palette);
        on("F1", shell::help);
        on("F6", shell::swapFocus);
        on("F5", shell::refresh);
        for (int i = 1; i <= 9; i++) {
            int number = i;
            on("Shortcut+" + i, () -> shell.goToNumber(number));
        }
    }

    private void on(String keys, Runnable command) {
        commands.put(KeyCombination.valueOf(keys), command);
    }

    /** Listens on {@code scene} for {@code shell}. */
    static void install(Scene scene, Shell shell) {
        ShellKeys keys = new ShellKeys(shell);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && shell.overlay().keysShown()) {
            shell.overlay().hideKeys();
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE && shell.inspector().focused()) {
            shell.leaveSearch();
            event.consume();
            return;
        }
        for (Map.Entry<KeyCombination, Runnable> command : commands.entrySet()) {
            if (command.getKey().match(event)) {
                command.getValue().run();
                event.consume();
                return;
            }
        }
        if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown() && free(event)) {
            shell.toggleInspector();
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        if ("?".equals(event.getCharacter()) && !(focused(event) instanceof TextInputControl)) {
            shell.keys();
            event.consume();
        }
    }

    /** True if the focused control has no use for the space bar itself. */
    private static boolean free(KeyEvent event) {
        Node owner = focused(event);
        return !(owner instanceof TextInputControl || owner instanceof ButtonBase || owner instanceof ComboBoxBase<?>);
    }

    private static @Nullable Node focused(KeyEvent event) {
        return event.getSource() instanceof Scene scene ? scene.getFocusOwner() : null;
    }
}
