package org.wallettracker.ui.cluster.graph;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ui.common.async.Async;

/**
 * The picture of a graph on show: drawn somewhat larger than its pane away from the FX thread, and only moved or stretched
 * on it until the next one is there. Two pictures take turns, one on show and one that is drawn into. FX thread only.
 */
final class Sheet {
    private static final double MARGIN = 0.3;
    private static final double STEP = 64;
    private static final double STRETCHED = 1.6;
    private final Async async;
    private final Runnable drawn;
    private final ImageView view = new ImageView();
    private final Translate place = new Translate();
    private final Scale stretch = new Scale();
    private Page front = new Page(1, 1);
    private Page back = new Page(1, 1);
    private @Nullable Wish wanted;
    private boolean underWay;
    private long nanos;

    /** What is to be drawn: {@code view} of a pane of this size. */
    record Wish(Drawing drawing, Viewport view, double width, double height, double grown, int most) {
    }

    private static final class Page {
        private final int width;
        private final int height;
        private final int[] pixels;
        private final PixelBuffer<IntBuffer> buffer;
        private final WritableImage image;
        private double left;
        private double top;
        private Viewport view = Viewport.IDENTITY;

        Page(int width, int height) {
            this.width = width;
            this.height = height;
            pixels = new int[width * height];
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }
    }

    /** @param drawn is called when another picture is on show */
    Sheet(Async async, Runnable drawn) {
        this.async = async;
        this.drawn = drawn;
        view.setSmooth(false);
        view.setMouseTransparent(true);
        view.setManaged(false);
        view.getTransforms().addAll(place, stretch);
    }

    ImageView node() {
        return view;
    }

    /** How long the last picture took to draw, nanoseconds. */
    long nanos() {
        return nanos;
    }

    /** Draws {@code wish} soon; of several the newest. */
    void ask(Wish wish) {
        wanted = wish;
        if (!underWay) {
            next();
        }
    }

    private void next() {
        Wish wish = wanted;
        if (wish == null) {
            return;
        }
        wanted = null;
        int marginX = (int) (wish.width * MARGIN);
        int marginY = (int) (wish.height * MARGIN);
        int width = (int) Math.ceil(wish.width) + 2 * marginX;
        int height = (int) Math.ceil(wish.height) + 2 * marginY;
        if (back.width != width || back.height != height) {
            back = new Page(width, height);
        }
        Page page = back;
        underWay = true;
        async.<Long>run(this, () -> {
            long began = System.nanoTime();
            GraphPainter.paint(wish.drawing, wish.view.moved(marginX, marginY),
                    new Raster(page.width, page.height, page.pixels), wish.most, wish.grown);
            return System.nanoTime() - began;
        }, took -> {
            underWay = false;
            nanos = took;
            page.left = marginX;
            page.top = marginY;
            page.view = wish.view;
            page.buffer.updateBuffer(b -> null);
            back = front;
            front = page;
            view.setImage(page.image);
            drawn.run();
            next();
        }, e -> {
            underWay = false;
            throw new IllegalStateException("drawing a graph", e);
        });
    }

    /** Moves and stretches the picture to where it belongs in {@code now}. */
    void place(Viewport now) {
        double by = now.scale() / front.view.scale();
        double x = now.dx() - front.view.dx() * by - front.left * by;
        double y = now.dy() - front.view.dy() * by - front.top * by;
        boolean same = Math.abs(by - 1) < 1e-9;
        stretch.setX(by);
        stretch.setY(by);
        place.setX(same ? Math.rint(x) : x);
        place.setY(same ? Math.rint(y) : y);
    }

    /** True if the picture covers a pane of this size in {@code now}, with some pixels to spare. */
    boolean covers(Viewport now, double width, double height) {
        double by = now.scale() / front.view.scale();
        double x = now.dx() - front.view.dx() * by - front.left * by;
        double y = now.dy() - front.view.dy() * by - front.top * by;
        return x <= -STEP && y <= -STEP && x + front.width * by >= width + STEP
                && y + front.height * by >= height + STEP;
    }

    /** True if it was drawn at about the scale of {@code now}: stretched it can be read until all stands still. */
    boolean near(Viewport now) {
        double by = now.scale() / front.view.scale();
        return by < STRETCHED && by > 1 / STRETCHED;
    }
}
