package org.wallettracker.domain.score;

import java.util.regex.Pattern;

/** Formulas as they are printed: a true minus and a multiplication sign in place of the keyboard's. */
final class Signs {
    private static final Pattern NEGATIVE = Pattern.compile("(?<![\\w.\\-])-(?=\\d)");
    private static final Pattern TIMES = Pattern.compile("(^|(?<=[ (]))x (?=[\\d(a-z])");

    private Signs() {
    }

    /** {@code text} with the signs of print. */
    static String of(String text) {
        String minus = NEGATIVE.matcher(text.replace(" - ", " \u2212 ")).replaceAll("\u2212");
        return TIMES.matcher(minus).replaceAll("\u00d7 ");
    }
}
