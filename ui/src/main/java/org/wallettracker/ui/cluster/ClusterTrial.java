package org.wallettracker.ui.cluster;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.ReviewStatus;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.ui.cluster.graph.FrameMeter;
import org.wallettracker.ui.cluster.graph.FrameMeter.Frames;
import org.wallettracker.ui.cluster.graph.GraphPane;
import org.wallettracker.ui.common.async.FxAsync;
import org.wallettracker.ui.common.theme.Appearance;
import org.wallettracker.ui.common.theme.Themes;
import org.wallettracker.ui.common.view.SilentNavigator;
import org.wallettracker.ui.common.view.ViewContext;

/**
 * Measures the cluster view with a made-up cluster as an analyst meets it: opens the real view, pans and zooms its graph,
 * and the same graph drawn line by line in every frame. Works on JavaFX's headless platform
 * ({@code -Dglass.platform=Headless -Dprism.order=sw}).
 */
public final class ClusterTrial {
    private static final int FRAMES = 300;
    private static final int NAIVE_FRAMES = 12;
    private static final long PATIENCE_NANOS = 300_000_000_000L;

    /**
     * What was measured.
     *
     * @param openNanos from opening the view to the whole graph on show, layout included
     * @param naive panning where everything is drawn anew in each frame
     */
    public record Result(int wallets, int ties, long openNanos, Frames pan, Frames zoom, Frames naive) {
    }

    private ClusterTrial() {
    }

    /** Runs it with so many wallets and ties in a window of {@code width} x {@code height}; {@code desk} tells scores. */
    public static Result run(Desk desk, int wallets, int ties, int width, int height) {
        start();
        Cluster cluster = MadeUpClusters.cluster("made-up", wallets, ties, 7);
        FxAsync async = new FxAsync();
        Stage[] stage = new Stage[1];
        long began = System.nanoTime();
        ClusterView view = FxAsync.await(() -> {
            ClusterView made = new ClusterView(new ViewContext(desk, async, new SilentNavigator()), one(cluster));
            Scene scene = new Scene(new StackPane(made.node()), width, height);
            Themes.apply(scene, Appearance.DEFAULT.withTheme(Appearance.Theme.LIGHT));
            stage[0] = new Stage();
            stage[0].setScene(scene);
            stage[0].show();
            made.show("");
            return made;
        });
        try {
            settle(async, view);
            long open = System.nanoTime() - began;
            GraphPane pane = view.area().pane();
            Frames pan = FrameMeter.pan(pane, FRAMES);
            Frames zoom = FrameMeter.zoom(pane, FRAMES);
            Frames naive = FrameMeter.naive(pane.drawing(), pane.getWidth(), pane.getHeight(), NAIVE_FRAMES);
            return new Result(cluster.members().size(), pane.drawing().ties().length, open, pan, zoom, naive);
        } finally {
            FxAsync.await(() -> {
                view.close();
                stage[0].hide();
                return true;
            });
        }
    }

    private static void start() {
        CountDownLatch running = new CountDownLatch(1);
        try {
            Platform.startup(running::countDown);
            running.await();
        } catch (IllegalStateException e) {
            running.countDown(); // it runs already
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for JavaFX", e);
        }
        Platform.setImplicitExit(false);
    }

    /** Waits until the graph is drawn and nothing is under way. */
    private static void settle(FxAsync async, ClusterView view) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        int calm = 0;
        while (calm < 5 && System.nanoTime() < until) {
            boolean drawn = FxAsync.await(() -> view.area().pane().drawing().graph().size() > 0);
            calm = drawn && async.pending() == 0 ? calm + 1 : 0;
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        if (calm < 5) {
            throw new IllegalStateException("the graph was not drawn within five minutes");
        }
    }

    /** One cluster and nothing else. */
    private static ClusterPort one(Cluster cluster) {
        return new FixedClusters(new ClusterBoard(1, 1, List.of(
                new ClusterEntry(cluster, ReviewStatus.OPEN, false, Optional.empty(), 0, List.of()))));
    }
}
