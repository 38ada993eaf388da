package org.wallettracker.ui.cluster.graph;

/**
 * What part of the plane is on show: a place p of the plane stands at {@code p * scale + (dx, dy)} pixels.
 *
 * @param scale pixels a unit of the plane, above 0
 */
public record Viewport(double scale, double dx, double dy) {
    /** The plane as it is. */
    public static final Viewport IDENTITY = new Viewport(1, 0, 0);
    private static final double MOST = 4_000;
    private static final double LEAST = 1e-4;

    /** Pixels from the left of what stands at {@code x}. */
    public double x(double x) {
        return x * scale + dx;
    }

    /** Pixels from the top of what stands at {@code y}. */
    public double y(double y) {
        return y * scale + dy;
    }

    /** What stands {@code pixels} from the left. */
    public double planeX(double pixels) {
        return (pixels - dx) / scale;
    }

    /** What stands {@code pixels} from the top. */
    public double planeY(double pixels) {
        return (pixels - dy) / scale;
    }

    /** Moved by so many pixels. */
    public Viewport moved(double byX, double byY) {
        return new Viewport(scale, dx + byX, dy + byY);
    }

    /** Larger by {@code factor}; what stands at pixel (x, y) stays there. */
    public Viewport zoomed(double factor, double x, double y) {
        double now = Math.clamp(scale * factor, LEAST, MOST);
        double by = now / scale;
        return new Viewport(now, x - (x - dx) * by, y - (y - dy) * by);
    }

    /** The same scale with the place (x, y) of the plane in the middle of a pane. */
    public Viewport centred(double x, double y, double width, double height) {
        return new Viewport(scale, width / 2 - x * scale, height / 2 - y * scale);
    }

    /** All of {@code spots} that are {@code shown} inside a pane with {@code edge} pixels around them. */
    public static Viewport fit(float[] x, float[] y, boolean[] shown, double width, double height, double edge) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (shown[i]) {
                left = Math.min(left, x[i]);
                right = Math.max(right, x[i]);
                top = Math.min(top, y[i]);
                bottom = Math.max(bottom, y[i]);
            }
        }
        if (left > right) {
            return IDENTITY;
        }
        double roomX = Math.max(1, width - 2 * edge);
        double roomY = Math.max(1, height - 2 * edge);
        double wide = Math.max(1e-6, right - left);
        double high = Math.max(1e-6, bottom - top);
        double scale = Math.clamp(Math.min(roomX / wide, roomY / high), LEAST, MOST);
        return new Viewport(scale, 0, 0).centred((left + right) / 2, (top + bottom) / 2, width, height);
    }
}
