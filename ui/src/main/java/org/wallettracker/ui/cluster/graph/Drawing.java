package org.wallettracker.ui.cluster.graph;

/**
 * A graph ready to be drawn: places, sizes and colours in columns. Its arrays are never changed once it is made.
 *
 * @param graph what is drawn
 * @param x places of wallets by their numbers, in units of the layout
 * @param y see {@code x}
 * @param shown false for wallets that are not drawn
 * @param radius of wallets in pixels as long as the pane does not let them grow
 * @param fill their colours, 0xAARRGGBB
 * @param rim colours of their rims, 0xAARRGGBB; 0 for none
 * @param ties which ties of the graph are drawn, the weakest first; in small graphs once for each method that ties a pair,
 *     side by side
 * @param offset pixels aside of the middle of the line, to the right of its way from the lower number to the higher
 * @param thick their thickness in pixels
 * @param stroke their colours, 0xAARRGGBB
 * @param dash pixels on and off, 0 for a whole line
 * @param way of first money along it, for an arrow: 1 from the lower number to the higher, 2 through others, negative the
 *     other way; 0 for none
 * @param ground the colour behind all
 */
public record Drawing(Graph graph, float[] x, float[] y, boolean[] shown, float[] radius, int[] fill, int[] rim,
        int[] ties, float[] offset, float[] thick, int[] stroke, byte[] dash, byte[] way,
        int ground) {
    /** Nothing to draw. */
    public static final Drawing NONE = new Drawing(Graph.NONE, new float[0], new float[0], new boolean[0],
            new float[0], new int[0], new int[0], new int[0], new float[0], new float[0], new int[0], new byte[0],
            new byte[0], 0);

    /** The tie drawn at {@code place} of {@link #ties}. */
    public Tie tie(int place) {
        return graph.ties().get(ties[place]);
    }

    /** True if any line has an arrow. */
    public boolean directed() {
        for (byte w : way) {
            if (w != 0) {
                return true;
            }
        }
        return false;
    }
}
