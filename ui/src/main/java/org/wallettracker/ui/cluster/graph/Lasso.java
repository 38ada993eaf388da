package org.wallettracker.ui.cluster.graph;

import java.util.ArrayList;
import java.util.List;

/** A line drawn around wallets: who stands inside. */
public final class Lasso {
    private Lasso() {
    }

    /** Numbers of the shown wallets inside the polygon with these corners, in units of the plane. */
    public static List<Integer> inside(Drawing drawing, double[] cornersX, double[] cornersY) {
        List<Integer> inside = new ArrayList<>();
        for (int i = 0; i < drawing.x().length; i++) {
            if (drawing.shown()[i] && contains(cornersX, cornersY, drawing.x()[i], drawing.y()[i])) {
                inside.add(i);
            }
        }
        return inside;
    }

    /** True if a ray from (x, y) crosses the polygon's rim an odd number of times. */
    static boolean contains(double[] cornersX, double[] cornersY, double x, double y) {
        boolean odd = false;
        for (int i = 0, j = cornersX.length - 1; i < cornersX.length; j = i++) {
            boolean crosses = cornersY[i] > y != cornersY[j] > y
                    && x < (cornersX[j] - cornersX[i]) * (y - cornersY[i]) / (cornersY[j] - cornersY[i]) + cornersX[i];
            odd ^= crosses;
        }
        return odd;
    }

    /** How far (x, y) is from the line between two places. */
    static double away(double x, double y, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp(((x - ax) * dx + (y - ay) * dy) / length, 0, 1);
        return Math.hypot(x - (ax + along * dx), y - (ay + along * dy));
    }
}
