package org.wallettracker.ui.shell;

import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import org.wallettracker.ui.cluster.graph.FrameMeter;
import org.wallettracker.ui.cluster.graph.FrameMeter.Frames;
import org.wallettracker.ui.cluster.graph.GraphPane;
import org.wallettracker.ui.common.async.FxAsync;

/** How long frames take while the graph of a workstation is moved, or a long list scrolled. */
final class FrameTimes {
    private static final int FRAMES = 120;
    private static final int MANY = 1_000;

    private FrameTimes() {
    }

    /** Pans and zooms the graph in {@code scene}, or scrolls its list if that is long, and says what frames took. Not to be called on the FX thread. */
    static String words(Scene scene) {
        GraphPane pane = FxAsync.await(() -> scene.lookup("#graph") instanceof GraphPane found ? found : null);
        if (pane == null) {
            return "no graph on show";
        }
        if (FxAsync.await(() -> scene.lookup("#clusters-table")) instanceof TableView<?> list
                && list.getItems().size() > MANY) {
            Frames scroll = FrameMeter.scroll(list, FRAMES);
            return String.format(Locale.ROOT, "%,d rows: frames while scrolling p50 %.1f ms, p95 %.1f ms",
                    list.getItems().size(), scroll.within(0.5), scroll.within(0.95));
        }
        Frames pan = FrameMeter.pan(pane, FRAMES);
        Frames zoom = FrameMeter.zoom(pane, FRAMES);
        return String.format(Locale.ROOT,
                "%,d wallets, %,d ties: frames while panning p50 %.1f ms, p95 %.1f ms; while zooming p50 %.1f ms, p95 %.1f ms",
                pane.drawing().graph().size(), pane.drawing().ties().length, pan.within(0.5), pan.within(0.95),
                zoom.within(0.5), zoom.within(0.95));
    }
}
