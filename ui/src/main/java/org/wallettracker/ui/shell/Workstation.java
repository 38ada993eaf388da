package org.wallettracker.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.async.FxAsync;
import org.wallettracker.ui.common.theme.Appearance;
import org.wallettracker.ui.common.theme.Themes;
import org.wallettracker.ui.common.view.Place;

/**
 * The window an analyst works in. {@link #open} is the program's way in: it puts the workstation of a desk into a stage.
 */
public final class Workstation implements AutoCloseable {
    /** The smallest window everything fits into. */
    public static final double MIN_WIDTH = 1024;
    /** See {@link #MIN_WIDTH}. */
    public static final double MIN_HEIGHT = 700;
    private static final double ROOMY = 1280;

    private final Shell shell;
    private final Scene scene;
    private final List<Desk.Subscription> subscriptions;
    private final Subscription systemTheme;

    /** Builds it for {@code desk} as {@code look}; shows nothing yet. */
    Workstation(Desk desk, ShellServices services, Async async, Appearance look, double width, double height) {
        this(desk, services, async, look, width, height, Map.of());
    }

    /** The same with the analyst's settings as they were {@code saved}. */
    Workstation(Desk desk, ShellServices services, Async async, Appearance look, double width, double height,
            Map<String, String> saved) {
        shell = new Shell(desk, services, async, saved);
        scene = new Scene(shell.root(), width, height);
        shell.appearance().set(look);
        shell.inspector().open().set(width >= ROOMY);
        Themes.apply(scene, look);
        shell.appearance().subscribe((before, now) -> Themes.apply(scene, now));
        systemTheme = Platform.getPreferences().colorSchemeProperty()
                .subscribe((before, now) -> Themes.apply(scene, shell.appearance().get()));
        ShellKeys.install(scene, shell);
        subscriptions = List.of(desk.onChange(() -> async.paint("desk changed", shell::refresh)),
                services.tasks().onChange(() -> async.paint("task changed", shell::refreshTask)),
                services.time().onChange(() -> async.paint("time changed", shell::refreshStatus)));
        shell.notes().load();
        shell.refreshTask();
        shell.refreshStatus();
    }

    /**
     * Opens the workstation of {@code desk} in {@code stage}. To be called on the FX thread; the window appears as soon
     * as the analyst's settings are read. Closing the stage ends it; the desk stays open and is its owner's to close.
     */
    public static void open(Stage stage, Desk desk, ShellServices services) {
        Async async = new FxAsync();
        async.<Map<String, String>>run("preferences", () -> services.preferences().load(),
                saved -> show(stage, desk, services, async, saved), e -> {
                    Workstation opened = show(stage, desk, services, async, Map.of());
                    opened.shell.fail("Your settings could not be read, the usual ones are used: " + e.getMessage());
                });
    }

    private static Workstation show(Stage stage, Desk desk, ShellServices services, Async async,
            Map<String, String> saved) {
        Workstation workstation = new Workstation(desk, services, async, Appearance.read(saved),
                number(saved, "width", 1440, MIN_WIDTH), number(saved, "height", 900, MIN_HEIGHT), saved);
        if (saved.containsKey("inspector")) {
            workstation.shell.inspector().open().set(Boolean.parseBoolean(saved.get("inspector")));
        }
        Keeper keeper = workstation.shell.keeper();
        workstation.shell.appearance().subscribe((before, now) -> keeper.keep(now.writtenInto(Map.of())));
        workstation.shell.inspector().open()
                .subscribe((before, now) -> keeper.keep(Map.of("inspector", now.toString())));
        stage.setTitle(services.title());
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setScene(workstation.scene);
        stage.setOnHiding(e -> {
            keeper.keepNow(size(workstation.scene));
            workstation.close();
        });
        workstation.go(Place.of("leaderboard"));
        stage.show();
        return workstation;
    }

    private static Map<String, String> size(Scene scene) {
        Map<String, String> size = new HashMap<>();
        size.put("width", Long.toString(Math.round(scene.getWidth())));
        size.put("height", Long.toString(Math.round(scene.getHeight())));
        return size;
    }

    private static double number(Map<String, String> saved, String key, double usual, double least) {
        try {
            return Math.clamp(Double.parseDouble(saved.getOrDefault(key, Double.toString(usual))), least, 16_384);
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    /** Goes to {@code place}. FX thread. */
    public void go(Place place) {
        shell.go(place);
    }

    /** Its scene. */
    Scene scene() {
        return scene;
    }

    /** The frame inside. */
    Shell shell() {
        return shell;
    }

    @Override
    public void close() {
        systemTheme.unsubscribe();
        subscriptions.forEach(Desk.Subscription::close);
        shell.close();
    }
}
