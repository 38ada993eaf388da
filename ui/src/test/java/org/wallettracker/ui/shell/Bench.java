package org.wallettracker.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.LiveDesk;
import org.wallettracker.domain.desk.ScoreHistory;
import org.wallettracker.domain.port.NoteStore;
import org.wallettracker.ui.cluster.ClusterPort;
import org.wallettracker.ui.common.async.FxAsync;
import org.wallettracker.ui.common.table.Unfolding;
import org.wallettracker.ui.common.theme.Appearance;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.fake.FakeImports;
import org.wallettracker.ui.feed.FeedPort;
import org.wallettracker.ui.lab.LabPort;

/** A workstation on the headless platform, driven from a test thread. */
final class Bench implements AutoCloseable {
    final FxAsync async = new FxAsync();
    final TaskMonitor tasks = new TaskMonitor();
    final List<String> browsed = new ArrayList<>();
    final FakeImports imports = new FakeImports();
    final Workstation workstation;
    final Stage stage;

    Bench(Desk desk, Appearance look, int width, int height) {
        this(desk, look, width, height, (table, format, file, replace, progress) -> {
            throw new java.io.IOException("no place for files");
        });
    }

    /** One with a laboratory. */
    Bench(Desk desk, LabPort lab, int width, int height) {
        this(desk, Appearance.DEFAULT, width, height, (table, format, file, replace, progress) -> {
            throw new java.io.IOException("no place for files");
        }, lab);
    }

    Bench(Desk desk, Appearance look, int width, int height, org.wallettracker.ui.common.export.TableWriter writer) {
        this(desk, look, width, height, writer, LabPort.NONE);
    }

    /** One with clusters. */
    Bench(Desk desk, ClusterPort clusters, org.wallettracker.ui.common.export.TableWriter writer, int width,
            int height) {
        this(desk, Appearance.DEFAULT, width, height, writer, LabPort.NONE, clusters);
    }

    private Bench(Desk desk, Appearance look, int width, int height,
            org.wallettracker.ui.common.export.TableWriter writer, LabPort lab) {
        this(desk, look, width, height, writer, lab, ClusterPort.NONE);
    }

    private Bench(Desk desk, Appearance look, int width, int height,
            org.wallettracker.ui.common.export.TableWriter writer, LabPort lab, ClusterPort clusters) {
        start();
        Stage[] made = new Stage[1];
        workstation = FxAsync.await(() -> {
            Workstation station = new Workstation(desk,
                    new ShellServices("test", browsed::add, ShellServices.Preferences.inMemory(), tasks, writer,
                            imports, lab, NoteStore.inMemory(), ScoreHistory.Source.NONE, TimePort.NONE,
                            FeedPort.NONE, LiveDesk.NONE, clusters),
                    async, look,
                    width, height);
            made[0] = new Stage();
            made[0].setX(0);
            made[0].setY(0);
            made[0].setScene(station.scene());
            made[0].show();
            station.go(Place.of("leaderboard"));
            return station;
        });
        stage = made[0];
        settle();
    }

    /** Starts JavaFX if it does not run. */
    static void start() {
        CountDownLatch running = new CountDownLatch(1);
        try {
            Platform.startup(running::countDown);
            running.await();
        } catch (IllegalStateException e) {
            // it runs already
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        Platform.setImplicitExit(false);
    }

    /** Does {@code action} on the FX thread and waits until all is quiet. */
    void run(Consumer<Workstation> action) {
        FxAsync.await(() -> {
            action.accept(workstation);
            return true;
        });
        settle();
    }

    /** The node {@code selector} finds. */
    <N extends Node> N find(String selector, Class<N> type) {
        return FxAsync.await(() -> type.cast(workstation.scene().lookup(selector)));
    }

    /** The same on the FX thread. */
    <N extends Node> N find0(String selector, Class<N> type) {
        return type.cast(workstation.scene().lookup(selector));
    }

    void settle() {
        int calm = 0;
        for (int i = 0; i < 600 && calm < 2; i++) {
            CountDownLatch pulses = new CountDownLatch(2);
            FxAsync.await(() -> {
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        pulses.countDown();
                        if (pulses.getCount() == 0) {
                            stop();
                        }
                    }
                }.start();
                return true;
            });
            try {
                pulses.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            calm = async.pending() == 0 && unfolded() ? calm + 1 : 0;
        }
    }

    private boolean unfolded() {
        return FxAsync.await(() -> workstation.scene().getRoot().lookupAll(".unfolding").stream()
                .allMatch(n -> n instanceof Unfolding room && room.unfolded()));
    }

    /** A picture of it as it stands. */
    void shoot(Path file) {
        WritableImage image = FxAsync.await(() -> workstation.scene().snapshot(null));
        try {
            java.nio.file.Files.createDirectories(file.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        FxAsync.await(() -> {
            workstation.close();
            stage.hide();
            return true;
        });
    }
}
