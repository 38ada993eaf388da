package org.wallettracker.app.desktop;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.export.TableFileWriter;
import org.wallettracker.app.note.NotesFile;
import org.wallettracker.storage.DatabaseAddress;
import org.wallettracker.ui.shell.ShellServices;
import org.wallettracker.ui.shell.TaskMonitor;
import org.wallettracker.ui.shell.TimePort.Moment;
import org.wallettracker.ui.shell.Workstation;

/** The workstation in a window: opens at once, the data arrive behind it. */
public final class WindowedDesktop extends Application {
    private static volatile @Nullable Launch launch;

    private final LateDesk desk = new LateDesk();
    private final TaskMonitor tasks = new TaskMonitor();
    private @Nullable DeskWorker worker;

    /** What JavaFX can't pass to the application it makes. */
    private record Launch(Path directory, Optional<DatabaseAddress> database, Moment first, InstantSource clock,
            Settings settings, Path configuration) {
    }

    /**
     * Opens the window on {@code directory}, or on {@code database} where there is one, and returns when it is closed.
     * Once a process.
     *
     * @param configuration where keys that are typed in are kept
     */
    public static void run(Path directory, Optional<DatabaseAddress> database, Moment first, InstantSource clock,
            Settings settings, Path configuration) {
        launch = new Launch(directory, database, first, clock, settings, configuration);
        Application.launch(WindowedDesktop.class);
    }

    @Override
    public void start(Stage stage) {
        Launch what = launch;
        if (what == null) {
            throw new IllegalStateException("start it with run");
        }
        DeskWorker made = new DeskWorker(what.directory(), what.database(), what.first(), what.clock(), desk,
                tasks, what.settings(), what.configuration());
        worker = made;
        Workstation.open(stage, desk, new ShellServices("Wallet Tracker", url -> getHostServices().showDocument(url),
                new PreferencesFile(what.directory()), tasks, new TableFileWriter(), made, made.lab(),
                new NotesFile(what.directory()), made::history, made.time(), made.feed(), made.feed().live(),
                made.clusters()));
        made.open();
    }

    @Override
    public void stop() throws InterruptedException {
        if (worker != null) {
            worker.close();
        }
    }
}
