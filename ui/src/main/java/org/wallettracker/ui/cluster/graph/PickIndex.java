package org.wallettracker.ui.cluster.graph;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Finds the wallet or tie near a place without looking at all of them: the plane in square cells, each with the wallets
 * that stand in it and the ties that cross it. Made away from the thread that paints, then only read.
 */
public final class PickIndex {
    private static final int MOST_SIDE = 96;
    private final Drawing drawing;
    private final double left;
    private final double top;
    private final double cell;
    private final int columns;
    private final int rows;
    private final IntArrayList[] wallets;
    private final IntArrayList[] ties;

    /** One of {@code drawing}. */
    public PickIndex(Drawing drawing) {
        this.drawing = drawing;
        double[] box = box(drawing);
        int side = Math.clamp((int) Math.ceil(Math.sqrt(drawing.x().length)), 1, MOST_SIDE);
        cell = Math.max(1e-6, Math.max(box[2] - box[0], box[3] - box[1]) / side);
        left = box[0];
        top = box[1];
        columns = (int) Math.floor((box[2] - box[0]) / cell) + 1;
        rows = (int) Math.floor((box[3] - box[1]) / cell) + 1;
        wallets = new IntArrayList[columns * rows];
        ties = new IntArrayList[columns * rows];
        for (int i = 0; i < drawing.x().length; i++) {
            if (drawing.shown()[i]) {
                put(wallets, column(drawing.x()[i]), row(drawing.y()[i]), i);
            }
        }
        for (int place = 0; place < drawing.ties().length; place++) {
            cross(place);
        }
    }

    private static double[] box(Drawing drawing) {
        double[] box = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
                Double.NEGATIVE_INFINITY};
        for (int i = 0; i < drawing.x().length; i++) {
            if (drawing.shown()[i]) {
                box[0] = Math.min(box[0], drawing.x()[i]);
                box[1] = Math.min(box[1], drawing.y()[i]);
                box[2] = Math.max(box[2], drawing.x()[i]);
                box[3] = Math.max(box[3], drawing.y()[i]);
            }
        }
        return box[0] > box[2] ? new double[4] : box;
    }

    private static void put(IntArrayList[] cells, int at, int number) {
        IntArrayList list = cells[at];
        if (list == null) {
            list = new IntArrayList(2);
            cells[at] = list;
        }
        list.add(number);
    }

    private void put(IntArrayList[] cells, int column, int row, int number) {
        put(cells, row * columns + column, number);
    }

    private int column(double x) {
        return Math.clamp((int) Math.floor((x - left) / cell), 0, columns - 1);
    }

    private int row(double y) {
        return Math.clamp((int) Math.floor((y - top) / cell), 0, rows - 1);
    }

    /** Puts the tie at {@code place} into every cell that its line crosses. */
    private void cross(int place) {
        Tie tie = drawing.tie(place);
        double ax = drawing.x()[tie.a()];
        double ay = drawing.y()[tie.a()];
        double bx = drawing.x()[tie.b()];
        double by = drawing.y()[tie.b()];
        int first = row(Math.min(ay, by));
        int last = row(Math.max(ay, by));
        for (int row = first; row <= last; row++) {
            double from = Math.max(Math.min(ay, by), top + row * cell);
            double to = Math.min(Math.max(ay, by), top + (row + 1) * cell);
            double x1 = by == ay ? ax : ax + (bx - ax) * ((from - ay) / (by - ay));
            double x2 = by == ay ? bx : ax + (bx - ax) * ((to - ay) / (by - ay));
            int begin = column(Math.min(x1, x2) - cell * 1e-6);
            int end = column(Math.max(x1, x2) + cell * 1e-6);
            for (int column = begin; column <= end; column++) {
                put(ties, column, row, place);
            }
        }
    }

    /**
     * The wallet nearest to (x, y) of those whose rim is at most {@code slack} away; -1 for none.
     *
     * @param size units of the plane a pixel of a wallet's radius
     */
    public int wallet(double x, double y, double size, double slack) {
        int best = -1;
        double nearest = Double.POSITIVE_INFINITY;
        double reach = largest() * size + slack;
        for (int row = row(y - reach); row <= row(y + reach); row++) {
            for (int column = column(x - reach); column <= column(x + reach); column++) {
                IntArrayList here = wallets[row * columns + column];
                for (int k = 0; here != null && k < here.size(); k++) {
                    int i = here.getInt(k);
                    double away = Math.hypot(drawing.x()[i] - x, drawing.y()[i] - y);
                    if (away <= drawing.radius()[i] * size + slack
                            && (away < nearest || (away == nearest && i < best))) {
                        best = i;
                        nearest = away;
                    }
                }
            }
        }
        return best;
    }

    private double largest() {
        double most = 0;
        for (float radius : drawing.radius()) {
            most = Math.max(most, radius);
        }
        return most;
    }

    /** The place among {@link Drawing#ties} of the one nearest to (x, y), at most {@code slack} away; -1 for none. */
    public int tie(double x, double y, double slack) {
        int best = -1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int row = row(y - slack); row <= row(y + slack); row++) {
            for (int column = column(x - slack); column <= column(x + slack); column++) {
                IntArrayList here = ties[row * columns + column];
                for (int k = 0; here != null && k < here.size(); k++) {
                    int place = here.getInt(k);
                    double away = away(place, x, y);
                    if (away <= slack && (away < nearest || (away == nearest && place > best))) {
                        best = place;
                        nearest = away;
                    }
                }
            }
        }
        return best;
    }

    private double away(int place, double x, double y) {
        Tie tie = drawing.tie(place);
        return Lasso.away(x, y, drawing.x()[tie.a()], drawing.y()[tie.a()], drawing.x()[tie.b()],
                drawing.y()[tie.b()]);
    }
}
