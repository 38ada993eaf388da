package org.wallettracker.app.desktop;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.app.export.TableFileWriter;
import org.wallettracker.app.worker.SimulatedWorld;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.storage.DatabaseAddress;
import org.wallettracker.ui.shell.ShellServices;
import org.wallettracker.ui.shell.TaskMonitor;
import org.wallettracker.ui.shell.Workstation;

/** The workstation in a window: opens at once, the data arrive behind it. */
public final class WindowedDesktop extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(WindowedDesktop.class);
    private static final long CLOSING_SECONDS = 30;
    private static volatile @Nullable Launch launch;

    private final LateDesk desk = new LateDesk();
    private final TaskMonitor tasks = new TaskMonitor();
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("desk").daemon(true).factory());
    private @Nullable Workspace workspace;

    /** What JavaFX can't pass to the application it makes. */
    private record Launch(Path directory, Optional<DatabaseAddress> database, long asOf, long knownAt,
            InstantSource clock) {
    }

    /**
     * Opens the window on {@code directory}, or on {@code database} where there is one, and returns when it is closed.
     * Once a process.
     */
    public static void run(Path directory, Optional<DatabaseAddress> database, long asOf, long knownAt,
            InstantSource clock) {
        launch = new Launch(directory, database, asOf, knownAt, clock);
        Application.launch(WindowedDesktop.class);
    }

    @Override
    public void start(Stage stage) {
        Launch what = launch;
        if (what == null) {
            throw new IllegalStateException("start it with run");
        }
        Workstation.open(stage, desk, new ShellServices("Wallet Tracker", url -> getHostServices().showDocument(url),
                new PreferencesFile(what.directory()), tasks, new TableFileWriter()));
        worker.execute(() -> open(what));
    }

    private void open(Launch what) {
        Progress progress = tasks.start("Opening the desk");
        try {
            Workspace opened = SimulatedWorld.open(what.directory(), what.database(), what.clock());
            workspace = opened;
            desk.arrived(opened.engine());
            SimulatedWorld.ensure(opened, what.directory(), progress);
            opened.engine().rebuild(what.asOf(), what.knownAt(), progress);
            tasks.finish(progress);
        } catch (RuntimeException e) {
            LOG.error("opening {}", what.directory(), e);
            tasks.fail(progress, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void stop() throws InterruptedException {
        tasks.cancel();
        worker.execute(() -> {
            if (workspace != null) {
                workspace.close();
            }
        });
        worker.shutdown();
        if (!worker.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("the data directory was still busy when the window closed; what was committed is safe");
        }
    }
}
