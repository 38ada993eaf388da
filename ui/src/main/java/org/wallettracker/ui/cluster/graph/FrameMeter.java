package org.wallettracker.ui.cluster.graph;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.wallettracker.ui.common.async.FxAsync;

/**
 * Measures how long frames take while a graph is moved or a list scrolled: the time from one pulse of JavaFX to the next, each of which moves
 * the graph, painting included. Not to be called on the FX thread.
 */
public final class FrameMeter {
    private static final int TURN = 25;
    private static final double ZOOM = 1.03;
    private static final int WARM = 5;
    private static final int ROWS = 3;

    /** Times of frames in nanoseconds, the shortest first. */
    public record Frames(long[] sorted) {

        /** The time that so large a share (0 to 1) of frames stays within, milliseconds. */
        public double within(double share) {
            int place = Math.clamp((long) Math.ceil(share * sorted.length) - 1, 0, Math.max(0, sorted.length - 1));
            return sorted.length == 0 ? 0 : sorted[place] / 1e6;
        }
    }

    private FrameMeter() {
    }

    /** Pans {@code pane} to and fro for so many frames. */
    public static Frames pan(GraphPane pane, int frames) {
        return measure(frames, frame -> {
            int leg = frame / TURN % 4;
            pane.pan(leg == 0 ? 14 : leg == 2 ? -14 : 0, leg == 1 ? 11 : leg == 3 ? -11 : 0);
        });
    }

    /** Zooms {@code pane} in and out for so many frames. */
    public static Frames zoom(GraphPane pane, int frames) {
        return measure(frames, frame -> pane.zoom(frame / TURN % 2 == 0 ? ZOOM : 1 / ZOOM, pane.getWidth() / 3,
                pane.getHeight() / 3));
    }

    /** Scrolls {@code list} through so many frames, some rows in each. */
    public static Frames scroll(TableView<?> list, int frames) {
        return measure(frames, frame -> list.scrollTo(frame * ROWS % Math.max(1, list.getItems().size())));
    }

    /** The same panning where every tie and wallet of {@code drawing} is drawn anew on a canvas in each frame. */
    public static Frames naive(Drawing drawing, double width, double height, int frames) {
        Canvas canvas = new Canvas(width, height);
        Stage stage = FxAsync.await(() -> {
            Stage made = new Stage();
            made.setScene(new Scene(new StackPane(canvas), width, height));
            made.show();
            return made;
        });
        try {
            Viewport whole = Viewport.fit(drawing.x(), drawing.y(), drawing.shown(), width, height, 40);
            return measure(frames, frame -> draw(drawing, whole.moved(frame * 3, frame * 2), canvas));
        } finally {
            FxAsync.await(() -> {
                stage.hide();
                return true;
            });
        }
    }

    private static void draw(Drawing drawing, Viewport view, Canvas canvas) {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.setFill(Color.WHITE);
        context.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        for (int place = 0; place < drawing.ties().length; place++) {
            Tie tie = drawing.tie(place);
            context.setStroke(colour(drawing.stroke()[place]));
            context.setLineWidth(drawing.thick()[place]);
            context.strokeLine(view.x(drawing.x()[tie.a()]), view.y(drawing.y()[tie.a()]),
                    view.x(drawing.x()[tie.b()]), view.y(drawing.y()[tie.b()]));
        }
        for (int i = 0; i < drawing.x().length; i++) {
            double radius = drawing.radius()[i];
            context.setFill(colour(drawing.fill()[i]));
            context.fillOval(view.x(drawing.x()[i]) - radius, view.y(drawing.y()[i]) - radius, 2 * radius,
                    2 * radius);
        }
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >>> 16 & 255, argb >>> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }

    private static Frames measure(int frames, IntConsumer move) {
        CompletableFuture<long[]> done = new CompletableFuture<>();
        FxAsync.await(() -> {
            new AnimationTimer() {
                private final long[] times = new long[frames];
                private int frame = -WARM;
                private long last;

                @Override
                public void handle(long now) {
                    long at = System.nanoTime();
                    if (frame > 0) {
                        times[frame - 1] = at - last;
                    }
                    last = at;
                    if (frame == frames) {
                        stop();
                        Arrays.sort(times);
                        done.complete(times);
                        return;
                    }
                    move.accept(frame + WARM);
                    frame++;
                }
            }.start();
            return true;
        });
        return new Frames(done.join());
    }
}
