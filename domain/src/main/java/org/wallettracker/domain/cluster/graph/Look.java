package org.wallettracker.domain.cluster.graph;

import java.util.List;
import java.util.Map;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.model.Address;

/**
 * How a drawing looks: the colours of the screen, handed in by whoever draws there too, so that both say the same. Colours
 * are 0xRRGGBB.
 *
 * @param ground behind all
 * @param text of words
 * @param muted rims and quiet words
 * @param pale wallets whose colour says nothing; they get a rim
 * @param ties by method, what its lines look like
 * @param wallets by address, what their colours say; others are pale
 * @param legend what the colours of wallets mean, in the order in which it is told
 * @param notice what has to stand beside the drawing, e.g. that the data are simulated; empty for nothing
 */
public record Look(int ground, int text, int muted, int pale, Map<Method, Stroke> ties, Map<Address, Integer> wallets,
        List<Sign> legend, String notice) {
    /** White, with greys: for those who have no colours. */
    public static final Look PLAIN = new Look(0xffffff, 0x222222, 0x666666, 0xdddddd, Map.of(), Map.of(), List.of(),
            "");
    private static final int COLOUR = 0xffffff;

    /** Copies what can change. */
    public Look {
        ties = Map.copyOf(ties);
        wallets = Map.copyOf(wallets);
        legend = List.copyOf(legend);
    }

    /**
     * A line.
     *
     * @param dash pixels on and off; 0 for a whole line
     */
    public record Stroke(int colour, int dash) {
    }

    /** What a colour means; pale signs have a rim. */
    public record Sign(String word, int colour) {
    }

    /** The line of {@code method}. */
    Stroke of(Method method) {
        return ties.getOrDefault(method, new Stroke(muted, 0));
    }

    /** As files have it, e.g. "#0b5fbf". */
    static String hex(int colour) {
        return String.format(java.util.Locale.ROOT, "#%06x", colour & COLOUR);
    }
}
