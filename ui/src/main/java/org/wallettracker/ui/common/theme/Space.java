package org.wallettracker.ui.common.theme;

/** Distances in pixels, in steps of four. */
public final class Space {
    /** Between an icon and its word. */
    public static final double XS = 4;
    /** Between things that belong together. */
    public static final double S = 8;
    /** Inside cards, between groups. */
    public static final double M = 12;
    /** Between sections. */
    public static final double L = 16;
    /** Around a page. */
    public static final double XL = 24;
    /** Height of a table row. */
    public static final double ROW = 28;

    private Space() {
    }
}
