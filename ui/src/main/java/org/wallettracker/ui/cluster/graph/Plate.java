package org.wallettracker.ui.cluster.graph;

/**
 * A drawing and what finds things in it.
 *
 * @param framing true if the pane should fit it all in: another cluster or another layout
 */
public record Plate(Drawing drawing, PickIndex index, boolean framing) {
    /** Nothing. */
    public static final Plate NONE = of(Drawing.NONE, true);

    /** The plate of {@code drawing}. */
    public static Plate of(Drawing drawing, boolean framing) {
        return new Plate(drawing, new PickIndex(drawing), framing);
    }
}
