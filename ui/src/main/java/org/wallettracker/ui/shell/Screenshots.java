package org.wallettracker.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.LiveDesk;
import org.wallettracker.domain.desk.ScoreHistory;
import org.wallettracker.domain.port.NoteStore;
import org.wallettracker.ui.cluster.ClusterPort;
import org.wallettracker.ui.common.async.FxAsync;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.lab.LabPort;
import org.wallettracker.ui.shell.TimePort.Moment;
import org.wallettracker.ui.source.ImportPort;

/**
 * Pictures of the workstation as files. Works without a display on JavaFX's headless platform
 * ({@code -Dglass.platform=Headless -Dprism.order=sw}).
 */
public final class Screenshots {
    /** The views there are pictures of. */
    public static final Set<String> VIEWS = Picture.ALL.keySet();
    /** The themes. */
    public static final Set<String> THEMES = Set.of("light", "dark");
    /** The sizes, width x height in pixels; others may be asked for. */
    public static final Set<String> SIZES = Set.of("1440x900", "1024x700");
    /** The states: the desk's own data, none, not yet answered, failed. */
    public static final Set<String> STATES = Set.of("full", "empty", "loading", "error");

    private Screenshots() {
    }

    /**
     * Writes {@code <view>-<theme>-<WxH>-<state>.png} into {@code dir} for each combination asked for and returns the
     * files in order of name. The wallet view shows the best wallet of the leaderboard, "wallet-..." its other tabs,
     * "time" the leaderboard with the slider, the token view the token that was traded most, "tokens" the list of all, the
     * comparison the best three wallets, the laboratory a trial with more weight on the win rate, "lab-..." its other
     * sections, "curves" its editor of curves, "import-..." an import at work, "sources..." data
     * sources in a staged condition. Starts JavaFX if it does not run yet, and then ends it. Not to be called on the FX thread.
     *
     * @throws IllegalArgumentException if a view, theme, size or state is not known; nothing is written then
     * @throws UncheckedIOException if a file can't be written
     */
    public static List<Path> write(Desk desk, ImportPort imports, LabPort lab, Path dir, Set<String> views,
            Set<String> themes,
            Set<String> sizes,
            Set<String> states) {
        return write(desk, imports, lab,
                new Lent(NoteStore.inMemory(), ScoreHistory.Source.NONE, Moment.NOW, 1), dir, views, themes, sizes,
                states);
    }

    /** The same with what {@code services} lend. */
    public static List<Path> write(Desk desk, ImportPort imports, LabPort lab, Lent services, Path dir,
            Set<String> views, Set<String> themes, Set<String> sizes, Set<String> states) {
        List<Shot> shots = Shot.all(views, themes, sizes, states);
        boolean started = start();
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(dir);
            for (Shot shot : shots) {
                files.add(write(desk, imports, lab, services, dir, shot));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing screenshots to " + dir, e);
        } finally {
            if (started) {
                Platform.exit();
            }
        }
        return files;
    }

    private static boolean start() {
        CountDownLatch running = new CountDownLatch(1);
        boolean started = true;
        try {
            Platform.startup(running::countDown);
            await(running);
        } catch (IllegalStateException e) {
            started = false; // it runs already
        }
        Platform.setImplicitExit(false);
        return started;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for JavaFX", e);
        }
    }

    /**
     * What the pictures are made with besides desk, imports and laboratory.
     *
     * @param notes the analyst's
     * @param history scores of the past
     * @param moment at which the desk is
     * @param textScale 1 for 13 px text; another one stands in the files' names
     * @param clusters of wallets
     * @param told hears how long frames of large graphs take
     */
    public record Lent(NoteStore notes, ScoreHistory.Source history, Moment moment, double textScale,
            ClusterPort clusters, Consumer<String> told) {

        /** Without clusters. */
        public Lent(NoteStore notes, ScoreHistory.Source history, Moment moment, double textScale) {
            this(notes, history, moment, textScale, ClusterPort.NONE, words -> {
                // nobody listens
            });
        }
    }

    private static Path write(Desk desk, ImportPort imports, LabPort lab, Lent services, Path dir, Shot shot)
            throws IOException {
        StagedDesk staged = shot.staged(desk);
        Desk shown = staged == null ? desk : staged;
        Picture picture = shot.picture();
        StagedImports stagedImports = shot.stagedImports();
        StagedWork work = picture.imports() && stagedImports == null ? new StagedWork(imports) : null;
        ImportPort lent = stagedImports != null ? stagedImports : work != null ? work : imports;
        StagedLab stagedLab = shot.stagedLab(lab);
        StagedFeed feed = shot.stagedFeed();
        LabPort trials = stagedLab == null ? lab : stagedLab;
        FxAsync async = new FxAsync(staged == null);
        StagedClusters clusters = shot.stagedClusters(services.clusters());
        String subject = picture.subject(desk, services.clusters());
        boolean waits = shot.state().equals("loading") || work != null;
        Stage[] stage = new Stage[1];
        Workstation workstation = FxAsync.await(() -> {
            Workstation made = new Workstation(shown,
                    services(lent, trials, services, feed, picture.live() ? new StagedLive(desk) : LiveDesk.NONE,
                            clusters),
                    async,
                    shot.look().withTextScale(services.textScale()), shot.width(), shot.height());
            Stage window = new Stage();
            stage[0] = window;
            window.setX(0);
            window.setY(0);
            window.setScene(made.scene());
            window.show();
            made.go(new Place(picture.view(), subject));
            return made;
        });
        Camera camera = new Camera(workstation.scene(), async);
        try {
            camera.settle(waits);
            for (String press : picture.presses()) {
                camera.press(press);
                camera.settle(waits);
            }
            BufferedImage pixels = camera.take();
            Path file = dir.resolve(shot.fileName(services.textScale()));
            if (!ImageIO.write(pixels, "png", file.toFile())) {
                throw new IOException("no PNG writer for " + file);
            }
            if (picture.madeUp() + picture.listed() > 0 && shot.state().equals("full")) {
                services.told().accept(file.getFileName() + ": " + FrameTimes.words(workstation.scene()));
            }
            return file;
        } finally {
            if (staged != null) {
                staged.release();
            }
            if (stagedImports != null) {
                stagedImports.release();
            }
            if (work != null) {
                work.release();
            }
            if (stagedLab != null) {
                stagedLab.release();
            }
            feed.release();
            clusters.release();
            FxAsync.await(() -> {
                camera.closeMenus();
                workstation.close();
                stage[0].hide();
                return true;
            });
        }
    }

    private static ShellServices services(ImportPort imports, LabPort lab, Lent lent, StagedFeed feed,
            LiveDesk live, ClusterPort clusters) {
        return new ShellServices("Wallet Tracker", url -> {
        }, ShellServices.Preferences.inMemory(), new TaskMonitor(), (table, format, file, replace, progress) -> {
            throw new IOException("a picture writes no tables");
        }, imports, lab, lent.notes(), lent.history(), TimePort.fixed(lent.moment()), feed, live, clusters);
    }
}
