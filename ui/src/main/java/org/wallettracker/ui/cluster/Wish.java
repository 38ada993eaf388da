package org.wallettracker.ui.cluster;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ui.cluster.graph.ColourBy;
import org.wallettracker.ui.cluster.graph.LayoutKind;

/**
 * What the view is asked to show: a cluster by its name or a wallet of it, and of that, behind "#" and parted by "&", its
 * surest tie ("evidence"), a share of its replay ("replay=0.5"), or what colours say ("colour=method"), or how it is laid out
 * ("layout=tree").
 *
 * @param cluster empty for whichever is on show
 * @param replay 0 to 1; below 0 for none
 * @param colourBy null for what it is
 * @param layout null for what it is
 */
record Wish(String cluster, boolean evidence, double replay, @Nullable ColourBy colourBy,
        @Nullable LayoutKind layout) {
    /** Nothing in particular. */
    static final Wish NONE = new Wish("", false, -1, null, null);
    private static final String REPLAY = "replay=";
    private static final String COLOUR = "colour=";
    private static final String LAYOUT = "layout=";

    static Wish of(String subject) {
        int hash = subject.indexOf('#');
        Wish wish = new Wish(hash < 0 ? subject : subject.substring(0, hash), false, -1, null,
                null);
        for (String part : hash < 0 ? new String[0] : subject.substring(hash + 1).split("&", -1)) {
            wish = wish.with(part);
        }
        return wish;
    }

    private Wish with(String part) {
        try {
            if (part.startsWith(REPLAY)) {
                return new Wish(cluster, evidence, Math.clamp(Double.parseDouble(part.substring(REPLAY.length())), 0,
                        1), colourBy, layout);
            }
            if (part.startsWith(COLOUR)) {
                return new Wish(cluster, evidence, replay,
                        ColourBy.valueOf(part.substring(COLOUR.length()).toUpperCase(Locale.ROOT)), layout);
            }
            if (part.startsWith(LAYOUT)) {
                return new Wish(cluster, evidence, replay, colourBy,
                        LayoutKind.valueOf(part.substring(LAYOUT.length()).toUpperCase(Locale.ROOT)));
            }
        } catch (IllegalArgumentException e) {
            return this; // a part nobody can read asks for nothing
        }
        return part.equals("evidence") ? new Wish(cluster, true, replay, colourBy, layout) : this;
    }
}
