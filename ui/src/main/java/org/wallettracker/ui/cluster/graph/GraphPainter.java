package org.wallettracker.ui.cluster.graph;

/** Draws a {@link Drawing} into a {@link Raster}. Pure, callable on any thread. */
public final class GraphPainter {
    /** No limit to how many ties are drawn. */
    public static final int ALL = Integer.MAX_VALUE;
    private static final double DASHED_UP_TO = 4_000;
    private static final double HALO = 2.6;
    private static final double RIM = 1.6;
    /** Of an arrow's head: how long, and how wide on either side, pixels. */
    private static final double HEAD = 10;
    private static final double HEAD_HALF = 4.2;

    private GraphPainter() {
    }

    /**
     * Draws what {@code view} shows.
     *
     * @param most ties at most, the strongest
     * @param grown wallets are so many times as large as in the drawing
     * @return how many ties were drawn
     */
    public static int paint(Drawing drawing, Viewport view, Raster raster, int most, double grown) {
        raster.clear(drawing.ground());
        int count = drawing.ties().length;
        int drawn = 0;
        boolean dashes = count <= DASHED_UP_TO;
        for (int place = Math.max(0, count - most); place < count; place++) {
            Tie tie = drawing.tie(place);
            double ax = view.x(drawing.x()[tie.a()]);
            double ay = view.y(drawing.y()[tie.a()]);
            double bx = view.x(drawing.x()[tie.b()]);
            double by = view.y(drawing.y()[tie.b()]);
            if (outside(ax, bx, raster.width()) || outside(ay, by, raster.height())) {
                continue;
            }
            double aside = drawing.offset()[place];
            if (aside != 0) {
                double length = Math.max(1e-9, Math.hypot(bx - ax, by - ay));
                double x = -(by - ay) / length * aside;
                double y = (bx - ax) / length * aside;
                ax += x;
                bx += x;
                ay += y;
                by += y;
            }
            int stroke = drawing.stroke()[place];
            raster.line(ax, ay, bx, by, drawing.thick()[place], stroke, dashes ? drawing.dash()[place] : 0);
            int way = drawing.way()[place];
            if (way > 0) {
                arrow(raster, new double[]{ax, ay, bx, by}, drawing.radius()[tie.b()] * grown, stroke,
                        way == 1 ? stroke : drawing.ground());
            } else if (way < 0) {
                arrow(raster, new double[]{bx, by, ax, ay}, drawing.radius()[tie.a()] * grown, stroke,
                        way == -1 ? stroke : drawing.ground());
            }
            drawn++;
        }
        for (int i = 0; i < drawing.x().length; i++) {
            if (drawing.shown()[i]) {
                wallet(drawing, i, view, raster, drawing.radius()[i] * grown);
            }
        }
        return drawn;
    }

    /**
     * The head of an arrow that ends at the disc of who was paid; none where the line is too short to tell.
     *
     * @param line from who paid
     * @param room that the disc takes at the end
     * @param inside its colour within the rim
     */
    private static void arrow(Raster raster, double[] line, double room, int rim, int inside) {
        double length = Math.hypot(line[2] - line[0], line[3] - line[1]);
        if (length < 2 * room + HEAD) {
            return;
        }
        double x = (line[2] - line[0]) / length;
        double y = (line[3] - line[1]) / length;
        double tipX = line[2] - x * (room + 2);
        double tipY = line[3] - y * (room + 2);
        raster.triangle(head(tipX, tipY, x, y, HEAD, HEAD_HALF), rim | 0xff000000);
        if (inside != rim) {
            raster.triangle(head(tipX - x * 3, tipY - y * 3, x, y, HEAD - 4.4, HEAD_HALF - 1.9), inside | 0xff000000);
        }
    }

    private static double[] head(double tipX, double tipY, double x, double y, double length, double half) {
        double baseX = tipX - x * length;
        double baseY = tipY - y * length;
        return new double[]{tipX, tipY, baseX - y * half, baseY + x * half, baseX + y * half, baseY - x * half};
    }

    private static void wallet(Drawing drawing, int i, Viewport view, Raster raster, double radius) {
        double x = view.x(drawing.x()[i]);
        double y = view.y(drawing.y()[i]);
        if (x < -radius || y < -radius || x > raster.width() + radius || y > raster.height() + radius) {
            return;
        }
        if (radius >= HALO) {
            raster.disc(x, y, radius + 1.2, drawing.ground() | 0xff000000);
        }
        int rim = drawing.rim()[i];
        raster.disc(x, y, radius, rim == 0 || radius >= HALO ? drawing.fill()[i] : rim);
        if (rim != 0 && radius >= HALO) {
            raster.ring(x, y, radius, RIM, rim);
        }
    }

    private static boolean outside(double from, double to, double room) {
        return (from < -2 && to < -2) || (from > room + 2 && to > room + 2);
    }
}
