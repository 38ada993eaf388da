package org.wallettracker.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wallettracker.ui.cluster.ClusterTrial;
import org.wallettracker.ui.cluster.graph.FrameMeter.Frames;

/** The graph of a made-up cluster of 10,000 wallets and 50,000 ties: how long frames take while it is panned and zoomed. */
final class ClusterViewTrial implements Trial {
    private static final double ALLOWED_FRAME_MS = 50;
    private static final int WALLETS = 10_000;
    private static final int TIES = 50_000;
    private static final int SMALL = 10;
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    @Override
    public String name() {
        return "clusters-view";
    }

    @Override
    public String what() {
        return "panning and zooming the graph of a cluster; beside drawing every tie in every frame";
    }

    @Override
    public List<Reading> run(Bench bench) throws IOException {
        System.setProperty("glass.platform", "Headless"); // the same window on every machine
        System.setProperty("prism.order", "sw");
        bench.say(String.format(Locale.ROOT, "a made-up cluster of %,d wallets and %,d ties, software renderer, %dx%d",
                WALLETS, TIES, WIDTH, HEIGHT));
        ClusterTrial.run(new CrowdedDesk(0), WALLETS / SMALL, TIES / SMALL, WIDTH, HEIGHT); // not counted
        ClusterTrial.Result result = ClusterTrial.run(new CrowdedDesk(0), WALLETS, TIES, WIDTH, HEIGHT);
        say(bench, "panning", result.pan());
        say(bench, "zooming", result.zoom());
        say(bench, "naive", result.naive());
        String beside = "every tie drawn on a canvas in every frame, %s %.0f ms";
        List<Reading> readings = new ArrayList<>();
        for (String how : List.of("panning", "zooming")) {
            Frames frames = how.equals("panning") ? result.pan() : result.zoom();
            String of = String.format(Locale.ROOT, "%s a graph of %,d wallets and %,d ties", how, result.wallets(),
                    result.ties());
            for (double share : new double[]{0.5, 0.95}) {
                String name = share < 0.9 ? "p50" : "p95";
                double naive = result.naive().within(share);
                readings.add(new Reading(of + ", " + name + " of frames", frames.within(share), "ms",
                        String.format(Locale.ROOT, beside, name, naive), frames.within(share) / naive));
            }
            readings.add(new Reading(of + ", p95 beside the aim", frames.within(0.95), "ms",
                    String.format(Locale.ROOT, "the aim, %.0f ms", ALLOWED_FRAME_MS),
                    frames.within(0.95) / ALLOWED_FRAME_MS));
        }
        bench.say(String.format(Locale.ROOT, "opening the view, layout and first picture: %.1f s",
                result.openNanos() / 1e9));
        return readings;
    }

    private static void say(Bench bench, String how, Frames frames) {
        bench.say(String.format(Locale.ROOT, "%-8s %d frames: p50 %.1f ms, p95 %.1f ms, longest %.1f ms", how,
                frames.sorted().length, frames.within(0.5), frames.within(0.95), frames.within(1)));
    }
}
