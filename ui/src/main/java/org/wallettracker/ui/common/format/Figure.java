package org.wallettracker.ui.common.format;

/**
 * A number ready to be shown.
 *
 * @param text what stands on the screen, rounded
 * @param exact what hover gives: the whole value with its unit, or why it is not known
 * @param copy what copying gives: the whole value in plain ASCII for another program, empty if it is not known
 * @param tone its meaning
 */
public record Figure(String text, String exact, String copy, Tone tone) {

    /** What a figure means. Only gains and losses are coloured. */
    public enum Tone {
        PLAIN, GAIN, LOSS, UNKNOWN
    }

    /** A figure without gain or loss. */
    public static Figure plain(String text, String exact) {
        return new Figure(text, exact, exact, Tone.PLAIN);
    }

    /** A figure without gain or loss that is copied as {@code copy}. */
    public static Figure plain(String text, String exact, String copy) {
        return new Figure(text, exact, copy, Tone.PLAIN);
    }

    /** A value that is not known, and why. */
    public static Figure unknown(String reason) {
        return new Figure(Format.DASH, reason, "", Tone.UNKNOWN);
    }

    /** True unless {@link Tone#UNKNOWN}. */
    public boolean known() {
        return tone != Tone.UNKNOWN;
    }
}
