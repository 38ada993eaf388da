package org.wallettracker.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.ScoreHistory;
import org.wallettracker.domain.desk.TokenBoard.TokenRow;
import org.wallettracker.domain.port.NoteStore;
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
    public static final Set<String> VIEWS = Set.of("leaderboard", "wallet", "wallet-positions",
            "wallet-history", "wallet-notes", "time", "token", "tokens", "import", "compare", "lab", "curves",
            "guide");
    /** The themes. */
    public static final Set<String> THEMES = Set.of("light", "dark");
    /** The sizes, width x height in pixels; others may be asked for. */
    public static final Set<String> SIZES = Set.of("1440x900", "1024x700");
    /** The states: the desk's own data, none, not yet answered, failed. */
    public static final Set<String> STATES = Set.of("full", "empty", "loading", "error");

    private static final int COMPARED = 3;
    private static final int SETTLE_ROUNDS = 400;
    private static final int CALM_ROUNDS = 6;
    private static final String NOBODY = "11111111111111111111111111111112";

    private Screenshots() {
    }

    /**
     * Writes {@code <view>-<theme>-<WxH>-<state>.png} into {@code dir} for each combination asked for and returns the
     * files in order of name. The wallet view shows the best wallet of the leaderboard, "wallet-..." its other tabs,
     * "time" the leaderboard with the slider, the token view the token that was traded most, "tokens" the list of all, the
     * comparison the best three wallets, the laboratory a trial with more weight on the win rate, "curves" its editor of
     * curves. Starts JavaFX if it does not run yet, and then ends it. Not to be called on the FX thread.
     *
     * @throws IllegalArgumentException if a view, theme, size or state is not known; nothing is written then
     * @throws UncheckedIOException if a file can't be written
     */
    public static List<Path> write(Desk desk, ImportPort imports, LabPort lab, Path dir, Set<String> views,
            Set<String> themes,
            Set<String> sizes,
            Set<String> states) {
        return write(desk, imports, lab,
                new Lent(NoteStore.inMemory(), ScoreHistory.Source.NONE, Moment.NOW), dir, views, themes, sizes,
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
     */
    public record Lent(NoteStore notes, ScoreHistory.Source history, Moment moment) {
    }

    private static Path write(Desk desk, ImportPort imports, LabPort lab, Lent services, Path dir, Shot shot)
            throws IOException {
        StagedDesk staged = shot.staged(desk);
        Desk shown = staged == null ? desk : staged;
        StagedImports stagedImports = shot.stagedImports();
        ImportPort lent = stagedImports == null ? imports : stagedImports;
        StagedLab stagedLab = shot.stagedLab(lab);
        LabPort trials = stagedLab == null ? lab : stagedLab;
        FxAsync async = new FxAsync(staged == null);
        String view = view(shot.view());
        String subject = subject(desk, shot.view());
        boolean waits = shot.state().equals("loading");
        Stage[] stage = new Stage[1];
        Workstation workstation = FxAsync.await(() -> {
            Workstation made = new Workstation(shown, services(lent, trials, services), async, shot.look(),
                    shot.width(),
                    shot.height());
            Stage window = new Stage();
            stage[0] = window;
            window.setX(0);
            window.setY(0);
            window.setScene(made.scene());
            window.show();
            made.go(new Place(view, subject));
            if (shot.view().equals("time")) {
                made.shell().time().toggle();
            }
            return made;
        });
        try {
            settle(async, waits);
            WritableImage image = FxAsync.await(() -> {
                workstation.scene().getRoot().applyCss();
                workstation.scene().getRoot().layout();
                return workstation.scene().snapshot(null);
            });
            BufferedImage pixels = SwingFXUtils.fromFXImage(image, null);
            Path file = dir.resolve(shot.fileName());
            if (!ImageIO.write(pixels, "png", file.toFile())) {
                throw new IOException("no PNG writer for " + file);
            }
            return file;
        } finally {
            if (staged != null) {
                staged.release();
            }
            if (stagedImports != null) {
                stagedImports.release();
            }
            if (stagedLab != null) {
                stagedLab.release();
            }
            FxAsync.await(() -> {
                workstation.close();
                stage[0].hide();
                return true;
            });
        }
    }

    private static String view(String picture) {
        return switch (picture) {
            case "tokens" -> "token";
            case "time" -> "leaderboard";
            case "curves" -> "lab";
            default -> picture.startsWith("wallet-") ? "wallet" : picture;
        };
    }

    private static String subject(Desk desk, String view) {
        return switch (view) {
            case "wallet" -> top(desk);
            case "wallet-positions", "wallet-history", "wallet-notes" ->
                top(desk) + "#" + view.substring("wallet-".length());
            case "token" -> desk.tokens().rows().stream().max(Comparator.comparingInt(TokenRow::trades))
                    .map(r -> r.info().mint().toBase58()).orElse(NOBODY);
            case "compare" -> desk.leaderboard().rows().stream().limit(COMPARED)
                    .map(r -> r.wallet().toBase58()).collect(Collectors.joining(","));
            case "curves" -> "curves.pnlSol";
            case "lab" -> "weight.winRate=200";
            default -> "";
        };
    }

    private static String top(Desk desk) {
        return desk.leaderboard().rows().isEmpty() ? NOBODY : desk.leaderboard().rows().getFirst().wallet().toBase58();
    }

    private static ShellServices services(ImportPort imports, LabPort lab, Lent lent) {
        return new ShellServices("Wallet Tracker", url -> {
        }, ShellServices.Preferences.inMemory(), new TaskMonitor(), (table, format, file, replace, progress) -> {
            throw new IOException("a picture writes no tables");
        }, imports, lab, lent.notes(), lent.history(), TimePort.fixed(lent.moment()));
    }

    /** Waits until no answer is under way for some frames in a row; {@code loading} ones never come, so only frames count. */
    private static void settle(FxAsync async, boolean loading) {
        int calm = 0;
        for (int round = 0; round < SETTLE_ROUNDS && calm < CALM_ROUNDS; round++) {
            nextFrame();
            calm = loading || async.pending() == 0 ? calm + 1 : 0;
        }
    }

    /** Waits for two pulses: the first may already be under way. */
    private static void nextFrame() {
        CountDownLatch painted = new CountDownLatch(1);
        FxAsync.await(() -> {
            new AnimationTimer() {
                private int pulses;

                @Override
                public void handle(long now) {
                    if (++pulses == 2) {
                        stop();
                        painted.countDown();
                    }
                }
            }.start();
            return true;
        });
        await(painted);
    }
}
