package org.wallettracker.ui.cluster.graph;

import java.util.Arrays;

/**
 * A picture in memory: opaque pixels (0xffRRGGBB) that lines and discs with smooth rims are drawn into. Made for many
 * thousand lines a frame away from the thread that paints. One thread at a time.
 */
public final class Raster {
    private static final float HALF = 0.5f;
    private final int width;
    private final int height;
    private final int[] pixels;

    /** One over {@code pixels}, row by row. */
    public Raster(int width, int height, int[] pixels) {
        if (pixels.length < width * height) {
            throw new IllegalArgumentException(width + " x " + height + " pixels need more room than " + pixels.length);
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Fills it with {@code colour}. */
    public void clear(int colour) {
        Arrays.fill(pixels, 0, width * height, colour | 0xff000000);
    }

    /** The colour at (x, y). */
    public int at(int x, int y) {
        return pixels[y * width + x];
    }

    /**
     * A line.
     *
     * @param thick in pixels; below 1 it is fainter instead
     * @param argb its colour with its opacity
     * @param on pixels along it that are drawn, and then left out, in turn; 0 for all
     */
    public void line(double fromX, double fromY, double toX, double toY, double thick, int argb, int on) {
        double[] clipped = clip(fromX, fromY, toX, toY, thick + 1);
        if (clipped.length == 0) {
            return;
        }
        boolean steep = Math.abs(toY - fromY) > Math.abs(toX - fromX);
        float u0 = (float) (steep ? clipped[1] : clipped[0]);
        float v0 = (float) (steep ? clipped[0] : clipped[1]);
        float u1 = (float) (steep ? clipped[3] : clipped[2]);
        float v1 = (float) (steep ? clipped[2] : clipped[3]);
        if (u0 > u1) {
            float u = u0;
            u0 = u1;
            u1 = u;
            float v = v0;
            v0 = v1;
            v1 = v;
        }
        float slope = u1 - u0 < 1e-6f ? 0 : (v1 - v0) / (u1 - u0);
        float stretch = (float) Math.sqrt(1 + slope * slope);
        float half = (float) thick * HALF * stretch;
        float alpha = argb >>> 24;
        if (half < HALF) {
            alpha *= half / HALF;
            half = HALF;
        }
        int period = on == 0 ? 0 : Math.max(1, Math.round(on / stretch));
        span(steep, u0, u1, v0, slope, half, alpha, argb, period);
    }

    private void span(boolean steep, float u0, float u1, float v0, float slope, float half, float alpha, int argb,
            int period) {
        int most = (steep ? height : width) - 1;
        int from = Math.max(0, (int) Math.ceil(u0 - HALF));
        int to = Math.min(most, (int) Math.floor(u1 + HALF));
        int side = (steep ? width : height) - 1;
        int stepU = steep ? width : 1;
        int stepV = steep ? 1 : width;
        float v = v0 + slope * (from - u0);
        for (int u = from; u <= to; u++, v += slope) {
            if (period > 0 && u / period % 2 == 1) {
                continue;
            }
            float top = v - half;
            float bottom = v + half;
            int first = (int) Math.floor(top + HALF);
            int last = (int) Math.floor(bottom + HALF);
            int at = u * stepU + first * stepV;
            for (int p = first; p <= last; p++, at += stepV) {
                if (p >= 0 && p <= side) {
                    float covered = Math.min(bottom, p + HALF) - Math.max(top, p - HALF);
                    blend(at, argb, (int) (alpha * covered));
                }
            }
        }
    }

    private void blend(int at, int argb, int alpha) {
        if (alpha <= 0) {
            return;
        }
        int a = alpha + (alpha >> 7);
        int under = pixels[at];
        int rest = 256 - a;
        int redBlue = ((argb & 0xff00ff) * a + (under & 0xff00ff) * rest) >>> 8 & 0xff00ff;
        int green = ((argb & 0xff00) * a + (under & 0xff00) * rest) >>> 8 & 0xff00;
        pixels[at] = 0xff000000 | redBlue | green;
    }

    /** The part of a line inside the picture and {@code more} pixels around; empty if there is none. */
    private double[] clip(double x0, double y0, double x1, double y1, double more) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {x0 + more, width + more - x0, y0 + more, height + more - y0};
        double from = 0;
        double to = 1;
        for (int i = 0; i < 4; i++) {
            if (p[i] == 0) {
                if (q[i] < 0) {
                    return new double[0];
                }
            } else if (p[i] < 0) {
                from = Math.max(from, q[i] / p[i]);
            } else {
                to = Math.min(to, q[i] / p[i]);
            }
        }
        return from > to
                ? new double[0]
                : new double[]{x0 + from * dx, y0 + from * dy, x0 + to * dx, y0 + to * dy};
    }

    /**
     * A filled triangle with smooth sides.
     *
     * @param corners x and y of each, in turn
     */
    public void triangle(double[] corners, int argb) {
        double twice = (corners[2] - corners[0]) * (corners[5] - corners[1])
                - (corners[4] - corners[0]) * (corners[3] - corners[1]);
        if (twice == 0) {
            return;
        }
        int top = Math.max(0, (int) Math.floor(Math.min(corners[1], Math.min(corners[3], corners[5])) - HALF));
        int bottom = Math.min(height - 1,
                (int) Math.ceil(Math.max(corners[1], Math.max(corners[3], corners[5])) + HALF));
        int left = Math.max(0, (int) Math.floor(Math.min(corners[0], Math.min(corners[2], corners[4])) - HALF));
        int right = Math.min(width - 1, (int) Math.ceil(Math.max(corners[0], Math.max(corners[2], corners[4])) + HALF));
        float alpha = argb >>> 24;
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double covered = 1;
                for (int side = 0; side < 6 && covered > 0; side += 2) {
                    double dx = corners[(side + 2) % 6] - corners[side];
                    double dy = corners[(side + 3) % 6] - corners[side + 1];
                    double inside = (dx * (row - corners[side + 1]) - dy * (column - corners[side]))
                            / Math.hypot(dx, dy) * Math.signum(twice);
                    covered = Math.min(covered, Math.clamp(inside + HALF, 0, 1));
                }
                blend(row * width + column, argb, (int) (alpha * covered));
            }
        }
    }

    /** A filled circle. */
    public void disc(double x, double y, double radius, int argb) {
        ring(x, y, radius, radius, argb);
    }

    /** The rim of a circle, {@code thick} pixels inwards from {@code radius}. */
    public void ring(double x, double y, double radius, double thick, int argb) {
        int top = Math.max(0, (int) Math.floor(y - radius));
        int bottom = Math.min(height - 1, (int) Math.ceil(y + radius));
        int left = Math.max(0, (int) Math.floor(x - radius));
        int right = Math.min(width - 1, (int) Math.ceil(x + radius));
        float alpha = argb >>> 24;
        boolean filled = thick >= radius;
        for (int row = top; row <= bottom; row++) {
            double down = row - y;
            for (int column = left; column <= right; column++) {
                double across = column - x;
                double away = Math.sqrt(across * across + down * down);
                double covered = Math.clamp(radius + HALF - away, 0, 1);
                if (!filled) {
                    covered = Math.min(covered, Math.clamp(away - (radius - thick) + HALF, 0, 1));
                }
                blend(row * width + column, argb, (int) (alpha * covered));
            }
        }
    }
}
